"""deploy/local cluster: a load runs over three brokers while one after the other is killed and comes back; then every id is accounted for."""

from __future__ import annotations

import json
import random
import secrets
import sys
import time
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from typing import Any

from account import Account, judge
from faults import Parser, above_zero, end_in_order
from load import Load
from nodes import NODES, Cluster, ClusterServers
from process import SERVICES
from report import COLUMNS, say
from servers import NotStruck
from stack import Stack, programs, sweep

TEACHING = """
Three nodes, quorum queues with a member on each. The six workers and the producers know all three addresses. While commands for all
services are published with confirms, a node is killed (-9), comes back, the next is killed, and so on; at last two at once, so that there is
no majority and everything has to wait. Every confirmed id must have been answered and done once."""


@dataclass
class Round:
    """A death and what followed."""

    nodes: list[int]
    led: list[str]  # queues whose leader died
    connections: int  # of workers that ended with it
    silence: float = 0  # longest time without any outcome, as the tap heard it
    well: float = 0  # until every service had handled something new
    away: float = 0  # until the nodes answered again
    whole: float = 0  # until every queue had its three members on line again
    slowest: dict[str, float] = field(default_factory=dict)  # longest time without an outcome of a service

    def line(self) -> str:
        """For the table."""
        nodes = "+".join(map(str, self.nodes))
        return (f"node {nodes:5} led {len(self.led):2} queues, held {self.connections:2} workers' connections; outcomes again after"
                f" {self.silence:5.1f} s, all services after {self.well:5.1f} s; away {self.away:5.1f} s, whole {self.whole:4.1f} s later")


class Watch:
    """When outcomes were heard, by service."""

    def __init__(self, load: Load) -> None:
        self.heard: list[tuple[float, str]] = []
        learn = load.tap.hear

        def hear(message: dict[str, Any]) -> None:
            self.heard.append((time.monotonic(), message["source"].rpartition(":")[2]))
            learn(message)
        load.tap.hear = hear

    def silence(self, since: float, until: float, service: str = "") -> float:
        """The longest time between two events."""
        times = [when for when, source in list(self.heard) if since <= when <= until and service in ("", source)]
        moments = [since, *times, until]
        return max(later - earlier for earlier, later in zip(moments, moments[1:]))


class Run:
    """One load, all rounds, one accounting."""

    def __init__(self, seed: int, rate: float, rounds: list[Round]) -> None:
        self.random, self.rounds = random.Random(seed), rounds
        self.servers = ClusterServers.from_environment()
        sweep(self.servers)
        self.stack = Stack(self.servers, programs())
        self.cluster = Cluster(self.servers, self.stack.vhost)
        self.load = self.stack.load = Load(self.servers, self.stack.vhost, self.stack.region, seed, rate)
        self.stack.tap = self.load.tap
        self.watch = Watch(self.load)
        self.lanes = [f"{self.stack.region}.{name}" for name in SERVICES]

    def run(self, account: Account) -> None:
        """All of it."""
        self.stack.start()
        self.load.prepare()
        self.cluster.wait_whole()
        say(f"{len(self.cluster.queues())} quorum queues, each with members on all of nodes {NODES}; workers' logs in {self.stack.folder}")
        since = time.monotonic()
        self.load.start()
        self.stack.wait_well(90)
        for nodes in self.victims():
            self.strike(nodes)
        self.prove_struck()
        judge(self.stack, account, since)

    def victims(self) -> list[list[int]]:
        """Every node once, that which leads most lanes first; then two at once."""
        leaders = self.cluster.leaders()
        order = sorted(NODES, key=lambda node: (-sum(leaders[lane] == node for lane in self.lanes), self.random.random()))
        return [[node] for node in order] + [sorted(self.random.sample(NODES, 2))]

    def strike(self, nodes: list[int]) -> None:
        """Kills, lets the load run on for some seconds, and brings back."""
        time.sleep(6)  # what the management tells of leaders and connections is up to 5 s old
        led = sorted(queue for queue, leader in self.cluster.leaders().items() if leader in nodes)
        connections = sum(name.partition(" ")[0] in self.lanes for node in nodes for name in self.cluster.connections(node))
        this, began = Round(nodes, led, connections), time.monotonic()
        for node in nodes:
            self.cluster.kill(node)
        if len(nodes) == 1:
            self.stack.wait_well(120)
            self.cluster.wait_elected(led, nodes)
        time.sleep(self.random.uniform(2, 6))
        self.cluster.start(*nodes)
        this.away = time.monotonic() - began
        this.whole = self.cluster.wait_whole()
        self.stack.wait_well(120)
        self.measure(this, began)
        say(f"{this.line()}; {self.load.waiting()} unanswered, {self.load.book.retried} sent again so far")
        self.rounds.append(this)

    def measure(self, this: Round, began: float) -> None:
        """How long outcomes failed to come."""
        now = time.monotonic()
        this.silence = self.watch.silence(began, now)
        this.slowest = {name: round(self.watch.silence(began, now, name), 2) for name in SERVICES if name != "notifications"}
        this.well = max(this.slowest.values())

    def prove_struck(self) -> None:
        """A death that hit no leader of a lane's queue and no worker's connection would prove nothing."""
        if not any(set(self.lanes) & set(each.led) for each in self.rounds):
            raise NotStruck("no killed node led a lane's queue")
        if not any(each.connections for each in self.rounds):
            raise NotStruck("no worker was connected to a killed node")

    def end(self, keep: bool) -> None:
        """Takes everything down."""
        self.load.abandon()
        self.stack.remove(keep)


def report(account: Account, rounds: list[Round], seed: int, as_json: bool) -> None:
    """The figures, on standard output."""
    if as_json:
        print(json.dumps({"name": "cluster", "seed": seed, "held": account.holds, "rounds": [asdict(each) for each in rounds]}
                         | account.figures(), ensure_ascii=False, indent=1), flush=True)
        return
    for each in rounds:
        print(each.line())
    figures = account.figures()
    print("  ".join(f"{name} {figures[name]}" for name in COLUMNS), "" if account.holds else "NOT HELD", flush=True)


def main() -> int:
    """Returns the exit status."""
    parser = Parser("cluster", TEACHING)
    parser.add_argument("--seed", type=int, metavar="S", help="of commands, order and moments; printed when not given")
    parser.add_argument("--rate", type=above_zero(float), default=100, metavar="R", help="commands published per second (100)")
    parser.add_argument("--json", action="store_true", help="the figures for programs, on standard output")
    parser.add_argument("--keep", action="store_true", help="leaves servers, database and logs for a look, until deploy/local down or the next run")
    options = parser.parse_args()
    if options.check:
        return 0
    end_in_order()
    seed = options.seed if options.seed is not None else secrets.randbelow(1_000_000)
    say(f"seed {seed}")
    account, rounds = Account(), list[Round]()
    try:
        with account.goes_on(), ExitStack() as undo:
            run = Run(seed, options.rate, rounds)
            undo.callback(run.end, options.keep)
            run.run(account)
    except KeyboardInterrupt:
        account.problems.append("interrupted; nothing is proven")
    for problem in account.problems[:12]:
        say(f"NOT HELD: {problem}")
    report(account, rounds, seed, options.json)
    return 0 if account.holds else 1


if __name__ == "__main__":
    sys.exit(main())
