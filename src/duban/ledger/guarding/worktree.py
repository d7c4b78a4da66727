"""The files of the work tree that differ from a commit, each as git would keep it.

No command is asked that would run filters, which a repository may name: what may differ is
read, and given the name that git gives to such bytes.
"""

import hashlib
import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from duban.frozen import frozen
from duban.ledger.git import Blob, Repository
from duban.ledger.guarding.doubt import doubt
from duban.ledger.opening import FLAGS

SUBMODULE: Final = "160000"
LINK: Final = "120000"
SPECIAL: Final = "000001"
"""The mode of what git would not keep: pipes, sockets."""
UNREADABLE: Final = ""
"""In place of a content's name."""
SHA256_DIGITS: Final = 64
FEW: Final = 200
"""Files that are asked for by name; of more, all are asked for."""

Pair = tuple[Blob | None, Blob | None]
"""A file before and now; None where it is not there."""


@frozen()
class Habits:
    """How git keeps files in this clone.

    Attributes:
        has_crlf: whether it writes them with the line ends of Windows.
        has_modes: whether the file system can tell who may execute a file.
        digest: names the repository's digest, `sha1` or `sha256`.
    """

    has_crlf: bool
    has_modes: bool
    digest: str


def habits_of(repository: Repository, commit: str) -> Habits:
    """Return how git keeps files in a clone."""
    told = repository.says("config", "--get-regexp", r"^core\.(autocrlf|filemode)$") or ""
    said = {key: value for key, _, value in (line.partition(" ") for line in told.split("\n"))}
    return Habits(
        said.get("core.autocrlf", "false").casefold() in {"true", "1", "yes", "on"},
        said.get("core.filemode", "true").casefold() not in {"false", "0", "no", "off"},
        "sha256" if len(commit) == SHA256_DIGITS else "sha1",
    )


def differing(repository: Repository, commit: str, habits: Habits) -> dict[str, Pair]:
    """Return the files of a ledger that are not as in a commit, ignored ones too, by their names.

    Names that begin with a dot are nobody's business, as everywhere.
    """
    found = doubt(repository, commit)
    unsure = sorted(name for name in found.unsure if is_ours(name))
    held = _held(repository, commit, unsure)
    root = repository.top / repository.below
    pairs = {name: pair for name, pair in found.staged.items() if is_ours(name)}
    for name in unsure:
        before = held.get(name)
        now = None if _is_behind_link(root, name) else _standing(root / name, before, habits)
        if now is None and name in found.absent:
            continue  # as the index says, which was looked at
        pairs[name] = (before, now)
    return {name: pair for name, pair in sorted(pairs.items()) if pair[0] != pair[1]}


def is_ours(name: str) -> bool:
    """Return whether neither a file's name nor that of a folder of its begins with a dot."""
    return name[:1] not in {"", "."} and "/." not in name


def _held(repository: Repository, commit: str, names: Iterable[str]) -> Mapping[str, Blob]:
    asked = tuple(names)
    if not asked:
        return {}
    return repository.tree(commit, asked if len(asked) <= FEW else ())


def _is_behind_link(root: Path, name: str) -> bool:
    """Return whether a folder on the way to a file is a link: what lies there is not ours."""
    parts = name.split("/")[:-1]
    return any((root / "/".join(parts[:n])).is_symlink() for n in range(1, len(parts) + 1))


def _standing(path: Path, before: Blob | None, habits: Habits) -> Blob | None:
    """Return a file as git would keep it, or None where there is none."""
    try:
        status = path.lstat()
    except OSError:
        return None
    if stat.S_ISDIR(status.st_mode):
        return Blob(SUBMODULE, UNREADABLE) if os.path.lexists(path / ".git") else None
    if stat.S_ISLNK(status.st_mode):
        return Blob(LINK, named(os.fsencode(path.readlink()), habits.digest))
    if not stat.S_ISREG(status.st_mode):
        return Blob(SPECIAL, UNREADABLE)
    mode = "100755" if status.st_mode & stat.S_IXUSR else "100644"
    if not habits.has_modes:
        mode = before.mode if before and before.mode.startswith("100") else "100644"
    try:
        return Blob(mode, named(as_committed(_read(path), habits), habits.digest))
    except OSError:
        return Blob(mode, UNREADABLE)


def _read(path: Path) -> bytes:
    with os.fdopen(os.open(path, FLAGS), "rb") as file:
        return file.read()


def as_committed(data: bytes, habits: Habits) -> bytes:
    """Return a file's bytes as git would keep them: with the line ends that it took away."""
    if not habits.has_crlf or b"\r" not in data:
        return data
    plain = data.replace(b"\r\n", b"\n")
    return plain if plain.replace(b"\n", b"\r\n") == data else data


def named(data: bytes, digest: str) -> str:
    """Return the name that git gives a content."""
    return hashlib.new(digest, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
