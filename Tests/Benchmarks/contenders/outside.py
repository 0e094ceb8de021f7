"""A backlog being emptied, as somebody sees it who asks the broker."""

import time

from ..progress import Progress
from ..stack import Site
from .duty import Duty
from .outcomes import LOOK, Outcomes
from .program import Program


class Outside:
    """Counts the outcomes and looks at the worker's memory, some times a second for as long as it lasts."""

    def __init__(self, site: Site, duty: Duty, worker: Program, count: int) -> None:
        self._outcomes = Outcomes(site.amqp, duty.outcomes)
        self._worker, self._count = worker, count
        self.counts: list[tuple[float, int]] = []
        self.memory: list[tuple[float, float]] = []
        self.peak = 0.0

    def __enter__(self) -> "Outside":
        return self

    def __exit__(self, *_: object) -> None:
        self._outcomes.close()

    def wait(self, patience: float = 60) -> None:
        """Until every outcome is there; gives up when none has come for so long."""
        moved, progress = time.monotonic(), Progress(f"of {self._count:,} done:")
        while True:
            number, now = self._outcomes.count(), time.monotonic()
            self._worker.expect_alive()
            progress.reached(number)
            if not self.counts or number > self.counts[-1][1]:
                moved = now
            self.counts.append((now, number))
            self.memory.append((now - self.counts[0][0], self._worker.memory()))
            if number >= self._count:
                self.peak = self._worker.memory("VmHWM")
                return
            if now - moved > patience:
                raise TimeoutError(f"only {number} of {self._count} outcomes came")
            time.sleep(LOOK)

    @property
    def rate(self) -> float | None:
        """Between the first look that saw an outcome and the first that saw all of them; None when one look saw it all."""
        began, first = next(look for look in self.counts if look[1] > 0)
        ended, last = self.counts[-1]
        return (last - first) / (ended - began) if ended > began else None
