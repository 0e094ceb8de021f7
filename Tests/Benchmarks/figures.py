"""What several runs come to: the median, and how far they lie apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Series:
    """One figure of one contender, once a run."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return median(self.values)

    @property
    def least(self) -> float:
        return min(self.values)

    @property
    def most(self) -> float:
        return max(self.values)

    @property
    def spread(self) -> float:
        """From the least to the most, as a part of the median."""
        return (self.most - self.least) / self.median if self.median else 0.0

    def __truediv__(self, other: "Series") -> "Series":
        """Run by run: both were measured minutes apart on the same machine, so what disturbs one disturbs the other."""
        return Series(tuple(mine / its for mine, its in zip(self.values, other.values, strict=True)))


def series(values: Sequence[float]) -> Series | None:
    """None where nothing was measured."""
    return Series(tuple(values)) if values else None


def ratio(mine: Series | None, its: Series | None) -> Series | None:
    return mine / its if mine and its and len(mine.values) == len(its.values) else None


def rounded(value: float | None, digits: int = 4) -> float | None:
    """To so many significant digits: more would claim a precision that no run has."""
    if value is None:
        return None
    short = float(f"{value:.{digits}g}")
    return int(short) if short.is_integer() and abs(short) >= 100 else short
