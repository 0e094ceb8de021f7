"""On what a figure was measured; durability as the server itself states it."""

import os
import platform
import subprocess
import time
from pathlib import Path

from .stack import Stack

SETTINGS = "fsync synchronous_commit full_page_writes wal_sync_method shared_buffers".split()
QUIET = 0.10


def describe(stack: Stack) -> dict[str, object]:
    """Everything that goes with the figures, and how busy the machine is with other things before the first run."""
    overview = stack.management("GET", "overview")
    node = stack.broker()
    return {
        "cpu": cpu_model(),
        "cores": os.cpu_count(),
        "memoryGB": round(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 1e9, 1),
        "kernel": platform.release(),
        "swift": first_line("swift", "--version"),
        "rabbitmq": f"{overview['rabbitmq_version']} on Erlang {overview['erlang_version']}",
        "postgresql": stack.admin("SHOW server_version")[0][0],
        "settings": {name: stack.admin(f"SHOW {name}")[0][0] for name in SETTINGS},
        "broker": {
            "memoryLimitMB": node["mem_limit"] // 2**20,
            "diskFreeMB": node["disk_free"] // 2**20,
            "diskLimitMB": node["disk_free_limit"] // 2**20,
            "alarm": node["mem_alarm"] or node["disk_free_alarm"],
        },
        "loadAverage": list(os.getloadavg()),
        "busy": round(busy(), 2),
    }


def warnings(machine: dict) -> list[str]:
    """What makes the figures worth less than they look."""
    said = []
    if machine["busy"] > QUIET:
        said.append(f"the machine was busy with other things before the first run ({machine['busy']:.0%} of its cores)")
    for name in ("fsync", "synchronous_commit", "full_page_writes"):
        if machine["settings"][name] != "on":
            said.append(f"PostgreSQL runs with {name} = {machine['settings'][name]}")
    if machine["broker"]["alarm"]:
        said.append("RabbitMQ's memory or disk alarm was on")
    return said


def lines(machine: dict) -> list[str]:
    load = " ".join(f"{value:.2f}" for value in machine["loadAverage"])
    settings = ", ".join(f"{name} {value}" for name, value in machine["settings"].items())
    return [
        f"{machine['cores']} × {machine['cpu']}, {machine['memoryGB']} GB, Linux {machine['kernel']}, load before {load}",
        f"RabbitMQ {machine['rabbitmq']}, PostgreSQL {machine['postgresql']} ({settings})",
        machine["swift"],
    ]


def busy(seconds: float = 1.0) -> float:
    """Which part of all cores is in use, the hypervisor's share included."""
    before = ticks()
    time.sleep(seconds)
    spent = [now - then for now, then in zip(ticks(), before)]
    return 1 - (spent[3] + spent[4]) / max(1, sum(spent))


def ticks() -> list[int]:
    return [int(word) for word in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]


def cpu_model() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def first_line(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]
    except (OSError, subprocess.CalledProcessError, IndexError):
        return f"no {command[0]}"
