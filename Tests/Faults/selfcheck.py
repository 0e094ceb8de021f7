"""The harness can fail: damage is planted in what it judges, and it must be told, as lost or as doubled."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import random
from collections.abc import Callable, Iterator

import pika

from account import Account, depth, judge, look
from catalogue import rounds
from servers import NotStruck
from stack import Stack
from strike import until
from tap import Event


@rounds(long=1, fresh=True)
def harness(stack: Stack, numbers: random.Random) -> str:
    """The accounting itself: one planted loss or double after another must be told, and nothing before or after."""
    stack.load.tap.wait_for(("application.registered", "mentor.accredited", "purchase.placed", "availability.updated"), 60)
    clean = Account()
    judge(stack, clean)
    if not clean.holds:
        raise NotStruck(f"not clean before any damage: {clean.problems[:5]}")
    for name, (verdict, damage) in DAMAGES.items():
        with damage(stack):
            told = Account()
            look(stack, told)
        if not getattr(told, verdict) or not told.problems:
            raise NotStruck(f"planted and not found as {verdict}: {name}; told: {told.problems}")
        after = Account()
        look(stack, after)
        if not after.holds:
            raise NotStruck(f"not clean after {name} was taken back: {after.problems[:5]}")
    stack.start()
    stack.load.start()
    return f"{len(DAMAGES)} kinds of damage planted, each told"


def some(stack: Stack, noun: str) -> tuple[str, Event]:
    """A command that was done, and its outcome."""
    for word, events in stack.load.tap.outcomes.items():
        if events[0].noun == noun and len(events) == 1:
            return word, events[0]
    raise NotStruck(f"the load has no {noun} yet")


@contextlib.contextmanager
def unheard_outcome(stack: Stack) -> Iterator[None]:
    """The tap has not heard an outcome."""
    word, _ = some(stack, "availability.updated")
    kept = stack.load.tap.outcomes.pop(word)
    yield
    stack.load.tap.outcomes[word] = kept


@contextlib.contextmanager
def second_outcome(stack: Stack) -> Iterator[None]:
    """A command is answered twice, under two ids of events."""
    word, event = some(stack, "availability.updated")
    stack.load.tap.outcomes[word].append(dataclasses.replace(event, id="another"))
    yield
    stack.load.tap.outcomes[word].pop()


@contextlib.contextmanager
def other_bytes(stack: Stack) -> Iterator[None]:
    """The same event comes again with other bytes."""
    _, event = some(stack, "application.registered")
    stack.load.tap.take(json.dumps({"id": event.id, "source": event.source, "type": event.type, "data": {}}).encode())
    yield
    stack.load.tap.differing.clear()


@contextlib.contextmanager
def message_left(stack: Stack) -> Iterator[None]:
    """A message stands in a queue that nobody reads."""
    stack.management("POST", f"exchanges/{stack.vhost}/amq.default/publish", {
        "properties": {"delivery_mode": 2}, "routing_key": "saruar.dead", "payload": "left", "payload_encoding": "string"})
    until("a message in saruar.dead", 20, lambda: depth(stack, "saruar.dead"))
    yield
    stack.management("DELETE", f"queues/{stack.vhost}/saruar.dead/contents")


@contextlib.contextmanager
def unacknowledged(stack: Stack) -> Iterator[None]:
    """A lane had a message and never acknowledged it: no queue shows it before the lane's connection is gone."""
    with message_left(stack):
        with contextlib.closing(pika.BlockingConnection(stack.servers.parameters(stack.vhost))) as lane:
            next(lane.channel().consume("saruar.dead"))
            if depth(stack, "saruar.dead"):
                raise NotStruck("the message was not taken")
        yield


@contextlib.contextmanager
def extra_letter(stack: Stack) -> Iterator[None]:
    """A letter is filed twice."""
    path = next(iter(stack.mailbox.glob("**/new/*")))
    copy = path.with_name(path.name + "-again")
    copy.write_bytes(path.read_bytes())
    yield
    copy.unlink()


