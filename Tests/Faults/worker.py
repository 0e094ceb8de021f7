"""Faults of workers: killed in the middle of a batch, at named points, doubled, stopped and woken."""

from __future__ import annotations

import random
import time

from catalogue import rounds
from stack import SERVICES, Stack


@rounds(long=6, short=1)
def quiet(stack: Stack, numbers: random.Random) -> str:
    """No fault at all: the load alone, which must be clean before anything else means something."""
    time.sleep(4)
    return f"nothing for 4 s, {len(stack.load.book)} commands so far"


@rounds(long=3, short=1)
def stop(stack: Stack, numbers: random.Random) -> str:
    """SIGTERM under load: every worker in turn ends in good order, and another takes over."""
    slowest = 0.0
    for name in numbers.sample(SERVICES, len(SERVICES)):
        began = time.monotonic()
        stack.worker(name).stop()
        slowest = max(slowest, time.monotonic() - began)
        stack.worker(name).start()
    return f"six workers stopped and started, the slowest to stop took {slowest:.2f} s"


WORKER = {"quiet": quiet, "stop": stop}
