"""Applications of 7 kB, a backlog of them: our worker, the limit and the peer."""

from .. import processor
from ..amqp.publishing import Message
from ..bench import Bench, Claim, Result
from ..contenders import limit, ours, peer
from ..contenders.drain import Drain
from ..contenders.duty import INTAKE
from ..figures import rounded, series
from ..load import applications
from .draining import BATCH, SIZES, about, enough, note, ours_keeping, per_second

COUNT = 20_000
MEMORY = 80
PEERS_PART = 5  # a fifth of the backlog is enough for the peer: it is slow


def measure(bench: Bench) -> Result:
    backlog = applications(bench.messages or COUNT)
    bench.say(f"{len(backlog)} applications of {sum(len(message.body) for message in backlog) // len(backlog):,} bytes")
    drains: list[Drain] = []
    contenders = {
        "limit": lambda: limit.rate(bench.stack, bench.meter, backlog, BATCH),
        "ours": ours_keeping(drains, bench, INTAKE, lambda: backlog),
        "peer": lambda: peer.rate(bench.stack, bench.meter, backlog[: len(backlog) // PEERS_PART]),
    }
    rates = bench.alternate(contenders, per_second)
    result = Result("intake", "messages a second", {name: series(rates[name]) for name in ("ours", "limit", "peer")}, [])
    result.claims = [
        Claim("ours / limit, one lane", result.ratio_to("limit").median, least=1.0),
        Claim("ours / peer", result.ratio_to("peer").median, least=15),
        Claim("the worker's memory at its most, MB", max(drain.peak for drain in drains), most=MEMORY),
    ]
    spent = bench.meter.medians()
    result.extra, result.notes = about(drains) | {"processor": spent}, [note(drains), processor.told(spent)]
    if bench.plots:
        against_batch_size(bench, backlog, result)
    return result


def against_batch_size(bench: Bench, backlog: list[Message], result: Result) -> None:
    """Throughput against batch size, one run each."""
    from ..plot import Axes, draw

    curves: dict[str, list[tuple[float, float]]] = {"ours": [], "limit": []}
    for size in SIZES:
        part = backlog[: enough(size, len(backlog))]
        curves["limit"].append((size, limit.rate(bench.stack, bench.meter, part, size)))
        curves["ours"].append((size, ours.drain(bench.stack, bench.meter, INTAKE, part, size).rate))
        bench.say(f"batches of {size}: " + ", ".join(f"{name} {curve[-1][1]:,.0f} a second" for name, curve in curves.items()))
    axes = Axes(
        "Throughput against batch size",
        "intake, applications of 7 kB; one run each",
        "messages in a batch, at most",
        "messages a second",
        x_log=True,
    )
    result.extra["againstBatchSize"] = {name: [(size, rounded(rate)) for size, rate in curve] for name, curve in curves.items()}
    result.plots.append(draw(bench.plots / "intake.svg", axes, curves))
