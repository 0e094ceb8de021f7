"""The latencies of one run."""

from collections.abc import Sequence
from dataclasses import dataclass

from hdrh.histogram import HdrHistogram

from ..amqp.publishing import Paced

LONGEST = 600_000_000
SHOWN = (50, 75, 90, 95, 99, 99.9, 99.99, 100)


@dataclass(frozen=True)
class Latencies:
    """In a histogram of microseconds with three digits. `late` is the producer's own worst delay in seconds."""

    histogram: HdrHistogram
    missing: int
    late: float

    @staticmethod
    def of(
        paced: Paced, rate: float, names: Sequence[str | None], arrivals: Sequence[tuple[float, str | None]], skip: int, end: float
    ) -> "Latencies":
        """Outcomes belong to commands by name, where they bear one, and else by their order. A second copy of an outcome does not count; one
        that never came counts as long as it was waited for."""
        came: dict[str | int, float] = {}
        for number, (at, name) in enumerate(arrivals):
            came.setdefault(number if name is None else name, at)
        histogram = HdrHistogram(1, LONGEST, 3)
        missing = 0
        for number, name in enumerate(names):
            at = came.get(number if name is None else name)
            missing += at is None
            if number >= skip:
                histogram.record_value(max(1, round(((at or end) - paced.begin - number / rate) * 1e6)))
        return Latencies(histogram, missing, paced.late)

    @property
    def p50(self) -> float:
        return self.at(50)

    @property
    def p99(self) -> float:
        return self.at(99)

    def at(self, percentile: float) -> float:
        """Milliseconds."""
        return self.histogram.get_value_at_percentile(percentile) / 1000

    def percentiles(self) -> dict[str, float]:
        return {f"{percentile:g}": self.at(percentile) for percentile in SHOWN}

    def __str__(self) -> str:
        text = f"p50 {self.p50:.2f} ms, p99 {self.p99:.2f} ms"
        return text + (f", {self.missing} outcomes missing" if self.missing else "")
