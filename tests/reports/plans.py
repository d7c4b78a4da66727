"""The golden plans of the demonstration ledger. Run as a module, it writes them.

python -m tests.reports.plans
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.reports.kept import GOLDEN, keep, written

FOLDER: Final = GOLDEN / "plans"
DAY: Final = "--as-of 2025-08-31"
BOTH: Final = "--variant two-in-one --variant ahead"
CASES: Final = (
    ("all.txt", f"plan --all {DAY}"),
    ("all-en.md", f"plan --all {DAY} --lang en --format md"),
    ("all.json", f"plan --all {DAY} --format json"),
    ("all.ics", f"plan --all {DAY} --format ics"),
    ("all.csv", f"plan --all {DAY} --format csv"),
    ("items.txt", f"plan GX-07 {DAY}"),
    ("late.txt", f"plan GX-07/g04 {DAY}"),
    ("late-en.txt", f"plan GX-07/g04 {DAY} --lang en"),
    ("late.md", f"plan GX-07/g04 {DAY} --format md"),
    ("late.json", f"plan GX-07/g04 {DAY} --format json"),
    ("late.ics", f"plan GX-07/g04 {DAY} --format ics"),
    ("variants.txt", f"plan GX-07/g04 {DAY} {BOTH}"),
    ("variants-en.md", f"plan GX-07/g04 {DAY} {BOTH} --lang en --format md"),
    ("from.txt", f"plan GX-07/g04 {DAY} --from 2025-10-13"),
    ("passed.txt", "plan GX-07/g04 --as-of 2026-01-12"),
)
PICTURED: Final = f"plan GX-07/g04 {DAY} --format md --assets"


def pictures() -> Iterator[tuple[str, bytes]]:
    """Yield the charts of a plan by name."""
    with tempfile.TemporaryDirectory() as folder:
        written(f"{PICTURED} {folder}")
        for each in sorted(Path(folder).rglob("*.svg")):
            yield each.name, each.read_bytes()


if __name__ == "__main__":
    keep(FOLDER, CASES)
    for file, drawn in pictures():
        (FOLDER / file).write_bytes(drawn)
