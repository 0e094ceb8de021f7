"""The mix of commands: for every service, of every fate, each with an id of its own, from a seed."""

from __future__ import annotations

import copy
import datetime
import json
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hand import BEGINNING
from servers import ROOT, Trouble

EXAMPLES = ROOT / "Shared/Contracts/Examples"
SEASON, SHOP_OFFER = "faults", "faults-books"


@dataclass(frozen=True)
class Command:
    """What a producer publishes: the bytes, and who is to answer them."""

    id: str
    service: str  # who answers: a service, or unrouted
    type: str
    key: str
    body: bytes

    @property
    def noun(self) -> str:
        """The type without prefix and version."""
        return self.type.removeprefix("kz.saruarlar.").removesuffix(".v1")


def example(noun: str) -> dict[str, Any]:
    """The golden example of a message."""
    path = Path(EXAMPLES / f"{noun}.json")
    if not path.exists():
        raise Trouble(f"there is no example {path}")
    return json.loads(path.read_text())


class Mix:
    """Makes commands; learns from outcomes which applications and experts there are. One thread at a time."""

    def __init__(self, source: str, region: str, seed: int) -> None:
        self.source, self.region = source, region
        self.random = random.Random(seed)
        self.numbers: list[str] = []
        self.experts: list[str] = []
        self.people: list[str] = []
        self.seller = ""
        self.made = 0
        self.today = datetime.date.fromisoformat(BEGINNING[:10])
        self._examples: dict[str, dict[str, Any]] = {}

    def command(self, service: str, noun: str, data: dict[str, Any], **envelope: Any) -> Command:
        """A command with the next id; the example's data changed at the paths given as 'a/b'."""
        self.made += 1
        if noun not in self._examples:
            self._examples[noun] = example(noun)
        message = copy.deepcopy(self._examples[noun]) | {"id": f"{noun}-{self.made}", "source": self.source} | envelope
        message.pop("subject", None)
        message["region"] = self.region
        for path, value in data.items():
            change(message["data"], path.split("/"), value)
        return self.encoded(service, message)

    def encoded(self, service: str, message: dict[str, Any]) -> Command:
        """The message as bytes, under the routing key of its type."""
        noun = message["type"].removeprefix("kz.saruarlar.").removesuffix(".v1")
        body = json.dumps(message, ensure_ascii=False).encode()
        return Command(message["id"], service, message["type"], f"{self.region}.{noun}", body)

    # What must be there first.

    def season(self) -> Command:
        """The season that everything is about."""
        return self.command("intake", "season.announce", {
            "season": SEASON, "numberPrefix": "FLT-2020", "opensAt": "2020-01-15T09:00",
            "closesAt": "2020-12-20T18:00"})

    def shop(self) -> Command:
        """A business that sells."""
        return self.command("settlement", "account.open", {})

    def offer(self) -> Command:
        """An offer that covers all points the load will ever grant."""
        return self.command("settlement", "offer.publish", {
            "offer": SHOP_OFFER, "seller": self.seller, "price": 2, "stock": 100_000, "proceeds": {"kind": "keep"},
            "validUntil": f"{self.today + datetime.timedelta(days=300)}T18:00"})

    def jury(self) -> Command:
        """The jury of the season; until the first ballot it may be appointed again."""
        return self.command("scoring", "jury.appoint", {"season": SEASON})

    # What the load repeats.

    def application(self, **data: Any) -> Command:
        """An application by somebody new with a project of its own."""
        person = self.made
        return self.command("intake", "application.submit", {
            "season": SEASON, "applicant/person": f"a-{person}", "applicant/email": f"a{person}@example.kz",
            "project/name": f"Жоба {words(person)}"} | data)

    def young(self) -> Command:
        """Refused: too young."""
        return self.application(**{"applicant/birthDate": f"{self.today.year - 5}-01-01"})

    def schema(self) -> Command:
        """Rejected: a field of the wrong kind."""
        return self.application(team="nobody")

    def preselect(self) -> Command:
        """A decision about an application that is there."""
        if not self.numbers:
            return self.application()
        return self.command("intake", "application.preselect", {"number": self.random.choice(self.numbers), "accept": True})

    def expert(self) -> Command:
        """A new expert."""
        name = f"e-{self.made}"
        return self.command("scheduling", "expert.register", {
            "person/person": name, "person/email": f"{name}@example.kz", "person/fullName": f"Ким {words(self.made)}"})

    def availability(self) -> Command:
        """When an expert can be booked."""
        if not self.experts:
            return self.expert()
        day = self.today + datetime.timedelta(days=self.random.randint(10, 300))
        return self.command("scheduling", "availability.set", {
            "expert": self.random.choice(self.experts), "intervals": [{"start": f"{day}T10:00", "end": f"{day}T17:00"}]})

    def consultation(self) -> Command:
        """Refused, for the project is not admitted; or not yet known."""
        if not self.experts or not self.numbers:
            return self.expert()
        return self.command("scheduling", "consultation.request", {
            "consultation": f"c-{self.made}", "numbers": [self.random.choice(self.numbers)],
            "expert": self.random.choice(self.experts), "start": f"{self.today + datetime.timedelta(days=30)}T11:00"})

    def accreditation(self) -> Command:
        """An expert becomes a mentor, and has a certificate of it; each expert once."""
        if not self.experts:
            return self.expert()
        name = self.experts.pop(self.random.randrange(len(self.experts)))
        return self.command("scoring", "mentor.accredit", {
            "person/person": name, "person/email": f"{name}@example.kz", "season": SEASON})

    def certificate(self) -> Command:
        """A certificate that does not issue by itself."""
        person = f"h-{self.made}"
        return self.command("certificates", "certificate.issue", {
            "season": SEASON, "holder/person": person, "holder/email": f"{person}@example.kz", "project": {"name": "Open English"}})

    def account(self) -> Command:
        """An account of somebody new."""
        person = f"p-{self.made}"
        return self.command("settlement", "account.open", {
            "owner": {"person": {"person": person, "fullName": f"Петров {words(self.made)}", "email": f"{person}@example.kz"}},
            "kind": "participant"})

    def grant(self) -> Command:
        """Points to somebody new, or to somebody who has some."""
        known = self.people and self.random.random() < 0.6
        person = self.random.choice(self.people) if known else f"g-{self.made}"
        if not known:
            self.people.append(person)
        return self.command("settlement", "coin.grant", {"to": [self.person(person)], "amount": self.random.randint(1, 9)})

    def purchase(self) -> Command:
        """Somebody buys for points; refused where there are too few."""
        if not self.people:
            return self.grant()
        return self.command("settlement", "purchase.place", {
            "purchase": f"b-{self.made}", "offer": SHOP_OFFER, "buyer": self.person(self.random.choice(self.people)),
            "quantity": self.random.randint(1, 3)})

    def person(self, name: str) -> dict[str, Any]:
        """Somebody who has points."""
        return {"person": name, "fullName": "Иван Сергеевич Петров", "email": f"{name}@example.kz", "language": "ru"}

    def unreadable(self) -> Command:
        """Rejected: no JSON; the answer names the AMQP message id."""
        self.made += 1
        word = f"unreadable-{self.made}"
        kind = "kz.saruarlar.application.submit.v1"
        return Command(word, "intake", kind, f"{self.region}.application.submit", b'{"id": "' + word.encode() + b'", broken')

    def unrouted(self) -> Command:
        """Rejected: nobody has such a command."""
        made = self.command("unrouted", "application.withdraw", {}, type="kz.saruarlar.weather.forecast.v1")
        return Command(made.id, "unrouted", made.type, f"{self.region}.weather.forecast", made.body)

    def reused(self, first: Command) -> Command:
        """The id of another command with other content."""
        message = json.loads(first.body)
        message["data"]["extra-of-the-second"] = self.made
        return self.encoded(first.service, message)

    TABLE = (
        (24, "application"), (3, "young"), (2, "schema"), (8, "preselect"), (10, "expert"), (10, "availability"), (4, "consultation"),
        (7, "accreditation"), (5, "jury"), (6, "certificate"), (6, "account"), (12, "grant"), (8, "purchase"), (2, "unreadable"),
        (2, "unrouted"))

    def next(self) -> Command:
        """The next command of the mix."""
        weights, names = zip(*self.TABLE)
        return getattr(self, self.random.choices(names, weights)[0])()

    def learn(self, event: dict[str, Any]) -> None:
        """Takes from an event what later commands may name."""
        kind, data = event["type"], event["data"]
        if kind.startswith("kz.saruarlar.application.registered."):
            self.numbers.append(data["number"])
        elif kind.startswith("kz.saruarlar.expert.registered."):
            self.experts.append(data["expert"])


def change(data: dict[str, Any], path: list[str], value: Any) -> None:
    """Sets a value deep in a message."""
    for part in path[:-1]:
        data = data[part]
    data[path[-1]] = value


def words(number: int) -> str:
    """A name for each number, in letters only."""
    letters = "абвгдежзиклмнопр"
    return "".join(letters[int(digit, 16)] for digit in f"{number:x}").capitalize()
