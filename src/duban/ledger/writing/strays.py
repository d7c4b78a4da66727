"""Unfinished files: how they are called, and what becomes of those that nobody finished."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

BEGUN: Final = ".duban-"
UNFINISHED: Final = ".tmp"
STALE: Final = 24 * 60 * 60
"""Seconds after which nobody can still be writing an unfinished file."""


def fresh_name(folder: Path) -> Path:
    """Return a name in a folder that no reader looks at and nobody else takes."""
    return folder / f"{BEGUN}{os.getpid()}-{os.urandom(8).hex()}{UNFINISHED}"


def sweep(beside: Path) -> None:
    """Remove stale unfinished files from a file's folder, as far as that is possible.

    Args:
        beside: a file that was written just now. Its time is the present as the disk's own clock
            tells it, which on a network share need not be this machine's.
    """
    with suppress(OSError), os.scandir(beside.parent) as found:
        now = beside.stat().st_mtime
        for each in found:
            if each.name.startswith(BEGUN) and each.name.endswith(UNFINISHED):
                _remove(each, now)


def _remove(entry: "os.DirEntry[str]", now: float) -> None:
    with suppress(OSError):  # another may have been quicker
        if now - entry.stat(follow_symlinks=False).st_mtime > STALE:
            os.unlink(entry.path)  # noqa: PTH108 - as scandir gives it
