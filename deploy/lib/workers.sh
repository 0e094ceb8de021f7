# The programs: building them, running one process per worker, waiting until each is ready.
# shellcheck shell=bash

# The one table of workers: name, program, default health port. A new service adds its line here.
WORKERS=(
  "intake saruar-intake 27701"
  "scheduling saruar-scheduling 27702"
  "notifications saruar-notifications 27703"
  "scoring saruar-scoring 27704"
  "certificates saruar-certificates 27705"
  "settlement saruar-settlement 27706"
)
PROGRAMS=(saruar)
for worker in "${WORKERS[@]}"; do
  read -r name program default <<<"$worker"
  DEFAULT_PORT["$name"]=$default
  PROGRAMS+=("$program")
done
unset worker name program default

BIN=$ROOT/.build/release

# A release brings Swift's library with it: where it runs no Swift is needed, and a worker uses a twentieth less processor time. The package as
# a whole cannot be built so: the toolchain has no such form of Testing, which Tests/Support imports.
RELEASE=(--configuration release --static-swift-stdlib)

build_release() { # [PRODUCT…]: all programs, unless told which
  local product
  (($#)) || set -- "${PROGRAMS[@]}"
  for product in "$@"; do swift_build release.log "${RELEASE[@]}" --product "$product"; done
  place_backtracer
}

# A program with the library inside looks for the one that tells where it crashed beside itself only, and without it says nothing.
place_backtracer() {
  local tool
  tool=$(swift -print-target-info | sed -nE 's|.*"runtimeResourcePath": "(.*)/lib/swift".*|\1|p')/libexec/swift/linux/swift-backtrace-static
  [[ ! -x $tool ]] || cp -u "$tool" "$BIN/swift-backtrace"
}

swift_build() { # LOG OPTION…: shows how far it is; on failure only what matters of the log
  local log=$LOCAL/log/$1
  shift
  rm -f "$log"
  if ! swift build --package-path "$ROOT" --scratch-path "$ROOT/.build" "$@" 2>&1 | tee "$log" | show_build; then
    [[ -z $STAGE_OPEN ]] || printf '\n' >&2
    grep -E 'error:' "$log" | sort -u | head -n 40 >&2 || tail_of "$log"
    die "swift build failed (log: $log)"
  fi
}

show_build() { # reads SwiftPM's lines, not the linker's; a note at once on a terminal, every 15 s elsewhere
  local line last=$SECONDS every=15
  [[ ! -t 2 ]] || every=1
  while IFS= read -r line; do
    if ((SECONDS - last >= every)) && [[ -n $line && $line != /* ]]; then
      stage_note "${line:0:90}"
      last=$SECONDS
    fi
  done
}

operator() { # ARGS…: the `saruar` command against this stack
  if [[ ! -x $BIN/saruar ]]; then
    say "building the operator command first (log: $LOCAL/log/release.log)"
    build_release saruar
  fi
  with_environment "$BIN/saruar" "$@"
}

worker_pid() { local pid; pid=$(pids_of "$LOCAL/run/$1" "$2") && [[ -n $pid ]] && printf '%s' "${pid%%$'\n'*}"; } # NAME PROGRAM

worker_url() { printf 'http://127.0.0.1:%s' "$(port "$1")"; }

worker_is_ready() { curl --silent --fail --max-time 2 --output /dev/null "$(worker_url "$1")/readyz"; }

# What a running worker was started with: when it differs, or the program is newer, the worker is started again.
worker_mark() { environment | cksum; }

start_worker() { # NAME PROGRAM
  local name=$1 program=$2 home=$LOCAL/run/$1 log=$LOCAL/log/$1.log pid
  mkdir -p "$home"
  if pid=$(worker_pid "$name" "$program"); then
    if [[ $(cat "$home/mark" 2>/dev/null) == "$(worker_mark)" && ! $BIN/$program -nt $home/mark ]]; then return 0; fi
    stop_process "$pid" "$name" TERM 15
  fi
  lock_machine
  free_ports "$name"
  worker_mark >"$home/mark"
  export SARUAR_HEALTH_PORT
  SARUAR_HEALTH_PORT=$(port "$name")
  with_environment launch "$home" "$log" "$BIN/$program"
  if ! wait_until 30 worker_ready_or_died "$name" "$LAUNCHED" || is_gone "$LAUNCHED"; then
    tail_of "$log"
    # RabbitMQ 3.10 writes a new queue's name to disk up to a second after it declared it: a crash in between leaves a hollow queue.
    if grep -q INTERNAL_ERROR "$log"; then say "The broker was cut off just after its queues were made? Then: deploy/local reset"; fi
    die "the worker $name is not ready after 30 s (log: $log; what it lacks: curl $(worker_url "$name")/readyz)"
  fi
  unlock_machine
}

worker_ready_or_died() { is_gone "$2" || worker_is_ready "$1"; } # NAME PID

start_workers() {
  local worker name program
  for worker in "${WORKERS[@]}"; do
    read -r name program _ <<<"$worker"
    stage_note "starting $name"
    start_worker "$name" "$program"
  done
}

stop_workers() {
  local worker name program pid
  for worker in "${WORKERS[@]}"; do
    read -r name program _ <<<"$worker"
    if pid=$(worker_pid "$name" "$program"); then stop_process "$pid" "$name" TERM 15; fi
  done
}

# What a measurement or a run of faults had started, when that was killed itself: known by the log that it writes to.
stop_strays() {
  local pid log
  while read -r pid log; do
    if [[ $log == "$LOCAL/log/bench.log" || $log == "$LOCAL"/faults-*/* ]]; then stop_process "$pid" "what wrote $log" TERM 5; fi
  done < <(find /proc/[0-9]*/fd/2 -maxdepth 0 -printf '%h %l\n' 2>/dev/null | sed -E 's|^/proc/([0-9]+)/fd|\1|')
}
