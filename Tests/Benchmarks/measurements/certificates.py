"""Certificates a second on one core. The measuring program draws and signs whole documents on one thread and counts that thread's time."""

import json
from pathlib import Path
from statistics import median

from ..bench import Bench, Claim, Result
from ..contenders.ours import BIN
from ..contenders.program import Program
from ..figures import rounded, series

COUNT, WANTED = 600, 300


def measure(bench: Bench) -> Result:
    program = BIN / "bench-certificates"
    if not program.exists():
        raise FileNotFoundError(f"{program} is not built")
    found = bench.alternate({"ours": lambda: measured(program, bench.messages or COUNT)}, lambda told: f"{told['ours']:,.0f} a second")[
        "ours"
    ]
    result = Result("certificates", "PDF documents a second and core", {"ours": series([told["ours"] for told in found])}, [])
    result.claims = [Claim("PDF a second and core", result.series["ours"].median, least=WANTED)]
    result.extra = {"bytesEach": found[0]["bytesEach"], "byTheWallClock": rounded(median(told["wall"] for told in found))}
    result.notes = [f"{found[0]['bytesEach']:,} bytes each; {result.extra['byTheWallClock']} a second by the wall clock"]
    return result


def measured(program: Path, count: int) -> dict[str, float]:
    """Processor time: a core that others use meanwhile does not make it less."""
    with Program(program, "--runs", "1", "--count", str(count)) as bench:
        return json.loads(bench.output(600))
