"""Where the broker and the database are: addresses without virtual host or database, and small requests to both."""

from __future__ import annotations

import json
import os
import subprocess
import urllib.parse
import urllib.request
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pika
import psycopg2

ROOT = Path(__file__).resolve().parents[2]
# RabbitMQ 3.10 writes a new queue's name to disk up to a second after it declared it: a crash before that leaves a hollow queue.
QUEUE_ON_DISK = 1.5


class Trouble(Exception):
    """Something is not as it must be: the workers, the servers, the harness or what it was told. Says what."""


class NotStruck(Exception):
    """A fault did not strike, so its round proves nothing."""


@dataclass(frozen=True)
class Servers:
    """Addresses of one broker (or a cluster's nodes) and one database server."""

    amqp: tuple[str, ...]  # amqp://user:password@host:port, one for each node
    workers_amqp: str  # the same as a worker is told it; several hosts with commas
    management: str  # http://user:password@host:port of any node
    postgres: str  # postgres://user:password@host:port as the owner of databases
    admin: str  # the same as the superuser

    @staticmethod
    def from_environment() -> Servers:
        """The private servers of a `deploy/local`, as deploy/lib/faults.sh exports them."""
        amqp = bare(need("SARUAR_AMQP_URL"))
        postgres = bare(need("SARUAR_POSTGRES_URL"))
        user_at = postgres.index("@")
        admin = f"postgres://postgres:{need('SARUAR_POSTGRES_ADMIN_PASSWORD')}{postgres[user_at:]}"
        return Servers((amqp,), amqp, need("SARUAR_AMQP_MANAGEMENT_URL"), postgres, admin)

    def parameters(self, vhost: str, **options: Any) -> list[pika.URLParameters]:
        """What pika connects to; with several nodes it tries them in turn."""
        found = [pika.URLParameters(f"{url}/{vhost}") for url in self.amqp]
        for each in found:
            each.heartbeat, each.socket_timeout, each.stack_timeout = 10, 5, 8
            each.connection_attempts, each.blocked_connection_timeout = 1, 120
            for name, value in options.items():
                setattr(each, name, value)
        return found

    def request(self, method: str, path: str, body: Any = None, timeout: float = 10) -> Any:
        """The management interface; returns the parsed answer, None where there is none."""
        address = urllib.parse.urlsplit(self.management)
        request = urllib.request.Request(
            f"{address.scheme}://{address.hostname}:{address.port}/api/{path}", method=method,
            data=None if body is None else json.dumps(body).encode())
        token = b64encode(f"{address.username}:{address.password}".encode()).decode()
        request.add_header("Authorization", f"Basic {token}")
        request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=timeout) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def connect(self, database: str, admin: bool = False, **options: Any) -> Any:
        """A psycopg2 connection that commits each statement."""
        options = {"connect_timeout": 5, "application_name": "faults"} | options
        connection = psycopg2.connect(f"{self.admin if admin else self.postgres}/{database}", **options)
        connection.autocommit = True
        return connection


def bare(url: str) -> str:
    """scheme://user:password@host:port of a URL."""
    parts = urllib.parse.urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def need(name: str) -> str:
    """A variable of the environment that must be set."""
    value = os.environ.get(name, "")
    if not value:
        raise Trouble(f"{name} is not set; start this with deploy/local faults")
    return value


def local(*arguments: str, environment: dict[str, str] | None = None, timeout: float = 180) -> str:
    """Runs deploy/local on the stack that this process was started for, e.g. local('restart', 'postgres', '--kill')."""
    return answer_of([str(ROOT / "deploy/local"), *arguments], os.environ | (environment or {}), timeout)


def answer_of(command: list[str], environment: Mapping[str, str], timeout: float) -> str:
    """What a program that must end well, and in time, prints."""
    what = " ".join([Path(command[0]).name, *command[1:]])
    try:
        done = subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=timeout)
    except subprocess.TimeoutExpired:
        raise Trouble(f"{what} did not end within {timeout:.0f} s") from None
    if done.returncode != 0:
        raise Trouble(f"{what} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout
