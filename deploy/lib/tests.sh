# The gate: lint, a debug build with every check on, every test, one summary.
# shellcheck shell=bash

lint() {
  local log=$LOCAL/log/lint.log script folder folders=(Package.swift)
  for folder in Services Shared Tests; do [[ ! -d $ROOT/$folder ]] || folders+=("$folder"); done
  if ! (cd "$ROOT" && swift format lint --strict --recursive --parallel "${folders[@]}") >"$log" 2>&1; then
    head -n 60 "$log" >&2
    die "swift format found something (all of it: $log)"
  fi
  for script in "$ROOT/deploy/local" "$ROOT"/deploy/lib/*.sh "$ROOT/.ci/run"; do
    bash -n "$script" || die "$script is not valid bash"
  done
  # `swift test` runs Swift Testing only, so that its count is the whole count.
  if grep -rl --include='*.swift' 'import XCTest' "$ROOT/Tests" >&2; then die "these use XCTest; write them with Swift Testing"; fi
}

build_tests() {
  swift_build debug.log --build-tests --explicit-target-dependency-import-check error
}

run_tests() { # OPTION…: of swift test, e.g. --filter NAME
  local log=$LOCAL/log/test.log results=$LOCAL/log/test.xml status=0
  rm -f "$log" "$results"
  SARUAR_BIN=$(swift build --package-path "$ROOT" --scratch-path "$ROOT/.build" --show-bin-path)
  export SARUAR_BIN
  {
    drop_locks
    with_environment swift test --package-path "$ROOT" --scratch-path "$ROOT/.build" --skip-build --parallel --disable-xctest \
      --explicit-target-dependency-import-check error --xunit-output "$results" "$@"
  } </dev/null 2>&1 | tee "$log" | sed -u '/^◇ /d' || status=$?
  (($# > 0)) || short_faults "$SARUAR_BIN"
  summarise "$log" "$results" "$status"
}

# The last line is what machines read: `N passed, M failed`, alone. It comes from the runner's own result file; when the runner
# died before it wrote one, from the lines that it printed, and its death counts as a failure. Each kind of fault counts as a test.
summarise() { # LOG RESULTS STATUS
  local total failed skipped passed status=$3
  if grep -qs '</testsuites>' "$2"; then
    failed=$(sum_of failures "$2") skipped=$(sum_of skipped "$2") total=$(sum_of tests "$2")
    passed=$((total - failed))
  else
    passed=$(grep -cE '^✔ Test (case )?.* passed after' "$1" || true)
    failed=$(($(grep -cE '^✘ Test (case )?.* failed after' "$1" || true) + 1)) skipped=0
    say "the test process ended before it was done (status $status); the log: $1"
  fi
  passed=$((passed + FAULTS_PASSED)) failed=$((failed + FAULTS_FAILED))
  if ((passed + failed == 0)); then status=1 && say "no test ran"; fi
  if ((failed > 0 && status == 0)); then status=1; fi
  if ((failed == 0 && status != 0 && passed > 0)); then failed=1 && say "swift test ended with status $status although no test failed"; fi
  if ((failed > 0)); then grep -E '^✘ Test .* recorded an issue' "$1" | head -n 30 >&2 || true; fi
  say "tests took $(elapsed "$STAGE_BEGAN"), everything $(elapsed "$RUN_BEGAN"); log: $1"
  printf '%d passed, %d failed%s\n' "$passed" "$failed" "$( ((skipped == 0)) || echo ", $skipped skipped")"
  return "$status"
}

sum_of() { # ATTRIBUTE FILE: added up over the test suites
  sed -nE "s/.*<testsuite .* $1=\"([0-9]+)\".*/\1/p" "$2" | awk '{ sum += $1 } END { print sum + 0 }'
}
