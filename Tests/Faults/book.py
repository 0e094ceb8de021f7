"""The producer's own list: what was confirmed, by id and content. All judging starts from it."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterable

from commands import Command


class Book:
    """Safe for several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._contents: dict[str, dict[str, Command]] = {}
        self._confirmed_at: dict[str, float] = {}
        self.retried = 0  # sent again because no confirm came

    def confirm(self, command: Command) -> None:
        """The broker has it."""
        digest = hashlib.sha256(command.body).hexdigest()
        with self._lock:
            self._contents.setdefault(command.id, {})[digest] = command
            self._confirmed_at.setdefault(command.id, time.monotonic())

    def retry(self) -> None:
        """A command is published again for want of a confirm."""
        with self._lock:
            self.retried += 1

    def ids(self, since: float = 0) -> dict[str, list[Command]]:
        """The contents confirmed under each id whose first was confirmed since then."""
        with self._lock:
            return {word: list(all.values()) for word, all in self._contents.items() if self._confirmed_at[word] >= since}

    def missing(self, answered: Iterable[str], service: str = "") -> list[str]:
        """The ids that are not among those answered, of one service or of all."""
        known = set(answered)
        with self._lock:
            return [word for word, all in self._contents.items()
                    if word not in known and (not service or any(each.service == service for each in all.values()))]

    def __len__(self) -> int:
        with self._lock:
            return len(self._contents)
