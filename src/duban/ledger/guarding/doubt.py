"""Which files of the work tree may be other than git's index says: those have to be read.

git itself says which look otherwise. It is given a copy of its index that was written long after
every file, because it would read those that are as new as the index, through whatever filter
the repository names; and it passes over those that it was told to. Both kinds are found here.
Most builds of git compare whole seconds only, so what was changed in the second of the index's
writing is compared here once more, to the nanosecond.
"""

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from duban.ledger.git import Blob, Repository

ENTRY: Final = re.compile(
    rb"\t([^\0]+)\0  ctime: (\d+):(\d+)\n  mtime: (\d+):(\d+)\n  dev: \d+\tino: (\d+)\n"
    rb"  uid: \d+\tgid: \d+\n  size: (\d+)\tflags: ([0-9a-f]+)\n"
)
PLAIN: Final = b"0"
"""The flags of an entry about which nothing special was said."""
ABSENT: Final = 0x40000000
"""The flag of what a sparse check-out leaves out on purpose."""
BITS: Final = 0xFFFFFFFF
"""git keeps this much of a file's number and size."""
SECOND: Final = 1_000_000_000
LATER: Final = 4_000_000_000
"""In seconds from the epoch: after every file."""
ASKED: Final = (
    ("diff-index", "--cached", "--raw", "-z", "--no-renames", "--ignore-submodules=none"),
    ("diff-files", "--raw", "-z", "--no-renames", "--ignore-submodules=all"),
    ("ls-files", "--others", "-z"),
    ("ls-files", "-s", "-z", "--debug"),
)


class Doubt(NamedTuple):
    """What may differ from a commit.

    Attributes:
        staged: files that differ in the index, each with its two blobs; None where there is none.
        unsure: files that have to be read, whatever the index says of them.
        absent: files that are left out of the work tree on purpose.
    """

    staged: dict[str, tuple[Blob | None, Blob | None]]
    unsure: frozenset[str]
    absent: frozenset[str]


def doubt(repository: Repository, commit: str) -> Doubt:
    """Return which files of a ledger may be other than in a commit."""
    with TemporaryDirectory(prefix="duban-") as folder:
        index, written = _copied(repository, Path(folder))
        with ThreadPoolExecutor(len(ASKED)) as pool:
            asked = (
                (*each, *((commit,) if each[0] == "diff-index" else ()), "--", *repository.here)
                for each in ASKED
            )
            answers = pool.map(lambda args: repository.ask(*args, index=index), asked)
            staged, standing, others, entries = answers
    below = repository.below
    odd = dict(_odd(entries, written, repository.top))
    names = (*(name for _, name in _raw(standing)), *others.split(b"\0")[:-1], *odd)
    absent = (name for name, is_absent in odd.items() if is_absent)
    return Doubt(
        {_name(name, below): facts for facts, name in _raw(staged)},
        frozenset(_names(names, below)),
        frozenset(_names(absent, below)),
    )


def _copied(repository: Repository, folder: Path) -> tuple[str, int]:
    """Return a copy of the index that seems to be written last, and when the index was."""
    own = repository.top / (repository.says("rev-parse", "--git-path", "index") or "")
    copy = folder / "index"
    try:
        written = own.stat().st_mtime_ns
        shutil.copyfile(own, copy)
    except OSError:  # nothing was ever added
        return str(copy), 0
    os.utime(copy, (LATER, LATER))
    return str(copy), written


def _odd(entries: bytes, written: int, top: Path) -> Iterator[tuple[bytes, bool]]:
    """Give files that git would not look at, or not by their look alone; and whether left out."""
    second = b"%d" % (written // SECOND)
    for name, changed, changed_ns, made, made_ns, number, size, flags in ENTRY.findall(entries):
        if flags != PLAIN:
            yield name, bool(int(flags, 16) & ABSENT)
        elif changed >= second or made >= second:
            look = (_moment(changed, changed_ns), _moment(made, made_ns), int(number), int(size))
            if max(look[:2]) >= written or not _looks(top, name, look):
                yield name, False


def _moment(second: bytes, nanoseconds: bytes) -> int:
    return int(second) * SECOND + int(nanoseconds)


def _looks(top: Path, name: bytes, look: tuple[int, int, int, int]) -> bool:
    """Return whether a file looks as the index says, to the nanosecond."""
    try:
        status = os.lstat(os.path.join(os.fsencode(top), name))  # noqa: PTH118 - many at once
    except OSError:
        return False
    return look == (
        status.st_ctime_ns, status.st_mtime_ns, status.st_ino & BITS, status.st_size & BITS
    )  # fmt: skip


def _raw(listed: bytes) -> Iterator[tuple[tuple[Blob | None, Blob | None], bytes]]:
    """Give each file of a raw difference with its two blobs."""
    parts = iter(listed.split(b"\0")[:-1])
    for facts, name in zip(parts, parts, strict=True):
        before_mode, after_mode, before, after, _ = facts.decode()[1:].split(" ")
        yield (_blob(before_mode, before), _blob(after_mode, after)), name


def _blob(mode: str, id_: str) -> Blob | None:
    return Blob(mode, id_) if mode != "000000" else None


def _names(names: Iterable[bytes], below: str) -> Iterator[str]:
    return (_name(each, below) for each in names)


def _name(name: bytes, below: str) -> str:
    return name.decode(errors="surrogateescape").removeprefix(below).removesuffix("/")
