"""A contender that is consuming, for whoever sends to it and listens to what it says."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..amqp.publishing import Message, Publisher
from ..amqp.wire import Wire
from ..progress import Progress


@dataclass(frozen=True)
class Target:
    """Where its commands go, where its outcomes arrive, and by which attribute they name the command; without one they keep its order."""

    amqp: str
    exchange: str
    key: str
    outcomes: str
    identifier: str | None


def preload(amqp: str, exchange: str, key: str, messages: Iterable[Message]) -> int:
    """A backlog, confirmed to the last message."""
    publisher = Publisher(amqp, exchange, key)
    try:
        return publisher.publish(Progress("published").along(messages))
    finally:
        publisher.close()


def is_consumed(wire: Wire, queue: str) -> bool:
    return wire.state(queue).consumer_count > 0
