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
        """Starts the process, on a thread that outlives it; `changes` to its environment hold for this start only, e.g. SARUAR_FAILPOINT."""
        if self.alive():
            raise Trouble(f"{self.name} runs already")
        self.port = free_port()
        environment = self.environment | {"SARUAR_HEALTH_PORT": str(self.port)} | changes
        with self.log.open("ab") as log:
            # Whatever becomes of us, no worker stays behind and tries for ever to reach servers that are gone.
            self.process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "KILL", str(self.program)], env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True)
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
        """SIGKILL, and its end; until then it must have lived."""
        self.must_live()
        self.discard()

    def discard(self) -> None:
        """Ends it in whatever state it is."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def stop(self, within: float = 30) -> None:
        """SIGTERM, and its end in good order; until then it must have lived."""
        self.must_live()
        self.send(signal.SIGTERM)
        try:
            status = self.process.wait(within)
        except subprocess.TimeoutExpired:
            self.discard()
            raise Trouble(f"{self.name} did not stop within {within} s of SIGTERM\n{self.last_words()}") from None
        if status != 0:
            raise Trouble(f"{self.name} ended with {status} after SIGTERM\n{self.last_words()}")

    def must_live(self) -> None:
        """Raises when it has ended by itself."""
        if not self.alive():
            raise Trouble(f"{self.name} ended by itself with {self.process and self.process.returncode}\n{self.last_words()}")

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

    def metric(self, name: str, seconds: float = 20) -> int:
        """A sample of /metrics for its own lane, e.g. saruar_lane_failures_total; asks until it is answered."""
        sample, end = re.compile(rf'^{name}\{{lane="{re.escape(self.queue)}"[^}}]*\}} (-?\d+)', re.M), time.monotonic() + seconds
        while True:
            try:
                if found := sample.search(self.page("/metrics")):
                    return int(found[1])
            except OSError:
                pass
            self.must_live()
            if time.monotonic() > end:
                raise Trouble(f"{self.name} does not tell its {name} within {seconds:.0f} s\n{self.last_words()}")
            time.sleep(0.05)

    def wait_ready(self, seconds: float = 60) -> float:
        """Returns how long it took until it was ready."""
        began = time.monotonic()
        while not self.ready():
            self.must_live()
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
