"""Sweeping: what was left unfinished, by somebody who was killed, is removed after a day."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from duban.ledger.writing.durable import BEGUN, UNFINISHED

STALE: Final = 24 * 60 * 60 * 1_000_000_000
"""Nanoseconds after which nobody can still be writing an unfinished file."""


def sweep(folder: Path, now: int) -> None:
    """Remove unfinished files from a folder that nobody has touched for a day.

    No reader looks at them; what cannot be removed stays until the next time.

    Args:
        folder: the folder.
        now: the present moment in nanoseconds.
    """
    with suppress(OSError):
        for path in folder.glob(f"{BEGUN}*{UNFINISHED}"):
            if path.lstat().st_mtime_ns < now - STALE:
                path.unlink()
