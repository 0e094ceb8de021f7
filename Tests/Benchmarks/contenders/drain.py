"""What emptying a backlog came to: by the store's own record, and as seen from outside."""

from dataclasses import dataclass
from itertools import accumulate
from statistics import median

from ..stack import Site
from .duty import Duty
from .outside import Outside

BATCHES = """
    SELECT inputs, extract(epoch FROM committed_at)::float8, extract(epoch FROM published_at)::float8
    FROM messaging.batch WHERE lane = %s AND number > %s ORDER BY number"""
FATES = "SELECT fate, count(*) FROM messaging.journal WHERE consumer = %s AND type = %s GROUP BY fate"


@dataclass(frozen=True)
class Batch:
    inputs: int
    committed: float
    published: float


@dataclass(frozen=True)
class Drain:
    """`outside` is the rate at which outcomes came. `memory` is (seconds, megabytes) of the worker, `left` the bytes that each message left
    behind, and where."""

    count: int
    batches: list[Batch]
    outside: float | None
    memory: list[tuple[float, float]]
    peak: float
    left: dict[str, float]

    @property
    def rate(self) -> float:
        """From the first commit to the moment when the last outcome was confirmed; the messages of the first batch do not count."""
        return self.rate_of_last(self.count)

    def rate_of_last(self, count: int) -> float:
        """Of the batches that hold the last so many messages, but for the first of them, at whose commit the clock starts."""
        behind = list(accumulate(batch.inputs for batch in reversed(self.batches)))
        needed = next(number for number, total in enumerate(behind, 1) if total >= min(count, behind[-1]))
        counted = self.batches[-needed:]
        if len(counted) < 2:
            raise ValueError(f"{self.count} messages went in one batch: no rate can be told")
        end = max(batch.published for batch in counted)
        return sum(batch.inputs for batch in counted[1:]) / (end - counted[0].committed)

    @property
    def batch_mean(self) -> float:
        return self.count / len(self.batches)

    @property
    def growth(self) -> float:
        """Of the worker's memory, in megabytes, from a tenth of the way to the end: medians of the looks around both."""
        tenth = max(1, len(self.memory) // 10)
        early, late = self.memory[tenth : 2 * tenth], self.memory[-tenth:]
        return median(size for _, size in late) - median(size for _, size in early or late)

    def curve(self, parts: int) -> list[tuple[float, float]]:
        """(messages handled, messages a second) over equal parts of the way."""
        handled = list(accumulate(batch.inputs for batch in self.batches))
        marks = [round(part * (len(handled) - 1) / parts) for part in range(parts + 1)]
        spans = [(one, other) for one, other in zip(marks, marks[1:]) if self.batches[other].committed > self.batches[one].committed]
        spent = [self.batches[other].committed - self.batches[one].committed for one, other in spans]
        return [(handled[other], (handled[other] - handled[one]) / time) for (one, other), time in zip(spans, spent)]


def drained(site: Site, duty: Duty, before: int, count: int, outside: Outside, left: dict[str, float]) -> Drain:
    """Counts only when every command was done."""
    fates = dict(site.query(FATES, duty.lane, duty.command))
    if fates != {"done": count}:
        raise RuntimeError(f"of {count} commands the journal says {fates}")
    batches = [Batch(*row) for row in site.query(BATCHES, duty.lane, before)]
    return Drain(count, batches, outside.rate, outside.memory, outside.peak, left)
