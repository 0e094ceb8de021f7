"""What a worker of ours has to do in a measurement, and what must be there before it can."""

from collections.abc import Callable
from dataclasses import dataclass

from .. import load
from ..amqp.publishing import Message
from ..amqp.wire import Wire
from ..load import REGION, envelope, project
from ..stack import Site
from .target import preload

COMMANDS, EVENTS = "saruar.commands", "saruar.events"
MUCH = 1_000_000


@dataclass(frozen=True)
class Duty:
    """One kind of command, and the queue where each of its outcomes is stored: an outcome that nobody hears would cost the broker nothing."""

    service: str
    command: str
    outcomes: str
    prepare: Callable[[Site], int]

    @property
    def lane(self) -> str:
        return f"{REGION}.{self.service}"

    @property
    def key(self) -> str:
        return f"{REGION}.{self.command}"


def announce_season(site: Site) -> int:
    """For intake. Returns how many messages the lane has to handle before it is prepared."""
    title = {"kk": "Өлшем", "ru": "Замер"}
    season = {
        "season": load.SEASON,
        "numberPrefix": "AST-2020",
        "title": title,
        "opensAt": "2020-01-15T09:00",
        "closesAt": "2020-02-28T18:00",
        "zone": "Asia/Almaty",
    }
    return preload(site.amqp, COMMANDS, f"{REGION}.season.announce", [envelope("season.announce", season)])


def open_market(site: Site) -> int:
    """For settlement: projects with points to give, covered by offers, and people who have an account each; a tap on what is transferred."""
    wire = Wire(site.amqp)
    wire.declare(MARKET_TAP)
    wire.bind(MARKET_TAP, EVENTS, f"{REGION}.coin.awarded")
    wire.close()
    projects = [project(number) for number in range(load.PAYERS)]
    return (
        preload(site.amqp, EVENTS, f"{REGION}.order.issued", [ordered(projects)])
        + preload(site.amqp, COMMANDS, f"{REGION}.offer.publish", [offered(projects[0])])
        + preload(site.amqp, COMMANDS, f"{REGION}.coin.issue", [issued(number) for number in projects])
        + preload(site.amqp, COMMANDS, f"{REGION}.account.open", [opened(number) for number in range(load.PEOPLE)])
    )


def ordered(projects: list[str]) -> Message:
    """The order that starts the acceleration opens an account for each of its projects."""
    order = {
        "season": load.SEASON,
        "order": "AST-2020-O-1",
        "numbers": projects,
        "signedBy": {"person": "o-1", "fullName": "Гүлнар Сейітова"},
        "issuedAt": "2020-05-25T05:00:00Z",
        "acceleration": {"from": "2020-06-01", "to": "2020-09-30"},
    }
    return envelope("order.issued", order, source=f"urn:saruar:{REGION}:intake", outcomeof="bench-order", causationid="bench-order")


def offered(seller: str) -> Message:
    offer = {
        "offer": "everything",
        "seller": seller,
        "kind": "service",
        "title": {"kk": "Бәрі", "ru": "Всё"},
        "price": MUCH,
        "stock": MUCH,
        "validUntil": "2020-11-30T18:00",
        "proceeds": {"kind": "keep"},
    }
    return envelope("offer.publish", offer)


def issued(number: str) -> Message:
    return envelope("coin.issue", {"project": number, "amount": 1000 * MUCH, "ground": "Акселерацияның басталуы"})


def opened(number: int) -> Message:
    return envelope("account.open", {"owner": {"person": load.person(number, letters=False)}, "kind": "participant"})


MARKET_TAP = "bench.transfers"
INTAKE = Duty("intake", "application.submit", f"{REGION}.scheduling", announce_season)
SETTLEMENT = Duty("settlement", "coin.award", MARKET_TAP, open_market)
