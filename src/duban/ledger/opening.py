"""Opening one file safely: whatever bears its name, nothing hangs and little is read."""

import errno
import os
import stat
from pathlib import Path
from typing import Final

from duban.ledger import file_faults as faults
from duban.ledger.strict.byte_faults import TOO_LARGE
from duban.ledger.strict.limits import MAX_BYTES
from duban.model.diagnostic import Diagnostic
from duban.model.record import Place
from duban.words.machine import reason
from duban.words.visible import visible

FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)  # a link could lead anywhere, to /dev/zero or in a circle
    | getattr(os, "O_NONBLOCK", 0)  # a pipe without a writer would wait for ever
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
BY_ERRNO: Final = {
    errno.ELOOP: faults.SYMLINK,
    errno.ENOENT: faults.MISSING,
    errno.ENXIO: faults.NOT_A_FILE,  # a socket
}


def read_bytes(path: Path, limit: int = MAX_BYTES, *, name: str = "") -> bytes | Diagnostic:
    """Return what a regular file holds, or why it was not read; `name` is how it is called."""
    place = Place(visible(name or path.name))
    try:
        opened = os.open(path, FLAGS)
    except OSError as error:
        return _refused(error, place)
    try:
        return _content(opened, limit, place)
    except OSError as error:
        return _refused(error, place)
    finally:
        os.close(opened)


def _content(opened: int, limit: int, place: Place) -> bytes | Diagnostic:
    """Return the bytes of an opened file, after a look at what it is and how large."""
    status = os.fstat(opened)
    if stat.S_ISDIR(status.st_mode):
        return faults.FOLDER_NAMED_YAML.at(place)
    if not stat.S_ISREG(status.st_mode):
        return faults.NOT_A_FILE.at(place)
    if status.st_size > limit:
        return TOO_LARGE.at(place, size=status.st_size, limit=limit)
    data = _up_to(opened, limit + 1)
    if len(data) > limit:
        return TOO_LARGE.at(place, size=len(data), limit=limit)
    return data


def _up_to(opened: int, count: int) -> bytes:
    """Return at most so many bytes: a file may grow while it is read."""
    parts: list[bytes] = []
    while count > 0 and (part := os.read(opened, count)):
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def _refused(error: OSError, place: Place) -> Diagnostic:
    fault = BY_ERRNO.get(error.errno or 0, faults.UNREADABLE)
    return fault.at(place, reason=reason(error))
