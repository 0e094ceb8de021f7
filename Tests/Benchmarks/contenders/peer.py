"""The peer: peer_faststream.py of the yardsticks, FastStream with asyncpg doing intake's minimal duty."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..amqp.publishing import Message
from ..amqp.wire import Wire
from ..processor import Meter
from ..stack import Site, Stack, wait_until
from .limit import rate_in
from .program import Program
from .target import Target, is_consumed, preload

INCOMING, OUTGOING = "peer.in", "peer.out"


def rate(stack: Stack, meter: Meter, messages: list[Message]) -> float:
    """Messages a second with a backlog, by its own clock."""
    with stack.site() as site:
        declare(site)
        preload(site.amqp, "", INCOMING, messages)
        stack.settle()
        with meter.metering("peer", len(messages)), program(site, len(messages)) as peer:
            return rate_in(peer.output(300))


@contextmanager
def serving(stack: Stack, count: int) -> Iterator[Target]:
    with stack.site() as site:
        declare(site)
        with program(site, count):
            wire = Wire(site.amqp)
            wait_until(lambda: is_consumed(wire, INCOMING), 20, "the peer consumes")
            wire.close()
            yield Target(site.amqp, "", INCOMING, OUTGOING, identifier="id")


def program(site: Site, count: int) -> Program:
    script = Path(os.environ["SARUAR_BENCH_DIR"]) / "peer_faststream.py"
    return Program(sys.executable, script, site.amqp, site.postgres, str(count), INCOMING)


def declare(site: Site) -> None:
    wire = Wire(site.amqp)
    wire.declare(INCOMING)
    wire.declare(OUTGOING)
    wire.close()
