"""How long a worker takes to come and to go: from exec to consuming, and from SIGTERM to its exit in the middle of a backlog."""

from random import Random
from statistics import median
from time import sleep

from ..amqp.wire import Wire
from ..bench import Bench, Claim, Result
from ..contenders import ours
from ..contenders.duty import COMMANDS, INTAKE
from ..contenders.target import preload
from ..figures import rounded, series
from ..load import applications
from ..stack import Site, wait_until
from .draining import BATCH

COUNT = 20_000
STARTS_A_RUN = 5
BOUND = 5_000


def measure(bench: Bench) -> Result:
    """Each run has several starts on one backlog. What one worker leaves the next one does, and at the end nothing is missing or twice."""
    starts: list[list[float]] = []
    stops: list[list[float]] = []
    for run in range(bench.runs):
        came, went = come_and_go(bench, Random(run))
        starts.append(came)
        stops.append(went)
        bench.say(f"run {run + 1} of {bench.runs}: exec to consuming {median(came):.0f} ms, SIGTERM to exit {median(went):.0f} ms")
    return told(starts, stops)


def come_and_go(bench: Bench, random: Random) -> tuple[list[float], list[float]]:
    with ours.prepared(bench.stack, INTAKE) as site:
        backlog = applications(bench.messages or COUNT)
        preload(site.amqp, COMMANDS, INTAKE.key, backlog)
        bench.stack.settle()
        pairs = [once(site, random) for _ in range(STARTS_A_RUN)]
        finish(site, len(backlog))
    came, went = zip(*pairs)
    return list(came), list(went)


def once(site: Site, random: Random) -> tuple[float, float]:
    """Milliseconds to ready, and to exit; at least a batch was decided in between."""
    before = ours.handled(site, INTAKE)
    with ours.Worker(site, INTAKE.service, BATCH) as worker:
        ready = worker.wait_ready()
        wait_until(lambda: ours.handled(site, INTAKE) > before, 30, "the first batch is committed", every=0.005)
        sleep(random.uniform(0, 0.1))
        stopped = worker.stop()
    if waiting(site) == 0:
        raise RuntimeError("the backlog was empty before the worker was stopped: give more --messages")
    return ready * 1000, stopped * 1000


def finish(site: Site, count: int) -> None:
    """Every command has exactly one row of the journal, and one outcome stands in the queue of those who hear it."""
    wire = Wire(site.amqp)
    with ours.Worker(site, INTAKE.service, BATCH) as worker:
        wait_until(lambda: wire.state(INTAKE.outcomes).message_count >= count and ours.is_published(site, INTAKE), 120, "all is done")
        worker.stop()
    outcomes = wire.state(INTAKE.outcomes).message_count
    done = site.query("SELECT count(*) FROM messaging.journal WHERE type = %s AND fate = 'done'", INTAKE.command)[0][0]
    wire.close()
    if (done, outcomes) != (count, count):
        raise RuntimeError(f"of {count} commands {done} are done and {outcomes} outcomes came")


def waiting(site: Site) -> int:
    wire = Wire(site.amqp)
    try:
        return wire.state(INTAKE.lane).message_count
    finally:
        wire.close()


def told(starts: list[list[float]], stops: list[list[float]]) -> Result:
    every = sorted(value for run in starts for value in run)
    came, went = series([median(run) for run in starts]), series([median(run) for run in stops])
    result = Result("start", f"ms from exec to consuming, {STARTS_A_RUN} starts a run", {"ours": came, "SIGTERM to exit": went}, [])
    result.p50_ms, result.p99_ms = median(every), every[round((len(every) - 1) * 0.99)]
    slowest = max(value for run in stops for value in run)
    result.claims = [Claim("slowest start, ms", every[-1], most=BOUND), Claim("slowest stop under load, ms", slowest, most=BOUND)]
    result.extra = {"stopMs": rounded(went.median), "slowestStartMs": rounded(every[-1]), "slowestStopMs": rounded(slowest)}
    result.notes = ["after every run the backlog was finished: each command done once, one outcome each"]
    return result
