"""The golden reports of the shipped ledger. Run as a module, it writes them: see what changed.

python -m tests.reports.goldens
"""

from typing import Final

from tests.reports.kept import GOLDEN, ROOT, keep

FOLDER: Final = GOLDEN / "reports"
LEDGER: Final = ROOT / "data"
DECEMBER: Final = "overdue --month 2018-12"
NOVEMBER: Final = "report monthly --month 2018-11"
WALL: Final = "report wall"
HISTORY: Final = "report history"
CASES: Final = (
    ("gongshu-status.txt", "status"),
    ("gongshu-status-en.txt", "status --lang en"),
    ("gongshu-status.md", "status --format md"),
    ("gongshu-status.json", "status --format json"),
    ("gongshu-status.csv", "status --format csv"),
    ("gongshu-overdue-2018-12.txt", DECEMBER),
    ("gongshu-overdue-2018-12-en.txt", f"{DECEMBER} --lang en"),
    ("gongshu-overdue-2018-12.json", f"{DECEMBER} --format json"),
    ("gongshu-overdue-2018-12.csv", f"{DECEMBER} --format csv"),
    ("gongshu-monthly-2018-11.txt", NOVEMBER),
    ("gongshu-monthly-2018-11.md", f"{NOVEMBER} --format md"),
    ("gongshu-monthly-2018-11-en.md", f"{NOVEMBER} --format md --lang en"),
    ("gongshu-show-UR-01.txt", "show UR-01"),
    ("gongshu-show-UR-01.md", "show UR-01 --format md"),
    ("gongshu-show-UR-03.txt", "show UR-03"),
    ("gongshu-show-UR-03-en.txt", "show UR-03 --lang en"),
    ("gongshu-show-UR-03.json", "show UR-03 --format json"),
    ("gongshu-wall.txt", WALL),
    ("gongshu-wall-en.md", f"{WALL} --format md --lang en"),
    ("gongshu-wall.csv", f"{WALL} --format csv"),
    ("gongshu-wall-urban-renewal.json", f"{WALL} --department urban-renewal --format json"),
    ("gongshu-history.txt", HISTORY),
    ("gongshu-history.json", f"{HISTORY} --format json"),
    ("gongshu-history-UR-03-en.md", f"{HISTORY} --commitment UR-03 --format md --lang en"),
)


if __name__ == "__main__":
    keep(FOLDER, CASES, LEDGER)
