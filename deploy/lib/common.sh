# Words and small tools that the whole local stack shares: progress lines, kept values, ports, locks, processes.
# Sourced by deploy/local, which has set ROOT (the checkout) and LOCAL (its .local folder).
# shellcheck shell=bash

say() { printf '%s\n' "$*" >&2; }

die() {
  [[ -z ${STAGE_OPEN:-} ]] || printf '\n' >&2
  printf 'deploy/local: %s\n' "$*" >&2
  exit 1
}

# --- progress: one line for each stage, on standard error, so that what a command answers stays alone on standard output ---

STAGES=0 STAGE=0 STAGE_NAME='' STAGE_BEGAN=0 STAGE_OPEN=''
RUN_BEGAN=${EPOCHREALTIME/./}

elapsed() { # MICROSECONDS_AT_START
  local us=$((${EPOCHREALTIME/./} - $1))
  if ((us >= 100000000)); then
    printf '%d min %02d s' $((us / 60000000)) $((us % 60000000 / 1000000))
  else
    printf '%d.%d s' $((us / 1000000)) $((us % 1000000 / 100000))
  fi
}

stage() { # NAME
  STAGE=$((STAGE + 1)) STAGE_NAME=$1 STAGE_BEGAN=${EPOCHREALTIME/./}
  [[ -t 2 ]] || return 0
  printf '[%2d/%d] %-11s …' "$STAGE" "$STAGES" "$STAGE_NAME" >&2
  STAGE_OPEN=yes
}

stage_note() { # what goes on within a stage; on a terminal it is overwritten by the next note
  if [[ -t 2 ]]; then
    printf '\r\e[K[%2d/%d] %-11s %.*s' "$STAGE" "$STAGES" "$STAGE_NAME" $((${COLUMNS:-80} - 22)) "$*" >&2
    STAGE_OPEN=yes
  else
    printf '[%2d/%d] %-11s   %s  (%s)\n' "$STAGE" "$STAGES" "$STAGE_NAME" "$*" "$(elapsed "$STAGE_BEGAN")" >&2
  fi
}

stage_done() { # RESULT
  [[ -z $STAGE_OPEN ]] || printf '\r\e[K' >&2
  STAGE_OPEN=''
  printf '[%2d/%d] %-11s %s  (%s)\n' "$STAGE" "$STAGES" "$STAGE_NAME" "$*" "$(elapsed "$STAGE_BEGAN")" >&2
}

# --- clean up: last in, first out, on every way out that a program can notice ---

CLEANUP=()
on_exit() { CLEANUP=("$1" "${CLEANUP[@]}"); }
run_cleanup() {
  local status=$? step
  trap '' INT TERM HUP
  for step in "${CLEANUP[@]}"; do "$step" || true; done
  exit "$status"
}
trap run_cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

# --- kept values: a file of `name value` lines, so that ports and passwords stay the same from one start to the next ---

kept() { # FILE NAME: prints the value, fails when there is none
  local name value
  [[ -f $1 ]] || return 1
  while read -r name value; do
    if [[ $name == "$2" ]]; then printf '%s' "$value" && return 0; fi
  done <"$1"
  return 1
}

keep() { # FILE NAME VALUE: replaced in one step, so that a power cut leaves the old file or the new one
  { [[ ! -f $1 ]] || grep -v "^$2 " "$1" || true; printf '%s %s\n' "$2" "$3"; } >"$1.new"
  sync "$1.new"
  mv "$1.new" "$1"
}

secret() { # NAME
  local value
  if ! value=$(kept "$LOCAL/secrets" "$1"); then
    value=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    (umask 077 && keep "$LOCAL/secrets" "$1" "$value")
  fi
  printf '%s' "$value"
}

# --- ports: a default each; when it is taken, a hundred more, and so on. What was chosen is kept. ---

# Below 32768, where Linux takes the ports of outgoing connections from: who tries again and again to reach a server that is just starting
# would sooner or later be given the server's own port, be connected to itself, and keep the server from binding it.
declare -A DEFAULT_PORT=([postgres]=27432 [amqp]=27672 [amqps]=27671 [management]=27680 [epmd]=27669 [distribution]=27673)

port() { # NAME
  kept "$LOCAL/ports" "$1" || choose_port "$1"
}

# A port is taken by a listener on any address, and by an outgoing connection that happens to use it.
port_taken() { # PORT
  local tables=(/proc/net/tcp)
  [[ ! -e /proc/net/tcp6 ]] || tables+=(/proc/net/tcp6)
  awk -v end="$(printf ':%04X' "$1")" '
    substr($2, length($2) - 4) == end && ($4 == "0A" || $4 == "01") { found = 1 } END { exit !found }' "${tables[@]}"
}

