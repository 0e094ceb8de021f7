"""What every measurement is given, and what it gives back."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from .figures import Series, ratio, rounded
from .processor import Meter
from .stack import Stack

Outcome = TypeVar("Outcome")


@dataclass(frozen=True)
class Bench:
    """`messages` is None where a measurement's own number is meant, `plots` where no picture is wanted."""

    stack: Stack
    meter: Meter
    runs: int
    messages: int | None
    plots: Path | None
    began: float = field(default_factory=time.monotonic)

    def say(self, text: str) -> None:
        """Progress, on standard error."""
        minutes, seconds = divmod(int(time.monotonic() - self.began), 60)
        print(f"  {minutes:3d}:{seconds:02d}  {text}", file=sys.stderr, flush=True)

    def alternate(self, contenders: dict[str, Callable[[], Outcome]], show: Callable[[Outcome], str]) -> dict[str, list[Outcome]]:
        """Every run has each contender once; each run begins with another one."""
        outcomes: dict[str, list[Outcome]] = {name: [] for name in contenders}
        names = list(contenders)
        for run in range(self.runs):
            first = run % len(names)
            for name in names[first:] + names[:first]:
                outcomes[name].append(contenders[name]())
                self.say(f"run {run + 1} of {self.runs}: {name} {show(outcomes[name][-1])}")
        return outcomes


@dataclass(frozen=True)
class Claim:
    """A number to hold, and whether it does."""

    text: str
    value: float
    least: float | None = None
    most: float | None = None

    @property
    def holds(self) -> bool:
        return (self.least is None or self.value >= self.least) and (self.most is None or self.value <= self.most)

    @property
    def wanted(self) -> str:
        return f"≥ {self.least:g}" if self.least is not None else f"≤ {self.most:g}"


@dataclass
class Result:
    """`series` has "ours", and "limit" and "peer" where there are such."""

    name: str
    unit: str
    series: dict[str, Series]
    claims: list[Claim]
    p50_ms: float | None = None
    p99_ms: float | None = None
    extra: dict[str, object] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    plots: list[str] = field(default_factory=list)

    def ratio_to(self, name: str) -> Series | None:
        """Of ours to it; what is "…, p50" of it is held against "ours, p50"."""
        mine = "ours" + name[name.find(",") :] if "," in name else "ours"
        return ratio(self.series.get(mine, self.series.get("ours")), self.series.get(name)) if name != mine else None

    def median(self, name: str) -> float | None:
        return rounded(self.series[name].median) if name in self.series else None

    def ratio_median(self, name: str) -> float | None:
        found = self.ratio_to(name)
        return rounded(found.median, 3) if found else None
