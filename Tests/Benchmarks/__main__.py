"""The command line behind `deploy/local bench`."""

import argparse
import json
import os
import signal
import sys
import traceback
from pathlib import Path
from typing import NoReturn

from .catalogue import CATALOGUE, Entry

MEASUREMENTS = "\n".join(f"  {entry.name:13} {entry.sentence}" for entry in CATALOGUE)
TEACHING = f"""measurements:
{MEASUREMENTS}

A number that the project set itself is marked ✓ where it holds and ✗ where it is missed; --json says "holds". Missing one is a result, not a
failure. Exit status: 0 measured; 1 something could not be measured; 64 the command line is wrong."""


class Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(64, f"{message}; see deploy/local bench --help\n")


def main() -> int:
    parser = arguments()
    options = parser.parse_args()
    chosen = [entry for entry in CATALOGUE if options.name in (entry.name, "all")]
    for entry in chosen:
        if options.messages and options.messages < entry.least:
            parser.error(f"{entry.name} takes at least {entry.least:,} --messages")
    if options.check:
        return 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    return 0 if all([run_or_tell(entry, options) for entry in chosen]) else 1


def arguments() -> Parser:
    parser = Parser(prog="deploy/local bench", epilog=TEACHING, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
    parser.add_argument("name", metavar="NAME", choices=[*(entry.name for entry in CATALOGUE), "all"], help="a measurement, or all")
    parser.add_argument("--json", action="store_true", help="one JSON object a line instead of tables")
    parser.add_argument("--runs", type=positive, metavar="N", help="of each contender, in turn (5)")
    parser.add_argument("--messages", type=positive, metavar="N", help="instead of the measurement's own number")
    parser.add_argument("--plots", type=Path, metavar="DIR", help="where pictures go (.local/bench)")
    parser.add_argument("--no-plots", action="store_true", help="no pictures, and none of the runs that are made for them only")
    parser.add_argument("--check", action="store_true", help=argparse.SUPPRESS)
    return parser


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