choose_port() { # NAME: prints a free port and keeps it
  local candidate=${DEFAULT_PORT[$1]}
  while port_taken "$candidate" || port_is_of_another "$1" "$candidate"; do
    candidate=$((candidate + 100))
    ((candidate < 65536)) || die "no free port for $1; last tried $((candidate - 100))"
  done
  keep "$LOCAL/ports" "$1" "$candidate"
  printf '%s' "$candidate"
}

port_is_of_another() { # NAME PORT
  [[ -f $LOCAL/ports ]] && awk -v name="$1" -v port="$2" '$1 != name && $2 == port { found = 1 } END { exit !found }' "$LOCAL/ports"
}

free_ports() { # NAME…: before a server starts: a kept port that somebody else took meanwhile is chosen anew
  local name was now
  for name in "$@"; do
    was=$(port "$name")
    port_taken "$was" || continue
    now=$(choose_port "$name")
    stage_note "port $was is taken; $name moves to $now"
  done
}

# --- locks: one deploy/local at a time changes a checkout, and one at a time on the machine picks and binds ports ---

CHECKOUT_LOCK='' MACHINE_LOCK=''

lock_checkout() {
  [[ ${SARUAR_LOCKED:-} != "$LOCAL" ]] || return 0 # called from within a command that holds it
  exec {CHECKOUT_LOCK}>>"$LOCAL/lock"
  if ! flock -n "$CHECKOUT_LOCK"; then
    say "deploy/local: another deploy/local is at work in $LOCAL; waiting for it"
    flock "$CHECKOUT_LOCK"
  fi
  export SARUAR_LOCKED=$LOCAL
}

lock_machine() { exec {MACHINE_LOCK}</tmp && flock "$MACHINE_LOCK"; }
unlock_machine() { exec {MACHINE_LOCK}<&- && MACHINE_LOCK=''; }

drop_locks() { # in a subshell: what it starts keeps nobody waiting, even if it outlives us
  [[ -z $CHECKOUT_LOCK ]] || exec {CHECKOUT_LOCK}>&-
  [[ -z $MACHINE_LOCK ]] || exec {MACHINE_LOCK}>&-
}

# --- processes: a server of ours is known by its working folder, so a stale or reused pid can never mean somebody else's process ---

runs_in() { # PID FOLDER
  [[ -n ${1:-} && /proc/$1/cwd -ef $2 ]]
}

pids_of() { # FOLDER NAME: prints the processes of that name (as the kernel shortens it) that work in the folder
  local pid
  for pid in $(pgrep -x "${2:0:15}"); do
    if runs_in "$pid" "$1"; then printf '%s\n' "$pid"; fi
  done
}

launch() { # FOLDER LOG COMMAND…: in a session of its own, without our locks; the pid is in LAUNCHED
  local folder=$1 log=$2
  shift 2
  rotate "$log"
  (
    cd "$folder" || exit
    drop_locks
    unset SARUAR_LOCKED
    exec setsid "$@"
  ) </dev/null >>"$log" 2>&1 &
  LAUNCHED=$!
  disown
}

rotate() { # LOG
  local size
  size=$(stat -c %s "$1" 2>/dev/null || echo 0)
  ((size < 50000000)) || mv "$1" "$1.1"
}

wait_until() { # SECONDS COMMAND…: polls; fails when the time is over
  local end=$((${EPOCHREALTIME/./} + $1 * 1000000))
  shift
  until "$@"; do
    ((${EPOCHREALTIME/./} < end)) || return 1
    sleep 0.1
  done
}

is_gone() { ! kill -0 "$1" 2>/dev/null; }

stop_process() { # PID NAME SIGNAL SECONDS: asks, waits, and says so when it had to insist
  kill -s "$3" "$1" 2>/dev/null || return 0
  if ! wait_until "$4" is_gone "$1"; then
    say "$2 (pid $1) did not stop within $4 s of SIG$3; killing it"
    kill -s KILL "$1" 2>/dev/null || true
    wait_until 10 is_gone "$1" || say "$2 (pid $1) is still there"
  fi
}

# A long command in the background, so that a signal to this script alone is heard at once; the command is ended first then, in good order.
ATTENDED=''
attended() { # PROGRAM ARGS…
  local status=0
  on_exit end_attended
  "$@" &
  ATTENDED=$!
  wait "$ATTENDED" || status=$?
  ATTENDED=''
  return "$status"
}

end_attended() { [[ -z $ATTENDED ]] || stop_process "$ATTENDED" "what was running" TERM 60; }

tail_of() { # LOG: the end of a log, indented, for a failure's message
  [[ ! -f $1 ]] || tail -n 25 "$1" | sed 's/^/    /' >&2
}

is_root() { [[ $EUID == 0 ]]; }
