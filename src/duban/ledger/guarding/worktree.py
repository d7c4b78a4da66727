"""The files of the work tree, each with the name that git would give its content.

A file that looks as git's index says is what the index says; every other one is read. No
command is asked that would run filters, which a repository may name.
"""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from duban.frozen import frozen
from duban.ledger.git import Blob, GitError, Repository
from duban.ledger.guarding.stage import BITS, Staged
from duban.ledger.opening import FLAGS
from duban.ledger.strict.limits import MAX_FOLDERS

SUBMODULE: Final = "160000"
LINK: Final = "120000"
SPECIAL: Final = "000000"
"""The mode of what git would not keep: pipes, sockets."""
UNREADABLE: Final = ""
"""In place of a content's name."""
SHA256_DIGITS: Final = 64


@frozen()
class Tree:
    """How the work tree is to be read.

    Attributes:
        staged: what the index says of its files.
        written: when the index was written, in nanoseconds: what was changed since, or at that
            very moment, may differ from what it says.
        has_crlf: whether git wrote the files with the line ends of Windows.
        has_modes: whether the file system can tell who may execute a file.
        digest: names the repository's digest, `sha1` or `sha256`.
    """

    staged: Mapping[str, Staged]
    written: int
    has_crlf: bool
    has_modes: bool
    digest: str


def tree_of(repository: Repository, staged: Mapping[str, Staged], commit: str) -> Tree:
    """Return how a repository's work tree is to be read."""
    index = repository.says("rev-parse", "--git-path", "index") or ""
    try:
        written = (repository.top / index).stat().st_mtime_ns
    except OSError:  # nothing was ever added
        written = 0
    return Tree(
        staged,
        written,
        repository.says("config", "--type=bool", "--get", "core.autocrlf") == "true",
        repository.says("config", "--type=bool", "--get", "core.fileMode") != "false",
        "sha256" if len(commit) == SHA256_DIGITS else "sha1",
    )


def standing(root: Path, tree: Tree) -> dict[str, Blob]:
    """Return the files below a ledger's folder as git would keep them, ignored ones too.

    Names that begin with a dot are nobody's business, as everywhere.

    Raises:
        GitError: where a folder cannot be looked into.
    """
    found = {}
    known = tree.staged
    for name, path, status in _walked(root):
        held = known.get(name)
        if held is not None and _looks_as(held, status, tree.written):
            found[name] = Blob(held.mode, held.id)
        else:
            found[name] = _blob(path, status, tree, held)
    for name, held in known.items():
        if held.is_absent and name not in found:
            found[name] = Blob(held.mode, held.id)
    return found


def _walked(root: Path) -> Iterator[tuple[str, str, os.stat_result]]:
    """Give every file with its name, its path, and what it looks like."""
    below = [""]
    for above in below:  # grows as folders are found
        try:
            with os.scandir(f"{root}/{above}") as entries:
                for entry in entries:
                    if entry.name[0] == ".":
                        continue
                    name, status = above + entry.name, entry.stat(follow_symlinks=False)
                    if not entry.is_dir(follow_symlinks=False):
                        yield name, entry.path, status
                    elif os.path.lexists(f"{entry.path}/.git") or name.count("/") > MAX_FOLDERS:
                        yield name, "", status
                    else:
                        below.append(f"{name}/")
        except OSError as error:
            raise GitError(f"{root}/{above}: {error.strerror}") from None


def _looks_as(held: Staged, status: os.stat_result, written: int) -> bool:
    return (
        status.st_mtime_ns < written
        and held.look
        == (status.st_ctime_ns, status.st_mtime_ns, status.st_ino & BITS, status.st_size & BITS)
        and stat.S_ISREG(status.st_mode)
    )


def _blob(path: str, status: os.stat_result, tree: Tree, held: Staged | None) -> Blob:
    """Return what git would keep of a file that has to be read."""
    if not path:
        return Blob(SUBMODULE, UNREADABLE)
    if stat.S_ISLNK(status.st_mode):
        return Blob(LINK, named(os.fsencode(Path(path).readlink()), tree.digest))
    if not stat.S_ISREG(status.st_mode):
        return Blob(SPECIAL, UNREADABLE)
    is_executable = bool(status.st_mode & stat.S_IXUSR)
    if not tree.has_modes and held is not None:
        is_executable = held.mode == "100755"
    try:
        data = as_committed(_read(path), tree)
    except OSError:
        return Blob("100644", UNREADABLE)
    return Blob(
        "100755" if is_executable and tree.has_modes else "100644", named(data, tree.digest)
    )


def _read(path: str) -> bytes:
    opened = os.open(path, FLAGS)
    with os.fdopen(opened, "rb") as file:
        return file.read()


def as_committed(data: bytes, tree: Tree) -> bytes:
    """Return a file's bytes as git would keep them: with the line ends that it took away."""
    if not tree.has_crlf or b"\r" not in data:
        return data
    plain = data.replace(b"\r\n", b"\n")
    return plain if plain.replace(b"\n", b"\r\n") == data else data


def named(data: bytes, digest: str) -> str:
    """Return the name that git gives a content."""
    return hashlib.new(digest, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
