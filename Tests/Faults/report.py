"""What people and programs read: progress lines, the table, --json."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass

from account import Account

BEGAN = time.monotonic()
COLUMNS = ("published", "done", "refused", "rejected", "parked", "lost", "doubled", "again", "retried")


@dataclass
class Result:
    """A named fault after its rounds."""

    name: str
    rounds: int
    seconds: float
    account: Account
    notes: list[str]

    @property
    def passed(self) -> bool:
        """Whether it struck and nothing was lost or doubled."""
        return self.account.holds


def say(text: str) -> None:
    """A progress line, on standard error."""
    print(f"{time.monotonic() - BEGAN:7.1f} s  {text}", file=sys.stderr, flush=True)


def table(results: list[Result]) -> str:
    """One line for each fault."""
    lines = [("fault", "rounds", *COLUMNS, "seconds", "")]
    for result in results:
        figures = result.account.figures()
        verdict = "ok" if result.passed else "NOT HELD"
        known = [str(figures[name]) if result.account.published else "?" for name in COLUMNS]  # never came to its accounting
        lines.append((result.name, str(result.rounds), *known, f"{result.seconds:.0f}", verdict))
    widths = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    return "\n".join("  ".join(cell.ljust(width) if place == 0 else cell.rjust(width)
                               for place, (cell, width) in enumerate(zip(line, widths))).rstrip() for line in lines)


def as_json(results: list[Result], seed: int, programs: str) -> str:
    """The same with everything that was noted."""
    return json.dumps({
        "name": "faults", "seed": seed, "programs": programs, "passed": sum(result.passed for result in results),
        "failed": sum(not result.passed for result in results),
        "faults": [{"name": result.name, "rounds": result.rounds, "seconds": round(result.seconds, 1), "notes": result.notes}
                   | result.account.figures() for result in results]}, ensure_ascii=False, indent=1)
