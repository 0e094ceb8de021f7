"""Faults of the network between workers and servers, by way of the proxies that all workers connect through meanwhile."""

from __future__ import annotations

import random
import socket
import time
from collections.abc import Callable

from catalogue import Strike, rounds
from proxy import DOWN, UP, Wire
from servers import NotStruck
from stack import Stack
from strike import failures, until, until_lanes_fail

# What a server answers at once, to know how slow the way is: AMQP's protocol header, PostgreSQL's question for TLS.
HELLO = {"amqp": b"AMQP\x00\x00\x09\x01", "postgres": b"\x00\x00\x00\x08\x04\xd2\x16\x2f"}
SERVERS = {"amqp": "broker", "postgres": "database"}
# A silent broker is noticed by heartbeats (twice 10 s), a dead wire to the database by keepalives (10 s + 3 × 3 s) or unacknowledged bytes
# (20 s), a database whose kernel answers while it says nothing only by the lane's own patience (75 s).
DEAD_WIRE, SILENT_DATABASE = 45.0, 110.0


def cut(stack: Stack, numbers: random.Random, server: str) -> str:
    """Every wire to the {server} is reset, a few times."""
    crashed, times, struck = failures(stack), numbers.randint(2, 4), 0
    for _ in range(times):
        struck += len(some_wires(stack.wires[server].cut()))
        time.sleep(numbers.uniform(0.2, 1.0))
    until_lanes_fail(stack, crashed)
    return f"{struck} wires reset in {times} cuts"


def away(stack: Stack, numbers: random.Random, server: str) -> str:
    """Every wire to the {server} is reset, and every new one too for some seconds."""
    proxy, seconds, crashed = stack.wires[server], numbers.uniform(2, 6), failures(stack)
    refused = proxy.refused
    proxy.refuse()
    try:
        struck = some_wires(proxy.cut())
        time.sleep(seconds)
        until("attempts to connect", 20, lambda: proxy.refused > refused)
    finally:
        proxy.heal()
    until_lanes_fail(stack, crashed)
    return f"{len(struck)} wires reset, {proxy.refused - refused} refused in {seconds:.1f} s"


def slow(stack: Stack, numbers: random.Random, server: str) -> str:
    """Latency and a trickle on every wire to the {server} for some seconds."""
    proxy, delay, piece = stack.wires[server], numbers.uniform(0.02, 0.08), numbers.choice([512, 1460, 4096])
    quick = round_trip(proxy.port, HELLO[server])
    proxy.slow(delay, piece)
    try:
        took = round_trip(proxy.port, HELLO[server])
        if took < 2 * delay:
            raise NotStruck(f"a round trip took {took:.3f} s with {delay:.3f} s each way")
        time.sleep(numbers.uniform(3, 8))
    finally:
        proxy.heal()
    return f"{piece} bytes each {delay * 1000:.0f} ms, a round trip took {took * 1000:.0f} ms instead of {quick * 1000:.1f}"


def half_open(stack: Stack, numbers: random.Random, server: str) -> str:
    """Every wire to the {server} is dead and nobody closes it."""
    return left_alone(stack, server, stack.wires[server].lose(), DEAD_WIRE)


def silent(stack: Stack, numbers: random.Random, server: str) -> str:
    """Nothing comes from the {server} any more, though it hears all."""
    return left_alone(stack, server, stack.wires[server].silence(DOWN), DEAD_WIRE if server == "amqp" else SILENT_DATABASE)


def deaf(stack: Stack, numbers: random.Random, server: str) -> str:
    """Nothing reaches the {server} any more, though it is acknowledged."""
    return left_alone(stack, server, stack.wires[server].silence(UP), DEAD_WIRE if server == "amqp" else SILENT_DATABASE)


def left_alone(stack: Stack, server: str, struck: set[Wire], patience: float) -> str:
    """Waits until the workers have left these wires of their own accord, by the kernel's table."""
    proxy, count = stack.wires[server], len(some_wires(struck))
    took = until(f"workers to leave {count} dead wires", patience, lambda: proxy.held_by_workers(struck) == 0, every=0.2)
    return f"{count} wires, all left after {took:.1f} s"


def some_wires(struck: set[Wire]) -> set[Wire]:
    if not struck:
        raise NotStruck("no worker had a wire")
    return struck


def round_trip(port: int, hello: bytes) -> float:
    """Seconds from a greeting to the first byte of its answer."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as wire:
        began = time.monotonic()
        wire.sendall(hello)
        if not wire.recv(1):
            raise NotStruck(f"nobody answers at port {port}")
        return time.monotonic() - began


def on(server: str, fault: Callable[[Stack, random.Random, str], str], long: int, short: int) -> Strike:
    """The fault on the way to one of the servers."""

    def strike(stack: Stack, numbers: random.Random) -> str:
        return fault(stack, numbers, server)

    strike.__doc__ = (fault.__doc__ or "").format(server=SERVERS[server])
    return rounds(long=long, short=short)(strike)


NETWORK = {
    "cut-broker": on("amqp", cut, 4, 1), "cut-database": on("postgres", cut, 4, 1),
    "away-broker": on("amqp", away, 3, 0), "away-database": on("postgres", away, 3, 0),
    "slow-broker": on("amqp", slow, 3, 0), "slow-database": on("postgres", slow, 3, 1),
    "half-open-broker": on("amqp", half_open, 2, 0), "half-open-database": on("postgres", half_open, 2, 0),
    "silent-broker": on("amqp", silent, 1, 0), "silent-database": on("postgres", silent, 1, 0),
    "deaf-broker": on("amqp", deaf, 1, 0), "deaf-database": on("postgres", deaf, 1, 0),
}
