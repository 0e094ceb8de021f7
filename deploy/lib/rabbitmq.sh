# The private RabbitMQ: own node name, cookie, epmd and ports, data in .local/rabbitmq, loopback only.
# shellcheck shell=bash

# The node that these functions are about, by its folder in .local; cluster.sh makes it one of three for a while.
NODE=rabbitmq

node_label() { printf '%s' "${NODE//\//-}"; }
node_name() { local of=${NODE#rabbitmq} && of=${of#*/} && printf 'saruar-%s%s@localhost' "$(secret node | cut -c1-8)" "${of:+-$of}"; }
port_name() { if [[ $NODE == rabbitmq ]]; then printf '%s' "$1"; else printf '%s-%s' "$(node_label)" "$1"; fi; } # KIND
node_port() { port "$(port_name "$1")"; } # KIND
# Another password for a cluster: by it we know our own single node's address.
node_password() { if [[ $NODE == rabbitmq ]]; then secret rabbitmq; else secret "${NODE%/*}"; fi; }
# A name server for the single node, and one for all of a cluster, so that neither misses it when the other is stopped.
epmd_home() { if [[ $NODE == rabbitmq ]]; then printf '%s/run/epmd' "$LOCAL"; else printf '%s/%s/epmd' "$LOCAL" "${NODE%/*}"; fi; }
epmd_port_name() { if [[ $NODE == rabbitmq ]]; then printf epmd; else printf '%s-epmd' "${NODE%/*}"; fi; }

rabbitmq_pid() { local pid; pid=$(pids_of "$LOCAL/$NODE" beam.smp) && [[ -n $pid ]] && printf '%s' "${pid%%$'\n'*}"; }

epmd_pid() { local pid; pid=$(pids_of "$(epmd_home)" epmd) && [[ -n $pid ]] && printf '%s' "${pid%%$'\n'*}"; }

start_rabbitmq() {
  rabbitmq_pid >/dev/null && return 0
  lock_machine
  launch_rabbitmq
  await_rabbitmq "$LAUNCHED"
  unlock_machine
}

launch_rabbitmq() { # with the machine's lock; the pid is in LAUNCHED
  local kind names=()
  mkdir -p "$LOCAL/$NODE" && chmod 700 "$LOCAL/$NODE"
  start_epmd
  for kind in amqp amqps management distribution; do names+=("$(port_name $kind)"); done
  free_ports "${names[@]}"
  configure_rabbitmq
  launch "$LOCAL/$NODE" "$LOCAL/log/$(node_label)-console.log" env -i "${RABBITMQ_ENVIRONMENT[@]}" /usr/lib/rabbitmq/bin/rabbitmq-server
}

await_rabbitmq() { # PID
  if ! wait_until 120 rabbitmq_answers_or_died "$1" || is_gone "$1"; then
    tail_of "$LOCAL/log/$(node_label)-console.log"
    tail_of "$LOCAL/log/$(node_label).log"
    die "RabbitMQ did not start (logs: $LOCAL/log/$(node_label)*.log)"
  fi
}

# Erlang's name server, in the foreground of a session of its own so that we know whose it is; it listens on loopback only.
start_epmd() {
  local home name
  epmd_pid >/dev/null && return 0
  home=$(epmd_home) name=$(epmd_port_name)
  mkdir -p "$home"
  free_ports "$name"
  launch "$home" "$LOCAL/log/$name.log" epmd -address 127.0.0.1 -port "$(port "$name")"
}

# An empty environment but for these: nothing of the system's own RabbitMQ (files in /etc, RABBITMQ_* variables) gets in.
rabbitmq_environment() {
  local home=$LOCAL/$NODE data
  data=$(rabbitmq_data)
  RABBITMQ_ENVIRONMENT=(
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME="$home"
    ERL_EPMD_ADDRESS=127.0.0.1 ERL_EPMD_PORT="$(port "$(epmd_port_name)")" ERL_CRASH_DUMP="$LOCAL/log/$(node_label)-crash.dump"
    RABBITMQ_NODENAME="$(node_name)" RABBITMQ_DIST_PORT="$(node_port distribution)"
    RABBITMQ_CONF_ENV_FILE=/dev/null RABBITMQ_CONFIG_FILE="$home/rabbitmq.conf" RABBITMQ_CONFIG_FILES="$home/conf.d"
    RABBITMQ_ADVANCED_CONFIG_FILE="$home/advanced.config" RABBITMQ_GENERATED_CONFIG_DIR="$home/generated"
    RABBITMQ_ENABLED_PLUGINS_FILE="$home/enabled_plugins" RABBITMQ_MNESIA_BASE="$data/mnesia" RABBITMQ_PID_FILE="$home/pid"
    RABBITMQ_LOG_BASE="$LOCAL/log" RABBITMQ_LOGS="$LOCAL/log/$(node_label).log"
    # Broker, database and workers share the cores: its schedulers do not spin when they have nothing to do, and memory is kept in larger pieces
    # than RabbitMQ's 512 KB, which it maps and unmaps all the time (a fifth of the page faults is left). On one scheduler instead of one per
    # core a message costs a fifth less, and a twentieth where the second is woken late (+swt very_high). But both make some messages of a quiet
    # minute wait for 0.1 s, and on one scheduler the broker was once silent for eight seconds.
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none
+MHlmbcs 8192 +MBlmbcs 8192 +MHsbct 4096 +MBsbct 4096 +MMamcbf 65536 +MMrmcbf 80 +MMmcs 100'
  )
}

# Its disk monitor runs `df` on the path without quotes, so a path with a blank in it goes by another name.
rabbitmq_data() { if [[ $LOCAL == *[!A-Za-z0-9/._@+-]* ]]; then echo /proc/self/cwd; else echo "$LOCAL/$NODE"; fi; }

configure_rabbitmq() {
  local home=$LOCAL/$NODE
  sed -e "s/@AMQP@/$(node_port amqp)/; s/@AMQPS@/$(node_port amqps)/; s/@MANAGEMENT@/$(node_port management)/" \
    -e "s/@PASSWORD@/$(node_password)/; s|@TLS@|$LOCAL/tls|" "$ROOT/deploy/rabbitmq/local.conf" >"$home/rabbitmq.conf"
  printf '[rabbitmq_management].\n' >"$home/enabled_plugins"
  rabbitmq_environment
  rm -f "$home/.erlang.cookie"
  (umask 377 && printf '%s' "$(secret cookie)" >"$home/.erlang.cookie")
  rotate "$LOCAL/log/$(node_label).log"
}

rabbitmqctl() { # ARGS…: RabbitMQ's own command, for this broker
  rabbitmq_environment
  (cd "$LOCAL/$NODE" && env -i "${RABBITMQ_ENVIRONMENT[@]}" /usr/lib/rabbitmq/bin/rabbitmqctl "$@")
}

management() { # METHOD PATH [CURL OPTION…]: the management interface; the password stays off the command line
  local method=$1 path=$2
  shift 2
  curl --silent --show-error --fail --max-time 10 --config - "$@" -X "$method" "http://127.0.0.1:$(node_port management)/api/$path" \
    <<<"user = \"saruar:$(node_password)\""
}

rabbitmq_answers_or_died() { # PID
  is_gone "$1" || { management GET "health/checks/port-listener/$(node_port amqp)" && management GET health/checks/virtual-hosts; } >/dev/null 2>&1
}

stop_rabbitmq() { # [SIGNAL]
  local pid
  if pid=$(rabbitmq_pid); then stop_process "$pid" "RabbitMQ ($NODE)" "${1:-TERM}" 60; fi
}

stop_epmd() {
  local pid
  if pid=$(epmd_pid); then stop_process "$pid" epmd TERM 5; fi
}

amqp_url() { printf 'amqp://saruar:%s@127.0.0.1:%s/%%2F' "$(secret rabbitmq)" "$(port amqp)"; }
amqps_url() { printf 'amqps://saruar:%s@localhost:%s/%%2F' "$(secret rabbitmq)" "$(port amqps)"; }
