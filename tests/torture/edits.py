"""Many people who add to one hand-kept file at once: nobody's addition is written over.

python -m tests.torture.edits ROOT FIRST COUNT
"""

import os
import sys
from pathlib import Path
from typing import Final

from duban.ledger.writing.durable import TakenError, write_over
from tests.torture.outcome import Outcome
from tests.torture.world import lay, opened, started

WRITERS: Final = 8
FILE: Final = "departments/housing.yaml"


def run(count: int, folder: Path) -> Outcome:
    """Let eight processes add so many aliases each to a department's file."""
    root = lay(folder / "edits")
    with (root / FILE).open("a", encoding="utf-8") as file:
        file.write("aliases:\n  - 住建\n")
    me = (sys.executable, "-m", "tests.torture.edits", str(root))
    running = [started((*me, str(n * count), str(count))) for n in range(WRITERS)]
    said = [each.communicate() for each in running]
    told = [line for out, _ in said for line in out.decode().splitlines()]
    held = opened(root).departments[0].aliases[1:]
    broken = [f"acknowledged and lost: {each}" for each in told if each not in held]
    broken += [f"a writer gave up: {err.decode()[-300:]}" for _, err in said if err]
    return Outcome(
        f"{WRITERS} people with {count} additions each to one file: {len(told)} acknowledged, "
        f"{len(set(held))} of {WRITERS * count} there",
        tuple(broken),
    )


def main(root: Path, first: int, count: int) -> None:
    """Add lines, each from what the file then holds, until it goes through."""
    for number in range(first, first + count):
        while not _added(root / FILE, f"  - 别名{number}\n".encode()):
            pass
        os.write(1, f"别名{number}\n".encode())


def _added(path: Path, line: bytes) -> bool:
    before = path.read_bytes()
    try:
        write_over(path, before, before + line)
    except TakenError:
        return False
    return True


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
