"""What the measurements share that empty a backlog."""

from collections.abc import Callable, Iterable
from statistics import median

from ..amqp.publishing import Message
from ..bench import Bench
from ..contenders import ours
from ..contenders.drain import Drain
from ..contenders.duty import Duty
from ..figures import rounded

BATCH = 500
SIZES = (1, 4, 16, 64, 250, 500, 1000)


def ours_keeping(drains: list[Drain], bench: Bench, duty: Duty, messages: Callable[[], Iterable[Message]]) -> Callable[[], float]:
    """Our worker's rate, as a contender; what else a run came to is kept."""

    def run() -> float:
        drains.append(ours.drain(bench.stack, bench.meter, duty, messages(), BATCH))
        return drains[-1].rate

    return run


def about(drains: list[Drain]) -> dict[str, object]:
    """Beside the rate: that of the outcomes as seen from outside, and what the worker itself used."""
    seen = [drain.outside for drain in drains if drain.outside]
    return {
        "outside": rounded(median(seen)) if seen else None,
        "workerPeakMB": rounded(max(drain.peak for drain in drains), 3),
        "batchMean": rounded(median(drain.batch_mean for drain in drains), 3),
    }


def note(drains: list[Drain]) -> str:
    told = about(drains)
    seen = f"{told['outside']:,} a second" if told["outside"] else "too short to tell"
    return f"seen from outside, by the outcomes: {seen}; the worker took {told['workerPeakMB']} MB"


def per_second(rate: float) -> str:
    return f"{rate:,.0f} a second"


def enough(size: int, count: int) -> int:
    """Messages for a run with batches of this size: small batches are slow, a few thousand tell their rate."""
    return min(count, max(1_000, 60 * size))
