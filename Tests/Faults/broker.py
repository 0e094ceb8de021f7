"""Faults of the broker: restarted, killed, under alarm, robbed of a queue, and its connections closed by an operator."""

from __future__ import annotations

import random
import signal
import time
import urllib.error
import urllib.parse
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import pika
import pika.exceptions

from account import depth
from catalogue import rounds
from process import SERVICES
from servers import QUEUE_ON_DISK, NotStruck, Trouble
from stack import Stack
from strike import failures, renew, until, until_lanes_fail, until_same

BLOCKED = "saruar_lane_blocked"


@rounds(long=3, short=0)
def restart(stack: Stack, numbers: random.Random) -> str:
    """The broker is restarted in good order."""
    return renew(stack, "rabbitmq", broker_pid)


@rounds(long=3, short=1)
def kill(stack: Stack, numbers: random.Random) -> str:
    """The broker is killed with SIGKILL and started again."""
    return renew(stack, "rabbitmq", broker_pid, "--kill")


def broker_pid(stack: Stack) -> str:
    """The operating system's number of the broker's process."""
    return stack.local("rabbitmqctl", "eval", "os:getpid().").strip().strip('"')


@rounds(long=3, short=1)
def alarm(stack: Stack, numbers: random.Random) -> str:
    """A memory alarm blocks all publishers for some seconds; lanes wait, and none of them crashes."""
    return alarmed(stack, numbers.uniform(2, 6))


@rounds(long=1, short=0)
def long_alarm(stack: Stack, numbers: random.Random) -> str:
    """A memory alarm that lasts longer than heartbeats and leases; lanes wait, and none of them crashes."""
    return alarmed(stack, 26)


def alarmed(stack: Stack, seconds: float) -> str:
    crashed = failures(stack)
    with memory_alarm(stack):
        time.sleep(seconds)
        lanes = blocked(stack)
    after = failures(stack)
    if any(after[name] > count for name, count in crashed.items()):
        raise Trouble(f"an alarm is a pause, but lanes crashed: {crashed} became {after}")
    until("lanes to be free again", 20, lambda: not blocked(stack))
    return f"{', '.join(lanes)} blocked for {seconds:.1f} s"


@rounds(long=2, short=0)
def alarm_and_crash(stack: Stack, numbers: random.Random) -> str:
    """During a memory alarm every lane loses its database: it has to recover what it cannot publish yet."""
    crashed, seconds = failures(stack), numbers.choice([8, 38])  # recovery gives up after 30 s, and begins anew
    with memory_alarm(stack):
        stack.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE %s", f"{stack.region}.%")
        until_lanes_fail(stack, crashed)
        time.sleep(seconds)
        unpublished = stack.query("SELECT count(*) FROM messaging.batch WHERE published_at IS NULL")[0][0]
    if not unpublished:
        raise NotStruck("nothing was left to be published")
    return f"{unpublished} committed batches could not be published for {seconds} s"


@contextmanager
def memory_alarm(stack: Stack) -> Iterator[None]:
    """An alarm for as long as this lasts; begins when it holds back a lane."""
    usual = stack.local("rabbitmqctl", "eval", "vm_memory_monitor:get_vm_memory_high_watermark().").strip()
    with resting(stack):
        until("commands to wait", 20, lambda: stack.load.waiting() > 5)
        stack.local("rabbitmqctl", "set_vm_memory_high_watermark", "0.000001")
    try:
        until("a lane to be blocked", 20, lambda: blocked(stack))
        yield
    finally:
        stack.local("rabbitmqctl", "set_vm_memory_high_watermark", usual)


@contextmanager
def resting(stack: Stack) -> Iterator[None]:
    """The workers rest, for less than a lease, so that commands gather and every lane has something to say afterwards."""
    for worker in stack.workers:
        worker.send(signal.SIGSTOP)
    try:
        yield
    finally:
        for worker in stack.workers:
            worker.send(signal.SIGCONT)


def blocked(stack: Stack) -> list[str]:
    """The workers that say that an alarm holds them back."""
    return [worker.name for worker in stack.workers if worker.metric(BLOCKED) == 1]


@rounds(long=4, short=1)
def queue_deleted(stack: Stack, numbers: random.Random) -> str:
    """An operator deletes a lane's queue, empty, under its consumer; the lane declares it again and goes on."""
    worker, crashed = stack.worker(numbers.choice(SERVICES)), failures(stack)
    stack.load.pause()
    try:
        until("every command to be answered", 60, lambda: stack.load.waiting() == 0)
        stack.settle()
        stack.management("DELETE", path_of(stack, worker.queue))
        until_lanes_fail(stack, {worker.name: crashed[worker.name]})
        took = until(f"{worker.queue} to be declared again", 30, lambda: consumers(stack, worker.queue) > 0)
        time.sleep(QUEUE_ON_DISK)
    finally:
        stack.load.resume()
    return f"{worker.queue} deleted, declared and consumed again after {took:.1f} s"


