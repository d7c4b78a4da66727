"""One at a time: a lock on a folder, for the few files that are not written once and for all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep everybody else who asks out of a folder; who holds it and is killed lets it go.

    Windows and some network shares know no such lock. There the comparison that is made right
    before a file is replaced has to do, and two who replace it within a millisecond can collide.
    """
    if os.name == "nt":
        yield
        return
    from fcntl import LOCK_EX, flock

    opened = os.open(folder, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    try:
        with suppress(OSError):
            flock(opened, LOCK_EX)
        yield
    finally:
        os.close(opened)
