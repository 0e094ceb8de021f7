"""The command: chooses faults, strikes them under load, accounts, reports."""

from __future__ import annotations

import argparse
import secrets
import signal
from pathlib import Path

from catalogue import Fault, chosen
from report import Result, as_json, say, table
from run import Run, trials
from servers import Trouble
from stack import programs

TEACHING = """
A load of commands for all services, each with an id of its own, is published with confirms while something is broken on
purpose: workers are killed, servers restarted, connections cut, clocks turned. After each named fault everything comes to rest, and every
id is accounted for: from the producers' own list, from a tap on saruar.events, from the rows of the store, and from saruar audit.

  published  confirmed commands with an id of their own     lost     answers or effects that are missing
  done, refused, rejected   what they were answered         doubled  answers or effects that are there twice
  parked     set aside for an operator                      again    events that came once more with equal bytes, as promised
                                                            retried  commands sent again because the broker had not confirmed them

examples:
  deploy/local faults                          all of them, many rounds (an hour)
  deploy/local faults --short                  one round each, accounted for by kind, as in deploy/local test
  deploy/local faults kill --rounds 100        one fault; --list names them all
  deploy/local faults broker database          all faults of a kind
  deploy/local faults kill --seed 4711         the same choices again
Exit status: 0 nothing was lost or doubled; 1 something was, or a fault could not strike; 64 the command line is wrong."""


def arguments(words: list[str]) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="deploy/local faults", description=TEACHING, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help="faults or kinds of faults; all when none is named")
    parser.add_argument("--rounds", type=int, metavar="N", help="rounds of each fault instead of its own number")
    parser.add_argument("--seed", type=int, metavar="S", help="of commands, moments and victims; printed when not given")
    parser.add_argument("--rate", type=float, metavar="R", help="commands published per second (60; 25 with --short)")
    parser.add_argument("--short", action="store_true", help="few rounds of each kind, less than four minutes")
    parser.add_argument("--json", action="store_true", help="the figures for programs, on standard output")
    parser.add_argument("--list", action="store_true", help="names the faults and ends")
    parser.add_argument("--keep", action="store_true", help="leaves database, virtual host and logs of the workers for a look")
    given = parser.parse_args(words)
    if given.rounds is not None and given.rounds < 1:
        parser.error("--rounds wants a number from 1")
    return given


def end_in_order(number: int, _: object) -> None:
    """SIGTERM tidies up as Ctrl-C does."""
    raise KeyboardInterrupt(number)


def main(words: list[str]) -> int:
    """Returns the exit status."""
    options = arguments(words)
    try:
        faults = chosen(options.names)
    except Trouble as trouble:
        say(str(trouble))
        return 64
    if options.list:
        for fault in faults:
            print(f"{fault.kind:10} {fault.name:28} {fault.rounds(False):4}  {fault.summary}")
        return 0
    if options.short:
        faults = [fault for fault in faults if fault.rounds(True) > 0]
    try:
        return strike_all(options, faults)
    except Trouble as trouble:
        say(str(trouble))
        return 1
    except KeyboardInterrupt:
        say("interrupted; nothing is proven")
        return 1


def strike_all(options: argparse.Namespace, faults: list[Fault]) -> int:
    """Strikes them one after the other and reports."""
    signal.signal(signal.SIGTERM, end_in_order)
    seed = options.seed if options.seed is not None else secrets.randbelow(1_000_000)
    say(f"seed {seed}: {len(faults)} faults on {Path(programs())}")
    run, results = Run(options, seed), list[Result]()
    try:
        for name, together, last in trials(faults, options.short):
            results.append(run.attempt(name, together, last))
    finally:
        run.drop()
    say(f"seed {seed}")
    print(as_json(results, seed, str(programs())) if options.json else table(results), flush=True)
    return 0 if results and all(result.passed for result in results) else 1
