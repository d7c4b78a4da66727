"""git, called as a program: its plumbing only, so that nothing of the repository's is run.

A repository's configuration can name programs for git to run, and `git replace` can show other
contents than were committed: both are switched off. A revision's name is first turned into the
40 digits of a commit, in the one call that takes no name for an option.
"""

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from duban.frozen import frozen

SAFE: Final = (
    "--no-replace-objects",
    "--no-optional-locks",
    "--literal-pathspecs",
    "-c", "core.fsmonitor=false",
    "-c", f"core.hooksPath={os.devnull}",
    "-c", "core.quotePath=false",
    "-c", "core.trustCtime=true",
    "-c", "core.checkStat=default",
    "-c", "protocol.allow=never",  # a partial clone would fetch what it lacks, by any program
)  # fmt: skip
OWN: Final = {
    "LC_ALL": "C",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
}
COMMIT: Final = re.compile("[0-9a-f]{40}|[0-9a-f]{64}")

PROMISED: Final = "promisor remote"
"""What git speaks of where a partial clone lacks something that it may not fetch now."""
KNOWN: Final = ("name", "kind", "size")
"""What git says of an object that it has."""
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class GitError(Exception):
    """git is not there, or said that it cannot do what it was asked; the text is its own."""


class MissingError(GitError):
    """What a commit names is not in this clone, which holds a part of the repository only."""


class Blob(NamedTuple):
    """A file in a commit: its mode, such as `100644`, and the name of its content."""

    mode: str
    id: str


@frozen()
class Repository:
    """A git repository, and where the ledger's folder lies in its work tree.

    Attributes:
        top: the work tree's own folder.
        below: the ledger's folder below it with a `/` at its end; empty where they are the same.
    """

    top: Path
    below: str

    def ask(self, *args: str, given: bytes = b"", index: str | None = None) -> bytes:
        """Return what git prints; it looks into another index than its own where one is named.

        Raises:
            GitError: where it exits with anything but 0.
        """
        return _run(self.top, args, given, {} if index is None else {"GIT_INDEX_FILE": index})

    def says(self, *args: str) -> str | None:
        """Return the one line that git prints, or None where it says no."""
        try:
            return self.ask(*args).decode(errors="surrogateescape").strip("\n")
        except GitError:
            return None

    def commit(self, revision: str) -> str | None:
        """Return the commit that a branch, tag or abbreviated commit names, as 40 digits."""
        name = f"{revision}^{{commit}}"
        said = self.says("rev-parse", "--verify", "--quiet", "--end-of-options", name)
        return (
            said if said and COMMIT.fullmatch(said) else None
        )  # git answers ^main with ^40 digits

    def commits(self, revisions: Iterable[str]) -> dict[str, str]:
        """Return the commits that revisions name, all asked for at once; without those of none."""
        asked = tuple(each for each in revisions if "\n" not in each)
        given = "".join(f"{each}^{{commit}}\n" for each in asked)
        told = self.ask("cat-file", "--batch-check", given=given.encode(errors="surrogateescape"))
        lines = told.decode(errors="replace").splitlines()
        named = (line.split(" ") for line in lines)
        return {
            revision: words[0]
            for revision, words in zip(asked, named, strict=True)
            if len(words) == len(KNOWN) and words[1] == "commit"
        }

    def is_ancestor(self, earlier: str, later: str) -> bool:
        """Return whether one commit, given by its digits, went into another."""
        return self.says("merge-base", "--is-ancestor", earlier, later) is not None

    @property
    def is_shallow(self) -> bool:
        """Whether the history was cut off when the repository was cloned."""
        return self.says("rev-parse", "--is-shallow-repository") == "true"

    def tree(self, commit: str, names: Iterable[str] = ()) -> dict[str, Blob]:
        """Return the files of the ledger in a commit, by their names below the ledger's folder.

        Args:
            commit: the commit, by its digits.
            names: files, or folders, that are asked for; all where there are none.
        """
        asked = tuple(f"{self.below}{each}" for each in names) or self.here
        listed = self.ask("ls-tree", "-r", "-z", "--full-tree", commit, "--", *asked)
        found = {}
        for line in listed.decode(errors="surrogateescape").split("\0")[:-1]:
            facts, _, name = line.partition("\t")
            mode, _, id_ = facts.split(" ")
            found[name.removeprefix(self.below)] = Blob(mode, id_)
        return found

    @property
    def here(self) -> tuple[str, ...]:
        """The ledger's folder as a path to ask for; nothing where it is the whole work tree."""
        return (self.below.removesuffix("/"),) if self.below else ()

    def contents(self, ids: Iterable[str]) -> Iterator[bytes]:
        """Yield the bytes of blobs, given by their names, in the same order.

        Raises:
            MissingError: where this clone does not hold one of them.
        """
        asked = "".join(f"{each}\n" for each in ids).encode()
        answer = memoryview(self.ask("cat-file", "--batch", given=asked) if asked else b"")
        while answer:
            head, _, _ = bytes(answer[:100]).partition(b"\n")
            if head.endswith((b" missing", b" ambiguous")):
                raise MissingError(head.decode(errors="replace"))
            size = int(head.split(b" ")[2])
            start = len(head) + 1
            yield bytes(answer[start : start + size])
            answer = answer[start + size + 1 :]


def repository(root: Path) -> Repository | None:
    """Return the repository that a ledger's folder lies in, or None where it lies in none."""
    try:
        return repository_of(root)
    except GitError:
        return None


def repository_of(root: Path) -> Repository:
    """Return the repository that a ledger's folder lies in.

    Raises:
        GitError: where it lies in none, or git will not work there.
    """
    said = _run(root, ("rev-parse", "--show-toplevel", "--show-prefix"))
    top, below = os.fsdecode(said).split("\n")[:2]
    return Repository(Path(top), below)


def _run(
    folder: Path, args: tuple[str, ...], given: bytes = b"", more: Mapping[str, str] = NOTHING
) -> bytes:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        ran = subprocess.run(  # noqa: S603 - git, with names that cannot be options
            ("git", *SAFE, *args),  # noqa: S607 - the user's own git, wherever it is
            cwd=folder,
            input=given,
            capture_output=True,
            env={**kept, **OWN, **more},
            check=False,
        )
    except OSError as error:
        raise GitError(f"git: {error.strerror}") from None
    except ValueError as error:  # NUL, or half a character: no program can be given it
        raise GitError(f"git: {error}") from None
    if ran.returncode:
        said = ran.stderr.decode(errors="replace").strip()
        raise MissingError(said) if PROMISED in said else GitError(said)
    return ran.stdout
