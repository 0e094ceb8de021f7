"""Proof that a worker had messages in hand when it died: the broker's own trace shows which it had to deliver once more."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from listener import Listener
from stack import Stack


@dataclass(frozen=True)
class Redelivery:
    """A message that the broker delivered again, for whoever had it did not acknowledge it."""

    queue: str
    message: str
    at: float


class Witness:
    """Traces deliveries of the stack's virtual host while it is entered."""

    def __init__(self, stack: Stack) -> None:
        self.stack = stack
        self.redelivered: list[Redelivery] = []
        self._lock = threading.Lock()
        self._listener = Listener("witness", stack.servers, stack.vhost, self._declare, self._note)

    def __enter__(self) -> Witness:
        self.stack.management("PUT", f"vhosts/{self.stack.vhost}", {"tracing": True})
        self._listener.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.stop()
        self.stack.management("PUT", f"vhosts/{self.stack.vhost}", {"tracing": False})

    def in_hand(self, queue: str, since: float) -> set[str]:
        """The messages of a queue that were delivered again since then."""
        with self._lock:
            return {each.message for each in self.redelivered if each.queue == queue and each.at >= since}

    def wait(self, until: Callable[[], bool], seconds: float) -> bool:
        """Polls; whether it came true in time."""
        end = time.monotonic() + seconds
        while not (true := until()) and time.monotonic() < end:
            time.sleep(0.05)
        return true

    @staticmethod
    def _declare(channel: Any) -> str:
        queue: str = channel.queue_declare("", exclusive=True).method.queue
        channel.queue_bind(queue, "amq.rabbitmq.trace", "deliver.#")
        return queue

    def _note(self, method: Any, properties: Any, _: bytes) -> None:
        queue, headers = method.routing_key.removeprefix("deliver."), properties.headers
        if headers.get("redelivered"):
            with self._lock:
                self.redelivered.append(Redelivery(queue, headers["properties"].get("message_id", ""), time.monotonic()))
