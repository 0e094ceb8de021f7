"""The private servers of this checkout, as deploy/local bench hands them over: fresh databases and virtual hosts, versions, alarms."""

import json
import os
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from time import monotonic, sleep, time
from urllib.parse import quote, unquote, urlsplit, urlunsplit

import psycopg

from .memory import resident

PREFIX = "bench"


@dataclass(frozen=True)
class Site:
    """A database and a virtual host that nobody used before. RabbitMQ 3.10 breaks quorum queues of a virtual host made again under an old
    name, so every site has a name of its own."""

    name: str
    amqp: str
    postgres: str

    def query(self, sql: str, *values: object) -> list[tuple]:
        with psycopg.connect(self.postgres, autocommit=True) as connection:
            return connection.execute(sql, values).fetchall()


class Stack:
    """Addresses come from the environment; whatever an interrupted run has left is removed first."""

    def __init__(self) -> None:
        self.amqp = os.environ["SARUAR_AMQP_URL"]
        self.postgres = os.environ["SARUAR_POSTGRES_URL"]
        self._admin = os.environ["SARUAR_BENCH_ADMIN_URL"]
        self._numbers = count(1)
        self._born = f"{int(time()):x}"
        self._sweep()

    @property
    def port(self) -> int:
        return urlsplit(self.amqp).port or 5672

    def name(self) -> str:
        return f"{PREFIX}_{self._born}_{next(self._numbers)}"

    @contextmanager
    def site(self) -> Iterator[Site]:
        """Fresh, and gone afterwards."""
        name = self.name()
        self.management("PUT", f"vhosts/{name}")
        self.admin(f'CREATE DATABASE "{name}" OWNER saruar')
        try:
            yield Site(name, with_path(self.amqp, name), with_path(self.postgres, name))
        finally:
            self.admin(f'DROP DATABASE "{name}" WITH (FORCE)')
            self._delete(f"vhosts/{name}")

    def admin(self, sql: str) -> list[tuple]:
        """As the database's superuser, outside of any transaction."""
        with psycopg.connect(self._admin, autocommit=True) as connection:
            cursor = connection.execute(sql)
            return cursor.fetchall() if cursor.description else []

    def settle(self) -> None:
        """What the last run, and preparing this one, left to write is written before the clock starts."""
        self.admin("CHECKPOINT")
        sleep(0.5)

    def management(self, method: str, path: str) -> object:
        parts = urlsplit(os.environ["SARUAR_AMQP_MANAGEMENT_URL"])
        login = b64encode(f"{unquote(parts.username or '')}:{unquote(parts.password or '')}".encode()).decode()
        request = urllib.request.Request(f"http://{parts.hostname}:{parts.port}/api/{path}", method=method)
        request.add_header("Authorization", f"Basic {login}")
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.loads(answer.read() or b"null")

    def broker(self) -> dict:
        """What the broker says of itself; it has no figures yet in its first seconds."""
        wait_until(lambda: "mem_limit" in self.management("GET", "nodes")[0], 30, "the broker's figures")
        return self.management("GET", "nodes")[0]

    def broker_peak(self) -> float:
        """The most memory that the broker has had since it started, in megabytes."""
        return resident(int(self.broker()["os_pid"]), "VmHWM")

    def delete_queue(self, queue: str) -> None:
        self._delete(f"queues/%2F/{quote(queue)}")

    def _delete(self, path: str) -> None:
        """Again after a moment where RabbitMQ says 400: 3.10's segment writer falls over a queue that goes while segments of it are still to be
        shortened, as they are after a large backlog, and takes a second to come back."""
        wait_until(lambda: self._is_deleted(path), 10, f"the end of {path}", every=1)

    def _is_deleted(self, path: str) -> bool:
        try:
            self.management("DELETE", path)
        except urllib.error.HTTPError as refusal:
            if refusal.code not in (400, 404):
                raise
            return refusal.code == 404
        return True

    def _sweep(self) -> None:
        for host in self.management("GET", "vhosts?columns=name"):
            if host["name"].startswith(f"{PREFIX}_"):
                self._delete(f"vhosts/{host['name']}")
        for queue in self.management("GET", "queues/%2F?columns=name"):
            if queue["name"].startswith(f"{PREFIX}_"):
                self.delete_queue(queue["name"])
        for (name,) in self.admin(f"SELECT datname FROM pg_database WHERE datname LIKE '{PREFIX}\\_%'"):
            self.admin(f'DROP DATABASE "{name}" WITH (FORCE)')


def with_path(url: str, path: str) -> str:
    """The same server, another virtual host or database."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{path}"))


def wait_until(done: Callable[[], bool], seconds: float, what: str, every: float = 0.1) -> None:
    end = monotonic() + seconds
    while not done():
        if monotonic() > end:
            raise TimeoutError(f"{what}: not within {seconds:.0f} s")
        sleep(every)
