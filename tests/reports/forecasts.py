"""The golden forecasts of the demonstration ledger. Run as a module, it writes them.

python -m tests.reports.forecasts
"""

from typing import Final

from tests.reports.kept import GOLDEN, keep

FOLDER: Final = GOLDEN / "forecasts"
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


if __name__ == "__main__":
    keep(FOLDER, CASES)
