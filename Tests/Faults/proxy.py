"""A TCP proxy on loopback between workers and one server, whose wires can be cut, lost, silenced and slowed."""

import asyncio
import ctypes
import errno
import socket
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

CHUNK = 65_536
UP, DOWN = "up", "down"  # from a worker to its server, and back
SO_ATTACH_FILTER = 26
RESET = struct.pack("ii", 1, 0)  # SO_LINGER of nothing: closing resets the connection


@dataclass
class Pace:
    """How fast a wire is: every piece of so many bytes waits so many seconds; none of both is as fast as it goes."""

    delay: float = 0.0
    piece: int = CHUNK


@dataclass(eq=False)
class Wire:
    """One connection of a worker, and ours to the server for it."""

    client: asyncio.StreamWriter
    server: asyncio.StreamWriter
    swallows: set[str] = field(default_factory=set)
    lost: bool = False

    @property
    def is_open(self) -> bool:
        return not (self.lost or self.client.is_closing() or self.server.is_closing())

    @property
    def worker_port(self) -> int:
        """The worker's own end, by which the kernel's tables tell whether it still holds on to the wire."""
        return self.client.get_extra_info("peername")[1]

    def reset(self) -> None:
        """Both ends see a reset."""
        for writer in (self.client, self.server):
            reset(writer)

    def lose(self) -> None:
        """The kernel throws away what arrives at either end, unacknowledged, as if the cable were out; nobody is told."""
        self.lost = True
        for writer in (self.client, self.server):
            drop_everything(writer.get_extra_info("socket"))


def reset(writer: asyncio.StreamWriter) -> None:
    if not writer.is_closing():
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
    writer.transport.abort()


def drop_everything(end: socket.socket) -> None:
    """A socket filter of one instruction, "accept no byte": for TCP the segment never came, so it is not acknowledged either."""
    instruction = ctypes.create_string_buffer(struct.pack("HBBI", 0x06, 0, 0, 0))
    end.setsockopt(socket.SOL_SOCKET, SO_ATTACH_FILTER, struct.pack("HL", 1, ctypes.addressof(instruction)))


class Proxy:
    """Listens on `port` for one server; each fault strikes the wires that there are, or those to come, and says how many."""

    def __init__(self, server: int) -> None:
        self.server = server
        self.wires: set[Wire] = set()
        self.refused = 0
        self._refuses = False
        self._pace = Pace()
        self._loop = asyncio.new_event_loop()
        self._listener = self._loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", 0, limit=CHUNK))
        self.port: int = self._listener.sockets[0].getsockname()[1]
        self._thread = threading.Thread(target=self._loop.run_forever, name=f"proxy to {server}", daemon=True)
        self._thread.start()

    def cut(self) -> set[Wire]:
        """Resets every wire; new ones work."""
        return self._strike(Wire.reset)

    def lose(self) -> set[Wire]:
        """Every wire is half-open for ever: neither end hears of the other again, nobody closes; new ones work."""
        return self._strike(Wire.lose)

    def silence(self, direction: str) -> set[Wire]:
        """Every wire carries nothing in one direction any more, though what is sent is acknowledged; new ones work."""
        return self._strike(lambda wire: wire.swallows.add(direction))

    def refuse(self) -> None:
        """New connections are reset at once, until `heal`."""
        self._refuses = True

    def slow(self, delay: float, piece: int) -> None:
        """All wires, those to come too, trickle, until `heal`."""
        self._pace = Pace(delay, piece)

    def heal(self) -> None:
        """New connections are taken, at full speed. A wire that lost bytes stays as it is, for its stream is broken."""
        self._refuses = False
        self._pace = Pace()

    def close(self) -> None:
        """Cuts everything and ends the thread."""
        self.cut()

        async def end() -> None:
            self._listener.close()
            wires = asyncio.all_tasks() - {asyncio.current_task()}
            for wire in wires:
                wire.cancel()
            await asyncio.gather(*wires, return_exceptions=True)

        asyncio.run_coroutine_threadsafe(end(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def held_by_workers(self, wires: set[Wire]) -> int:
        """How many of these wires the workers' kernel ends still take for established."""
        with open("/proc/net/tcp", encoding="ascii") as table:
            rows = [line.split() for line in table.readlines()[1:]]
        proxy, established = f":{self.port:04X}", "01"
        ends = {int(row[1][-4:], 16) for row in rows if row[2].endswith(proxy) and row[3] == established}
        return sum(wire.worker_port in ends for wire in wires)

    def _strike(self, blow: Callable[[Wire], object]) -> set[Wire]:
        """On the proxy's own thread; gives the wires that were struck."""

        async def strike() -> set[Wire]:
            struck = {wire for wire in self.wires if wire.is_open}
            for wire in struck:
                blow(wire)
            return struck

        return asyncio.run_coroutine_threadsafe(strike(), self._loop).result(10)

    async def _serve(self, reader: asyncio.StreamReader, client: asyncio.StreamWriter) -> None:
        if self._refuses:
            self.refused += 1
            return reset(client)
        try:
            answers, server = await asyncio.open_connection("127.0.0.1", self.server, limit=CHUNK)
        except OSError:
            return reset(client)
        wire = Wire(client, server)
        self.wires.add(wire)
        try:
            await asyncio.gather(self._relay(wire, UP, reader, server), self._relay(wire, DOWN, answers, client))
        finally:
            self.wires.discard(wire)
            for writer in (client, server):
                writer.close()

    async def _relay(self, wire: Wire, direction: str, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        """Carries bytes, then the end of the stream, until the wire is lost, which never ends, or broken, which ends both directions."""
        try:
            while chunk := await source.read(CHUNK):
                if direction not in wire.swallows:
                    await self._carry(chunk, sink)
            if direction not in wire.swallows and sink.can_write_eof():
                sink.write_eof()
        except OSError as error:
            if error.errno != errno.ETIMEDOUT:
                wire.reset()

    async def _carry(self, chunk: bytes, sink: asyncio.StreamWriter) -> None:
        start = 0
        while start < len(chunk):
            pace = self._pace
            if pace.delay:
                await asyncio.sleep(pace.delay)
            sink.write(chunk[start : start + pace.piece])
            start += pace.piece
            await sink.drain()
