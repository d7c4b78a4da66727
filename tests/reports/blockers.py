"""The golden blockers of the demonstration ledger. Run as a module, it writes them.

python -m tests.reports.blockers
"""

from pathlib import Path
from typing import Final

from typer.testing import CliRunner

from duban.cli.app import application

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = ROOT / "tests" / "golden" / "blockers"
CLEAN: Final = {
    "DUBAN_LANG": None,
    "DUBAN_DATA": str(ROOT / "examples" / "demo" / "data"),
    "NO_COLOR": None,
}
DAY: Final = "--as-of 2025-09-30"
CASES: Final = (
    ("open.txt", f"blockers {DAY}"),
    ("open-en.md", f"blockers {DAY} --lang en --format md"),
    ("open.csv", f"blockers {DAY} --format csv"),
    ("open.json", f"blockers {DAY} --format json"),
    ("all.txt", "blockers --all"),
    ("none.txt", "blockers --as-of 2025-03-31"),
    ("feasibility.json", f"blockers {DAY} --kind 可研报批 --format json"),
    ("GX-07.txt", "blockers GX-07"),
    ("GX-07-open-en.txt", "blockers GX-07 --open --lang en"),
    ("show-JT-05.txt", "show JT-05"),
)


def written(line: str) -> bytes:
    """Return what a command line writes to stdout."""
    done = CliRunner().invoke(application(line.split()), line.split(), env=CLEAN)
    assert done.exit_code == 0, done.stderr
    return done.stdout_bytes


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for file, line in CASES:
        (FOLDER / file).write_bytes(written(line))
