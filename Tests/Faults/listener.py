"""Hears a queue of our own on a thread, through any outage of the broker."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pika
import pika.exceptions

from servers import Servers, Trouble

AWAY = (pika.exceptions.AMQPError, OSError)


class Listener:
    """`declare` names the queue, on every new connection; `hear` is given each delivery's method, properties and body."""

    def __init__(
        self, name: str, servers: Servers, vhost: str, declare: Callable[[Any], str], hear: Callable[[Any, Any, bytes], None]
    ) -> None:
        self.name, self.servers, self.vhost, self.declare, self.hear = name, servers, vhost, declare, hear
        self._ends, self._listens = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self, seconds: float = 30) -> None:
        """Returns when it listens."""
        self._thread.start()
        if not self._listens.wait(seconds):
            raise Trouble(f"the {self.name} does not hear the broker after {seconds:.0f} s")

    def stop(self) -> None:
        """Ends the thread."""
        self._ends.set()
        if self._thread.is_alive():
            self._thread.join(20)

    def _run(self) -> None:
        while not self._ends.is_set():
            try:
                with closing(pika.BlockingConnection(self.servers.parameters(self.vhost))) as connection:
                    self._listen(connection.channel())
            except AWAY:
                self._ends.wait(0.3)

    def _listen(self, channel: Any) -> None:
        queue = self.declare(channel)
        channel.basic_qos(prefetch_count=500)
        self._listens.set()
        tag, since = 0, 0
        for method, properties, body in channel.consume(queue, inactivity_timeout=0.1):
            if method is not None:
                self.hear(method, properties, body)
                tag, since = method.delivery_tag, since + 1
            if since and (method is None or since >= 100):
                channel.basic_ack(tag, multiple=True)
                since = 0
            if self._ends.is_set():
                return
