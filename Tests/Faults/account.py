"""The accounting by id: what became of everything that was confirmed, and whether anything is lost or doubled."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field
from typing import Any

import pika

from book import Book
from commands import Command
from effects import Effects
from load import Load
from process import SERVICES
from servers import NotStruck, Trouble
from stack import Stack
from tap import Event, Tap


@dataclass
class Account:
    """The figures of one named fault."""

    published: int = 0
    done: int = 0
    refused: int = 0
    rejected: int = 0
    parked: int = 0
    lost: int = 0
    doubled: int = 0
    events: int = 0
    again: int = 0  # events delivered once more with the same bytes
    retried: int = 0  # commands published once more for want of a confirm
    problems: list[str] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        """Whether nothing is lost, doubled or otherwise wrong."""
        return self.lost == 0 and self.doubled == 0 and not self.problems

    def loses(self, what: str, count: int = 1) -> None:
        """Something confirmed has no effect or no answer."""
        self.lost += count
        self.problems.append(f"lost: {what}")

    def doubles(self, what: str, count: int = 1) -> None:
        """Something was answered or done twice."""
        self.doubled += count
        self.problems.append(f"doubled: {what}")

    def compare(self, what: str, expected: int, found: int) -> None:
        """Too few are lost, too many are doubled."""
        if found < expected:
            self.loses(f"{what}: {found} instead of {expected}", expected - found)
        elif found > expected:
            self.doubles(f"{what}: {found} instead of {expected}", found - expected)

    @contextmanager
    def goes_on(self) -> Iterator[None]:
        """What goes wrong within is a problem of this account, and hides nothing of what comes after it."""
        try:
            yield
        except (Trouble, NotStruck, OSError) as error:
            self.problems.append(f"{type(error).__name__}: {error}")
        except Exception:
            self.problems.append(traceback.format_exc())

    def figures(self) -> dict[str, Any]:
        """For --json."""
        return asdict(self)


def judge(stack: Stack, account: Account, since: float = 0, audited: bool = True) -> None:
    """Waits for quiet and stops the workers, then accounts for every id confirmed since then, for all effects in the store, and by
    `saruar audit`. Whatever does not come to rest is told, and accounted for all the same."""
    steps: list[Callable[[], object]] = [
        stack.load.finish, lambda: wait_answered(stack.load), lambda: stack.settle("--allow-parked"), lambda: wait_tap_empty(stack),
        *(worker.stop for worker in stack.workers), lambda: look(stack, account, since)]
    if audited:
        steps.append(lambda: stack.saruar("audit", timeout=600))
    for step in steps:
        with account.goes_on():
            step()


def look(stack: Stack, account: Account, since: float = 0) -> None:
    """The accounting of a stack at rest."""
    load = stack.load
    account.events, account.again, account.retried = len(load.tap.events), load.tap.again, load.book.retried
    parked(stack, account)
    answers(load.book, load.tap, since, account)
    for trouble in load.tap.differing:
        account.doubles(trouble)
    Effects(stack, account).check()
    queues(stack, account)


def wait_answered(load: Load, seconds: float = 90) -> None:
    """Until every id has an answer, or none has come for that long: then what is missing is lost, and the account says so."""
    last, quiet_since = -1, time.monotonic()
    while missing := load.waiting():
        if missing != last:
            last, quiet_since = missing, time.monotonic()
        if time.monotonic() - quiet_since > seconds:
            return
        time.sleep(0.1)


def wait_tap_empty(stack: Stack, seconds: float = 30) -> None:
    """Until the tap has heard everything that stands in its queue, twice in a row with nothing new."""
    end, heard = time.monotonic() + seconds, -1
    while time.monotonic() < end:
        now = len(stack.load.tap.events) + stack.load.tap.again
        if now == heard and depth(stack, "faults.tap") == 0:
            return
        heard = now
        time.sleep(0.3)
    raise Trouble(f"the tap has not heard everything after {seconds:.0f} s")


def depth(stack: Stack, queue: str) -> int:
    """Messages that wait in a queue, as the queue itself says: without those that a consumer has and did not acknowledge."""
    return depths(stack, [queue])[0][0]


def depths(stack: Stack, names: list[str]) -> list[tuple[int, int]]:
    """The same of several queues, and how many consumers each has."""
    with closing(pika.BlockingConnection(stack.servers.parameters(stack.vhost))) as connection:
        channel = connection.channel()
        found = [channel.queue_declare(name, passive=True).method for name in names]
    return [(int(each.message_count), int(each.consumer_count)) for each in found]


def answers(book: Book, tap: Tap, since: float, account: Account) -> None:
    """Exactly one outcome for each content of each id."""
    for word, contents in book.ids(since).items():
        account.published += 1
        outcomes = tap.outcomes_of(word)
        if len(outcomes) < len(contents):
            account.loses(f"{word} has {len(outcomes)} of {len(contents)} outcomes", len(contents) - len(outcomes))
        if len(outcomes) > len(contents):
            heard = ", ".join(event.noun for event in outcomes)
            account.doubles(f"{word} has {len(outcomes)} outcomes instead of {len(contents)}: {heard}")
        for event in outcomes:
            count(event, account)
        if len(contents) == 2 and len(outcomes) == 2:
            reused(word, contents, outcomes, account)


def count(event: Event, account: Account) -> None:
    """Adds an outcome to the fate that it tells."""
    if event.noun == "message.rejected":
        account.rejected += 1
    elif event.noun.endswith(".refused"):
        account.refused += 1
    else:
        account.done += 1


def reused(word: str, contents: list[Command], outcomes: list[Event], account: Account) -> None:
    """An id with two contents is answered once in earnest, and once with `id-reused`."""
    codes = [event.data.get("code") for event in outcomes if event.noun == "message.rejected"]
    if contents[0].service != "unrouted" and codes.count("id-reused") != 1:
        account.problems.append(f"{word} was used twice and not answered id-reused once: {codes}")


def queues(stack: Stack, account: Account, seconds: float = 15) -> None:
    """Nothing waits anywhere. Once its consumers are gone, a queue has back what they did not acknowledge."""
    names = [*(f"{stack.region}.{name}" for name in SERVICES), "saruar.unrouted", "saruar.dead"]
    end, found = time.monotonic() + seconds, depths(stack, names)
    while any(consumers for _, consumers in found) and time.monotonic() < end:
        time.sleep(0.1)
        found = depths(stack, names)
    for queue, (left, consumers) in zip(names, found):
        if left:
            account.problems.append(f"{left} messages are left in {queue}")
        if consumers:
            account.problems.append(f"{queue} still has {consumers} consumers though every worker was stopped")


def parked(stack: Stack, account: Account) -> None:
    """Nothing was set aside for an operator."""
    account.parked = stack.query("SELECT count(*) FROM messaging.parked")[0][0]
    if account.parked:
        rows = stack.query("SELECT consumer, message_id, code, error FROM messaging.parked LIMIT 5")
        account.problems.append(f"{account.parked} parked: {rows}")
