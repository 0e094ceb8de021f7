"""The peer of settlement: pgledger, a ledger in SQL. Batches of transfers, each batch one call and one transaction, over one connection.

It takes no message and publishes none: it is asked as fast as it answers."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import psycopg

from ..load import PAYERS, PEOPLE
from ..processor import Meter
from ..stack import Stack

FILES = ("vendor/scoville-pgsql-ulid/ulid-to-uuid.sql", "vendor/scoville-pgsql-ulid/uuid-to-ulid.sql", "pgledger.sql")
ACCOUNT = "SELECT id FROM generate_series(1, %s) n, LATERAL pgledger_create_account('account ' || n, 'POINT', %s, true)"
TRANSFERS = "SELECT count(*) FROM pgledger_create_transfers(%s::transfer_request[], NULL::timestamptz, NULL::jsonb)"


def folder() -> Path | None:
    """A checkout of github.com/pgr0ss/pgledger; without one it is not measured."""
    place = Path(os.environ.get("SARUAR_PGLEDGER_DIR", ""))
    return place if (place / FILES[-1]).is_file() else None


def rate(stack: Stack, meter: Meter, count: int, batch: int) -> float:
    """Transfers a second. The first batch does not count: after it the planner is told how large the tables are, as it is in a ledger that is
    in use. Of empty tables it would believe that to read them whole is quick, and check every transfer's foreign keys that way."""
    with stack.site() as site, psycopg.connect(site.postgres, autocommit=True) as connection:
        for name in FILES:
            connection.execute((folder() / name).read_text())
        payers = [row[0] for row in connection.execute(ACCOUNT, (PAYERS, True))]
        people = [row[0] for row in connection.execute(ACCOUNT, (PEOPLE, True))]
        first, *requests = batches(payers, people, batch + count, batch)
        connection.execute(TRANSFERS, (first,), prepare=True)
        connection.execute("ANALYZE")
        stack.settle()
        with meter.metering("pgledger", count):
            began = time.monotonic()
            for request in requests:
                connection.execute(TRANSFERS, (request,), prepare=True)
            spent = time.monotonic() - began
        made = connection.execute("SELECT count(*) FROM pgledger_transfers").fetchone()[0]
        if made != batch + count:
            raise RuntimeError(f"pgledger made {made} of {batch + count} transfers")
        return count / spent


def batches(payers: list[str], people: list[str], count: int, size: int) -> Iterator[list[str]]:
    """The same mix of accounts and amounts as our own transfers; written out before the clock starts."""
    random = Random(1)
    for begin in range(0, count, size):
        yield [f"({random.choice(payers)},{random.choice(people)},{random.randint(1, 50)})" for _ in range(min(size, count - begin))]
