"""The limit: limit.c of the yardsticks. It takes, inserts a batch, publishes and acknowledges; it reads nothing and knows no rule."""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager

from ..amqp.publishing import Message
from ..amqp.wire import Wire
from ..processor import Meter
from ..stack import Site, Stack, wait_until
from .outcomes import LOOK, Outcomes
from .program import Program
from .target import Target, is_consumed, preload


def rate(stack: Stack, meter: Meter, messages: Iterable[Message], batch: int, name: str = "limit") -> float:
    """Messages a second with a backlog, by its own clock: from the first message to the last confirm."""
    with stack.site() as site, queues(stack) as (incoming, outgoing):
        count = preload(stack.amqp, "", incoming, messages)
        stack.settle()
        with (
            meter.metering(name, count),
            program(stack, site, incoming, outgoing, count, batch) as limit,
            closing(Outcomes(stack.amqp, outgoing)) as outcomes,
        ):
            wait_until(lambda: outcomes.count() >= count or limit.has_ended, 600, "the limit's outcomes", every=LOOK)
            return rate_in(limit.output(60))


@contextmanager
def serving(stack: Stack, count: int, batch: int) -> Iterator[Target]:
    """It ends by itself after so many messages. What it sends bears no ids, but keeps the order."""
    with stack.site() as site, queues(stack) as (incoming, outgoing):
        with program(stack, site, incoming, outgoing, count, batch):
            wire = Wire(stack.amqp)
            wait_until(lambda: is_consumed(wire, incoming), 20, "the limit consumes")
            wire.close()
            yield Target(stack.amqp, "", incoming, outgoing, identifier=None)


def program(stack: Stack, site: Site, incoming: str, outgoing: str, count: int, batch: int) -> Program:
    return Program(os.environ["SARUAR_BENCH_LIMIT"], str(stack.port), site.postgres, incoming, outgoing, str(count), str(batch))


@contextmanager
def queues(stack: Stack) -> Iterator[tuple[str, str]]:
    """It knows the virtual host `/` only, so its queues have names that were never used."""
    name, wire = stack.name(), Wire(stack.amqp)
    pair = (f"{name}.in", f"{name}.out")
    for queue in pair:
        wire.declare(queue)
    wire.close()
    try:
        yield pair
    finally:
        for queue in pair:
            stack.delete_queue(queue)


def rate_in(said: str) -> float:
    """Both yardsticks end with `… 1234 msg/s`."""
    found = re.search(r"([0-9.]+) msg/s", said)
    if not found:
        raise ValueError(f"no rate in: {said!r}")
    return float(found.group(1))
