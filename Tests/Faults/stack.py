"""A system of its own: a database and a virtual host under a new name, the topology, and the six workers."""

from __future__ import annotations

import base64
import os
import secrets
import shutil
import sys
import tempfile
import time
import urllib.parse
from contextlib import closing
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg2

from hand import BEGINNING
from process import SERVICES, Worker
from servers import Servers, Trouble, answer_of, local, need

if TYPE_CHECKING:
    from load import Load
    from tap import Tap


class Stack:
    """What faults strike. `load` and `tap` are set while a load runs."""

    load: Load
    tap: Tap

    def __init__(self, servers: Servers, programs: Path, region: str = "astana") -> None:
        self.servers, self.programs, self.region = servers, programs, region
        self.name = self.vhost = self.database = f"faults-{secrets.token_hex(4)}"
        self.folder = folders() / self.name
        self.folder.mkdir(mode=0o700)
        self.mailbox = self.folder / "mail"
        self.wires: dict[str, Any] = {}
        self._kept: Any = None  # a connection for questions; one thread asks
        self.workers: list[Worker] = []
        try:
            self._make()
        except BaseException:
            self.remove()
            raise
        self.workers += [self._worker(name) for name in SERVICES]

    def _make(self) -> None:
        as_owner(self.servers, f'CREATE DATABASE "{self.database}"')
        self.servers.request("PUT", f"vhosts/{self.vhost}")
        self.saruar("migrate")
        self.saruar("topology")
        self.saruar("clock", "set", BEGINNING)

    def _worker(self, name: str, label: str = "") -> Worker:
        queue = f"{self.region}.{name}"
        log = self.folder / f"{name}{label}.log"
        return Worker(name, queue, self.programs / f"saruar-{name}", self.environment(), log)

    def second(self, name: str, programs: Path | None = None) -> Worker:
        """Another worker for the same lane, not yet started; it is stopped with the stack."""
        other = self._worker(name, f"-{len(self.workers)}")
        other.program = (programs or self.programs) / f"saruar-{name}"
        self.workers.append(other)
        return other

    def worker(self, name: str) -> Worker:
        """The first worker of a service."""
        return next(worker for worker in self.workers if worker.name == name)

    def environment(self) -> dict[str, str]:
        """What a worker or the operator's command is told; the servers through the wires where there are some."""
        key = self.folder / "signing.key"
        if not key.exists():
            key.touch(mode=0o600)
            key.write_text(base64.b64encode(bytes([7]) * 32).decode())
        return {
            "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no", "SARUAR_REGION": self.region,
            "SARUAR_AMQP_URL": f"{through(self.servers.workers_amqp, self.wires.get('amqp'))}/{self.vhost}",
            "SARUAR_POSTGRES_URL": f"{through(self.servers.postgres, self.wires.get('postgres'))}/{self.database}?sslmode=disable",
            "SARUAR_MAILDIR": str(self.mailbox), "SARUAR_SIGNING_KEY_FILE": str(key),
            "SARUAR_CODE_SECRET": "a secret of the tests, as long as one must be",
        }

    def wire(self, wires: dict[str, Any]) -> None:
        """Starts all workers anew through proxies ({"amqp": Proxy, "postgres": Proxy}), or directly with {}."""
        self.wires = wires
        for worker in self.workers:
            if worker.alive():
                worker.stop()
            worker.environment = self.environment()
        self.start()

    def saruar(self, *arguments: str, timeout: float = 120) -> str:
        """Runs the operator's command against this stack; directly, whatever the workers' wires are."""
        wires, self.wires = self.wires, {}
        environment = self.environment()
        self.wires = wires
        return answer_of([str(self.programs / "saruar"), *arguments], environment, timeout)

    def settle(self, *options: str) -> None:
        """Until nothing is on its way between the services any more."""
        self.saruar("clock", "settle", "--timeout", "90s", *options, timeout=120)

    def start(self) -> None:
        """Starts whichever workers do not run, and waits until all are ready."""
        for worker in self.workers:
            if not worker.alive():
                worker.start()
        for worker in self.workers:
            worker.wait_ready()

    def admin(self, **options: Any) -> Any:
        """A connection as superuser to this stack's database, committing each statement."""
        return self.servers.connect(self.database, admin=True, **options)

    def query(self, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
        """The rows of a statement, as superuser, on a connection that is kept; once more on a new one where that was cut."""
        kept, self._kept = self._kept, None
        if kept is not None:
            try:
                return self._asked(kept, sql, parameters)
            except (psycopg2.OperationalError, psycopg2.InterfaceError):
                kept.close()
        return self._asked(self.admin(), sql, parameters)

    def _asked(self, connection: Any, sql: str, parameters: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        with connection.cursor() as cursor:
            cursor.execute(sql, parameters or None)
            rows = cursor.fetchall() if cursor.description else []
        self._kept = connection
        return rows

    def management(self, method: str, path: str, body: Any = None) -> Any:
        """A request to the broker's management interface; the path follows /api/."""
        return self.servers.request(method, path, body)

    def local(self, *arguments: str, environment: dict[str, str] | None = None) -> str:
        """Runs deploy/local on this stack's servers, e.g. local('restart', 'rabbitmq', '--kill')."""
        return local(*arguments, environment=environment)

    def handled(self) -> dict[str, int]:
        """How many inputs each lane has handled, ever."""
        return {name: int(count) for name, count in self.query("SELECT name, handled FROM messaging.lane")}

    def wait_well(self, seconds: float = 60) -> float:
        """Until every service has a ready worker and, where the load runs, has handled something new; returns the time it took."""
        began = time.monotonic()
        before = self._patiently(self.handled, began + seconds)
        while True:
            waiting = self._unwell(before)
            if not waiting:
                return time.monotonic() - began
            if time.monotonic() - began > seconds:
                last = "\n".join(worker.last_words() for worker in self.workers if worker.name in waiting)
                raise Trouble(f"not well after {seconds:.0f} s: {', '.join(sorted(waiting))}\n{last}")
            time.sleep(0.1)

    def _unwell(self, before: dict[str, int]) -> set[str]:
        ready = {worker.name for worker in self.workers if worker.alive() and worker.ready()}
        unwell = set(SERVICES) - ready
        if not unwell and self.load.running():
            now = self.handled()
            unwell = {name for name in SERVICES if now.get(f"{self.region}.{name}", 0) <= before.get(f"{self.region}.{name}", 0)}
        return unwell

    def _patiently(self, call: Any, end: float) -> Any:
        while True:
            try:
                return call()
            except Exception:
                if time.monotonic() > end:
                    raise
                time.sleep(0.2)

    def remove(self, keep: bool = False) -> None:
        """Ends the workers and removes database, virtual host and (unless `keep`) the folder with its logs."""
        for worker in self.workers:
            worker.discard()
        for wire in self.wires.values():
            wire.close()
        if self._kept is not None:
            self._kept.close()
        if keep:
            return
        try:
            sweep(self.servers, self.name)
        except (OSError, psycopg2.Error) as error:  # servers that are away cannot be tidied; the next run does it
            print(f"left behind: {self.name} ({error})", file=sys.stderr, flush=True)


def folders() -> Path:
    """Where each stack has its folder."""
    return Path(os.environ.get("SARUAR_LOCAL") or tempfile.gettempdir())


def as_owner(servers: Servers, sql: str) -> list[tuple[Any, ...]]:
    """A statement about whole databases."""
    with closing(servers.connect("postgres")) as connection, connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall() if cursor.description else []


def sweep(servers: Servers, stacks: str = "faults-????????") -> None:
    """Removes all that is left of stacks. Without their name: of runs that were killed or kept something, for deploy/local lets but one
    run at a time at its servers."""
    for folder in folders().glob(stacks):
        shutil.rmtree(folder, ignore_errors=True)
    for (database,) in as_owner(servers, "SELECT datname FROM pg_database"):
        if fnmatchcase(database, stacks):
            as_owner(servers, f'DROP DATABASE "{database}" WITH (FORCE)')
    for vhost in servers.request("GET", "vhosts"):
        if fnmatchcase(vhost["name"], stacks):
            servers.request("DELETE", f"vhosts/{vhost['name']}")


def through(url: str, wire: Any) -> str:
    """The URL with the proxy's port in place of the server's, where there is a proxy."""
    if wire is None:
        return url
    parts = urllib.parse.urlsplit(url)
    return f"{parts.scheme}://{parts.username}:{parts.password}@127.0.0.1:{wire.port}"


def programs() -> Path:
    """Where the built workers are."""
    path = Path(need("SARUAR_BIN"))
    if not (path / "saruar-intake").exists():
        raise Trouble(f"there are no workers in {path}")
    return path
