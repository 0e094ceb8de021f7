# The private RabbitMQ: own node name, cookie, epmd and ports, data in .local/rabbitmq, loopback only.
# shellcheck shell=bash

rabbitmq_pid() { local pid; pid=$(pids_of "$LOCAL/rabbitmq" beam.smp) && [[ -n $pid ]] && printf '%s' "${pid%%$'\n'*}"; }

epmd_pid() { local pid; pid=$(pids_of "$LOCAL/run/epmd" epmd) && [[ -n $pid ]] && printf '%s' "${pid%%$'\n'*}"; }

start_rabbitmq() {
  rabbitmq_pid >/dev/null && return 0
  mkdir -p "$LOCAL/rabbitmq" && chmod 700 "$LOCAL/rabbitmq"
  lock_machine
  start_epmd
  free_ports amqp amqps management distribution
  configure_rabbitmq
  launch "$LOCAL/rabbitmq" "$LOCAL/log/rabbitmq-console.log" env -i "${RABBITMQ_ENVIRONMENT[@]}" /usr/lib/rabbitmq/bin/rabbitmq-server
  if ! wait_until 120 rabbitmq_answers_or_died "$LAUNCHED" || is_gone "$LAUNCHED"; then
    tail_of "$LOCAL/log/rabbitmq-console.log"
    tail_of "$LOCAL/log/rabbitmq.log"
    die "RabbitMQ did not start (logs: $LOCAL/log/rabbitmq*.log)"
  fi
  unlock_machine
}

# Erlang's name server, in the foreground of a session of its own so that we know whose it is; it listens on loopback only.
start_epmd() {
  epmd_pid >/dev/null && return 0
  mkdir -p "$LOCAL/run/epmd"
  free_ports epmd
  launch "$LOCAL/run/epmd" "$LOCAL/log/epmd.log" epmd -address 127.0.0.1 -port "$(port epmd)"
}

# An empty environment but for these: nothing of the system's own RabbitMQ (files in /etc, RABBITMQ_* variables) gets in.
rabbitmq_environment() {
  local home=$LOCAL/rabbitmq data
  data=$(rabbitmq_data)
  RABBITMQ_ENVIRONMENT=(
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME="$home"
    ERL_EPMD_ADDRESS=127.0.0.1 ERL_EPMD_PORT="$(port epmd)" ERL_CRASH_DUMP="$LOCAL/log/rabbitmq-crash.dump"
    RABBITMQ_NODENAME="saruar-$(secret node | cut -c1-8)@localhost" RABBITMQ_DIST_PORT="$(port distribution)"
    RABBITMQ_CONF_ENV_FILE=/dev/null RABBITMQ_CONFIG_FILE="$home/rabbitmq.conf" RABBITMQ_CONFIG_FILES="$home/conf.d"
    RABBITMQ_ADVANCED_CONFIG_FILE="$home/advanced.config" RABBITMQ_GENERATED_CONFIG_DIR="$home/generated"
    RABBITMQ_ENABLED_PLUGINS_FILE="$home/enabled_plugins" RABBITMQ_MNESIA_BASE="$data/mnesia" RABBITMQ_PID_FILE="$home/pid"
    RABBITMQ_LOG_BASE="$LOCAL/log" RABBITMQ_LOGS="$LOCAL/log/rabbitmq.log"
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1}'
  )
}

# Its disk monitor runs `df` on the path without quotes, so a path with a blank in it goes by another name.
rabbitmq_data() { if [[ $LOCAL == *[!A-Za-z0-9/._@+-]* ]]; then echo /proc/self/cwd; else echo "$LOCAL/rabbitmq"; fi; }

configure_rabbitmq() {
  local home=$LOCAL/rabbitmq
  sed -e "s/@AMQP@/$(port amqp)/; s/@AMQPS@/$(port amqps)/; s/@MANAGEMENT@/$(port management)/; s/@PASSWORD@/$(secret rabbitmq)/" \
    -e "s|@TLS@|$LOCAL/tls|" "$ROOT/deploy/rabbitmq/local.conf" >"$home/rabbitmq.conf"
  printf '[rabbitmq_management].\n' >"$home/enabled_plugins"
  rabbitmq_environment
  rm -f "$home/.erlang.cookie"
  (umask 377 && printf '%s' "$(secret cookie)" >"$home/.erlang.cookie")
  rotate "$LOCAL/log/rabbitmq.log"
}

rabbitmqctl() { # ARGS…: RabbitMQ's own command, for this broker
  rabbitmq_environment
  (cd "$LOCAL/rabbitmq" && env -i "${RABBITMQ_ENVIRONMENT[@]}" /usr/lib/rabbitmq/bin/rabbitmqctl "$@")
}

management() { # METHOD PATH [CURL OPTION…]: the management interface; the password stays off the command line
  local method=$1 path=$2
  shift 2
  curl --silent --show-error --fail --max-time 10 --config - "$@" -X "$method" "http://127.0.0.1:$(port management)/api/$path" \
    <<<"user = \"saruar:$(secret rabbitmq)\""
}

rabbitmq_answers_or_died() { # PID
  is_gone "$1" || { management GET "health/checks/port-listener/$(port amqp)" && management GET health/checks/virtual-hosts; } >/dev/null 2>&1
}

stop_rabbitmq() { # [SIGNAL]
  local pid
  if pid=$(rabbitmq_pid); then stop_process "$pid" RabbitMQ "${1:-TERM}" 60; fi
}

stop_epmd() {
  local pid
  if pid=$(epmd_pid); then stop_process "$pid" epmd TERM 5; fi
}

amqp_url() { printf 'amqp://saruar:%s@127.0.0.1:%s/%%2F' "$(secret rabbitmq)" "$(port amqp)"; }
amqps_url() { printf 'amqps://saruar:%s@localhost:%s/%%2F' "$(secret rabbitmq)" "$(port amqps)"; }
