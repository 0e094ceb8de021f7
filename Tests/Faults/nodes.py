"""The three nodes of deploy/local cluster: what they say of themselves, their deaths and returns."""

from __future__ import annotations

import dataclasses
import time
import urllib.parse
from dataclasses import dataclass
from typing import Any

from servers import Servers, Trouble, local, need

NODES = (1, 2, 3)


@dataclass(frozen=True)
class ClusterServers(Servers):
    """A broker of several nodes: a request goes to the first one that answers."""

    managements: tuple[str, ...] = ()

    @staticmethod
    def from_environment() -> ClusterServers:
        """The nodes as deploy/lib/cluster.sh names them, and the private database server."""
        workers, managements = need("SARUAR_CLUSTER_AMQP_URL"), tuple(need("SARUAR_CLUSTER_MANAGEMENT_URLS").split())
        head, _, hosts = workers.rpartition("@")
        single = Servers.from_environment()
        return ClusterServers(
            tuple(f"{head}@{host}" for host in hosts.split(",")), workers, managements[0], single.postgres, single.admin, managements)

    def request(self, method: str, path: str, body: Any = None, timeout: float = 10) -> Any:
        """The management interface of any node."""
        trouble: OSError = OSError("no node is named")
        for url in self.managements:
            try:
                return dataclasses.replace(self, managements=(), management=url)._one(method, path, body, timeout)
            except OSError as error:
                trouble = error
        raise trouble

    def _one(self, method: str, path: str, body: Any, timeout: float) -> Any:
        return super().request(method, path, body, timeout)


class Cluster:
    """Kills nodes and brings them back."""

    def __init__(self, servers: ClusterServers, vhost: str) -> None:
        self.servers, self.vhost = servers, vhost

    def queues(self) -> list[dict[str, Any]]:
        """The virtual host's queues, each with `leader`, `members` and `online`; the broker refreshes them every 5 s."""
        return self.servers.request("GET", f"queues/{self.vhost}")

    def leaders(self) -> dict[str, int]:
        """The number of the node that leads each queue; 0 where none is known."""
        return {queue["name"]: number(queue.get("leader") or "") for queue in self.queues()}

    def connections(self, node: int) -> list[str]:
        """The names of the connections that are on a node, as their programs gave them."""
        found = self.servers.request("GET", f"vhosts/{self.vhost}/connections")
        return [each.get("client_properties", {}).get("connection_name", "") for each in found if number(each["node"]) == node]

    def thin(self) -> list[str]:
        """Queues without a member on line at every node."""
        found = []
        for queue in self.queues():
            members, online = {number(name) for name in queue.get("members", [])}, {number(name) for name in queue.get("online", [])}
            if members != set(NODES) or online != set(NODES):
                found.append(f"{queue['name']} has members on {sorted(members)}, on line {sorted(online)}")
        return found

    def wait_whole(self, seconds: float = 90) -> float:
        """Until every queue has a member on line at every node; returns the time it took."""
        began = time.monotonic()
        while True:
            try:
                thin = self.thin()
            except OSError as error:
                thin = [f"{error}"]
            took = time.monotonic() - began
            if not thin:
                return took
            if took > seconds:
                raise Trouble(f"the cluster is not whole after {seconds:.0f} s: {'; '.join(thin[:3])}")
            time.sleep(0.25)

    def wait_elected(self, queues: list[str], dead: list[int], seconds: float = 30) -> None:
        """Until every one of these queues is led by a node that lives."""
        end = time.monotonic() + seconds
        while headless := [queue for queue, leader in self.leaders().items() if queue in queues and leader in (0, *dead)]:
            if time.monotonic() > end:
                raise Trouble(f"no new leader after {seconds:.0f} s: {', '.join(headless)}")
            time.sleep(0.25)

    def kill(self, node: int) -> None:
        """kill -9; returns when the node is gone."""
        local("cluster", "kill", str(node))
        port = urllib.parse.urlsplit(self.servers.amqp[node - 1]).port
        if answers(f"{port:04X}"):
            raise Trouble(f"node {node} still listens after kill -9")

    def start(self, *nodes: int) -> None:
        """Starts nodes together; returns when they answer."""
        local("cluster", "start", *map(str, nodes))


def number(name: str) -> int:
    """saruar-…-2@localhost is node 2."""
    last = name.partition("@")[0].rpartition("-")[2]
    return int(last) if last.isdigit() else 0


def answers(port: str) -> bool:
    """Whether anybody listens on a port, given in hexadecimal."""
    with open("/proc/net/tcp", encoding="ascii") as table:
        return any(line.split()[1].endswith(f":{port}") and line.split()[3] == "0A" for line in table.readlines()[1:])
