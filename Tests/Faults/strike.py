"""What every fault is made of: the blow, and the proof that it struck."""

from __future__ import annotations

import time
from collections.abc import Callable

from servers import NotStruck
from stack import Stack

FAILURES = "saruar_lane_failures_total"


def until(what: str, seconds: float, holds: Callable[[], object], every: float = 0.05) -> float:
    """Waits until it holds and returns how long that took; what never came about did not strike."""
    began = time.monotonic()
    while not holds():
        if time.monotonic() - began > seconds:
            raise NotStruck(f"{what}: not within {seconds:.0f} s")
        time.sleep(every)
    return time.monotonic() - began


def until_same(what: str, seconds: float, look: Callable[[], object], pause: float = 1.0) -> float:
    """Waits until two looks, a pause apart, see the same."""

    def same() -> bool:
        seen = look()
        time.sleep(pause)
        return look() == seen

    return until(f"{what} to stay the same", seconds, same)


def failures(stack: Stack) -> dict[str, int]:
    """How often each worker's lane has crashed and started over, by its own account; raises when one does not answer."""
    return {worker.name: worker.metric(FAILURES) for worker in stack.workers}


def until_lanes_fail(stack: Stack, before: dict[str, int], seconds: float = 30, at_least: int | None = None) -> float:
    """Waits until lanes (all of those counted before, or so many) have noticed, by their own count of failures."""
    wanted = len(before) if at_least is None else at_least

    def noticed() -> int:
        return sum(stack.worker(name).metric(FAILURES) > count for name, count in before.items())

    return until(f"{wanted} of {', '.join(before)} to notice", seconds, lambda: noticed() >= wanted, every=0.1)


def renew(stack: Stack, server: str, identity: Callable[[Stack], str], *how: str) -> str:
    """Restarts a server by deploy/local; it must be another afterwards, and every lane must have noticed."""
    before, crashed = identity(stack), failures(stack)
    began = time.monotonic()
    stack.local("restart", server, *how)
    took, after = time.monotonic() - began, identity(stack)
    if before == after:
        raise NotStruck(f"{server} is still {before}")
    until_lanes_fail(stack, crashed, 60)
    return f"{server}, {before}, is {after} after {took:.1f} s"
