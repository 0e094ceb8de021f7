"""The commands that every contender gets. A seed makes them the same for all, and ids are random, as those of real producers are."""

import importlib.util
import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from types import ModuleType
from uuid import UUID

from .amqp.publishing import Message

REGION, SEASON = "astana", "astana-2020"
SOURCE = "urn:saruar:bench"
PAYERS, PEOPLE = 200, 2_000


@cache
def produce() -> ModuleType:
    """produce.py of the yardsticks: applications of about 7 kB each."""
    spec = importlib.util.spec_from_file_location("produce", Path(os.environ["SARUAR_BENCH_DIR"]) / "produce.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def applications(count: int) -> list[Message]:
    """Distinct and valid."""
    return [application(number) for number in range(count)]


def application(number: int) -> Message:
    identifier, envelope = produce().application(number, SEASON, REGION)
    return Message(identifier, envelope["type"], json.dumps(envelope, ensure_ascii=False).encode())


def project(number: int) -> str:
    return f"AST-2020-{number + 1:04d}"


def person(number: int, letters: bool) -> dict[str, str]:
    """Who leaves an e-mail gets a letter for every transfer."""
    known = {"person": f"u-{number}", "fullName": "Айгүл Серікқызы Нұрланова", "language": "kk"}
    return known | {"email": f"u{number}@example.kz"} if letters else known


def transfers(count: int, letters: bool = False, seed: int = 1) -> Iterator[Message]:
    """`coin.award` from one of many projects to one of many people."""
    random = Random(seed)
    people = [json.dumps(person(number, letters), ensure_ascii=False) for number in range(PEOPLE)]
    for _ in range(count):
        identifier = str(UUID(int=random.getrandbits(128), version=4))
        payer, payee, amount = random.randrange(PAYERS), random.randrange(PEOPLE), random.randint(1, 50)
        body = (
            f'{{"specversion":"1.0","id":"{identifier}","source":"{SOURCE}","type":"kz.saruarlar.coin.award.v1",'
            f'"time":"2020-02-03T09:00:00Z","datacontenttype":"application/json","region":"{REGION}","data":{{"from":"{project(payer)}",'
            f'"to":{people[payee]},"amount":{amount},"ground":"Ауыл мектебінде он сабақ өткізді"}}}}'
        )
        yield Message(identifier, "kz.saruarlar.coin.award.v1", body.encode())


def envelope(kind: str, data: dict, source: str = SOURCE, **attributes: str) -> Message:
    """Any other message of a preparation."""
    random = Random(kind + json.dumps(data, sort_keys=True))
    identifier = str(UUID(int=random.getrandbits(128), version=4))
    body = {"specversion": "1.0", "id": identifier, "source": source, "type": f"kz.saruarlar.{kind}.v1", "region": REGION, "data": data}
    return Message(identifier, body["type"], json.dumps(body | attributes, ensure_ascii=False).encode())
