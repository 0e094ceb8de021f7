# Measurements: our workers beside the same duty in plain C (the limit) and in Python (the peer). This makes ready: packages, servers,
# programs, addresses. What is measured, and how, is in Tests/Benchmarks; the two yardsticks are given (SARUAR_BENCH_DIR).
# shellcheck shell=bash

BENCH_PACKAGES=(gcc libc6-dev python3-venv)
PGLEDGER=https://github.com/pgr0ss/pgledger
PGLEDGER_COMMIT=c18c7d267d46ab396641d5e44f1ce3166aeb9a6d

command_bench() { # NAME [OPTION…]
  (($#)) || set -- --help
  case " $* " in *' --help '* | *' -h '*) benchmarks /usr/bin/python3 --help; return ;; esac
  benchmarks /usr/bin/python3 "$@" --check || exit
  [[ -z $GIVEN_AMQP$GIVEN_POSTGRES ]] || die "bench measures on the private servers: unset SARUAR_AMQP_URL and SARUAR_POSTGRES_URL"
  prepare_bench
  with_environment benchmarks "$PYTHON" "$@"
}

benchmarks() { # PYTHON ARGS…
  PYTHONPATH=$ROOT/Tests PYTHONDONTWRITEBYTECODE=1 attended "$1" -m Benchmarks "${@:2}"
}

prepare_bench() {
  export SARUAR_BENCH_DIR=${SARUAR_BENCH_DIR:-$ROOT/../shared/bench} SARUAR_BENCH_RESULTS=$LOCAL/bench SARUAR_BENCH_LOG=$LOCAL/log/bench.log
  export SARUAR_BENCH_LIMIT=$LOCAL/bench/limit SARUAR_BENCH_ADMIN_URL SARUAR_BIN=${SARUAR_BIN:-}
  [[ -f $SARUAR_BENCH_DIR/limit.c ]] || die "no limit.c in $SARUAR_BENCH_DIR; say where it is: SARUAR_BENCH_DIR"
  STAGES=4
  lock_checkout
  stage Packages
  ensure_packages "${PACKAGES[@]}" "${BENCH_PACKAGES[@]}"
  ensure_python
  stage_done "everything is installed"
  servers_for_a_while
  stage Contenders
  build_limit
  check_figures
  find_pgledger
  if [[ -z $SARUAR_BIN ]]; then build_release "${PROGRAMS[@]}" bench-certificates && SARUAR_BIN=$BIN; fi
  on_exit dismiss_guest
  admit_guest
  SARUAR_BENCH_ADMIN_URL=$(bench_admin_url)
  stage_done "our programs in $SARUAR_BIN, limit.c, the peer$([[ -z ${SARUAR_PGLEDGER_DIR:-} ]] || printf ', pgledger')"
}

build_limit() {
  mkdir -p "$LOCAL/bench"
  cc -O2 -I"$(pg_config --includedir)" "$SARUAR_BENCH_DIR/limit.c" -o "$SARUAR_BENCH_LIMIT" -lrabbitmq -lpq 2>"$SARUAR_BENCH_LOG" ||
    { tail_of "$SARUAR_BENCH_LOG" && die "cc failed"; }
}

# The measurements' own arithmetic, on figures that can be worked out by hand.
check_figures() {
  PYTHONPATH=$ROOT/Tests PYTHONDONTWRITEBYTECODE=1 "$PYTHON" -m unittest Benchmarks.test_figures >>"$SARUAR_BENCH_LOG" 2>&1 ||
    { tail_of "$SARUAR_BENCH_LOG" && die "the measurements reckon wrongly"; }
}

# Settlement's peer, at the commit that it was measured with. Where it cannot be had, settlement is measured without it and says so.
find_pgledger() {
  local place=$LOCAL/pgledger
  [[ -z ${SARUAR_PGLEDGER_DIR:-} ]] || return 0
  if [[ ! -d $place ]]; then
    rm -rf "$place.new"
    stage_note "fetching pgledger"
    { timeout 60 git clone --quiet "$PGLEDGER" "$place.new" && git -C "$place.new" checkout --quiet "$PGLEDGER_COMMIT"; } \
      >>"$SARUAR_BENCH_LOG" 2>&1 </dev/null || { rm -rf "$place.new" && stage_note "no pgledger: $PGLEDGER cannot be reached" && return 0; }
    mv "$place.new" "$place"
  fi
  export SARUAR_PGLEDGER_DIR=$place
}

# limit.c logs in as guest: this user exists during a measurement only, and the broker listens on loopback only.
admit_guest() {
  management PUT users/guest --data '{"password": "guest", "tags": ""}'
  management PUT permissions/%2F/guest --data '{"configure": ".*", "write": ".*", "read": ".*"}'
}

dismiss_guest() { management DELETE users/guest >/dev/null 2>&1; }

# For CHECKPOINT between the runs, which an owner of a database may not ask for.
bench_admin_url() {
  printf 'postgres://postgres:%s@127.0.0.1:%s/postgres?sslmode=disable' "$(secret postgres-admin)" "$(port postgres)"
}
