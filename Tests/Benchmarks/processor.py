"""Where processor time goes: to the contender, to PostgreSQL, to the broker. Unlike a rate, it hardly changes when the machine is busy."""

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from .stack import Stack

TICK = os.sysconf("SC_CLK_TCK")
CHECKPOINTER = "SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'"


class Meter:
    """Collects microseconds a message, by contender and by where they were spent."""

    def __init__(self, stack: Stack) -> None:
        self._broker = int(stack.broker()["os_pid"])
        self._postmaster = int(fields(stack.admin(CHECKPOINTER)[0][0])[1])
        self._spent: dict[str, list[dict[str, float]]] = {}

    @contextmanager
    def metering(self, contender: str, count: int) -> Iterator[None]:
        """The contender is a child process that begins and ends within."""
        before = self._seconds()
        yield
        after = self._seconds()
        self._spent.setdefault(contender, []).append({name: (after[name] - before[name]) / count * 1e6 for name in after})

    def medians(self) -> dict[str, dict[str, int]]:
        """Of all runs since the last call."""
        spent, self._spent = self._spent, {}
        return {name: {part: round(median(run[part] for run in runs)) for part in runs[0]} for name, runs in spent.items()}

    def _seconds(self) -> dict[str, float]:
        """Of PostgreSQL: the postmaster, those it has buried, and those that live."""
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        backends = [pid for pid in map(int, filter(str.isdigit, os.listdir("/proc"))) if parent(pid) == self._postmaster]
        return {
            "itself": children.ru_utime + children.ru_stime,
            "PostgreSQL": spent(self._postmaster, buried=True) + sum(map(spent, backends)),
            "broker": spent(self._broker),
        }


def fields(pid: int) -> list[str]:
    """Of /proc/PID/stat, behind the name: the state is the first, the parent the second. None where the process is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return ["", "0", *["0"] * 20]


def parent(pid: int) -> int:
    return int(fields(pid)[1])


def spent(pid: int, buried: bool = False) -> float:
    """Seconds in user and kernel mode; with those of its children that it waited for."""
    return sum(map(int, fields(pid)[11 : 15 if buried else 13])) / TICK


def told(medians: dict[str, dict[str, int]]) -> str:
    """As a sentence."""
    parts = [f"{name} {spent['itself']} + PostgreSQL {spent['PostgreSQL']} + broker {spent['broker']}" for name, spent in medians.items()]
    return "µs of processor a message: " + "; ".join(parts)
