"""Strikes faults on stacks under load, and accounts after each of them, or in the short run after each kind."""

from __future__ import annotations

import argparse
import random
import time
import urllib.parse
from itertools import groupby

from account import Account, judge
from catalogue import Fault
from load import Load
from proxy import Proxy
from report import Result, say
from servers import NotStruck, Servers, local
from stack import Stack, programs, sweep


def trials(faults: list[Fault], short: bool) -> list[tuple[str, list[Fault], bool]]:
    """What is accounted for together: each fault for itself on a stack of its own; in the short run all of a kind, on one stack for all
    kinds that need no other. With each: whether its stack is not used after it."""
    if not short:
        return [(fault.name, [fault], True) for fault in faults]
    kinds = [(kind, list(same)) for kind, same in groupby(faults, key=lambda fault: fault.kind)]
    return [(kind, same, place + 1 == len(kinds) or kinds[place + 1][1][0].fresh) for place, (kind, same) in enumerate(kinds)]


class Run:
    """Works on one stack; makes another after a failure, or for a fault that needs its own."""

    def __init__(self, options: argparse.Namespace, seed: int) -> None:
        self.options, self.seed = options, seed
        self.servers, self.programs = Servers.from_environment(), programs()
        self.rate = options.rate or (25 if options.short else 60)
        self.stack: Stack | None = None
        self.stacks = 0

    def attempt(self, name: str, faults: list[Fault], last: bool) -> Result:
        """All rounds of these faults, and the accounting; what goes wrong is in the result. `last`: the stack is not used again."""
        result = Result(name, 0, 0.0, Account(), [])
        began = time.monotonic()
        with result.account.goes_on():
            self.under_load(self.ready_stack(faults[0]), faults, result, last)
        for problem in result.account.problems[:12]:
            say(f"  NOT HELD: {name}: {problem}")
        if last or not result.account.holds:
            self.drop()
        result.seconds = time.monotonic() - began
        return result

    def under_load(self, stack: Stack, faults: list[Fault], result: Result, last: bool) -> None:
        """Strikes until every service works again; then accounts. The audit reads the whole store, so it comes last."""
        since, again, events, retried = time.monotonic(), stack.load.tap.again, len(stack.load.tap.events), stack.load.book.retried
        stack.start()
        stack.load.start()
        stack.wait_well(90)
        for fault in faults:
            self.strikes(stack, fault, result)
        account = result.account
        judge(stack, account, since, audited=last)
        account.again, account.events, account.retried = account.again - again, account.events - events, account.retried - retried

    def strikes(self, stack: Stack, fault: Fault, result: Result) -> None:
        """Until there were enough rounds; five strikes in a row that do not count are a failure."""
        count = self.options.rounds or fault.rounds(self.options.short)
        numbers = random.Random(f"{self.seed} {fault.name}")
        say(f"{fault.name}: {fault.summary} ({count} round{'s' if count != 1 else ''})")
        done = vain = 0
        while done < count:
            told = fault.strike(stack, numbers)
            note, counts = (told, 1) if isinstance(told, str) else told
            took = stack.wait_well(120)
            done, vain = done + counts, 0 if counts else vain + 1
            result.rounds += counts
            result.notes.append(f"{fault.name}: {note}")
            say(f"  {done}/{count}: {note}; well after {took:.1f} s, {stack.load.waiting()} unanswered")
            if vain == 5:
                raise NotStruck(f"{fault.name}: five strikes in a row had no proof that they struck")

    def ready_stack(self, fault: Fault) -> Stack:
        """A stack with ready workers, wired as the fault wants it."""
        if fault.fresh:
            self.drop()
        stack = self.stack or self.new_stack(fault)
        if fault.wires and not stack.wires:
            stack.wire({name: Proxy(port_of(url)) for name, url in
                        (("amqp", self.servers.amqp[0]), ("postgres", self.servers.postgres))})
        elif not fault.wires and stack.wires:
            wires = stack.wires
            stack.wire({})
            for wire in wires.values():
                wire.close()
        return stack

    def new_stack(self, fault: Fault) -> Stack:
        """Another stack with a load that is ready to begin."""
        local("servers")  # a fault that failed may have left one of them down
        if self.stacks == 0:
            sweep(self.servers)
        self.stacks += 1
        stack = self.stack = Stack(self.servers, fault.programs or self.programs)
        stack.load = Load(self.servers, stack.name, stack.region, self.seed + self.stacks, self.rate)
        stack.tap = stack.load.tap
        stack.start()
        stack.load.prepare()
        say(f"  stack {stack.name}, logs in {stack.folder}")
        return stack

    def drop(self) -> None:
        """Removes the stack."""
        if self.stack is not None:
            self.stack.load.abandon()
            self.stack.remove(keep=self.options.keep)
            self.stack = None


def port_of(url: str) -> int:
    """The port of an address."""
    port = urllib.parse.urlsplit(url).port
    assert port is not None
    return port
