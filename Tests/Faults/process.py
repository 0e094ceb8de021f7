"""One worker process: started, asked, signalled, and read."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

from servers import Trouble

SERVICES = ("intake", "scheduling", "notifications", "scoring", "certificates", "settlement")


def free_port() -> int:
    """A port of the loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Worker:
    """A service's worker; `start` again after its death makes a new process under the same name."""

    def __init__(self, name: str, queue: str, program: Path, environment: dict[str, str], log: Path) -> None:
        self.name, self.queue, self.program, self.log = name, queue, program, log
        self.environment = environment
        self.port = 0
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, **changes: str) -> Worker:
        """Starts the process; `changes` to its environment hold for this start only, e.g. SARUAR_FAILPOINT."""
        if self.alive():
            raise Trouble(f"{self.name} runs already")
        self.port = free_port()
        environment = self.environment | {"SARUAR_HEALTH_PORT": str(self.port)} | changes
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [str(self.program)], env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        return self

    @property
    def pid(self) -> int:
        """The pid of the latest process."""
        assert self.process is not None
        return self.process.pid

    def alive(self) -> bool:
        """Whether the process is there, stopped or not."""
        return self.process is not None and self.process.poll() is None

    def send(self, number: int) -> None:
        """Sends a signal to the process."""
        os.kill(self.pid, number)

    def kill(self) -> None:
        """SIGKILL, and its end."""
        if self.alive():
            self.send(signal.SIGKILL)
        if self.process is not None:
            self.process.wait()

    def stop(self, within: float = 30) -> int:
        """SIGTERM, and its exit status; kills and raises when it does not stop."""
        assert self.process is not None
        if self.alive():
            self.send(signal.SIGTERM)
        try:
            return self.process.wait(within)
        except subprocess.TimeoutExpired:
            self.kill()
            raise Trouble(f"{self.name} did not stop within {within} s of SIGTERM") from None

    def page(self, path: str, timeout: float = 2) -> str:
        """A page of its health server; raises OSError when there is no good answer."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=timeout) as answer:
            return answer.read().decode()

    def ready(self) -> bool:
        """Whether /readyz says that it owns its lane and consumes."""
        try:
            self.page("/readyz")
            return True
        except OSError:
            return False

    def state(self) -> str:
        """What /readyz says, ready or not."""
        try:
            return self.page("/readyz")
        except urllib.error.HTTPError as answer:
            return answer.read().decode()
        except OSError as error:
            return str(error)

    def metric(self, name: str) -> int:
        """A sample of /metrics for its own lane, e.g. saruar_lane_failures_total; -1 when it cannot be read."""
        try:
            found = re.search(rf'^{name}\{{lane="{re.escape(self.queue)}"[^}}]*\}} (-?\d+)', self.page("/metrics"), re.M)
        except OSError:
            return -1
        return int(found[1]) if found else -1

    def wait_ready(self, seconds: float = 60) -> float:
        """Returns how long it took until it was ready."""
        began = time.monotonic()
        while not self.ready():
            if not self.alive():
                raise Trouble(f"{self.name} ended by itself with {self.process.poll()}\n{self.last_words()}")
            if time.monotonic() - began > seconds:
                raise Trouble(f"{self.name} is not ready after {seconds:.0f} s\n{self.last_words()}")
            time.sleep(0.05)
        return time.monotonic() - began

    def log_mark(self) -> int:
        """Where its log ends now."""
        return self.log.stat().st_size if self.log.exists() else 0

    def log_since(self, mark: int) -> str:
        """What it has logged since."""
        with self.log.open("rb") as log:
            log.seek(mark)
            return log.read().decode(errors="replace")

    def last_words(self) -> str:
        """The end of its log."""
        return "\n".join(f"    {line[:400]}" for line in self.log.read_text(errors="replace").splitlines()[-8:])
