"""The named faults: which there are, how often each strikes, and on what kind of stack."""

from __future__ import annotations

import importlib
import importlib.util
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from servers import Trouble
from stack import Stack

# What it did, for people; and how many rounds it counts for, where that is not one.
Strike = Callable[[Stack, random.Random], str | tuple[str, int]]

# Module, table in it, whether the workers talk to the servers through proxies.
TABLES = (
    ("worker", "WORKER", False), ("broker", "BROKER", False), ("database", "DATABASE", False), ("network", "NETWORK", True),
    ("clock", "CLOCK", False), ("deploy", "DEPLOY", False), ("selfcheck", "SELFCHECK", False))


@dataclass(frozen=True)
class Fault:
    """A fault with a name; what `rounds` says of it is in the attributes of `strike`."""

    name: str
    kind: str
    strike: Strike
    wires: bool

    @property
    def summary(self) -> str:
        """What it does, in a line."""
        return (self.strike.__doc__ or "").strip().partition("\n")[0]

    def rounds(self, short: bool) -> int:
        """How often it strikes unless told otherwise."""
        return int(vars(self.strike)["short" if short else "rounds"])

    @property
    def fresh(self) -> bool:
        """Whether it needs a stack of its own."""
        return bool(vars(self.strike)["fresh"])

    @property
    def possible(self) -> bool:
        """Whether this machine and its user let it strike."""
        return bool(vars(self.strike)["possible"]())

    @property
    def programs(self) -> Path | None:
        """Workers to begin with, where they are not those that are tested."""
        make = vars(self.strike)["programs"]
        return make() if make else None


def rounds(
    long: int = 3, short: int = 1, fresh: bool = False, programs: Callable[[], Path] | None = None,
    possible: Callable[[], bool] = lambda: True
) -> Callable[[Strike], Strike]:
    """Says of a fault how often it strikes, whether it needs a stack of its own, with which workers that begins, and where it can strike."""
    def mark(strike: Strike) -> Strike:
        vars(strike).update(rounds=long, short=short, fresh=fresh, programs=programs, possible=possible)
        return strike
    return mark


def catalogue() -> dict[str, Fault]:
    """All faults by name, in the order in which they strike."""
    found: dict[str, Fault] = {}
    for module, table, wires in TABLES:
        if importlib.util.find_spec(module) is None:
            continue
        for name, strike in getattr(importlib.import_module(module), table).items():
            found[name] = Fault(name, module, strike, wires)
    return found


def chosen(names: list[str]) -> list[Fault]:
    """The faults of these names or kinds; all when there are none."""
    known = catalogue()
    for name in names:
        if name not in known and name not in {fault.kind for fault in known.values()}:
            raise Trouble(f"there is no fault {name}; deploy/local faults --list names them")
    return [fault for fault in known.values() if not names or fault.name in names or fault.kind in names]
