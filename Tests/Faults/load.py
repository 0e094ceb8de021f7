"""The load: producers that publish the mix with confirms, through any outage, until they are told to stop."""

from __future__ import annotations

import random
import threading
import time

import pika
import pika.exceptions

from book import Book
from commands import Command, Mix
from hand import Hand
from listener import AWAY
from servers import QUEUE_ON_DISK, Servers, Trouble
from tap import Tap


class Producer:
    """One connection that publishes with confirms; what is not confirmed it publishes again, same id and content."""

    def __init__(self, servers: Servers, vhost: str, book: Book) -> None:
        self.servers, self.vhost, self.book = servers, vhost, book
        self.connection: pika.BlockingConnection | None = None
        self.channel: pika.adapters.blocking_connection.BlockingChannel | None = None

    def publish(self, command: Command, ends: threading.Event | None = None) -> bool:
        """Returns when the broker has it; False when told to end while the broker was away."""
        while True:
            try:
                self._once(command)
                self.book.confirm(command)
                return True
            except (*AWAY, pika.exceptions.NackError):
                self.book.retry()
                self._drop()
                if ends is not None and ends.wait(0.2):
                    return False
                time.sleep(0.05)

    def _once(self, command: Command) -> None:
        if self.channel is None or not self.channel.is_open:
            self.connection = pika.BlockingConnection(self.servers.parameters(self.vhost))
            self.channel = self.connection.channel()
            self.channel.confirm_delivery()
        self.channel.basic_publish(
            "saruar.commands", command.key, command.body, mandatory=True,
            properties=pika.BasicProperties(
                content_type="application/cloudevents+json", delivery_mode=2, message_id=command.id, type=command.type))

    def _drop(self) -> None:
        try:
            if self.connection is not None and self.connection.is_open:
                self.connection.close()
        except AWAY:
            pass
        self.connection = self.channel = None

    def close(self) -> None:
        """Ends the connection."""
        self._drop()


class Load:
    """Producers on threads of their own; `rate` commands per second together."""

    def __init__(self, servers: Servers, name: str, region: str, seed: int, rate: float, producers: int = 3) -> None:
        self.servers, self.vhost, self.rate, self.producers = servers, name, rate, producers
        self.hand = Hand(servers, name, region)
        self.book, self.random = Book(), random.Random(seed)
        self.mix = Mix(f"urn:faults:{name}", region, seed)
        self.tap = Tap(servers, name, self.mix.learn)
        self._lock = threading.Lock()
        self._recent: list[Command] = []
        self._ends, self._goes, self._abandoned = threading.Event(), threading.Event(), threading.Event()
        self._busy = 0
        self._threads: list[threading.Thread] = []
        self._due = 0.0

    def prepare(self) -> None:
        """Announces the season, opens the shop; each is answered before the load begins."""
        self.tap.listener.start()
        producer = Producer(self.servers, self.vhost, self.book)
        for make in (self.mix.season, self.mix.shop, self.mix.offer):
            with self._lock:
                command = make()
            producer.publish(command)
            event = self.tap.wait_outcome(command.id, 60)
            if event.noun.endswith(("refused", "rejected")):
                raise Trouble(f"{command.noun} was answered {event.noun}: {event.data}")
            self.mix.seller = event.data.get("account", self.mix.seller)
        producer.close()
        time.sleep(QUEUE_ON_DISK)  # the tap's is the youngest

    def start(self) -> None:
        """The producers begin."""
        self._due = time.monotonic()
        self._ends.clear()
        self._goes.set()
        self._threads = [threading.Thread(target=self._run, name=f"producer-{i}", daemon=True) for i in range(self.producers)]
        for thread in self._threads:
            thread.start()
        self.hand.start()

    def running(self) -> bool:
        """Whether commands are being published."""
        return self._goes.is_set() and not self._ends.is_set() and any(thread.is_alive() for thread in self._threads)

    def pause(self) -> None:
        """Stops the clock, and returns when no command is on its way any more."""
        self.hand.stop()
        self._rest(120)

    def _rest(self, seconds: float) -> None:
        """Until every command that was begun is confirmed."""
        self._goes.clear()
        end = time.monotonic() + seconds
        while True:
            with self._lock:
                if self._busy == 0:
                    return
            if time.monotonic() > end:
                raise Trouble(f"a command is still not confirmed after {seconds:.0f} s")
            time.sleep(0.02)

    def resume(self) -> None:
        """The producers and the clock go on."""
        with self._lock:
            self._due = time.monotonic()
        self._goes.set()
        self.hand.start()

    def finish(self) -> None:
        """Every command that was begun is confirmed; then the producers end."""
        self.pause()
        self._ends.set()
        self._goes.set()
        for thread in self._threads:
            thread.join(10)

    def abandon(self) -> None:
        """Ends the producers and the tap wherever they are; for a stack that is thrown away."""
        self.hand.stop()
        self._abandoned.set()
        self._ends.set()
        self._goes.set()
        self.tap.listener.stop()

    def waiting(self, service: str = "") -> int:
        """Confirmed commands that have no answer yet."""
        return len(self.book.missing(self.tap.answered(), service))

    def _run(self) -> None:
        producer = Producer(self.servers, self.vhost, self.book)
        while not self._ends.is_set():
            self._goes.wait()
            for command in self._next():
                producer.publish(command, self._abandoned)
            with self._lock:
                self._busy -= 1
        producer.close()

    def _next(self) -> list[Command]:
        """Waits for its turn, then makes a command; now and then with the same once more, or with its id used again."""
        with self._lock:
            self._busy += 1
            now = time.monotonic()
            self._due = max(self._due, now - 1) + 1 / self.rate
            due = self._due
        if due > now:
            time.sleep(due - now)
        if self._ends.is_set() or not self._goes.is_set():
            return []
        with self.tap.lock, self._lock:
            return self._draw()

    def _draw(self) -> list[Command]:
        command, dice = self.mix.next(), self.random.random()
        if dice < 0.06 and self._recent:
            return [self.random.choice(self._recent)]
        if dice < 0.09 and command.body.endswith(b"}"):
            return [command, self.mix.reused(command)]
        self._recent = [*self._recent[-200:], command]
        return [command]
