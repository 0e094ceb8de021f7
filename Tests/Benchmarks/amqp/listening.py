"""A listener in a process of its own: notes when each message arrived, and looks at them only afterwards."""

import gc
import json
import multiprocessing
import time
from multiprocessing.connection import Connection
from typing import Any

from pamqp import commands

from .wire import BODY, HEADER, Wire

STARTED_WITHIN, TOLD_WITHIN = 30, 120
MONOTONIC = time.monotonic  # the same clock in every process of the machine


class Listener:
    """Reads a queue until so many messages have come, or until it is told to stop. Bodies go by `identifier`; without one, by their order."""

    def __init__(self, url: str, queue: str, wanted: int, identifier: str | None) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, other = context.Pipe()
        self._process = context.Process(target=listen, args=(url, queue, wanted, identifier, other), daemon=True)
        self._process.start()
        other.close()  # or its death would not be the end of the pipe
        self._hear(STARTED_WITHIN)

    def arrivals(self, patience: float) -> list[tuple[float, str | None]]:
        """Instants and identifiers, in order of arrival; whatever has come within so many seconds."""
        if not self._pipe.poll(patience):
            self._pipe.send("stop")
        arrived = self._hear(TOLD_WITHIN)
        self._process.join()
        return arrived

    def _hear(self, patience: float) -> Any:
        try:
            if self._pipe.poll(patience):
                return self._pipe.recv()
            trouble = f"has said nothing for {patience:.0f} s"
        except EOFError:
            trouble = "ended before it was done; what it died of is above"
        self._process.kill()
        raise RuntimeError(f"the listener {trouble}")


def listen(url: str, queue: str, wanted: int, identifier: str | None, pipe: Connection) -> None:
    wire = Wire(url)
    wire.call(commands.Basic.Consume(queue=queue, no_ack=True), commands.Basic.ConsumeOk)
    wire.socket.settimeout(0.2)
    gc.disable()
    pipe.send("ready")
    arrived: list[tuple[float, bytes]] = []
    while len(arrived) < wanted and not pipe.poll():
        try:
            take(wire, arrived)
        except TimeoutError:
            continue
    pipe.send([(at, json.loads(body)[identifier] if identifier else None) for at, body in arrived])
    pipe.close()


def take(wire: Wire, arrived: list[tuple[float, bytes]]) -> None:
    """Bodies of one frame only, which every outcome here is."""
    now = None
    for kind, payload in wire.frames():
        now = now or MONOTONIC()
        if kind == HEADER and int.from_bytes(payload[4:12]) == 0:
            raise ConnectionError("an empty message")
        if kind == BODY:
            arrived.append((now, payload))
