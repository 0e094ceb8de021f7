"""Proof that a worker had messages in hand when it died: the broker's own trace shows which it had to deliver once more."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pika

from stack import Stack
from tap import AWAY


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
        self._lock, self._ends, self._listens = threading.Lock(), threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="witness", daemon=True)

    def __enter__(self) -> Witness:
        self.stack.management("PUT", f"vhosts/{self.stack.vhost}", {"tracing": True})
        self._thread.start()
        self._listens.wait(15)
        return self

    def __exit__(self, *_: object) -> None:
        self._ends.set()
        self._thread.join(15)
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

    def _run(self) -> None:
        while not self._ends.is_set():
            try:
                self._listen()
            except AWAY:
                self._ends.wait(0.3)

    def _listen(self) -> None:
        connection = pika.BlockingConnection(self.stack.servers.parameters(self.stack.vhost))
        try:
            channel = connection.channel()
            queue = channel.queue_declare("", exclusive=True).method.queue
            channel.queue_bind(queue, "amq.rabbitmq.trace", "deliver.#")
            self._listens.set()
            for method, properties, _ in channel.consume(queue, auto_ack=True, inactivity_timeout=0.1):
                if method is not None:
                    self._note(method.routing_key.removeprefix("deliver."), properties.headers)
                if self._ends.is_set():
                    break
        finally:
            if connection.is_open:
                connection.close()

    def _note(self, queue: str, headers: dict[str, Any]) -> None:
        if headers.get("redelivered"):
            with self._lock:
                self.redelivered.append(Redelivery(queue, headers["properties"].get("message_id", ""), time.monotonic()))
