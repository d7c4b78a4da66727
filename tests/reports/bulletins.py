"""The golden bulletins of the demonstration ledger. Run as a module, it writes them.

python -m tests.reports.bulletins
"""

from typing import Final

from tests.reports.kept import GOLDEN, keep

FOLDER: Final = GOLDEN / "bulletins"
DAY: Final = "report daily --day 2025-09-26"
WEEK: Final = "report weekly --week 2025-W37"
BULLETIN: Final = "report bulletin --week 2025-W37"
REMINDER: Final = "report reminder --as-of 2025-09-25"
MONTH: Final = "report monthly --month 2025-09"
BRIEF: Final = "report brief --month 2025-09"
AGENDA: Final = "report agenda --month 2025-09"
BURDEN: Final = "report burden --month 2025-09"
CASES: Final = (
    ("daily-2025-09-26.md", f"{DAY} -f md"),
    ("daily-2025-09-26-en.txt", f"{DAY} --lang en"),
    ("daily-2025-09-27.txt", "report daily --day 2025-09-27"),
    ("daily-2025-09-26.csv", f"{DAY} -f csv"),
    ("weekly-2025-W37.txt", WEEK),
    ("weekly-2025-W37-en.md", f"{WEEK} -f md --lang en"),
    ("bulletin-2025-W37.md", f"{BULLETIN} -f md"),
    ("bulletin-2025-W37-en.txt", f"{BULLETIN} --lang en"),
    ("bulletin-2025-W37.json", f"{BULLETIN} -f json"),
    ("reminder-2025-10.md", f"{REMINDER} -f md"),
    ("reminder-2025-10-water-en.txt", f"{REMINDER} --lang en --department water"),
    ("reminder-2025-10-water.ics", f"{REMINDER} -f ics --department water"),
    ("monthly-2025-09.md", f"{MONTH} -f md"),
    ("monthly-2025-09-en.txt", f"{MONTH} --lang en"),
    ("monthly-2025-06.txt", "report monthly --month 2025-06"),
    ("monthly-2024-12.md", "report monthly --month 2024-12 -f md"),
    ("brief-2025-09-education.md", f"{BRIEF} -f md --department education"),
    ("brief-2025-09-education.json", f"{BRIEF} -f json --department education"),
    ("brief-2025-06-water.txt", "report brief --month 2025-06 --department water"),
    ("brief-2025-09-ecology-en.txt", f"{BRIEF} --lang en --department ecology"),
    ("brief-2024-12.md", "report brief --month 2024-12 -f md"),
    ("agenda-2025-09.txt", AGENDA),
    ("agenda-2025-09-en.md", f"{AGENDA} -f md --lang en"),
    ("agenda-2025-09.json", f"{AGENDA} -f json"),
    ("agenda-2024-12.md", "report agenda --month 2024-12 -f md"),
    ("burden-2025-09.txt", BURDEN),
    ("burden-2025-09-en.md", f"{BURDEN} -f md --lang en"),
)


if __name__ == "__main__":
    keep(FOLDER, CASES)
