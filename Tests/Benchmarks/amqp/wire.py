"""One AMQP 0-9-1 connection with one channel, over a plain socket."""

import socket
import struct
from contextlib import suppress
from urllib.parse import unquote, urlsplit

from pamqp import commands, frame
from pamqp.base import Frame

FRAME_MAX = 131_072
METHOD, HEADER, BODY = 1, 2, 3


class Wire:
    """Connected and logged in when made. No heartbeats: nobody uses one for longer than a measurement."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self.socket = socket.create_connection((parts.hostname, parts.port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._unread = b""
        self.socket.sendall(b"AMQP\x00\x00\x09\x01")
        self._expect(commands.Connection.Start)
        login = f"\0{unquote(parts.username or '')}\0{unquote(parts.password or '')}"
        self.call(commands.Connection.StartOk(mechanism="PLAIN", response=login), commands.Connection.Tune, channel=0)
        self._send(commands.Connection.TuneOk(channel_max=1, frame_max=FRAME_MAX, heartbeat=0), channel=0)
        host = commands.Connection.Open(virtual_host=unquote(parts.path[1:]))
        self.call(host, commands.Connection.OpenOk, channel=0)
        self.call(commands.Channel.Open(), commands.Channel.OpenOk)

    def call(self, request: Frame, answer: type[Frame], channel: int = 1) -> Frame:
        """Only before publishing or consuming has begun: what else comes in meanwhile is not expected."""
        self._send(request, channel)
        return self._expect(answer)

    def declare(self, queue: str) -> None:
        """A quorum queue with no other arguments, as the yardsticks declare theirs."""
        arguments = {"x-queue-type": "quorum"}
        self.call(commands.Queue.Declare(queue=queue, durable=True, arguments=arguments), commands.Queue.DeclareOk)

    def bind(self, queue: str, exchange: str, key: str) -> None:
        self.call(commands.Queue.Bind(queue=queue, exchange=exchange, routing_key=key), commands.Queue.BindOk)

    def state(self, queue: str) -> commands.Queue.DeclareOk:
        """`message_count` and `consumer_count`, as the broker itself says."""
        return self.call(commands.Queue.Declare(queue=queue, passive=True), commands.Queue.DeclareOk)

    def purge(self, queue: str) -> int:
        """Returns how many messages are gone."""
        return self.call(commands.Queue.Purge(queue=queue), commands.Queue.PurgeOk).message_count

    def frames(self) -> list[tuple[int, bytes]]:
        """Kind and payload of every whole frame after one more read of the socket."""
        data = self.socket.recv(1 << 20)
        if not data:
            raise ConnectionError("the broker closed the connection")
        data, at, whole = self._unread + data, 0, []
        while len(data) - at >= 7:
            kind, _, size = struct.unpack_from(">BHI", data, at)
            if len(data) - at < size + 8:
                break
            whole.append((kind, data[at + 7 : at + 7 + size]))
            at += size + 8
        self._unread = data[at:]
        return whole

    def close(self) -> None:
        """Wakes a thread that still reads: the connection would live on for as long as it waits."""
        with suppress(OSError):  # the broker may have closed it before
            self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()

    def _send(self, request: Frame, channel: int) -> None:
        self.socket.sendall(frame.marshal(request, channel))

    def _expect(self, answer: type[Frame]) -> Frame:
        while not (frames := self.frames()):
            pass
        kind, payload = frames[0]
        got = frame.unmarshal(struct.pack(">BHI", kind, 0, len(payload)) + payload + b"\xce")[2]
        if not isinstance(got, answer) or len(frames) > 1:
            raise ConnectionError(f"{got} instead of {answer.__name__}")
        return got
