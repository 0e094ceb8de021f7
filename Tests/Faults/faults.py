"""The command: chooses faults, strikes them under load, accounts, reports."""

from __future__ import annotations

import argparse
import random
import secrets
import signal
import time
import traceback
import urllib.parse
from pathlib import Path

from account import Account, judge
from catalogue import Fault, chosen
from load import Load
from proxy import Proxy
from report import Result, as_json, say, table
from servers import Servers, Trouble
from stack import NotStruck, Stack, programs

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
  deploy/local faults --short                  one round each, as in deploy/local test
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
    parser.add_argument("--rate", type=float, metavar="R", help="commands published per second (120; 40 with --short)")
    parser.add_argument("--short", action="store_true", help="few rounds of each kind, less than four minutes")
    parser.add_argument("--json", action="store_true", help="the figures for programs, on standard output")
    parser.add_argument("--list", action="store_true", help="names the faults and ends")
    parser.add_argument("--keep", action="store_true", help="leaves database, virtual host and logs of the workers for a look")
    parser.exit_on_error = True
    given = parser.parse_args(words)
    if given.rounds is not None and given.rounds < 1:
        parser.error("--rounds wants a number from 1")
    return given


class Run:
    """Strikes fault after fault on one stack; makes another after a failure, or for a fault that needs its own."""

    def __init__(self, options: argparse.Namespace, seed: int) -> None:
        self.options, self.seed = options, seed
        self.servers, self.programs = Servers.from_environment(), programs()
        self.rate = options.rate or (40 if options.short else 120)
        self.stack: Stack | None = None
        self.stacks = 0

    def strike(self, fault: Fault) -> Result:
        """All rounds of a fault, and the accounting."""
        count = self.options.rounds or fault.rounds(self.options.short)
        random_numbers, notes, began = random.Random(f"{self.seed} {fault.name}"), [], time.monotonic()
        say(f"{fault.name}: {fault.summary} ({count} round{'s' if count != 1 else ''})")
        try:
            stack = self.ready_stack(fault)
            account = self.rounds(stack, fault, count, random_numbers, notes)
        except (Trouble, NotStruck, OSError) as error:
            account = Account(problems=[f"{type(error).__name__}: {error}"])
        except Exception:  # what a fault did not foresee must not hide the others' results
            account = Account(problems=[traceback.format_exc()])
        for problem in account.problems[:12]:
            say(f"  NOT HELD: {problem}")
        if fault.fresh or not account.holds:
            self.drop()
        return Result(fault.name, count, time.monotonic() - began, account, notes)

    def rounds(self, stack: Stack, fault: Fault, count: int, numbers: random.Random, notes: list[str]) -> Account:
        """Strikes under load, until every service works again; then accounts."""
        since, again, events, retried = time.monotonic(), stack.load.tap.again, len(stack.load.tap.events), stack.load.book.retried
        stack.load.start()
        stack.wait_well(90)
        try:
            self.strikes(stack, fault, count, numbers, notes)
        finally:
            stack.load.finish()
        account = judge(stack, since)
        account.again, account.events, account.retried = account.again - again, account.events - events, account.retried - retried
        return account

    def strikes(self, stack: Stack, fault: Fault, count: int, numbers: random.Random, notes: list[str]) -> None:
        """Until there were enough rounds; five strikes in a row that do not count are a failure."""
        done = vain = 0
        while done < count:
            told = fault.strike(stack, numbers)
            note, counts = (told, 1) if isinstance(told, str) else told
            took = stack.wait_well(120)
            done, vain = done + counts, 0 if counts else vain + 1
            notes.append(note)
            say(f"  {min(done, count)}/{count}: {note}; well after {took:.1f} s, {stack.load.waiting()} unanswered")
            if vain == 5:
                raise NotStruck("five strikes in a row had no proof that they struck")

    def ready_stack(self, fault: Fault) -> Stack:
        """A stack with ready workers, wired as the fault wants it."""
        if fault.fresh:
            self.drop()
        if self.stack is None:
            self.stacks += 1
            self.stack = Stack(self.servers, self.programs)
            self.stack.start()
            self.stack.load = Load(self.servers, self.stack.vhost, self.stack.region, self.seed + self.stacks, self.rate)
            self.stack.tap = self.stack.load.tap
            self.stack.load.prepare()
            say(f"  stack {self.stack.name}, logs in {self.stack.folder}")
        if fault.wires and not self.stack.wires:
            self.stack.wire({name: Proxy(port_of(url)) for name, url in
                             (("amqp", self.servers.amqp[0]), ("postgres", self.servers.postgres))})
        elif not fault.wires and self.stack.wires:
            wires = self.stack.wires
            self.stack.wire({})
            for wire in wires.values():
                wire.close()
        return self.stack

    def drop(self) -> None:
        """Removes the stack."""
        if self.stack is not None:
            self.stack.load.abandon()
            self.stack.load.tap.stop()
            self.stack.remove(keep=self.options.keep)
            self.stack = None


def port_of(url: str) -> int:
    """The port of an address."""
    port = urllib.parse.urlsplit(url).port
    assert port is not None
    return port


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


def strike_all(options: argparse.Namespace, faults: list[Fault]) -> int:
    """Strikes them one after the other and reports."""
    signal.signal(signal.SIGTERM, end_in_order)
    seed = options.seed if options.seed is not None else secrets.randbelow(1_000_000)
    say(f"seed {seed}: {len(faults)} faults on {Path(programs())}")
    run, results = Run(options, seed), list[Result]()
    try:
        for fault in faults:
            results.append(run.strike(fault))
    finally:
        run.drop()
    say(f"seed {seed}")
    print(as_json(results, seed, str(programs())) if options.json else table(results), flush=True)
    return 0 if results and all(result.passed for result in results) else 1
