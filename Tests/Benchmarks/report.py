"""A result as a table for people and as one JSON object for programs."""

from datetime import datetime, timezone

from . import machine as machines
from .bench import Result
from .figures import rounded


def as_json(result: Result, machine: dict, runs: int) -> dict[str, object]:
    return {
        "name": result.name,
        "runs": runs,
        "unit": result.unit,
        "ours": result.median("ours"),
        "limit": result.median("limit"),
        "peer": result.median("peer"),
        "ratioToLimit": result.ratio_median("limit"),
        "ratioToPeer": result.ratio_median("peer"),
        "p50Ms": rounded(result.p50_ms),
        "p99Ms": rounded(result.p99_ms),
        "holds": all(claim.holds for claim in result.claims),
        "claims": [
            {"claim": claim.text, "value": rounded(claim.value), "wanted": claim.wanted, "holds": claim.holds} for claim in result.claims
        ],
        "each": {name: [rounded(value) for value in series.values] for name, series in result.series.items()},
        **result.extra,
        "notes": result.notes + machines.warnings(machine),
        "machine": machine,
        "at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
    }


def as_table(result: Result, machine: dict, runs: int) -> str:
    lines = [f"{result.name}: {result.unit}, {runs} {'run' if runs == 1 else 'runs of each in turn'}", ""]
    lines.append(f"  {'':22} {'median':>10} {'least':>10} {'most':>10} {'spread':>7}   ours / it")
    for name, series in result.series.items():
        figures = " ".join(f"{shown(value):>10}" for value in (series.median, series.least, series.most))
        lines.append(f"  {name:22} {figures} {series.spread:>7.0%}   {ratio_shown(result, name)}")
    lines.append("")
    for claim in result.claims:
        lines.append(f"  {'✓' if claim.holds else '✗'} {claim.text}: {shown(claim.value)}, wanted {claim.wanted}")
    if not all(claim.holds for claim in result.claims):
        lines.append("  ✗ is missed: a result like any other, so the command does not fail by it")
    lines += [f"  {note}" for note in result.notes]
    lines += ["", *(f"  {line}" for line in machines.lines(machine))]
    lines += [f"  ! {warning}" for warning in machines.warnings(machine)]
    lines += [f"  picture: {plot}" for plot in result.plots]
    return "\n".join(lines)


def ratio_shown(result: Result, name: str) -> str:
    found = result.ratio_to(name)
    return f"{found.median:.2f} ({found.least:.2f} to {found.most:.2f})" if found else ""


def shown(value: float) -> str:
    """Three digits at least, and no fraction where it says nothing."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
