"""Files figures one after the other, and says of each that it would survive a power cut.

    python -m tests.torture.writer ROOT FIRST COUNT

Each line of stdout is a filing's name and its digest, written after the filing is safe.
"""

import os
import sys
from hashlib import sha256
from pathlib import Path
from typing import Final

from duban.ledger.gate.names import seal_of
from duban.ledger.writing.durable import TakenError, write_new
from duban.model.notation import document

DAY: Final = "2025-03-01"
FOLDER: Final = f"progress/housing/{DAY[:7]}"
TRIES: Final = 9


def hand_in(root: Path, number: int) -> str:
    """File a figure, and return its acknowledgement: the filing's name and digest.

    This stands for `duban progress`. Another filing may bear the same eight digits: a comment
    makes other bytes, and so another seal.
    """
    data = content(number)
    for again in range(TRIES):
        name = f"{FOLDER}/{DAY}-{seal_of(data)}.yaml"
        try:
            write_new(root, name, data)
        except TakenError:
            data = content(number) + f"# {again + 1}\n".encode()
        else:
            return f"{name} {sha256(data).hexdigest()}"
    raise TakenError


def content(number: int) -> bytes:
    """Return the bytes of a filing."""
    return document(
        {
            "department": "housing",
            "on": DAY,
            "filed": f"{DAY}T09:30:00+08:00",
            "by": "联络员",
            "entries": [{"commitment": "HO-01", "done": number, "note": f"本周新签约 {number} 户"}],
        }
    )


def main(root: Path, first: int, count: int) -> None:
    """File the figures, each followed by one line that is written at once."""
    os.write(1, b"begun\n")
    for number in range(first, first + count):
        os.write(1, f"{hand_in(root, number)}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
