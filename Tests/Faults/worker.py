"""Faults of workers: killed in the middle of a batch, at named points, doubled, stopped and woken."""

from __future__ import annotations

import itertools
import random
import signal
import time

from catalogue import rounds
from process import SERVICES, Worker
from servers import NotStruck, Trouble
from stack import Stack
from witness import Witness

POINTS = ("after-take", "after-load", "before-commit", "in-commit", "after-commit", "after-acknowledge", "after-publish")
LEASE = 10.0

# The state of a lane's own backend, by which a moment within a batch is found.
BUSY = """SELECT a.state, left(regexp_replace(a.query, '\\s+', ' ', 'g'), 60)
          FROM messaging.lane l JOIN pg_stat_activity a ON a.pid = l.pid WHERE l.name = %s AND a.xact_start IS NOT NULL"""


@rounds(long=3, short=0)
def quiet(stack: Stack, numbers: random.Random) -> str:
    """No fault at all: the load alone, which must be clean before anything else means something."""
    time.sleep(4)
    return f"nothing for 4 s, {len(stack.load.book)} commands so far"


@rounds(long=3)
def stop(stack: Stack, numbers: random.Random) -> str:
    """SIGTERM under load: every worker in turn ends in good order, and is started again."""
    slowest = 0.0
    for name in numbers.sample(SERVICES, len(SERVICES)):
        began = time.monotonic()
        stack.worker(name).stop()
        slowest = max(slowest, time.monotonic() - began)
        stack.worker(name).start()
    return f"six workers stopped and started, the slowest to stop took {slowest:.2f} s"


@rounds(long=100)
def kill(stack: Stack, numbers: random.Random) -> tuple[str, int]:
    """kill -9 of each worker in the middle of a batch; only kills that left messages unacknowledged count."""
    with Witness(stack) as witness:
        began, seen = time.monotonic(), {}
        for name in numbers.sample(SERVICES, len(SERVICES)):
            seen[name] = strike_busy(stack, stack.worker(name), numbers)
        stack.wait_well(60)
        witness.wait(lambda: all(witness.in_hand(f"{stack.region}.{name}", began) for name in SERVICES), 1)
        hands = {name: len(witness.in_hand(f"{stack.region}.{name}", began)) for name in SERVICES}
    proven = [f"{name} {hands[name]} ({seen[name]})" for name in SERVICES if hands[name]]
    return f"{len(proven)} of 6 died with messages in hand: {', '.join(proven)}", len(proven)


def strike_busy(stack: Stack, worker: Worker, numbers: random.Random) -> str:
    """Kills at a random moment after its backend was seen in a transaction; starts it anew. What was seen."""
    seen, connection = "idle", stack.admin()
    time.sleep(numbers.uniform(0, 0.2))
    end = time.monotonic() + 3
    with connection.cursor() as cursor:
        while time.monotonic() < end:
            cursor.execute(BUSY, (worker.queue,))
            if found := cursor.fetchone():
                seen = found[0]
                break
    time.sleep(numbers.choice((0, 0, 0.001, 0.003)))
    worker.kill()
    connection.close()
    worker.start()
    return seen


TURNS = itertools.count()


@rounds(long=7)
def points(stack: Stack, numbers: random.Random) -> str:
    """Every worker kills itself at a named point of its batch, another point each; seven rounds are every point of every service."""
    turn, armed = next(TURNS), dict[str, str]()
    for place, name in enumerate(SERVICES):
        armed[name] = f"{POINTS[(place + turn) % len(POINTS)]}:kill:{numbers.randint(0, 4)}"
        stack.worker(name).stop()
        stack.worker(name).start(SARUAR_FAILPOINT=armed[name])
    for name in SERVICES:
        wait_killed(stack.worker(name), armed[name])
        stack.worker(name).start()
    return ", ".join(f"{name} {point.replace(':kill', '')}" for name, point in armed.items())


def wait_killed(worker: Worker, point: str) -> None:
    """Until it has killed itself."""
    assert worker.process is not None
    end = time.monotonic() + 40
    while worker.alive():
        if time.monotonic() > end:
            raise NotStruck(f"{worker.name} never came to {point}")
        time.sleep(0.02)
    if worker.process.returncode != -signal.SIGKILL:
        raise NotStruck(f"{worker.name} ended with {worker.process.returncode} instead of at {point}\n{worker.last_words()}")


@rounds(long=5, short=0)
def takeover(stack: Stack, numbers: random.Random) -> str:
    """Two workers for each lane: the owner is killed, the other takes over; then that one stops, and the first comes back."""
    owners = list(stack.workers)
    heirs = [stack.second(name).start() for name in SERVICES]
    for heir in heirs:
        wait_standby(heir)
    for owner in numbers.sample(owners, len(owners)):
        owner.kill()
    began = time.monotonic()
    after_kill = [heir.wait_ready(LEASE + 5) and time.monotonic() - began for heir in heirs]
    slow = max(after_kill)
    if slow > LEASE + 2:
        raise Trouble(f"a killed owner's lane was taken over after {slow:.1f} s only; the lease is {LEASE:.0f} s")
    after_stop = []
    for owner, heir in zip(owners, heirs):
        wait_standby(owner.start())
        heir.stop()
        after_stop.append(owner.wait_ready(LEASE))
        stack.workers.remove(heir)
    return f"taken over {min(after_kill):.1f} to {slow:.1f} s after a kill, {max(after_stop):.1f} s at most after a stop"


def wait_standby(worker: Worker) -> None:
    """Until it says that it stands by."""
    end = time.monotonic() + 20
    while "standby" not in worker.state():
        if time.monotonic() > end or not worker.alive():
            raise NotStruck(f"{worker.name} does not stand by: {worker.state()}\n{worker.last_words()}")
        time.sleep(0.05)


@rounds(long=3)
def freeze(stack: Stack, numbers: random.Random) -> str:
    """SIGSTOP of every owner for longer than the lease; a second worker takes over, and the woken one is fenced."""
    owners = list(stack.workers)
    for owner in owners:
        time.sleep(numbers.uniform(0, 0.1))
        owner.send(signal.SIGSTOP)
    epochs = dict(stack.query("SELECT name, epoch FROM messaging.lane"))
    heirs = [stack.second(name).start() for name in SERVICES]
    try:
        for heir in heirs:
            heir.wait_ready(LEASE + 10)
        time.sleep(numbers.uniform(0, 3))
    finally:
        for owner in owners:
            owner.send(signal.SIGCONT)
    for owner in owners:
        wait_standby(owner)
    now = dict(stack.query("SELECT name, epoch FROM messaging.lane"))
    stolen = [heir.name for heir in heirs if now[heir.queue] != epochs[heir.queue] + 1 or not heir.ready()]
    if stolen:
        raise Trouble(f"the woken owner took its lane back: {stolen}")
    for owner, heir in zip(owners, heirs):
        heir.stop()
        owner.wait_ready(LEASE)
        stack.workers.remove(heir)
    return "six owners stopped and woken; each found another in its place and stood by"


WORKER = {"quiet": quiet, "stop": stop, "kill": kill, "points": points, "takeover": takeover, "freeze": freeze}