@contextlib.contextmanager
def missing_letter(stack: Stack) -> Iterator[None]:
    """A letter that was told as sent is not in the mailbox."""
    path = next(iter(stack.mailbox.glob("**/new/*")))
    text = path.read_bytes()
    path.unlink()
    yield
    path.write_bytes(text)


def rows(plant: str, undo: str) -> Callable[[Stack], contextlib.AbstractContextManager[None]]:
    """Damage in the store, made by one statement and taken back by another; both know the load's source."""
    @contextlib.contextmanager
    def damage(stack: Stack) -> Iterator[None]:
        stack.query("CREATE TABLE IF NOT EXISTS public.kept_journal AS SELECT * FROM messaging.journal WHERE false")
        stack.query("CREATE TABLE IF NOT EXISTS public.kept_accreditation AS SELECT * FROM scoring.accreditation WHERE false")
        stack.query(plant.replace(":source", f"'{stack.load.mix.source}'"))
        yield
        stack.query(undo.replace(":source", f"'{stack.load.mix.source}'"))
    return damage


RICHEST = "(SELECT account FROM settlement.account WHERE kind = 'participant' ORDER BY balance DESC, account LIMIT 1)"

DAMAGES: dict[str, tuple[str, Callable[[Stack], contextlib.AbstractContextManager[None]]]] = {
    "an outcome that was never published": ("lost", unheard_outcome),
    "two outcomes of one command": ("doubled", second_outcome),
    "an event with two contents": ("doubled", other_bytes),
    "a message left in a queue": ("problems", message_left),
    "a message never acknowledged": ("problems", unacknowledged),
    "a message parked": ("parked", rows(
        "INSERT INTO messaging.parked (consumer, source, message_id, code, error, type, region, exchange, routing_key, body)"
        " VALUES ('astana.intake', :source, 'planted', 'fault', 'planted', 'planted', 'astana', '', 'astana.intake', '')",
        "DELETE FROM messaging.parked WHERE message_id = 'planted'")),
    "a letter filed twice": ("doubled", extra_letter),
    "a letter not filed": ("lost", missing_letter),
    "a row of the journal gone": ("lost", rows(
        "WITH gone AS (DELETE FROM messaging.journal WHERE source = :source AND message_id = (SELECT min(message_id) FROM messaging.journal"
        " WHERE source = :source) RETURNING *) INSERT INTO public.kept_journal SELECT * FROM gone",
        "WITH back AS (DELETE FROM public.kept_journal RETURNING *) INSERT INTO messaging.journal SELECT * FROM back")),
    "a row of the journal twice": ("doubled", rows(
        "INSERT INTO messaging.journal SELECT consumer, source, message_id, recorded_at + interval '1 microsecond', decided_at, batch, ordinal,"
        " type, 'discarded', fingerprint, produced, reply_to, correlation_id, traceparent FROM messaging.journal WHERE source = :source LIMIT 1",
        "DELETE FROM messaging.journal WHERE fate = 'discarded'")),
    "an effect without its row": ("lost", rows(
        "WITH gone AS (DELETE FROM scoring.accreditation WHERE person_key = (SELECT min(person_key) FROM scoring.accreditation) RETURNING *)"
        " INSERT INTO public.kept_accreditation SELECT * FROM gone",
        "WITH back AS (DELETE FROM public.kept_accreditation RETURNING *) INSERT INTO scoring.accreditation SELECT * FROM back")),
    "an effect with two rows": ("doubled", rows(
        "INSERT INTO scoring.accreditation SELECT region, person_key || '-again', direction, accredited FROM scoring.accreditation LIMIT 1",
        "DELETE FROM scoring.accreditation WHERE person_key LIKE '%-again'")),
    "points given twice": ("doubled", rows(
        f"UPDATE settlement.account SET balance = balance + 1, has_left = true WHERE account = {RICHEST}",
        "UPDATE settlement.account SET balance = balance - 1, has_left = false WHERE kind = 'participant' AND has_left")),
    "points that vanished": ("lost", rows(
        f"UPDATE settlement.account SET balance = balance - 1, has_left = true WHERE account = {RICHEST}",
        "UPDATE settlement.account SET balance = balance + 1, has_left = false WHERE kind = 'participant' AND has_left")),
}

SELFCHECK = {"harness": harness}
