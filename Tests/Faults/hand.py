"""The hand of the virtual clock: under load it goes on by minutes, so that timers fall due while things break."""

from __future__ import annotations

import threading

import psycopg2

from servers import Servers

BEGINNING = "2020-02-01T09:00"

# As `saruar clock advance` does: never past a timer that is due before.
STEP = """
UPDATE programme.clock
SET instant = greatest(instant, least(instant + make_interval(mins => %s),
                                      (SELECT min(due) FROM messaging.timer WHERE starts_with(lane, %s || '.'))))
WHERE region = %s AND virtual"""


class Hand:
    """Moves the clock once a second on a thread of its own; an outage of the store only holds it up."""

    def __init__(self, servers: Servers, database: str, region: str, minutes: int = 30) -> None:
        self.servers, self.database, self.region, self.minutes = servers, database, region, minutes
        self._ends = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """It goes."""
        self._ends.clear()
        self._thread = threading.Thread(target=self._run, name="hand", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """It stands."""
        self._ends.set()
        if self._thread is not None:
            self._thread.join(15)

    def _run(self) -> None:
        while not self._ends.wait(1):
            try:
                self.move(self.minutes)
            except psycopg2.Error:
                pass

    def move(self, minutes: int) -> None:
        """One step."""
        connection = self.servers.connect(self.database, options="-c statement_timeout=3000")
        try:
            connection.cursor().execute(STEP, (minutes, self.region, self.region))
        finally:
            connection.close()
