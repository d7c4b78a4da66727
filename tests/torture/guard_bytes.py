"""10,000 single bytes changed at random in protected files: every one has to be reported.

python -m tests.torture.guard_bytes [COUNT]
"""

import sys
import tempfile
from pathlib import Path

from tests.guard.bytes import sound_files, unreported
from tests.guard.desk import Desk

COUNT = 10_000


def main(arguments: list[str]) -> int:
    """Change bytes in rounds, one in every file; return 1 where any went unreported."""
    wanted = int(arguments[0]) if arguments else COUNT
    files, changed, round_ = sound_files(), 0, 0
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk.opened(Path(folder))
        while changed < wanted:
            count, more = unreported(desk, files, round_)
            changed, round_ = changed + count, round_ + 1
            missed += more
    print(f"{changed} single-byte changes, {len(missed)} not reported")  # noqa: T201 - its result
    for each in missed:
        print(each)  # noqa: T201 - as above
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
