"""How far a long step is, for whoever waits for it."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

EVERY = 15.0
Item = TypeVar("Item")


class Progress:
    """Speaks on standard error, and only every quarter of a minute: a short step says nothing."""

    def __init__(self, doing: str) -> None:
        self._doing, self._spoke = doing, time.monotonic()

    def reached(self, number: int) -> None:
        if time.monotonic() > self._spoke + EVERY:
            self._spoke = time.monotonic()
            print(f"          {self._doing} {number:,}", file=sys.stderr, flush=True)

    def along(self, items: Iterable[Item]) -> Iterator[Item]:
        for number, item in enumerate(items):
            if number % 1_000 == 0:
                self.reached(number)
            yield item
