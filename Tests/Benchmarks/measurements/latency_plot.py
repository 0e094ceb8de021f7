"""Latency against load, as a picture."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from ..plot import Axes, draw


def latency_picture(path: Path, found: Mapping[str, Sequence[tuple[float, float, float]]], seconds: int) -> str:
    """`found` has (messages a second, p50, p99) of every contender."""
    axes = Axes(
        "Latency against load",
        f"intake, applications of 7 kB, from publish to outcome; one run of {seconds} s each",
        "messages a second",
        "milliseconds",
        x_log=True,
        y_log=True,
    )
    medians = {name: [(rate, p50) for rate, p50, _ in points] for name, points in found.items() if points}
    tails = {f"{name} p99": [(rate, p99) for rate, _, p99 in points] for name, points in found.items() if points}
    return draw(path, axes, {f"{name} p50": curve for name, curve in medians.items()}, tails)
