"""The command line behind `deploy/local bench`."""

import argparse
import json
import os
import signal
import sys
import traceback
from pathlib import Path

from .catalogue import CATALOGUE, Entry


def main() -> int:
    options = parsed()
    chosen = [entry for entry in CATALOGUE if options.name in (entry.name, "all")]
    if options.name is None:
        print("\n".join(f"  {entry.name:13} {entry.sentence}" for entry in CATALOGUE))
        return 0
    if not chosen:
        print(f"there is no measurement {options.name}; there are: {' '.join(entry.name for entry in CATALOGUE)} all", file=sys.stderr)
        return 64
    if not options.check:
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        return 0 if all([run_or_tell(entry, options) for entry in chosen]) else 1
    return 0


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="deploy/local bench", description="Measures; without a name, lists what can be measured.")
    parser.add_argument("name", nargs="?", help="a measurement, or all")
    parser.add_argument("--json", action="store_true", help="one JSON object a line instead of tables")
    parser.add_argument("--runs", type=positive, help="of each contender, in turn (5)")
    parser.add_argument("--messages", type=positive, help="instead of the measurement's own number")
    parser.add_argument("--plots", type=Path, metavar="DIR", help="where pictures go (.local/bench)")
    parser.add_argument("--no-plots", action="store_true", help="no pictures, and none of the runs that are made for them only")
    parser.add_argument("--check", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def run_or_tell(entry: Entry, options: argparse.Namespace) -> bool:
    """One that fails does not keep the others from being measured."""
    try:
        run(entry, options)
        return True
    except Exception as error:  # whatever it was, it is told
        traceback.print_exc()
        print(f"{entry.name} was not measured: {error}", file=sys.stderr, flush=True)
        return False


def run(entry: Entry, options: argparse.Namespace) -> None:
    """Measures, prints, and keeps the figures."""
    from . import machine, report
    from .bench import Bench
    from .processor import Meter
    from .stack import Stack

    results = Path(os.environ["SARUAR_BENCH_RESULTS"])
    stack, runs = Stack(), options.runs or entry.runs
    described = machine.describe(stack)
    bench = Bench(stack, Meter(stack), runs, options.messages, None if options.no_plots else options.plots or results)
    bench.say(f"{entry.name}: {entry.sentence}")
    for warning in machine.warnings(described):
        bench.say(f"warning: {warning}")
    result = entry.measure(bench)
    told = report.as_json(result, described, runs)
    (results / f"{entry.name}.json").write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n")
    print(json.dumps(told, ensure_ascii=False) if options.json else report.as_table(result, described, runs) + "\n", flush=True)


sys.exit(main())
