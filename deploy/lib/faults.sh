# Faults: a load of commands for all services while workers, servers, networks and clocks are broken on purpose; then every id is accounted for.
# shellcheck shell=bash

# On servers of its own in .local/faults, so that nothing that runs here is struck; they are stopped at the end.
command_faults() { # [NAME…] [OPTION…]
  case " $* " in *' --help '* | *' -h '* | *' --list '*)
    faults_program "$@"
    return
    ;;
  esac
  if [[ $LOCAL != */faults ]]; then
    SARUAR_LOCAL=$LOCAL/faults SARUAR_AMQP_URL='' SARUAR_POSTGRES_URL='' SARUAR_LOCKED='' exec "$ROOT/deploy/local" faults "$@"
  fi
  STAGES=4
  lock_checkout
  packages_stage
  faults_program --check "$@"
  [[ -n ${SARUAR_BIN:-} ]] || faults_build
  # Virtual hosts that an earlier run left would have to be deleted just when their queues come up, which RabbitMQ 3.10 does not survive whole:
  # its supervisor of dead letters gives up, and no queue of ours can be declared any more.
  rabbitmq_pid >/dev/null || rm -rf "$LOCAL/rabbitmq"
  servers_for_a_while
  with_environment faults_program "$@"
}

faults_build() {
  stage Build
  build_release
  stage_done "release programs in .build/release"
  export SARUAR_BIN=$BIN
}

# The harness judges by itself, in Python, from its own list of what it published.
faults_program() { # [NAME…] [OPTION…]
  local -x SARUAR_LOCAL=$LOCAL SARUAR_POSTGRES_ADMIN_PASSWORD PYTHONDONTWRITEBYTECODE=1
  SARUAR_POSTGRES_ADMIN_PASSWORD=$(secret postgres-admin)
  attended /usr/bin/python3 "$ROOT/Tests/Faults" "$@"
}

# For the gate: one round of each fault that is quick, on the debug programs, accounted for by kind. What it counted is added to the summary.
FAULTS_PASSED=0 FAULTS_FAILED=0
short_faults() { # PROGRAMS
  local log=$LOCAL/log/faults.log figures=$LOCAL/log/faults.json began=${EPOCHREALTIME/./}
  rm -f "$figures"
  SARUAR_BIN=$1 "$ROOT/deploy/local" faults --short --json --seed "${SARUAR_FAULTS_SEED:-1}" 2>&1 >"$figures" </dev/null | tee "$log" >&2 || true
  FAULTS_PASSED=$(sed -nE 's/^ "passed": ([0-9]+),$/\1/p' "$figures") FAULTS_FAILED=$(sed -nE 's/^ "failed": ([0-9]+),$/\1/p' "$figures")
  if [[ -z $FAULTS_PASSED || -z $FAULTS_FAILED ]]; then
    say "the faults ended before they were accounted for; log: $log"
    FAULTS_PASSED=0 FAULTS_FAILED=1
  fi
  say "faults took $(elapsed "$began"); figures: $figures"
}
