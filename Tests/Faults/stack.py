"""A system of its own: a database and a virtual host under a new name, the topology, and the six workers."""

from __future__ import annotations

import base64
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg2

from hand import BEGINNING
from process import SERVICES, Worker
from servers import NotStruck, Servers, Trouble, local, need

if TYPE_CHECKING:
    from load import Load
    from tap import Tap

__all__ = ["NotStruck", "SERVICES", "Stack", "Trouble"]


class Stack:
    """What faults strike. `load` and `tap` are set while a load runs."""

    load: Load
    tap: Tap

    def __init__(self, servers: Servers, programs: Path, region: str = "astana") -> None:
        self.servers, self.programs, self.region = servers, programs, region
        self.name = self.vhost = self.database = f"faults-{secrets.token_hex(4)}"
        self.folder = Path(os.environ.get("SARUAR_LOCAL") or tempfile.gettempdir()) / self.name
        self.folder.mkdir(mode=0o700)
        self.mailbox = self.folder / "mail"
        self.wires: dict[str, Any] = {}
        self._kept: Any = None  # a connection for questions; one thread asks
        self._make()
        self.workers = [self._worker(name) for name in SERVICES]

    def _make(self) -> None:
        self._as_owner(f'CREATE DATABASE "{self.database}"')
        self.servers.request("PUT", f"vhosts/{self.vhost}")
        self.saruar("migrate")
        self.saruar("topology")
        self.saruar("clock", "set", BEGINNING)
        time.sleep(1.2)  # RabbitMQ 3.10 writes a new queue's name to disk up to a second after it declared it

    def _as_owner(self, sql: str) -> None:
        connection = self.servers.connect("postgres")
        try:
            connection.cursor().execute(sql)
        finally:
            connection.close()

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
            worker.stop()
            worker.environment = self.environment()
        self.start()

    def saruar(self, *arguments: str, timeout: float = 120, good: tuple[int, ...] = (0,)) -> str:
        """Runs the operator's command against this stack; directly, whatever the workers' wires are."""
        wires, self.wires = self.wires, {}
        environment = self.environment()
        self.wires = wires
        done = subprocess.run(
            [str(self.programs / "saruar"), *arguments], env=environment, stdin=subprocess.DEVNULL, capture_output=True,
            text=True, timeout=timeout)
        if done.returncode not in good:
            raise Trouble(f"saruar {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-1000:]}")
        return done.stdout

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
            worker.kill()
        for wire in self.wires.values():
            wire.close()
        if self._kept is not None:
            self._kept.close()
        if keep:
            return
        try:
            self.servers.request("DELETE", f"vhosts/{self.vhost}")
            self._as_owner(f'DROP DATABASE IF EXISTS "{self.database}" WITH (FORCE)')
        except (OSError, psycopg2.Error) as error:  # servers that are away cannot be tidied
            print(f"left behind: {self.name} ({error})", file=sys.stderr, flush=True)
        shutil.rmtree(self.folder, ignore_errors=True)


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
