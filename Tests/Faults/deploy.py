"""A deployment: the previous commit's workers and this one's in turn on the same lanes, across an expand migration."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import psycopg2

from catalogue import rounds
from process import SERVICES, Worker
from report import say
from servers import ROOT, NotStruck, Trouble, need
from stack import Stack, programs

# Additive, as an expand migration must be: a table, columns that may be null or have a default, an index.
EXPAND = (
    "CREATE TABLE IF NOT EXISTS programme.expanded (region text PRIMARY KEY, note text NOT NULL DEFAULT '')",
    "ALTER TABLE intake.application ADD COLUMN IF NOT EXISTS expanded text",
    "ALTER TABLE scheduling.expert ADD COLUMN IF NOT EXISTS expanded int NOT NULL DEFAULT 7",
    "ALTER TABLE scoring.season ADD COLUMN IF NOT EXISTS expanded jsonb NOT NULL DEFAULT '{}'",
    "ALTER TABLE certificates.certificate ADD COLUMN IF NOT EXISTS expanded text",
    "ALTER TABLE settlement.account ADD COLUMN IF NOT EXISTS expanded bigint NOT NULL DEFAULT 0",
    "ALTER TABLE notifications.letter ADD COLUMN IF NOT EXISTS expanded text",
    "ALTER TABLE messaging.lane ADD COLUMN IF NOT EXISTS expanded text",
    "CREATE INDEX IF NOT EXISTS account_expanded ON settlement.account (region, expanded)",
)


def previous() -> Path:
    """The previous commit's programs, built in a worktree beside the stack; or those that SARUAR_PREVIOUS_BIN names."""
    if given := os.environ.get("SARUAR_PREVIOUS_BIN"):
        return Path(given)
    tree = Path(need("SARUAR_LOCAL")).parent / "previous"
    commit = git("rev-parse", "--short", os.environ.get("SARUAR_PREVIOUS_COMMIT", "HEAD~1"))
    if tree.exists():
        git("-C", str(tree), "checkout", "--quiet", "--detach", commit)
    else:
        git("worktree", "prune")
        git("worktree", "add", "--quiet", "--detach", str(tree), commit)
    say(f"building the previous commit {commit} in {tree}; the first time this takes minutes")
    products = [word for name in (*SERVICES, "") for word in ("--product", f"saruar-{name}".removesuffix("-"))]
    for place in range(0, len(products), 2):
        build(tree, products[place:place + 2])
    return tree / ".build/release"


def build(tree: Path, product: list[str]) -> None:
    """One program of the worktree."""
    done = subprocess.run(["swift", "build", "--package-path", str(tree), "-c", "release", *product], capture_output=True, text=True)
    if done.returncode != 0:
        raise Trouble(f"the previous commit's {product[1]} does not build:\n{done.stdout[-3000:]}")
    print(f"{'':9}  {product[1]}", file=sys.stderr, flush=True)


def git(*arguments: str) -> str:
    """Git on this checkout."""
    done = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        raise Trouble(f"git {' '.join(arguments)}: {done.stderr}")
    return done.stdout.strip()


@rounds(long=2, short=0, fresh=True, programs=previous)
def deploy(stack: Stack, numbers: random.Random) -> str:
    """The store of the previous commit is migrated under load; both commits' workers own each lane in turn; then back, and forth."""
    old, new = list(stack.workers), programs()
    migrations = migrate(stack, new)
    heirs = [stack.second(name, new).start() for name in SERVICES]
    for worker, heir in pairs(old, heirs, numbers):
        hand_over(worker, heir, numbers)
    stack.wait_well(60)
    for worker, heir in pairs(heirs, old, numbers):
        heir.start()
        hand_over(worker, heir, numbers)
    for heir in heirs:
        stack.workers.remove(heir)
    return f"{migrations}; every lane from the previous commit to this one and back, under two kinds of end"


def pairs(owners: list[Worker], heirs: list[Worker], numbers: random.Random) -> list[tuple[Worker, Worker]]:
    """Owner and heir of each lane, in an order of chance."""
    both = list(zip(owners, heirs))
    return numbers.sample(both, len(both))


def hand_over(owner: Worker, heir: Worker, numbers: random.Random) -> None:
    """The owner is stopped in good order or killed, and the heir, of the other version, goes on."""
    time.sleep(numbers.uniform(0, 0.3))
    if numbers.random() < 0.5:
        owner.stop()
    else:
        owner.kill()
    heir.wait_ready(40)


def migrate(stack: Stack, new: Path) -> str:
    """This commit's migrations, then columns as the next ones would add; each waits a moment for its lock and tries again, as it must."""
    done = subprocess.run([str(new / "saruar"), "migrate"], env=stack.environment(), capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        raise NotStruck(f"saruar migrate of this commit fails on the previous one's store: {done.stderr}")
    tries = 0
    connection = stack.admin(options="-c lock_timeout=500")
    for statement in EXPAND:
        while True:
            tries += 1
            try:
                connection.cursor().execute(statement)
                break
            except psycopg2.errors.LockNotAvailable:
                time.sleep(0.2)
    connection.close()
    return f"migrated ({done.stdout.strip().splitlines()[-1]}), {len(EXPAND)} expanding statements in {tries} tries"


DEPLOY = {"deploy": deploy}
