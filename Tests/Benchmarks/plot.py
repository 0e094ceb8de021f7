"""Pictures of the figures, as SVG."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import matplotlib

matplotlib.use("svg")
from matplotlib import pyplot, ticker  # noqa: E402 (the backend is chosen first)

COLOURS = {"ours": "#1f6feb", "limit": "#57606a", "peer": "#d4721a", "pgledger": "#d4721a"}
MARKS = {"ours": "o", "limit": "s", "peer": "^", "pgledger": "^"}
Curve = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Axes:
    """What stands on a picture besides its curves. A level is a number to hold, drawn as a dashed line."""

    title: str
    below: str
    x: str
    y: str
    x_log: bool = False
    y_log: bool = False
    marks: bool = True
    level: tuple[float, str] | None = None


def draw(path: Path, axes: Axes, curves: Mapping[str, Curve], dashed: Mapping[str, Curve] | None = None) -> str:
    """`dashed` curves take the colour of the word that their name begins with. Returns where the picture is."""
    figure, panel = pyplot.subplots(figsize=(8, 4.8), layout="constrained")
    for name, curve in curves.items():
        panel.plot(
            *zip(*curve), label=name, color=colour(name), marker=MARKS.get(name.split()[0], "o") if axes.marks else None, markersize=5
        )
    for name, curve in (dashed or {}).items():
        panel.plot(*zip(*curve), label=name, color=colour(name), linestyle="--", marker="." if axes.marks else None)
    if axes.level:
        panel.axhline(axes.level[0], color="#cf222e", linewidth=1, linestyle=":", label=axes.level[1])
    dress(panel, axes)
    if axes.x_log:
        mark_measured(panel, curves.values())
    panel.set_title(axes.title, loc="left", pad=24, fontsize=13, fontweight="bold")
    panel.annotate(axes.below, (0, 1), xytext=(0, 9), xycoords="axes fraction", textcoords="offset points", fontsize=9, color="#57606a")
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)
    return str(path)


def colour(name: str) -> str | None:
    return COLOURS.get(name.split()[0])


def dress(panel: pyplot.Axes, axes: Axes) -> None:
    panel.set(xlabel=axes.x, ylabel=axes.y)
    panel.set(xscale="log") if axes.x_log else panel.set_xlim(left=0)
    panel.set(yscale="log") if axes.y_log else panel.set_ylim(bottom=0)
    for axis in (panel.xaxis, panel.yaxis):
        axis.set_major_formatter(ticker.FuncFormatter(lambda value, _: f"{value:,.0f}" if value >= 10 or value == 0 else f"{value:g}"))
        axis.set_minor_formatter(ticker.NullFormatter())
    if axes.y_log:
        panel.yaxis.set_major_locator(ticker.LogLocator(subs=(1, 2, 5)))
        panel.yaxis.set_minor_locator(ticker.NullLocator())
    panel.grid(True, which="major", color="#d0d7de", linewidth=0.6)
    panel.spines[["top", "right"]].set_visible(False)
    panel.legend(frameon=False, fontsize=9)


def mark_measured(panel: pyplot.Axes, curves: Iterable[Curve]) -> None:
    """On a logarithmic axis the ticks are where something was measured."""
    panel.set_xticks(sorted({x for curve in curves for x, _ in curve}))
    panel.xaxis.set_minor_locator(ticker.NullLocator())
