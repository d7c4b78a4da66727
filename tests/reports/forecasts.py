"""The golden forecasts of the demonstration ledger. Run as a module, it writes them.

python -m tests.reports.forecasts
"""

from pathlib import Path
from typing import Final

from typer.testing import CliRunner

from duban.cli.app import application

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = ROOT / "tests" / "golden" / "forecasts"
CLEAN: Final = {
    "DUBAN_LANG": None,
    "DUBAN_DATA": str(ROOT / "examples" / "demo" / "data"),
    "NO_COLOR": None,
}
DAY: Final = "--as-of 2025-08-31"
CASES: Final = (
    ("all.txt", f"forecast {DAY}"),
    ("all-en.md", f"forecast {DAY} --lang en --format md"),
    ("all.csv", f"forecast {DAY} --format csv"),
    (
        "housing-construction.json",
        f"forecast {DAY} --department housing-construction --format json",
    ),
    ("GX-03.txt", f"forecast GX-03 {DAY}"),
    ("GX-03-en.md", f"forecast GX-03 {DAY} --lang en --format md"),
    ("backtest.txt", "forecast --backtest"),
    ("backtest-en.md", "forecast --backtest --lang en --format md"),
    ("backtest.json", "forecast --backtest --format json"),
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
