"""A queue of our own on saruar.events: every event that was ever published, as bytes."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from listener import Listener
from servers import Servers, Trouble

# Events whose contents are looked at later; of the others the hash is enough.
READ = {
    "application.registered", "coin.granted", "purchase.placed", "purchase.expired", "notification.requested", "notification.sent",
    "notification.failed", "message.rejected", "season.announced", "account.opened", "offer.published", "message.parked",
    "season.refused", "account.refused", "offer.refused"}


@dataclass(frozen=True)
class Event:
    """An event as it was heard first."""

    id: str
    source: str
    type: str
    outcome_of: str | None
    digest: str
    data: Any

    @property
    def noun(self) -> str:
        """The type without prefix and version."""
        return self.type.removeprefix("kz.saruarlar.").removesuffix(".v1")


class Tap:
    """Its queue is a durable one, so that an outage of the broker makes no gap."""

    def __init__(self, servers: Servers, vhost: str, hear: Callable[[dict[str, Any]], None] = lambda event: None) -> None:
        self.hear = hear
        self.lock = threading.Lock()
        self.events: dict[tuple[str, str], Event] = {}
        self.outcomes: dict[str, list[Event]] = {}
        self.again = 0  # events heard once more with equal bytes
        self.differing: list[str] = []  # events heard once more with other bytes
        self.kinds: Counter[str] = Counter()
        self.listener = Listener("tap", servers, vhost, self._declare, lambda method, properties, body: self.take(body))

    @staticmethod
    def _declare(channel: Any) -> str:
        channel.queue_declare("faults.tap", durable=True, arguments={"x-queue-type": "quorum"})
        channel.queue_bind("faults.tap", "saruar.events", "#")
        return "faults.tap"

    def take(self, body: bytes) -> None:
        """One delivery."""
        message = json.loads(body)
        key, digest = (message["source"], message["id"]), hashlib.sha256(body).hexdigest()
        event = Event(message["id"], message["source"], message["type"], message.get("outcomeof"), digest, None)
        with self.lock:
            known = self.events.get(key)
            if known is not None:
                self.again += 1
                if known.digest != digest:
                    self.differing.append(f"{event.noun} {event.id} was heard with two contents")
                return
            if event.noun in READ:
                event = replace(event, data=message["data"])
            self.events[key] = event
            self.kinds[event.noun] += 1
            if event.outcome_of is not None:
                self.outcomes.setdefault(event.outcome_of, []).append(event)
            self.hear(message)

    def outcomes_of(self, word: str) -> list[Event]:
        """What was answered under an id; parking is news, not an answer."""
        with self.lock:
            return [event for event in self.outcomes.get(word, []) if event.noun != "message.parked"]

    def answered(self) -> set[str]:
        """The ids with an answer."""
        with self.lock:
            return {word for word, events in self.outcomes.items() if any(event.noun != "message.parked" for event in events)}

    def all(self, noun: str) -> list[Event]:
        """The events of one type."""
        with self.lock:
            return [event for event in self.events.values() if event.noun == noun]

    def wait_outcome(self, word: str, seconds: float = 30) -> Event:
        """The answer to a command."""
        end = time.monotonic() + seconds
        while not (found := self.outcomes_of(word)):
            if time.monotonic() > end:
                raise Trouble(f"no answer to {word} within {seconds:.0f} s")
            time.sleep(0.02)
        return found[0]

    def wait_for(self, nouns: tuple[str, ...], seconds: float) -> None:
        """Until there was one of each."""
        end = time.monotonic() + seconds
        while missing := [noun for noun in nouns if not self.kinds[noun]]:
            if time.monotonic() > end:
                raise Trouble(f"no {', '.join(missing)} within {seconds:.0f} s")
            time.sleep(0.1)
