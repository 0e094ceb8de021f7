"""The command: chooses faults, strikes them under load, accounts, reports."""

from __future__ import annotations

import argparse
import math
import secrets
import signal
from collections.abc import Callable
from typing import NoReturn, TypeVar

from catalogue import Fault, chosen
from report import Result, as_json, say, table
from run import Run, trials
from servers import Trouble
from stack import programs

T = TypeVar("T", int, float)

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
  deploy/local faults --short                  one round of each that is quick, accounted for by kind, as in deploy/local test
  deploy/local faults kill --rounds 100        one fault; --list names them all
  deploy/local faults broker database          all faults of a kind
  deploy/local faults kill --seed 4711         the same choices again
Exit status: 0 nothing was lost or doubled; 1 something was, or a fault could not strike; 64 the command line is wrong."""


class Parser(argparse.ArgumentParser):
    """Teaches, and ends with 64 where the command line is wrong."""

    def __init__(self, program: str, teaching: str) -> None:
        super().__init__(
            prog=f"deploy/local {program}", description=teaching, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
        self.add_argument("--check", action="store_true", help=argparse.SUPPRESS)  # of the command line, before anything is started

    def error(self, message: str) -> NoReturn:
        self.exit(64, f"{self.prog}: {message}; --help teaches\n")


def above_zero(kind: Callable[[str], T]) -> Callable[[str], T]:
    """A number that is more than none."""
    def number(word: str) -> T:
        value = kind(word)
        if not 0 < value < math.inf:
            raise argparse.ArgumentTypeError(f"{word} is not above 0")
        return value
    number.__name__ = kind.__name__
    return number


def arguments(words: list[str]) -> argparse.Namespace:
    """The command line."""
    parser = Parser("faults", TEACHING)
    parser.add_argument("names", nargs="*", metavar="NAME", help="faults or kinds of faults; all when none is named")
    parser.add_argument("--rounds", type=above_zero(int), metavar="N", help="rounds of each fault instead of its own number")
    parser.add_argument("--seed", type=int, metavar="S", help="of commands, moments and victims; printed when not given")
    parser.add_argument("--rate", type=above_zero(float), metavar="R", help="commands published per second (60; 25 with --short)")
    parser.add_argument("--short", action="store_true", help="one round of each fault that is quick, less than four minutes")
    parser.add_argument("--json", action="store_true", help="the figures for programs, on standard output")
    parser.add_argument("--list", action="store_true", help="names the faults and ends")
    parser.add_argument("--keep", action="store_true", help="leaves database, virtual host and workers' logs for a look, until the next run")
    return parser.parse_args(words)


def end_in_order() -> None:
    """The first signal that asks for it ends the run, which tidies up; no other may disturb that."""
    signals = signal.SIGINT, signal.SIGTERM, signal.SIGHUP

    def end(number: int, _: object) -> None:
        for each in signals:
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt(number)

    for each in signals:
        signal.signal(each, end)


def main(words: list[str]) -> int:
    """Returns the exit status."""
    options = arguments(words)
    try:
        faults = chosen(options.names)
    except Trouble as trouble:
        say(str(trouble))
        return 64
    if options.check:
        return 0
    if options.list:
        for fault in faults:
            print(f"{fault.kind:10} {fault.name:28} {fault.rounds(False):4}  {fault.summary}")
        return 0
    if options.short:
        faults = [fault for fault in faults if fault.rounds(True) > 0]
    try:
        end_in_order()
        return strike_all(options, faults)
    except Trouble as trouble:
        say(str(trouble))
        return 1
    except KeyboardInterrupt:
        say("interrupted; nothing is proven")
        return 1


def strike_all(options: argparse.Namespace, faults: list[Fault]) -> int:
    """Strikes them one after the other and reports."""
    for impossible in [fault for fault in faults if not fault.possible]:
        say(f"{impossible.name} is left out: not possible on this machine, or not for this user")
        faults.remove(impossible)
    seed = options.seed if options.seed is not None else secrets.randbelow(1_000_000)
    say(f"seed {seed}: {len(faults)} faults on {programs()}")
    run, results = Run(options, seed), list[Result]()
    try:
        for name, together, last in trials(faults, options.short):
            results.append(run.attempt(name, together, last))
    finally:
        run.drop()
    say(f"seed {seed}")
    print(as_json(results, seed, str(programs())) if options.json else table(results), flush=True)
    return 0 if results and all(result.passed for result in results) else 1
