"""The golden blockers of the demonstration ledger. Run as a module, it writes them.

python -m tests.reports.blockers
"""

from typing import Final

from tests.reports.kept import GOLDEN, keep

FOLDER: Final = GOLDEN / "blockers"
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
    ("show-JT-05.json", "show JT-05 --format json"),
)


if __name__ == "__main__":
    keep(FOLDER, CASES)
