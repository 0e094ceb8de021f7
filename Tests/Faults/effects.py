"""Effects, judged from the producer's list and the tap alone: rows, points, letters, each exactly once."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from typing import TYPE_CHECKING

from commands import Command
from tap import Event

if TYPE_CHECKING:
    from account import Account
    from stack import Stack


class Effects:
    """Compares what the store holds with what the commands that were done must have brought about."""

    # Table and the outcome or event of which each one makes one row.
    ROWS = (
        ("intake.application", "application.registered"), ("scheduling.expert", "expert.registered"),
        ("scoring.accreditation", "mentor.accredited"), ("certificates.certificate", "certificate.issued"),
        ("certificates.document", "certificate.issued"), ("settlement.purchase", "purchase.placed"),
        ("intake.season", "season.announced"))

    def __init__(self, stack: Stack, account: Account) -> None:
        self.stack, self.account = stack, account
        self.contents = {word: len(all) for word, all in stack.load.book.ids().items()}
        self.commands = {word: all[0] for word, all in stack.load.book.ids().items()}

    def check(self) -> None:
        """All of them."""
        self.journal()
        for table, noun in self.ROWS:
            self.account.compare(f"rows of {table}", len(self.stack.load.tap.all(noun)), self.count(table))
        self.numbers()
        self.points()
        self.timers()
        self.letters()

    def count(self, table: str, where: str = "true") -> int:
        """Rows of a table."""
        return int(self.stack.query(f"SELECT count(*) FROM {table} WHERE {where}")[0][0])

    def done(self, noun: str) -> list[tuple[Command, Event]]:
        """Commands of a type that were done, with what they were answered."""
        found = []
        for word, command in self.commands.items():
            if command.noun == noun:
                good = [event for event in self.stack.load.tap.outcomes_of(word)
                        if event.noun != "message.rejected" and not event.noun.endswith(".refused")]
                found += [(command, event) for event in good[:1]]
        return found

    def journal(self) -> None:
        """One row for each content of each id; the second content of an id stands there as `id~hash`."""
        source = self.stack.load.mix.source
        rows = self.stack.query("SELECT message_id, count(*) FROM messaging.journal WHERE source = %s GROUP BY 1", source)
        if twice := [word for word, number in rows if number > 1]:
            self.account.doubles(f"these ids stand twice in the journal: {twice[:5]}", len(twice))
        found = Counter(word.partition("~")[0] for word, _ in rows)
        wanted = Counter({word: number for word, number in self.contents.items() if "unreadable" not in word})
        if lost := wanted - found:
            self.account.loses(f"these ids are not in the journal: {list(lost)[:5]}", lost.total())
        if strange := found - wanted:
            self.account.doubles(f"the journal has more of these than was published: {list(strange)[:5]}", strange.total())

    def numbers(self) -> None:
        """Application numbers without gaps and each once."""
        numbers = sorted(event.data["number"] for event in self.stack.load.tap.all("application.registered"))
        expected = [f"FLT-2020-{place + 1:04d}" for place in range(len(numbers))]
        if numbers != expected:
            wrong = [number for number, good in zip(numbers, expected) if number != good][:3]
            self.account.doubles(f"application numbers have gaps or twins near {wrong}")

    def points(self) -> None:
        """The balances of everybody are what was granted less what was bought; nobody's points come from elsewhere."""
        expected, buyers = Counter[str](), dict[str, str]()
        for command, event in self.done("coin.grant"):
            expected.update({account: json.loads(command.body)["data"]["amount"] for account in event.data["accounts"]})
        for _, event in self.done("purchase.place"):
            expected[event.data["account"]] -= event.data["amount"]
            buyers[event.data["purchase"]] = event.data["account"]
        for event in self.stack.load.tap.all("purchase.expired"):
            expected[buyers[event.data["purchase"]]] += event.data["amount"]
        given = self.count("settlement.movement", "kind = 'grant'")
        self.account.compare("grants in the ledger", len(self.done("coin.grant")), given)
        self.account.compare("holds in the ledger", len(self.done("purchase.place")), self.count("settlement.movement", "kind = 'hold'"))
        balances = sorted(int(row[0]) for row in self.stack.query(
            "SELECT balance FROM settlement.account WHERE kind = 'participant' AND balance <> 0"))
        wanted = sorted(amount for amount in expected.values() if amount != 0)
        if balances != wanted:
            self.account.compare("points of participants", sum(wanted), sum(balances))
            self.account.problems.append("the balances are not what was granted and bought")

    def timers(self) -> None:
        """Every purchase that nobody fetched expired once, at its own instant, however the clock came to be past it."""
        tap, now = self.stack.load.tap, self.stack.query("SELECT programme.now(%s)", self.stack.region)[0][0]
        expired = Counter((event.data["purchase"], instant(event.data["expiredAt"])) for event in tap.all("purchase.expired"))
        placed = {event.data["purchase"]: instant(event.data["heldUntil"]) for event in tap.all("purchase.placed")}
        wanted = Counter((purchase, due) for purchase, due in placed.items() if due <= now)
        if lost := wanted - expired:
            self.account.loses(f"these purchases should have expired: {list(lost)[:5]}", lost.total())
        if strange := expired - wanted:
            self.account.doubles(f"these purchases expired too early, twice or at another instant: {list(strange)[:5]}", strange.total())

    def letters(self) -> None:
        """Every letter asked for is settled once and filed once."""
        tap = self.stack.load.tap
        asked = {(event.data["key"], json.dumps(event.data["recipient"], sort_keys=True)) for event in tap.all("notification.requested")}
        settled = Counter((event.data["key"], json.dumps(event.data["recipient"], sort_keys=True))
                          for noun in ("notification.sent", "notification.failed") for event in tap.all(noun))
        for letter in asked - settled.keys():
            self.account.loses(f"no letter for {letter[0]}")
        for letter, number in settled.items():
            if number > 1:
                self.account.doubles(f"the letter {letter[0]} was settled {number} times", number - 1)
        files = sum(1 for folder in ("new", "cur") for _ in self.stack.mailbox.glob(f"**/{folder}/*"))
        self.account.compare("letters in the mailbox", len(tap.all("notification.sent")), files)


def instant(text: str) -> datetime.datetime:
    """RFC 3339."""
    return datetime.datetime.fromisoformat(text)