@rounds(long=3, short=0)
def full_queue_deleted(stack: Stack, numbers: random.Random) -> str:
    """An operator deletes a queue with messages in it: gone by order, until they are published again."""
    worker = stack.worker(numbers.choice(SERVICES))
    worker.stop()
    until(f"messages in {worker.queue}", 60, lambda: depth(stack, worker.queue) > 4)
    stack.load.pause()
    try:
        until_same(f"the depth of {worker.queue}", 30, lambda: depth(stack, worker.queue))
        messages = take_hold_and_delete(stack, worker.queue)
        worker.start().wait_ready()
        if left := depth(stack, worker.queue):
            raise NotStruck(f"{left} messages are in {worker.queue} although it was deleted")
        time.sleep(QUEUE_ON_DISK)
        publish_again(stack, worker.queue, messages)
    finally:
        stack.load.resume()
    return f"{worker.queue} deleted with {len(messages)} messages in it, which were published again"


def path_of(stack: Stack, queue: str) -> str:
    """Of the management interface."""
    return f"queues/{stack.vhost}/{queue}"


def consumers(stack: Stack, queue: str) -> int:
    """How many there are, by the queue itself; none where there is no queue."""
    try:
        with closing(pika.BlockingConnection(stack.servers.parameters(stack.vhost))) as connection:
            return int(connection.channel().queue_declare(queue, passive=True).method.consumer_count)
    except pika.exceptions.ChannelClosedByBroker:
        return 0


def take_hold_and_delete(stack: Stack, queue: str) -> list[Any]:
    """Deletes a queue while all its messages are on their way to us, unacknowledged, and returns them."""
    count, messages = depth(stack, queue), list[Any]()
    with closing(pika.BlockingConnection(stack.servers.parameters(stack.vhost))) as connection:
        for message in connection.channel().consume(queue, inactivity_timeout=10):
            if message[0] is None:
                raise NotStruck(f"{queue} gave {len(messages)} of its {count} messages")
            messages.append(message)
            if len(messages) == count:
                break
        stack.management("DELETE", path_of(stack, queue))
    return messages


def publish_again(stack: Stack, queue: str, messages: list[Any]) -> None:
    """The same bytes under the same ids, as whoever sent them would."""
    with closing(pika.BlockingConnection(stack.servers.parameters(stack.vhost))) as connection:
        channel = connection.channel()
        channel.confirm_delivery()
        for _, properties, body in messages:
            properties.headers = None
            channel.basic_publish("", queue, body, properties, mandatory=True)


@rounds(long=3, short=1)
def connections_closed(stack: Stack, numbers: random.Random) -> str:
    """An operator closes every connection to the virtual host, the producers' too."""
    crashed = failures(stack)
    stack.local("rabbitmqctl", "close_all_connections", "--vhost", stack.vhost, "by order of a test")
    until_lanes_fail(stack, crashed)
    return "all connections closed"


@rounds(long=3, short=0)
def connection_closed(stack: Stack, numbers: random.Random) -> str:
    """An operator closes single connections of workers: here a consumer, there a publisher."""
    closed: list[str] = []
    for role in numbers.sample(["consumer", "publisher", "consumer", "publisher"], 3):
        worker = stack.worker(numbers.choice(SERVICES))
        crashed = {worker.name: failures(stack)[worker.name]}
        name = f"{worker.queue} {role}"
        # The management tells of a connection only some seconds after it came.
        until(f"the connection {name}", 30, lambda: close_connection(stack, name), every=0.3)
        until_lanes_fail(stack, crashed)
        closed.append(name)
    return f"closed: {', '.join(closed)}"


def close_connection(stack: Stack, client: str) -> bool:
    """Closes the connection whose client calls itself so; False when the management knows none that is still there."""
    for connection in stack.management("GET", f"vhosts/{stack.vhost}/connections"):
        if connection.get("client_properties", {}).get("connection_name") == client:
            try:
                stack.management("DELETE", f"connections/{urllib.parse.quote(connection['name'], safe='')}")
                return True
            except urllib.error.HTTPError as error:
                if error.code not in (404, 500):  # gone meanwhile, and just going
                    raise
    return False


BROKER = {
    "broker-restart": restart, "broker-kill": kill, "alarm": alarm, "long-alarm": long_alarm, "alarm-and-crash": alarm_and_crash,
    "queue-deleted": queue_deleted, "full-queue-deleted": full_queue_deleted,
    "connections-closed": connections_closed, "connection-closed": connection_closed,
}
