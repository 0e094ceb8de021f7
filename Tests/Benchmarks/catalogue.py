"""The one table of measurements."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module


@dataclass(frozen=True)
class Entry:
    """A measurement; its module is of the same name, and is read only when it is measured. With fewer messages than `least` there would be
    nothing to tell a rate by: every contender needs two batches, and start a backlog that outlasts its workers."""

    name: str
    runs: int
    least: int
    sentence: str

    @property
    def measure(self) -> Callable:
        return import_module(f"Benchmarks.measurements.{self.name}").measure


CATALOGUE = [
    Entry("intake", 5, 5_000, "applications of 7 kB a second, beside the limit in plain C and the peer in Python; throughput against batch size"),
    Entry("settlement", 5, 2_000, "transfers a second, beside the limit with messages of that size and pgledger"),
    Entry("latency", 5, 100, "publish to outcome at 500 messages a second for a minute, beside limit and peer; latency against load"),
    Entry("backlog", 5, 10_000, "1,000,000 small commands waiting: the rate at the end against that with 50,000; memory, bytes a message"),
    Entry("certificates", 5, 1, "certificates (PDF) a second on one core"),
    Entry("start", 5, 10_000, "from exec to consuming, and from SIGTERM to exit under load"),
]
