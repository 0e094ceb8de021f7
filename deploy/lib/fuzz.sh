# Bytes that nobody meant, for everything that takes bytes from outside (Tests/Fuzz); and the thread sanitizer for what runs on threads.
# shellcheck shell=bash

fuzz_usage() {
  cat <<'TEXT'
deploy/local fuzz [TARGET…] [--seconds N] [--seed S] [--sanitizer]

Changes good messages, frames, rows, documents and texts at random and gives them to our readers: none may trap or take a second, and what
is read must be the same when it is written and read again. Without a TARGET all of them, 600 seconds each. Exit 1 when something failed;
the input, made as small as it goes, is then in .local/fuzz/TARGET/.

  --seconds N    for each target
  --seed S       the same inputs again
  --sanitizer    by libFuzzer, which is led by coverage (the toolchain's -sanitize=fuzzer), in a build of its own: .build-fuzz. What it found
                 worth keeping stays in .local/fuzz/TARGET/corpus and is where its next run starts.

Targets:
TEXT
  fuzz_targets | awk -F '\t' '{ printf "  %-13s %s\n", $1, $2 }'
}

fuzz_targets() { # a line each: name, tab, summary
  sed -nE 's/^ *package static let (name|summary) = "(.*)"$/\2/p' "$ROOT"/Tests/Fuzz/Targets/*Fuzz.swift | paste -d '\t' - -
}

command_fuzz() { # [TARGET…] [OPTION…]
  local known targets=() seconds=600 seed=$((EPOCHSECONDS % 1000000)) engine=fuzz_seeded
  mapfile -t known < <(fuzz_targets | cut -f1)
  ((${#known[@]})) || die "there are no targets in Tests/Fuzz/Targets"
  while (($#)); do
    case $1 in
      --seconds) fuzz_number "$@" && seconds=$2 && shift ;;
      --seed) fuzz_number "$@" && seed=$2 && shift ;;
      --sanitizer) engine=fuzz_by_library ;;
      --help) fuzz_usage; return ;;
      -*) die "fuzz does not know $1; see deploy/local fuzz --help" ;;
      *)
        [[ " ${known[*]} " == *" $1 "* ]] || die "there is no target $1; there are: ${known[*]}"
        targets+=("$1")
        ;;
    esac
    shift
  done
  STAGES=1
  ensure_swift
  lock_checkout
  ensure_packages "${PACKAGES[@]}"
  mkdir -p "$LOCAL/fuzz"
  ((${#targets[@]})) || targets=("${known[@]}")
  "$engine" "$seconds" "$seed" "${targets[@]}"
}

fuzz_number() { # OPTION VALUE
  [[ ${2:-} =~ ^(0|[1-9][0-9]*)$ ]] || die "$1 needs a whole number"
}

fuzz_seeded() { # SECONDS SEED TARGET…: our own generator, in the release build
  local seconds=$1 seed=$2 target status=0
  build_fuzz "$ROOT/.build" "${RELEASE[@]}"
  printf '%-13s%7s%12s%10s%7s\n' TARGET TIME INPUTS RATE KEPT
  for target in "${@:3}"; do
    "$FUZZ" run "$target" "$LOCAL/fuzz/$target" --seconds "$seconds" --seed "$seed" || status=1
  done
  return "$status"
}

build_fuzz() { # SCRATCH OPTION…: the program is in FUZZ
  local options=(--package-path "$ROOT" --scratch-path "$1" "${@:2}")
  stage Build
  swift build "${options[@]}" --product saruar-fuzz >"$LOCAL/log/fuzz.log" 2>&1 </dev/null ||
    { tail_of "$LOCAL/log/fuzz.log" && die "swift build failed"; }
  FUZZ=$(swift build "${options[@]}" --show-bin-path)/saruar-fuzz
  stage_done "$FUZZ"
}

fuzz_by_library() { # SECONDS SEED TARGET…
  local plain target status=0
  build_fuzz "$ROOT/.build" "${RELEASE[@]}"
  plain=$FUZZ
  build_fuzz "$ROOT/.build-fuzz" --configuration release --sanitize fuzzer -Xswiftc -DLIBFUZZER
  printf '%-13s%7s%12s%10s%7s%10s\n' TARGET TIME INPUTS RATE KEPT COVERAGE
  for target in "${@:3}"; do
    "$plain" seeds "$target" "$LOCAL/fuzz/$target/seeds"
    run_library "$target" "$1" "$2" || status=1
  done
  return "$status"
}

run_library() { # TARGET SECONDS SEED
  local folder=$LOCAL/fuzz/$1 log=$LOCAL/fuzz/$1/libfuzzer.log length=20000 verdict='no failure' status=0
  case $1 in certificates) length=120000 ;; postgres | text | addresses) length=4096 ;; esac
  mkdir -p "$folder/corpus"
  # A backtrace takes seconds, and the input says more. The limit of a second is of processor time, and ours; this one is for what hangs.
  SARUAR_FUZZ_TARGET=$1 SWIFT_BACKTRACE=enable=no "$FUZZ" -max_total_time="$2" -seed="$3" -timeout=30 -rss_limit_mb=2048 -max_len="$length" \
    -print_final_stats=1 -artifact_prefix="$folder/" "$folder/corpus" "$folder/seeds" >"$log" 2>&1 || status=1 verdict='FAILED'
  awk -v target="$1" -v time="$2 s" -v verdict="$verdict" -v seed="$3" '
    /stat::number_of_executed_units/ { inputs = $2 } /stat::average_exec_per_sec/ { rate = $2 "/s" }
    / cov: / { for (i = 1; i < NF; i++) { if ($i == "cov:") edges = $(i + 1); if ($i == "corp:") kept = $(i + 1) } }
    END { sub("/.*", "", kept); printf "%-13s%7s%12s%10s%7s%10s  %s  seed %s\n", target, time, inputs, rate, kept, edges, verdict, seed }' "$log"
  ((status == 0)) || grep -E 'Fatal error|Precondition|Test unit written|timeout|out-of-memory' "$log" | head -n 5 || true
  return "$status"
}

# Tests with a sanitizer that sees every race, in a build of its own, .build-tsan: the lane's, the two clients', and workers that are
# started, stopped, doubled and asked for their health, which run under it too. Every process writes what it finds to .local/log/tsan/.
TSAN_TESTS='^(LaneTests|AMQPTests|PostgresTests|SystemTests\.(Stop|Ownership|Health)Tests)'
TSAN_HISTORIES=40 # of the simulation: it has one thread, and a thousand take an hour under the sanitizer

command_tsan() { # OPTION…: of swift test
  local log=$LOCAL/log/tsan.log reports=$LOCAL/log/tsan options status=0 races
  options=(--package-path "$ROOT" --scratch-path "$ROOT/.build-tsan" --sanitize thread)
  STAGES=5
  ensure_swift
  lock_checkout
  packages_stage
  servers_for_a_while
  stage Build
  swift build "${options[@]}" --build-tests >"$log" 2>&1 </dev/null || { tail_of "$log" && die "swift build failed (log: $log)"; }
  SARUAR_BIN=$(swift build "${options[@]}" --show-bin-path)
  export SARUAR_BIN SARUAR_SIM_HISTORIES=$TSAN_HISTORIES TSAN_OPTIONS="log_path='$reports/race' suppressions='$ROOT/Tests/tsan.suppressions'"
  stage_done "tests and workers under the thread sanitizer"
  stage Tests
  rm -rf "$reports"
  mkdir -p "$reports"
  with_environment swift test "${options[@]}" --skip-build --disable-xctest --filter "$TSAN_TESTS" "$@" </dev/null >"$log" 2>&1 || status=1
  grep -qE '^✔ Test run with [1-9]' "$log" || status=1
  races=$(cat "$reports"/* 2>/dev/null | grep -c 'WARNING: ThreadSanitizer' || true)
  stage_done "$(sed -nE 's/^. (Test run with .*)/\1/p' "$log" | tail -n 1) $races races"
  ((races == 0)) || { status=1 && cat "$reports"/* | grep -E 'SUMMARY' | sort | uniq -c >&2; }
  ((status == 0)) || say "the log: $log; what was found: $reports"
  return "$status"
}
