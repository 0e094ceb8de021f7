"""Transfers between accounts, from the command in the queue to the outcome in another: our worker, the limit with messages of the same size,
and pgledger's batched transfers on the same PostgreSQL."""

from .. import processor
from ..bench import Bench, Claim, Result
from ..contenders import limit, ours, pgledger
from ..contenders.drain import Drain
from ..contenders.duty import SETTLEMENT
from ..figures import ratio, rounded, series
from ..load import transfers
from .draining import BATCH, about, note, ours_keeping, per_second

COUNT = 100_000
LETTERS = "with letters (ours)"


def measure(bench: Bench) -> Result:
    backlog, drains = list(transfers(bench.messages or COUNT)), []
    bench.say(f"{len(backlog)} transfers of {len(backlog[0].body)} bytes")
    rates = bench.alternate(contenders(bench, backlog, drains), per_second)
    found = {name: series(rates[name]) for name in ("ours", LETTERS, "limit")}
    if "pgledger" in rates:
        found["peer"] = series(rates["pgledger"])
    result = Result("settlement", "transfers a second", found, [])
    result.claims.append(Claim("ours / limit", result.ratio_to("limit").median, least=0.6))
    with_letters = ratio(found[LETTERS], found["limit"])
    spent = bench.meter.medians()
    result.extra = about(drains) | {
        "processor": spent,
        "withLetters": result.median(LETTERS),
        "withLettersToLimit": rounded(with_letters.median, 3),
    }
    result.notes = [
        note(drains),
        processor.told(spent),
        f"with a letter for every transfer, two messages go out for one: {with_letters.median:.2f} of the limit",
    ]
    if "peer" in found:
        result.claims.append(Claim("ours / pgledger (the peer)", result.ratio_to("peer").median, least=5))
        result.notes.append("pgledger moves the same points, but takes no message, publishes none and knows no rule of the market")
    else:
        result.notes.append("pgledger was not measured: set SARUAR_PGLEDGER_DIR to a checkout of github.com/pgr0ss/pgledger")
    return result


def contenders(bench: Bench, backlog: list, drains: list[Drain]) -> dict:
    count = len(backlog)
    found = {
        "limit": lambda: limit.rate(bench.stack, bench.meter, backlog, BATCH),
        "ours": ours_keeping(drains, bench, SETTLEMENT, lambda: backlog),
        LETTERS: lambda: ours.drain(bench.stack, bench.meter, SETTLEMENT, transfers(count, letters=True), BATCH, name=LETTERS).rate,
    }
    if pgledger.folder():
        found["pgledger"] = lambda: pgledger.rate(bench.stack, bench.meter, count, BATCH)
    return found
