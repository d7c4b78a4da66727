"""What may be asked of `python -m benchmarks`."""

import argparse
import tempfile
from pathlib import Path
from typing import Final

from benchmarks.worlds import WORLDS

SIZES: Final = ("500", "5000")
RUNS: Final = 5
PATIENCE: Final = 300
QUICK: Final = {"ledger": ["500"], "runs": 3}


def asked(words: list[str] | None = None) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser("python -m benchmarks", description=__doc__)
    add = parser.add_argument
    add(
        "--ledger",
        action="append",
        choices=[each.name for each in WORLDS],
        help=f"which to measure, may be repeated; {' and '.join(SIZES)} if none is named",
    )
    add(
        "--only",
        action="append",
        metavar="NAME",
        default=[],
        help="only what has this in its name, may be repeated; the bases are always measured",
    )
    add("--runs", type=int, default=RUNS, help="runs of each after one that warms it up")
    add(
        "--patience",
        type=int,
        default=PATIENCE,
        metavar="SECONDS",
        help="a case is not repeated when its runs have taken this long together",
    )
    add("--quick", action="store_true", help="500 commitments, 3 runs")
    add("--peer-path", metavar="PATH", help="folders with peers' programs, looked at before PATH")
    add("--no-peers", action="store_true", help="measure duban alone")
    add("--json", type=Path, metavar="FILE", help="write every run's figures to a file")
    add(
        "--folder",
        type=Path,
        default=Path(tempfile.gettempdir()) / "duban-benchmarks",
        help="where the ledgers are made and kept",
    )
    chosen = parser.parse_args(words)
    if chosen.quick:
        vars(chosen).update(QUICK)
    chosen.ledger = chosen.ledger or list(SIZES)
    return chosen
