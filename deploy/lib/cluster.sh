# Three RabbitMQ nodes in one cluster on the loopback, in .local/cluster: own names, ports, name server; beside the single node, not in
# its place. The nodes are kept from one call to the next only with --keep, and their data never.
# shellcheck shell=bash

CLUSTER_NODES=(1 2 3)

# Below the ports that the kernel gives to outgoing connections: a killed node finds its own free when it comes back.
DEFAULT_PORT[cluster-epmd]=25609
for node in "${CLUSTER_NODES[@]}"; do
  DEFAULT_PORT["cluster-$node-amqp"]=2561$node DEFAULT_PORT["cluster-$node-amqps"]=2562$node
  DEFAULT_PORT["cluster-$node-management"]=2563$node DEFAULT_PORT["cluster-$node-distribution"]=2564$node
done
unset node

on_node() { # N COMMAND…: with the functions of rabbitmq.sh about that node
  local NODE=cluster/$1
  "${@:2}"
}

command_cluster() { # up | down | start N… | kill N… | options of the run
  local n nodes=("${@:2}")
  case "$*" in
    *--help* | -h) cluster_program --help ;;
    '' | -*) run_cluster "$@" ;;
    up)
      lock_checkout
      ensure_packages "${PACKAGES[@]}"
      ensure_certificates
      start_nodes "${CLUSTER_NODES[@]}"
      export_line SARUAR_AMQP_URL "$(cluster_urls)/%2F"
      ;;
    down) lock_checkout && stop_cluster ;;
    start | kill) die "which node? 1, 2 or 3" ;;
    start\ * | kill\ *)
      for n in "${nodes[@]}"; do [[ $n == [123] ]] || die "which node? 1, 2 or 3"; done
      if [[ $1 == start ]]; then lock_checkout && start_nodes "${nodes[@]}"; else kill_nodes "${nodes[@]}"; fi
      ;;
    *) die "cluster does not know $*; see deploy/local help" ;;
  esac
}

kill_nodes() { # N…
  local n
  for n in "$@"; do on_node "$n" stop_rabbitmq KILL; done
}

# At once: nodes that were stopped together wait for each other.
start_nodes() { # N…
  local n pids=()
  lock_machine
  for n in "$@"; do
    on_node "$n" rabbitmq_pid >/dev/null || { on_node "$n" configure_member && on_node "$n" launch_rabbitmq && pids[n]=$LAUNCHED; }
  done
  for n in "${!pids[@]}"; do on_node "$n" await_rabbitmq "${pids[n]}"; done
  unlock_machine
  wait_until 60 cluster_is_whole "$1" || die "the nodes did not find each other (logs: $LOCAL/log/cluster-*.log)"
}

configure_member() {
  local conf=$LOCAL/$NODE/conf.d/cluster.conf n
  mkdir -p "$LOCAL/$NODE/conf.d"
  cp "$ROOT/deploy/rabbitmq/cluster.conf" "$conf"
  for n in "${CLUSTER_NODES[@]}"; do sed -i "s/@NODE$n@/$(on_node "$n" node_name)/" "$conf"; done
}

# Every node that has been started is there for the one that is asked.
cluster_is_whole() { # N
  local n started=0 running
  for n in "${CLUSTER_NODES[@]}"; do ! on_node "$n" rabbitmq_pid >/dev/null || started=$((started + 1)); done
  running=$(on_node "$1" management GET nodes 2>/dev/null | grep -o '"running":true' | wc -l) || return 1
  ((running == started))
}

stop_cluster() { # [SIGNAL]
  local n
  for n in "${CLUSTER_NODES[@]}"; do on_node "$n" stop_rabbitmq "${1:-TERM}" & done
  wait
  on_node 1 stop_epmd
}

cluster_urls() { # one for a worker: every node, with commas
  local n hosts=''
  for n in "${CLUSTER_NODES[@]}"; do hosts+=,127.0.0.1:$(on_node "$n" node_port amqp); done
  printf 'amqp://saruar:%s@%s' "$(secret cluster)" "${hosts#,}"
}

cluster_management_urls() { # one for each node, a line each
  local n
  for n in "${CLUSTER_NODES[@]}"; do printf 'http://saruar:%s@127.0.0.1:%s\n' "$(secret cluster)" "$(on_node "$n" node_port management)"; done
}

stop_run() {
  stop_cluster KILL
  rm -rf "$LOCAL/cluster"
  if [[ -n ${STARTED_POSTGRES:-} ]]; then stop_postgres; fi
}

# The load runs while one node after the other is killed and comes back; exit 1 when anything was lost or doubled.
run_cluster() { # [--json] [--keep] [--seed S] …
  [[ -z $GIVEN_POSTGRES ]] || die "the run needs the private database server: unset SARUAR_POSTGRES_URL"
  STAGES=4
  lock_checkout
  packages_stage
  cluster_program --check "$@"
  stage PostgreSQL
  ensure_certificates
  [[ " $* " == *' --keep '* ]] || on_exit stop_run
  postgres_pid >/dev/null || STARTED_POSTGRES=yes
  start_postgres
  stage_done "ready on 127.0.0.1:$(port postgres)"
  stage Cluster
  stop_cluster KILL
  rm -rf "$LOCAL/cluster"
  start_nodes "${CLUSTER_NODES[@]}"
  stage_done "three nodes ready on 127.0.0.1"
  [[ -n ${SARUAR_BIN:-} ]] || faults_build
  with_environment cluster_program "$@"
}

cluster_program() { # OPTION…
  local -x SARUAR_LOCAL=$LOCAL SARUAR_POSTGRES_ADMIN_PASSWORD SARUAR_CLUSTER_AMQP_URL SARUAR_CLUSTER_MANAGEMENT_URLS PYTHONDONTWRITEBYTECODE=1
  SARUAR_POSTGRES_ADMIN_PASSWORD=$(secret postgres-admin)
  SARUAR_CLUSTER_AMQP_URL=$(cluster_urls)
  SARUAR_CLUSTER_MANAGEMENT_URLS=$(cluster_management_urls)
  attended /usr/bin/python3 "$ROOT/Tests/Faults/cluster.py" "$@"
}
