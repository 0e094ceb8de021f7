"""A million small commands waiting: whether the last of them go as fast as fifty thousand do, what the worker's memory does meanwhile, and
how many bytes a message leaves behind. Beside it the limit, for what the broker alone makes of so many."""

from .. import processor
from ..bench import Bench, Claim, Result
from ..contenders import limit, ours
from ..contenders.drain import Drain
from ..contenders.duty import SETTLEMENT
from ..figures import Series, ratio, rounded, series
from ..load import transfers
from .draining import BATCH, about, note, per_second
from .footprint import footprint

COUNT, SMALL = 1_000_000, 50_000
MEMORY, GROWTH = 80, 8
LARGE, SMALLER = "ours", "with the small backlog"
LIMIT_LARGE, LIMIT_SMALLER = "limit (large backlog)", "limit (small backlog)"


def measure(bench: Bench) -> Result:
    count = bench.messages or COUNT
    small = min(SMALL, max(1_000, count // 20))
    drains: dict[int, list[Drain]] = {small: [], count: []}

    def emptied(size: int) -> Drain:
        drains[size].append(ours.drain(bench.stack, bench.meter, SETTLEMENT, transfers(size), BATCH, f"{size:,}", footprint))
        return drains[size][-1]

    def limited(size: int) -> float:
        return limit.rate(bench.stack, bench.meter, transfers(size), BATCH, f"limit {size:,}")

    def shown(outcome: Drain | float) -> str:
        if isinstance(outcome, float):
            return per_second(outcome)
        return f"{outcome.count:,}: {outcome.rate:,.0f} a second, the last {small:,} at {outcome.rate_of_last(small):,.0f}"

    found = bench.alternate(
        {
            SMALLER: lambda: emptied(small),
            LARGE: lambda: emptied(count),
            LIMIT_SMALLER: lambda: limited(small),
            LIMIT_LARGE: lambda: limited(count),
        },
        shown,
    )
    return told(bench, drains[count], drains[small], small, {name: series(found[name]) for name in (LIMIT_LARGE, LIMIT_SMALLER)})


def told(bench: Bench, large: list[Drain], few: list[Drain], small: int, limits: dict[str, Series]) -> Result:
    rates = {
        LARGE: series([drain.rate_of_last(small) for drain in large]),
        SMALLER: series([drain.rate for drain in few]),
        "all of the large one": series([drain.rate for drain in large]),
    } | limits
    count = large[0].count
    result = Result("backlog", f"the last {small:,} of {count:,} commands a second", rates, [])
    growth = max(drain.growth for drain in large)
    result.claims = [
        Claim(f"rate at the end / rate with {small:,}", result.ratio_to(SMALLER).median, least=0.9),
        Claim("the worker's memory at its most, MB", max(drain.peak for drain in large), most=MEMORY),
        Claim("its growth between a tenth of the way and the end, MB", growth, most=GROWTH),
    ]
    result.extra = about(large) | {"messages": count, "small": small, "bytesEach": large[-1].left, "memoryGrowthMB": rounded(growth, 3)}
    result.extra["atTheEndToSmall"] = result.ratio_median(SMALLER)
    kept = ratio(limits[LIMIT_LARGE], limits[LIMIT_SMALLER])
    result.extra["limitLargeToSmall"] = rounded(kept.median, 3)
    result.extra["brokerPeakMB"] = rounded(bench.stack.broker_peak(), 3)
    spent = bench.meter.medians()
    result.extra["processor"] = spent
    result.notes = [
        note(large),
        processor.told(spent),
        *footprint_notes(large[-1]),
        f"the limit, over all of {count:,}, keeps {kept.median:.2f} of its rate with {small:,}",
        f"the broker used {result.extra['brokerPeakMB']} MB at its most",
    ]
    if bench.plots:
        result.plots = pictures(bench, large[-1])
    return result


def footprint_notes(drain: Drain) -> list[str]:
    each = sorted(drain.left.items(), key=lambda item: -item[1])
    return ["bytes a message: " + ", ".join(f"{name} {size:,.0f}" for name, size in each if size >= 1)]


def pictures(bench: Bench, drain: Drain) -> list[str]:
    from ..plot import Axes, draw

    below = f"settlement, {drain.count:,} transfers; the last run"
    speed = Axes("Draining a backlog", below, "messages handled", "messages a second", marks=False)
    memory = Axes("The worker's memory while a backlog drains", below, "seconds", "megabytes", marks=False, level=(MEMORY, f"{MEMORY} MB"))
    return [
        draw(bench.plots / "backlog.svg", speed, {"ours": drain.curve(50)}),
        draw(bench.plots / "backlog-memory.svg", memory, {"ours": drain.memory}),
    ]
