"""Faults of clocks: the virtual one jumps under load, the wall clocks of workers and of the store are stepped.

The machine's own clock is not touched: a library of ours (step_clock.c) adds to what one process is told by the wall clock, and leaves the
monotonic clocks alone, as setting the clock of a machine does.
"""

from __future__ import annotations

import datetime
import os
import random
import re
import subprocess
import time
from contextlib import ExitStack
from pathlib import Path

from catalogue import rounds
from process import SERVICES
from servers import ROOT, NotStruck, Trouble
from stack import Stack

JUMP = "UPDATE programme.clock SET instant = instant + make_interval(hours => %s) WHERE region = %s AND virtual RETURNING instant"


@rounds(long=4)
def jump(stack: Stack, numbers: random.Random) -> str:
    """The virtual clock leaps over days and their timers at any moment, twice while a worker is being killed."""
    days = 0.0
    for place in range(5):
        time.sleep(numbers.uniform(0, 0.7))
        victim = stack.worker(numbers.choice(SERVICES)) if place in (1, 3) else None
        hours = numbers.randint(5, 120)
        stack.query(JUMP, hours, stack.region)
        if victim is not None:
            victim.kill()
            victim.start()
        days += hours / 24
    return f"five jumps, {days:.0f} days together, two with a kill"


@rounds(long=3)
def wall_of_workers(stack: Stack, numbers: random.Random) -> str:
    """The wall clock of every worker is stepped forth and back by hours: leases hold, nobody waits longer or works less."""
    clock = SteppedClock(stack.folder)
    clock.step(7200)
    for worker in stack.workers:
        mark = worker.log_mark()
        worker.stop()
        worker.start(**clock.environment()).wait_ready()
        if time.time() + 6000 > max(told_times(worker.log_since(mark)), default=0):
            raise NotStruck(f"{worker.name} does not follow the stepped clock")
    epochs = dict(stack.query("SELECT name, epoch FROM messaging.lane"))
    steps = [numbers.choice((-1, 1)) * numbers.randint(60, 86_400) for _ in range(3)]
    for step in [*steps, 0]:
        clock.step(step)
        check_all_well(stack, step)
    if dict(stack.query("SELECT name, epoch FROM messaging.lane")) != epochs:
        raise Trouble(f"a lane changed its owner because a wall clock was stepped by {steps}")
    for worker in stack.workers:
        worker.stop()
        worker.start()
    return f"stepped by {', '.join(f'{step:+d} s' for step in steps)} and back; no lane changed hands"


@rounds(long=3)
def wall_of_store(stack: Stack, numbers: random.Random) -> str:
    """The wall clock of PostgreSQL, by which leases run, is stepped forth and back under load."""
    clock, steps = SteppedClock(Path("/var/tmp")), [numbers.choice((-1, 1)) * numbers.randint(60, 3000) for _ in range(3)]
    with ExitStack() as undo:
        undo.callback(clock.remove)
        undo.callback(stack.local, "restart", "postgres")
        stack.local("restart", "postgres", environment=clock.environment())
        stack.wait_well(60)
        clock.step(3600)
        if (stack.query("SELECT extract(epoch FROM clock_timestamp())")[0][0]) < time.time() + 3000:
            raise NotStruck("PostgreSQL does not follow the stepped clock")
        for step in [*steps, 0]:
            clock.step(step)
            check_all_well(stack, step)
    return f"stepped by +3600 s, {', '.join(f'{step:+d} s' for step in steps)} and back"


def told_times(log: str) -> list[float]:
    """The times in a worker's log, as seconds since 1970."""
    return [datetime.datetime.fromisoformat(found).timestamp() for found in re.findall(r'"time": ?"([^"]+)"', log)]


def check_all_well(stack: Stack, step: int, seconds: float = 15) -> None:
    """Everybody works, and says so, at once after a step."""
    try:
        stack.wait_well(seconds)
    except Trouble as trouble:
        raise Trouble(f"a step of {step:+d} s hurts: {trouble}") from None
    for worker in stack.workers:
        worker.page("/livez")


class SteppedClock:
    """The library, built, and the file that says by how much the clock is off."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / f"saruar-step-{os.getpid()}"
        self.library = folder / f"saruar-step-{os.getpid()}.so"
        source = ROOT / "Tests/Faults/step_clock.c"
        done = subprocess.run(
            ["clang", "-shared", "-fPIC", "-O2", "-o", str(self.library), str(source), "-ldl"], capture_output=True, text=True)
        if done.returncode != 0:
            raise Trouble(f"clang (of the Swift toolchain) could not build {source}:\n{done.stderr}")
        self.library.chmod(0o755)
        self.step(0)

    def environment(self) -> dict[str, str]:
        """What a process needs to follow this clock."""
        return {"LD_PRELOAD": str(self.library), "SARUAR_STEP_CLOCK": str(self.file)}

    def step(self, seconds: int) -> None:
        """Sets the clock so far off the real time, for all at once."""
        new = self.file.with_suffix(".new")
        new.write_text(str(seconds))
        new.chmod(0o644)
        new.replace(self.file)

    def remove(self) -> None:
        """Where it does not go with the stack's folder."""
        self.file.unlink(missing_ok=True)
        self.library.unlink(missing_ok=True)


CLOCK = {"jump": jump, "wall-of-workers": wall_of_workers, "wall-of-store": wall_of_store}
