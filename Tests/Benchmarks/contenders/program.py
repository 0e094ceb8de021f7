"""A child process of a measurement: its log, its end and its memory."""

import os
import signal
import subprocess
import time
from pathlib import Path
from tempfile import TemporaryFile

from ..memory import resident

LOG = Path(os.environ.get("SARUAR_BENCH_LOG", "bench.log"))


class Program:
    """Started when made. Ended, by force if need be, when the `with` around it is left. What it prints goes to a file: a pipe that nobody
    empties meanwhile would hold it up, as the peer says a line about every message."""

    def __init__(self, *command: str | Path, environment: dict[str, str] | None = None) -> None:
        self.command = [str(word) for word in command]
        self._log, self._said = LOG.open("ab"), TemporaryFile()
        self.began = time.monotonic()
        self._process = subprocess.Popen(
            self.command, env=os.environ | (environment or {}), stdin=subprocess.DEVNULL, stdout=self._said, stderr=self._log
        )

    def __enter__(self) -> "Program":
        return self

    def __exit__(self, *_: object) -> None:
        if not self.has_ended:
            self._process.kill()
        self._process.wait()
        self._said.close()
        self._log.close()

    def stop(self, patience: float = 60) -> float:
        """Asks it to end in good order; returns how many seconds that took."""
        began = time.monotonic()
        self._process.send_signal(signal.SIGTERM)
        self._expect_success(patience)
        return time.monotonic() - began

    @property
    def has_ended(self) -> bool:
        return self._process.poll() is not None

    def output(self, patience: float) -> str:
        """What it printed, once it ended by itself."""
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            raise TimeoutError(f"{self.command[0]} did not end within {patience:.0f} s (log: {LOG})") from None
        self._expect_success(0)
        self._said.seek(0)
        return self._said.read().decode()

    def expect_alive(self) -> None:
        if self.has_ended:
            raise RuntimeError(f"{self.command[0]} ended with status {self._process.returncode} (log: {LOG})")

    def memory(self, what: str = "VmRSS") -> float:
        """In megabytes; `VmHWM` is the most it ever was."""
        return resident(self._process.pid, what)

    def _expect_success(self, patience: float) -> None:
        status = self._process.wait(patience)
        if status != 0:
            raise RuntimeError(f"{self.command[0]} ended with status {status} (log: {LOG})")
