# Measurements: our worker beside the same duty in plain C (the limit) and in Python (the peer), one after the other, several times,
# on the same private servers, each with a backlog that is there before the clock starts.
# shellcheck shell=bash

BENCH_PACKAGES=(gcc libc6-dev python3-venv)
PEER_PACKAGES=('faststream[rabbit]==0.7.8' asyncpg==0.32.0 uvloop==0.23.0)
BATCH=500

command_bench() { # NAME [--json] [--runs N] [--messages N]
  local name=${1:-} json='' runs=5 messages=20000
  [[ $name == intake ]] || die "there is one measurement: deploy/local bench intake"
  shift
  while (($#)); do
    case $1 in
      --json) json=yes ;;
      --runs) runs=$(number "$@") && shift ;;
      --messages) messages=$(number "$@") && shift ;;
      *) die "bench does not know $1" ;;
    esac
    shift
  done
  [[ -z $GIVEN_AMQP$GIVEN_POSTGRES ]] || die "bench measures on the private servers: unset SARUAR_AMQP_URL and SARUAR_POSTGRES_URL"
  prepare_bench
  measure "$name" "$runs" "$messages"
  report "$name" "$runs" "$json"
}

number() { # OPTION VALUE
  [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || die "$1 needs a number"
  printf '%s' "$2"
}

prepare_bench() {
  BENCH=${SARUAR_BENCH_DIR:-$ROOT/../shared/bench}
  [[ -f $BENCH/limit.c ]] || die "no limit.c in $BENCH; say where it is: SARUAR_BENCH_DIR"
  STAGES=5
  lock_checkout
  stage Packages
  ensure_packages "${PACKAGES[@]}" "${BENCH_PACKAGES[@]}"
  stage_done "everything is installed"
  servers_for_a_while
  stage Contenders
  build_contenders
  build_release
  on_exit clean_bench
  clean_bench
  admit_guest
  stage_done "limit.c and the peer are built"
}

build_contenders() {
  local log=$LOCAL/log/bench.log python=$LOCAL/python/bin/python
  mkdir -p "$LOCAL/bench"
  cc -O2 -I"$(pg_config --includedir)" "$BENCH/limit.c" -o "$LOCAL/bench/limit" -lrabbitmq -lpq 2>"$log" || { tail_of "$log" && die "cc failed"; }
  if ! "$python" -c 'import faststream.rabbit, asyncpg, uvloop' 2>/dev/null; then
    stage_note "installing FastStream into .local/python"
    { /usr/bin/python3 -m venv --clear "$LOCAL/python" && "$LOCAL/python/bin/pip" install "${PEER_PACKAGES[@]}"; } >>"$log" 2>&1 ||
      { tail_of "$log" && die "pip failed (log: $log)"; }
  fi
}

# limit.c logs in as guest: this user exists during a measurement only, and the broker listens on loopback only.
admit_guest() {
  management PUT users/guest --data '{"password": "guest", "tags": ""}'
  management PUT permissions/%2F/guest --data '{"configure": ".*", "write": ".*", "read": ".*"}'
}

BENCH_QUEUES=(bench.limit bench.limit.out bench.peer peer.out)

clean_bench() {
  local queue
  for queue in "${BENCH_QUEUES[@]}"; do management DELETE "queues/%2F/$queue" || true; done >/dev/null 2>&1
  management DELETE users/guest >/dev/null 2>&1 || true
  management DELETE vhosts/bench >/dev/null 2>&1 || true
  psql_admin <<<'DROP DATABASE IF EXISTS saruar_bench WITH (FORCE)' 2>/dev/null || true
}

fresh_database() {
  psql_admin <<'SQL'
SET client_min_messages = warning;
DROP DATABASE IF EXISTS saruar_bench WITH (FORCE);
CREATE DATABASE saruar_bench OWNER saruar;
CHECKPOINT;
SQL
}

# A fresh database and a full queue, the same for everybody; what the last run left to write is written before the clock starts.
preload() { # QUEUE MESSAGES
  fresh_database || return
  with_environment /usr/bin/python3 "$BENCH/produce.py" "$(amqp_url)" "$2" --queue "$1" >>"$LOCAL/log/bench.log" 2>&1
}

bench_database() { postgres_url 127.0.0.1 sslmode=disable | sed 's|/saruar?|/saruar_bench?|'; }

rate_in() { sed -nE 's/.* ([0-9]+) msg\/s.*/\1/p' | tail -n 1; }

bench_limit() { # MESSAGES: prints messages per second
  management DELETE queues/%2F/bench.limit.out >/dev/null 2>&1 || true
  preload bench.limit "$1" || return
  timeout 600 "$LOCAL/bench/limit" "$(port amqp)" "$(bench_database)" bench.limit bench.limit.out "$1" "$BATCH" 2>>"$LOCAL/log/bench.log" | rate_in
}

bench_peer() { # MESSAGES: a fifth of them is enough, it is slow
  management DELETE queues/%2F/peer.out >/dev/null 2>&1 || true
  preload bench.peer $(($1 / 5)) || return
  timeout 600 "$LOCAL/python/bin/python" "$BENCH/peer_faststream.py" "$(amqp_url)" "$(bench_database)" $(($1 / 5)) bench.peer 2>>"$LOCAL/log/bench.log" | rate_in
}

# The whole worker with all its rules, in a virtual host and a database of its own. From the first commit to the moment when the last
# outcome was confirmed, as the store itself recorded both; the messages of the first batch do not count.
bench_ours() { # MESSAGES
  local amqp pid
  amqp=$(amqp_url | sed 's|/%2F$|/bench|')
  fresh_database || return
  management DELETE vhosts/bench >/dev/null 2>&1 || true
  management PUT vhosts/bench || return
  (
    export SARUAR_AMQP_URL=$amqp SARUAR_POSTGRES_URL SARUAR_REGION=astana SARUAR_BATCH_MESSAGES=$BATCH SARUAR_HEALTH_PORT=0
    SARUAR_POSTGRES_URL=$(bench_database)
    exec 3>&1 >>"$LOCAL/log/bench.log" 2>&1
    "$BIN/saruar" migrate && "$BIN/saruar" topology && "$BIN/saruar" clock set 2020-02-01T09:00 || exit 1
    "$BIN/saruar-intake" & pid=$!
    announce_bench_season | "$BIN/saruar" publish - --wait || { kill "$pid"; exit 1; }
    kill "$pid" && wait "$pid"
    /usr/bin/python3 "$BENCH/produce.py" "$amqp" "$1" --exchange saruar.commands --key astana.application.submit || exit 1
    psql_bench <<<CHECKPOINT
    "$BIN/saruar-intake" & pid=$!
    wait_until 300 all_answered "$1" || { kill "$pid"; exit 1; }
    psql_bench <<<"$RATE_OF_OURS" >&3
    kill "$pid" && wait "$pid"
  )
}

announce_bench_season() {
  cat <<'JSON'
{"specversion": "1.0", "id": "bench-season", "source": "urn:saruar:bench", "type": "kz.saruarlar.season.announce.v1", "region": "astana",
 "data": {"season": "astana-2020", "numberPrefix": "AST-2020", "title": {"kk": "Өлшем", "ru": "Замер"},
          "opensAt": "2020-01-15T09:00", "closesAt": "2020-02-28T18:00", "zone": "Asia/Almaty"}}
JSON
}

psql_bench() { psql --no-psqlrc --quiet --tuples-only --no-align "$(bench_database)"; }

all_answered() { # MESSAGES: all of them and the season are decided, and confirmed by the broker
  sleep 0.4
  [[ $(psql_bench <<<"SELECT handled > $1 AND NOT EXISTS (SELECT FROM messaging.batch b WHERE lane = name AND published_at IS NULL)
    FROM messaging.lane WHERE name = 'astana.intake'") == t ]]
}

RATE_OF_OURS="
  WITH b AS (SELECT * FROM messaging.batch WHERE lane = 'astana.intake' AND number > 1)
  SELECT round(((SELECT sum(inputs) FROM b) - (SELECT inputs FROM b ORDER BY number LIMIT 1))
    / extract(epoch FROM (SELECT max(published_at) FROM b) - (SELECT min(committed_at) FROM b)))"

measure() { # NAME RUNS MESSAGES
  local run contender rate results=$LOCAL/bench/$1.txt
  stage Measuring
  : >"$results"
  for ((run = 1; run <= $2; run++)); do
    for contender in limit ours peer; do
      stage_note "run $run of $2: $contender"
      rate=$("bench_$contender" "$3") || die "$contender failed (log: $LOCAL/log/bench.log)"
      [[ -z $rate ]] || printf '%s %d\n' "$contender" "$rate" >>"$results"
    done
  done
  stage_done "$(paste -s -d, "$results" | sed 's/,/, /g')"
}

median() { # CONTENDER RESULTS: null when it was not measured
  awk -v name="$1" '$1 == name { print $2 }' "$2" | sort -n | awk '
    { v[NR] = $1 } END { if (!NR) print "null"; else print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (a == "null" || b == "null" || b == 0) print "null"; else printf "%.2f", a / b }'; }

report() { # NAME RUNS JSON
  local results=$LOCAL/bench/$1.txt ours limit peer
  ours=$(median ours "$results") limit=$(median limit "$results") peer=$(median peer "$results")
  if [[ -n $3 ]]; then
    printf '{"name": "%s", "runs": %d, "ours": %s, "limit": %s, "peer": %s, "ratioToLimit": %s, "ratioToPeer": %s}\n' \
      "$1" "$2" "$ours" "$limit" "$peer" "$(ratio "$ours" "$limit")" "$(ratio "$ours" "$peer")"
  else
    printf 'messages per second, medians of %d runs each in turn\n  ours   %8s\n  limit  %8s   ours / limit  %s\n  peer   %8s   ours / peer   %s\n' \
      "$2" "$ours" "$limit" "$(ratio "$ours" "$limit")" "$peer" "$(ratio "$ours" "$peer")"
  fi
}
