"""What a process occupies."""

from pathlib import Path


def resident(pid: int, what: str = "VmRSS") -> float:
    """Megabytes now; `VmHWM` is the most it ever was."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(f"{what}:"):
            return int(line.split()[1]) / 1024
    raise ProcessLookupError(pid)
