"""New files that would survive a power cut, each written once and never over another.

The protocol: all bytes go into a file of another name in the same folder, which is flushed to
the disk, linked to its own name where nothing stands yet, and read back; then every folder down
to it is flushed. Whoever is stopped at any point leaves the whole file or none. No lock is
needed, so nobody has to trust one over a network.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from duban.ledger.opening import read_bytes

BEGUN: Final = ".duban-"
UNFINISHED: Final = ".tmp"
NEW: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
NO_LINKS: Final = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})
"""What file systems without hard links answer: some shares and memory cards."""

NO_FLUSH: Final = frozenset({errno.EINVAL, errno.ENOTSUP})
"""What file systems answer on which a folder cannot be flushed."""


class TakenError(OSError):
    """Another file stands where one was to be written."""


class UnlikeError(OSError):
    """What was read back is not what was written."""


def write_new(root: Path, name: str, data: bytes) -> bool:
    """Return whether a file had to be written; either way it would now survive a power cut.

    The same bytes under the same name are no second file: whoever could not tell whether a
    write succeeded may repeat it.

    Args:
        root: the ledger's folder, which exists.
        name: the file's name below it, with `/` between folders; they are made where missing.
        data: all of its bytes.

    Raises:
        TakenError: where other bytes bear that name.
        OSError: where it cannot be written. It may be there all the same, whole, if only the
            last step failed; never in part.
    """
    folder = _folder(root, name)
    path = root / name
    is_new = not os.path.lexists(path)
    if is_new:
        with _beside(folder, data) as unfinished:
            is_new = _link(unfinished, path)
    _compare(path, data, is_new=is_new)
    for each in (path, folder, *folder.parents):  # the file too: another may have put it there
        _flush(each)
        if each == root:
            break
    return is_new


def remove(path: Path) -> None:
    """Remove a file in a way that outlasts a power cut.

    Raises:
        OSError: where that is not possible.
    """
    path.unlink()
    _flush(path.parent)


def _folder(root: Path, name: str) -> Path:
    """Return the folder that a file is to lie in, made where it is missing."""
    folder = root
    for part in name.split("/")[:-1]:
        folder /= part
        with suppress(FileExistsError):
            folder.mkdir()
        if not stat.S_ISDIR(folder.lstat().st_mode):  # a link could lead out of the ledger
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    return folder


@contextmanager
def _beside(folder: Path, data: bytes) -> Iterator[Path]:
    """Give a flushed file with the bytes under a name that no reader looks at; then remove it."""
    unfinished = folder / f"{BEGUN}{os.getpid()}-{os.urandom(8).hex()}{UNFINISHED}"
    try:
        _pour(os.open(unfinished, NEW, 0o666), data)
        yield unfinished
    finally:
        with suppress(OSError):
            unfinished.unlink()


def _pour(opened: int, data: bytes) -> None:
    """Write all bytes, which the system may take in parts, and flush them to the disk."""
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(opened, rest) :]
        os.fsync(opened)
    finally:
        os.close(opened)


def _link(unfinished: Path, path: Path) -> bool:
    """Give a finished file its name; return whether nothing bore it already."""
    try:
        os.link(unfinished, path, follow_symlinks=False)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in NO_LINKS or os.path.lexists(path):
            raise
        unfinished.rename(path)
    return True


def _compare(path: Path, data: bytes, *, is_new: bool) -> None:
    """Read a file back.

    Raises:
        TakenError: where it holds other bytes and was there before.
        UnlikeError: where it holds other bytes although it was written just now.
    """
    found = read_bytes(path, len(data))
    if found == data:
        return
    kind, number = (UnlikeError, errno.EIO) if is_new else (TakenError, errno.EEXIST)
    raise kind(number, os.strerror(number), str(path))


def _flush(path: Path) -> None:
    """Flush a file, or the names in a folder, to the disk; Windows knows no such thing."""
    if os.name == "nt":
        return
    opened = os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    try:
        os.fsync(opened)
    except OSError as error:
        if error.errno not in NO_FLUSH:
            raise
    finally:
        os.close(opened)


def write_over(path: Path, before: bytes, data: bytes) -> None:
    """Write a file in the place of another; it would then survive a power cut.

    Args:
        path: the file, which exists.
        before: what it holds; where somebody has changed it since, it is left alone.
        data: what it is to hold.

    Raises:
        TakenError: where it no longer holds what it did.
        OSError: where it cannot be written.
    """
    with _beside(path.parent, data) as unfinished:
        unfinished.chmod(path.stat().st_mode & 0o777)
        _compare(path, before, is_new=False)
        unfinished.replace(path)
    _compare(path, data, is_new=True)
    _flush(path.parent)
