"""Our worker: the whole program with all its rules, in a virtual host and a database of its own."""

import http.client
import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..amqp.publishing import Message
from ..amqp.wire import Wire
from ..load import REGION
from ..processor import Meter
from ..stack import Site, Stack, wait_until
from .drain import Drain, drained
from .duty import COMMANDS, Duty
from .outside import Outside
from .program import LOG, Program
from .target import Target, preload

Sizes = Callable[[Site, Duty], dict[str, float]]
BIN = Path(os.environ.get("SARUAR_BIN", ".build/release"))


class Worker(Program):
    """One worker process."""

    def __init__(self, site: Site, service: str, batch: int) -> None:
        self._port = free_port()
        settings = {"SARUAR_BATCH_MESSAGES": str(batch), "SARUAR_HEALTH_PORT": str(self._port)}
        super().__init__(BIN / f"saruar-{service}", environment=addresses(site) | settings)

    def wait_ready(self) -> float:
        """Until every lane consumes; returns how many seconds after it was executed that was."""
        while time.monotonic() < self.began + 60:
            self.expect_alive()
            if is_ready(self._port):
                return time.monotonic() - self.began
            time.sleep(0.001)
        raise TimeoutError(f"{self.command[0]} is not ready after 60 s (log: {LOG})")


@contextmanager
def prepared(stack: Stack, duty: Duty) -> Iterator[Site]:
    """A site where the duty's commands will be done, not refused; the clock stands in the middle of the season."""
    with stack.site() as site:
        for command in ("migrate", "topology", "clock set 2020-02-01T09:00"):
            operator(site, *command.split())
        expected = duty.prepare(site)
        with Worker(site, duty.service, 500) as worker:
            wait_until(lambda: handled(site, duty) >= expected and is_published(site, duty), 60, f"{duty.service} is prepared")
            worker.stop()
        wire = Wire(site.amqp)
        wire.purge(duty.outcomes)
        wire.close()
        yield site


def drain(
    stack: Stack, meter: Meter, duty: Duty, messages: Iterable[Message], batch: int, name: str = "ours", sizes: Sizes = lambda *_: {}
) -> Drain:
    """A backlog that is there before the worker is. What `sizes` finds before and after is told as bytes a message."""
    with prepared(stack, duty) as site:
        count = preload(site.amqp, COMMANDS, duty.key, messages)
        number, small = last_batch(site, duty), sizes(site, duty)
        stack.settle()
        with meter.metering(name, count), Worker(site, duty.service, batch) as worker, Outside(site, duty, worker, count) as outside:
            outside.wait()
            wait_until(lambda: is_published(site, duty), 60, "every batch is published")
            worker.stop()
        left = {name: (size - small.get(name, 0)) / count for name, size in sizes(site, duty).items()}
        return drained(site, duty, number, count, outside, left)


@contextmanager
def serving(stack: Stack, duty: Duty, batch: int) -> Iterator[Target]:
    with prepared(stack, duty) as site, Worker(site, duty.service, batch) as worker:
        worker.wait_ready()
        yield Target(site.amqp, COMMANDS, duty.key, duty.outcomes, identifier="outcomeof")
        worker.stop()


def operator(site: Site, *arguments: str) -> None:
    with LOG.open("ab") as log:
        subprocess.run([BIN / "saruar", *arguments], env=os.environ | addresses(site), stdout=log, stderr=log, check=True)


def addresses(site: Site) -> dict[str, str]:
    return {"SARUAR_AMQP_URL": site.amqp, "SARUAR_POSTGRES_URL": site.postgres, "SARUAR_REGION": REGION}


def handled(site: Site, duty: Duty) -> int:
    return sum(row[0] for row in site.query("SELECT handled FROM messaging.lane WHERE name = %s", duty.lane))


def is_published(site: Site, duty: Duty) -> bool:
    return not site.query("SELECT FROM messaging.batch WHERE lane = %s AND published_at IS NULL LIMIT 1", duty.lane)


def last_batch(site: Site, duty: Duty) -> int:
    return site.query("SELECT max(number) FROM messaging.batch WHERE lane = %s", duty.lane)[0][0]


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def is_ready(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()
