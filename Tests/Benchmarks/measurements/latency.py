"""From the instant a command was due to be published to the arrival of its outcome, at a steady 500 a second.

A message counts from when it was *due*, not from when it left: a contender that is behind, or a producer held up by one, pays for it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from time import monotonic

from ..amqp.listening import Listener
from ..amqp.publishing import Message, Publisher
from ..bench import Bench, Claim, Result
from ..contenders import limit, ours, peer
from ..contenders.duty import INTAKE
from ..contenders.target import Target
from ..figures import rounded, series
from ..load import applications
from .draining import BATCH
from .latencies import Latencies

RATE, SECONDS, WARM_UP = 500, 60, 2
LOADS, SWEEP_SECONDS = (50, 100, 250, 500, 1000, 2000, 4000), 10
PATIENCE = 30
Serving = Callable[[int], AbstractContextManager[Target]]


def measure(bench: Bench) -> Result:
    count = bench.messages or RATE * SECONDS
    seconds = min(SWEEP_SECONDS, max(1, count // RATE))
    backlog = applications(max(count + RATE * WARM_UP, LOADS[-1] * (seconds + WARM_UP) if bench.plots else 0))
    serving = contenders(bench)
    tries = {name: lambda serve=serve: run(serve, backlog[: count + RATE * WARM_UP], RATE) for name, serve in serving.items()}
    found = bench.alternate(tries, str)
    result = told(found, count)
    if bench.plots:
        against_load(bench, serving, backlog, seconds, result)
    return result


def contenders(bench: Bench) -> dict[str, Serving]:
    return {
        "limit": lambda count: limit.serving(bench.stack, count, BATCH),
        "ours": lambda _: ours.serving(bench.stack, INTAKE, BATCH),
        "peer": lambda count: peer.serving(bench.stack, count),
    }


def run(serve: Serving, messages: list[Message], rate: float) -> Latencies:
    """The first two seconds warm everything up and do not count."""
    with serve(len(messages)) as target:
        listener = Listener(target.amqp, target.outcomes, len(messages), target.identifier)
        publisher = Publisher(target.amqp, target.exchange, target.key)
        paced = publisher.pace(messages, rate)
        arrivals, end = listener.arrivals(PATIENCE), monotonic()
        publisher.close()
    names = [message.id if target.identifier else None for message in messages]
    return Latencies.of(paced, rate, names, arrivals, skip=int(rate * WARM_UP), end=end)


def told(found: dict[str, list[Latencies]], count: int) -> Result:
    names = ("ours", "limit", "peer")
    p99 = {name: series([run.p99 for run in found[name]]) for name in names}
    p50 = {f"{name}, p50": series([run.p50 for run in found[name]]) for name in names}
    result = Result("latency", f"ms from publish to outcome, p99 at {RATE} a second, {count:,} messages a run", p99 | p50, [])
    result.p50_ms, result.p99_ms = p50["ours, p50"].median, p99["ours"].median
    halves = p50["ours, p50"] / p50["limit, p50"]
    result.claims = [
        Claim("p50, ours / limit", halves.median, most=1.5),
        Claim("p99, ours / limit", result.ratio_to("limit").median, most=1.5),
        Claim("outcomes that never came", sum(run.missing for run in found["ours"]), most=0),
    ]
    result.extra = {f"{name}P50Ms": rounded(p50[f"{name}, p50"].median) for name in names if name != "ours"}
    result.extra |= {f"{name}P99Ms": rounded(p99[name].median) for name in names if name != "ours"}
    result.extra |= {
        "ratioToLimitP50": rounded(halves.median, 3),
        "missing": {name: sum(run.missing for run in found[name]) for name in names},
    }
    result.extra["percentilesMs"] = {name: found[name][-1].percentiles() for name in names}
    late = max(run.late for runs in found.values() for run in runs)
    result.notes = [f"the producer itself was late by {late * 1000:.1f} ms at most; that is counted as everybody's latency"]
    absent = {name: missing for name, missing in result.extra["missing"].items() if missing}
    result.notes += [f"{name}: {missing:,} outcomes had not come {PATIENCE} s after the end" for name, missing in absent.items()]
    return result


def against_load(bench: Bench, serving: dict[str, Serving], backlog: list[Message], seconds: int, result: Result) -> None:
    """One short run each; a contender that is overrun at one load is not asked for more."""
    from .latency_plot import latency_picture

    found: dict[str, list[tuple[float, float, float]]] = {name: [] for name in ("ours", "limit", "peer")}
    overrun: set[str] = set()
    for rate in LOADS:
        for name in [name for name in found if name not in overrun]:
            got = run(serving[name], backlog[: rate * (seconds + WARM_UP)], rate)
            found[name].append((rate, got.p50, got.p99))
            if got.p50 > 500:
                overrun.add(name)
            bench.say(f"{rate} a second: {name} {got}")
    result.extra["againstLoad"] = {name: [tuple(map(rounded, point)) for point in points] for name, points in found.items()}
    result.plots.append(latency_picture(bench.plots / "latency.svg", found, seconds))
