"""Stamps: what a folder's files look like from outside, by which they are known to be unchanged."""

import os
from _blake2 import blake2b

from duban.ledger.snapshot.vault import content

DIGEST = 16
TOO_FRESH = 2_000_000_000
"""Nanoseconds in which a file can change again without its time telling: FAT counts in 2 s."""

Stamp = tuple[int, ...]


def stamps_of(root: str, folders: "frozenset[str] | None" = None) -> dict[str, Stamp]:
    """Return by name what lies below a folder, each with its size, times, number and kind.

    Names that begin with a dot are passed over; links are not followed.

    Args:
        root: the folder.
        folders: those in it that are entered; others only have a name. None: all are.

    Raises:
        OSError: where a folder cannot be looked into.
    """
    found: dict[str, Stamp] = {}
    below = [""]
    for above in below:  # grows as folders are found
        with os.scandir(f"{root}/{above}") as entries:
            for entry in entries:
                if entry.name[0] == ".":
                    continue
                name = above + entry.name
                if not entry.is_dir(follow_symlinks=False):
                    found[name] = stamp(entry.stat(follow_symlinks=False))
                elif above or folders is None or name in folders:
                    below.append(f"{name}/")
                else:
                    found[name] = ()
    return found


def stamp(status: os.stat_result) -> Stamp:
    """Return what tells a file from itself after a change."""
    return (
        status.st_size,
        status.st_mtime_ns,
        status.st_ctime_ns,  # a time that no program can set back
        status.st_ino,
        status.st_mode,
    )


def is_fresh(found: Stamp, now: int) -> bool:
    """Return whether a file was changed so lately that it could change again unnoticed.

    Args:
        found: its stamp.
        now: when it was stamped, in nanoseconds.
    """
    return bool(found) and max(found[1], found[2]) > now - TOO_FRESH


def digest(data: bytes) -> bytes:
    """Return what tells a content from every other one."""
    return blake2b(data, digest_size=DIGEST).digest()


def digest_of(path: str) -> bytes | None:
    """Return the digest of a file's content, or None where it cannot be read."""
    try:
        return digest(content(path))
    except OSError:
        return None
