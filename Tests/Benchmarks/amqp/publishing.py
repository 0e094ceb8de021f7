"""Publishing with confirms: as fast as the broker takes it, or at a steady pace."""

import gc
import struct
import threading
import time
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from pamqp import commands, frame

from .wire import BODY, FRAME_MAX, HEADER, METHOD, Wire

WINDOW = 8_000
BURST = 64
ACK, NACK = (60, 80), (60, 120)


class Message(NamedTuple):
    """A command as a producer sends it."""

    id: str
    type: str
    body: bytes


class Paced(NamedTuple):
    """When the first message was due, on the monotonic clock, and by how many seconds the latest one left late."""

    begin: float
    late: float


class Publisher:
    """Everything goes to one exchange with one key. Each message counts once the broker has confirmed it."""

    def __init__(self, url: str, exchange: str, key: str) -> None:
        self._wire = Wire(url)
        self._wire.call(commands.Confirm.Select(), commands.Confirm.SelectOk)
        self._method = frame.marshal(commands.Basic.Publish(exchange=exchange, routing_key=key), 1)
        self._sent, self._through = 0, 0
        self._early: set[int] = set()
        self._moved = threading.Condition()
        self._trouble: Exception | None = None
        threading.Thread(target=self._read, daemon=True).start()

    def publish(self, messages: Iterable[Message]) -> int:
        """As fast as it goes; returns how many, all of them confirmed."""
        messages, before = iter(messages), self._sent
        while burst := list(islice(messages, BURST)):
            self._wait(lambda: self._sent - self._through < WINDOW)
            self._wire.socket.sendall(b"".join(map(self._frames, burst)))
            self._sent += len(burst)
        self._wait(lambda: self._through == self._sent)
        return self._sent - before

    def pace(self, messages: list[Message], rate: float) -> Paced:
        """Message n is due at `begin` + n / rate, whatever became of those before it."""
        ready = [self._frames(message) for message in messages]
        gc.collect()
        gc.disable()
        begin, late = time.monotonic() + 0.1, 0.0
        for number, frames in enumerate(ready):
            due = begin + number / rate
            while (left := due - time.monotonic()) > 0:
                time.sleep(left)
            self._wire.socket.sendall(frames)
            self._sent += 1
            late = max(late, time.monotonic() - due)
        gc.enable()
        return Paced(begin, late)

    def close(self) -> None:
        self._wire.close()

    def _frames(self, message: Message) -> bytes:
        body = message.body
        header = struct.pack(">HHQH", 60, 0, len(body), 1 << 15 | 1 << 12 | 1 << 7 | 1 << 5)  # the four properties that follow
        header += short("application/json") + b"\x02" + short(message.id) + short(message.type)
        pieces = (body[at : at + FRAME_MAX - 8] for at in range(0, len(body), FRAME_MAX - 8))
        return self._method + framed(HEADER, header) + b"".join(framed(BODY, piece) for piece in pieces)

    def _wait(self, done) -> None:
        with self._moved:
            self._moved.wait_for(lambda: self._trouble or done())
        if self._trouble:
            raise self._trouble

    def _read(self) -> None:
        try:
            while True:
                for kind, payload in self._wire.frames():
                    self._take(kind, payload)
                with self._moved:
                    self._moved.notify_all()
        except (OSError, ConnectionError) as error:
            with self._moved:
                self._trouble = error
                self._moved.notify_all()

    def _take(self, kind: int, payload: bytes) -> None:
        """Confirms come one by one or up to a number, in any order."""
        method = struct.unpack_from(">HH", payload)
        if kind != METHOD or method != ACK:
            raise ConnectionError(f"the broker says {method} instead of a confirm")
        number, multiple = struct.unpack_from(">QB", payload, 4)
        if multiple:
            self._through = max(self._through, number)
            self._early = {early for early in self._early if early > number}
        else:
            self._early.add(number)
        while self._through + 1 in self._early:
            self._through += 1
            self._early.discard(self._through)


def framed(kind: int, payload: bytes) -> bytes:
    return struct.pack(">BHI", kind, 1, len(payload)) + payload + b"\xce"


def short(text: str) -> bytes:
    data = text.encode()
    return bytes([len(data)]) + data
