"""Faults of the database: restarted, killed, its sessions ended, its tables locked by a stranger, an old transaction left open,
its disk full."""

from __future__ import annotations

import os
import random
import signal
import time
from contextlib import closing

from catalogue import rounds
from disk import can_mount, table_on_small_disk
from servers import NotStruck
from stack import Stack
from strike import failures, renew, until, until_lanes_fail

# What a lane waits for a lock; it crashes then, for somebody else's lock is no message's fault.
LOCK_TIMEOUT = 5.0
SESSIONS = "FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE %s"


@rounds(long=3, short=0)
def restart(stack: Stack, numbers: random.Random) -> str:
    """The database server is restarted fast: every session ends, nothing needs recovery."""
    return renew(stack, "postgres", born)


@rounds(long=3, short=1)
def kill(stack: Stack, numbers: random.Random) -> str:
    """The postmaster and its children are killed with SIGKILL, and the server recovers from its log."""
    return renew(stack, "postgres", born, "--kill")


def born(stack: Stack) -> str:
    """When the postmaster began, or last began anew after a crash of one of its children."""
    return str(stack.query("SELECT greatest(pg_postmaster_start_time(), (SELECT min(backend_start) FROM pg_stat_activity))")[0][0])


@rounds(long=3, short=0)
def backend_killed(stack: Stack, numbers: random.Random) -> str:
    """A lane's backend is killed with SIGKILL: the server ends all sessions and recovers."""
    crashed, lane = failures(stack), numbers.choice(stack.workers).queue
    victims = stack.query(f"SELECT pid {SESSIONS}", lane)
    if not victims:
        raise NotStruck(f"{lane} has no session")
    os.kill(victims[0][0], signal.SIGKILL)
    until_lanes_fail(stack, crashed)
    return f"backend {victims[0][0]} of {lane} killed, all sessions ended"


@rounds(long=5, short=1)
def terminated(stack: Stack, numbers: random.Random) -> str:
    """An administrator terminates the sessions of all lanes, a few times."""
    crashed, count = failures(stack), 0
    for _ in range(numbers.randint(2, 4)):
        count += stack.query(f"SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) {SESSIONS}", f"{stack.region}.%")[0][0]
        time.sleep(numbers.uniform(0.1, 0.9))
    until_lanes_fail(stack, crashed)
    return f"{count} sessions terminated"


def told(stack: Stack, marks: dict[str, int], state: str) -> list[str]:
    """The workers whose logs speak of this SQLSTATE since those marks."""
    return [worker.name for worker in stack.workers if state in worker.log_since(marks.get(worker.name, 0))]


@rounds(long=5, short=1)
def cancelled(stack: Stack, numbers: random.Random) -> str:
    """An administrator cancels whatever statements the lanes are at, many times a second."""
    end, count = time.monotonic() + numbers.uniform(2, 4), 0
    marks = {worker.name: worker.log_mark() for worker in stack.workers}
    while time.monotonic() < end:
        count += stack.query(
            f"SELECT count(*) FILTER (WHERE pg_cancel_backend(pid)) {SESSIONS} AND state = 'active'", f"{stack.region}.%")[0][0]
    until("a lane to tell of it", 20, lambda: told(stack, marks, "57014"))
    return f"{count} cancelled, {', '.join(told(stack, marks, '57014'))} started over"


@rounds(long=4, short=1)
def locked(stack: Stack, numbers: random.Random) -> str:
    """A stranger locks a table of the lanes for longer than they wait for locks."""
    table = numbers.choice(["messaging.journal", "messaging.batch", "messaging.lane", "messaging.timer"])
    seconds, crashed = LOCK_TIMEOUT + numbers.uniform(1, 6), failures(stack)
    marks = {worker.name: worker.log_mark() for worker in stack.workers}
    with closing(stack.admin()) as stranger, stranger.cursor() as cursor:
        cursor.execute("BEGIN")
        cursor.execute(f"LOCK TABLE {table} IN EXCLUSIVE MODE")
        cursor.execute("SELECT pg_backend_pid()")
        pid = cursor.fetchone()[0]
        until("a lane to wait for the lock", 20, lambda: waiting_for(stack, pid))
        time.sleep(seconds)
        waited = waiting_for(stack, pid)
        cursor.execute("ROLLBACK")
    until_lanes_fail(stack, crashed, at_least=1)
    if not (tired := told(stack, marks, "55P03")):
        raise NotStruck("no lane's log tells of a lock timeout")
    return f"{table} locked for {seconds:.1f} s, {waited} sessions still waiting at the end, {', '.join(tired)} had given up waiting"


def waiting_for(stack: Stack, pid: int) -> int:
    """How many sessions wait for one of this session's locks."""
    return int(stack.query("SELECT count(*) FROM pg_stat_activity WHERE %s = ANY (pg_blocking_pids(pid))", pid)[0][0])


@rounds(long=3, short=0)
def old_transaction(stack: Stack, numbers: random.Random) -> str:
    """A forgotten transaction holds its snapshot while the load goes on: nothing may be cleaned up, and nothing may stop."""
    with closing(stack.admin()) as forgotten, forgotten.cursor() as cursor:
        cursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_current_xact_id(), sum(handled), pg_backend_pid() FROM messaging.lane")
        _, before, pid = cursor.fetchone()
        time.sleep(numbers.uniform(6, 20))
        age = stack.query("SELECT age(backend_xmin) FROM pg_stat_activity WHERE pid = %s AND state = 'idle in transaction'", pid)
        cursor.execute("SELECT sum(handled) FROM messaging.lane")
        if cursor.fetchone()[0] != before or not age or not age[0][0]:
            raise NotStruck("the snapshot is not old")
    handled = sum(stack.handled().values()) - before
    dead = stack.query("SELECT sum(n_dead_tup)::int FROM pg_stat_user_tables WHERE schemaname = 'messaging'")[0][0]
    return f"snapshot held over {age[0][0]} transactions while {handled} inputs were handled, {dead} dead rows not to be removed"


@rounds(long=3, short=1, possible=can_mount)
def disk_full(stack: Stack, numbers: random.Random) -> str:
    """The disk under the journal is full for some seconds, then has room again."""
    journal = "messaging.journal_" + stack.query("SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYYMM')")[0][0]  # this month's partition
    crashed, marks = failures(stack), {worker.name: worker.log_mark() for worker in stack.workers}
    with table_on_small_disk(stack, journal, spare=32 << 20) as disk:
        filled = disk.fill()
        until_lanes_fail(stack, crashed, at_least=1)
        time.sleep(numbers.uniform(1, 4))
        if not (full := told(stack, marks, "53100")):
            raise NotStruck("no lane's log tells of a full disk")
        disk.free()
        stack.wait_well(60)
    return f"the last {filled >> 20} MB of {journal}'s disk taken, as {', '.join(full)} noticed"


DATABASE = {
    "postgres-restart": restart, "postgres-kill": kill, "backend-killed": backend_killed, "terminated": terminated,
    "cancelled": cancelled, "locked": locked, "old-transaction": old_transaction, "disk-full": disk_full,
}
