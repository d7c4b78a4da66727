"""git, called as a program: its plumbing only, so that nothing of the repository's is run.

A repository's configuration can name programs for git to run, and `git replace` can show other
contents than were committed: both are switched off. A revision's name is first turned into the
40 digits of a commit, in the one call that takes no name for an option.
"""

import os
import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from duban.frozen import frozen

SAFE: Final = (
    "--no-replace-objects",
    "--no-optional-locks",
    "--literal-pathspecs",
    "-c", "core.fsmonitor=false",
    "-c", f"core.hooksPath={os.devnull}",
    "-c", "core.quotePath=false",
    "-c", "protocol.allow=never",  # a partial clone would fetch what it lacks, by any program
)  # fmt: skip
OWN: Final = {
    "LC_ALL": "C",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
}
COMMIT: Final = re.compile("[0-9a-f]{40}|[0-9a-f]{64}")


class GitError(Exception):
    """git is not there, or said that it cannot do what it was asked; the text is its own."""


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

    def ask(self, *args: str, given: bytes = b"") -> bytes:
        """Return what git prints.

        Raises:
            GitError: where it exits with anything but 0.
        """
        return _run(self.top, args, given)

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

    def is_ancestor(self, earlier: str, later: str) -> bool:
        """Return whether one commit, given by its digits, went into another."""
        return self.says("merge-base", "--is-ancestor", earlier, later) is not None

    @property
    def is_shallow(self) -> bool:
        """Whether the history was cut off when the repository was cloned."""
        return self.says("rev-parse", "--is-shallow-repository") == "true"

    def tree(self, commit: str) -> dict[str, Blob]:
        """Return the files of the ledger in a commit, by their names below the ledger's folder."""
        listed = self.ask("ls-tree", "-r", "-z", "--full-tree", commit, "--", *self._here)
        found = {}
        for line in listed.decode(errors="surrogateescape").split("\0")[:-1]:
            facts, _, name = line.partition("\t")
            mode, _, id_ = facts.split(" ")
            found[name.removeprefix(self.below)] = Blob(mode, id_)
        return found

    @property
    def _here(self) -> tuple[str, ...]:
        return (self.below.removesuffix("/"),) if self.below else ()

    def contents(self, ids: Iterable[str]) -> Iterator[bytes]:
        """Yield the bytes of blobs, given by their names, in the same order."""
        asked = "".join(f"{each}\n" for each in ids).encode()
        answer = memoryview(self.ask("cat-file", "--batch", given=asked) if asked else b"")
        while answer:
            head, _, _ = bytes(answer[:100]).partition(b"\n")
            size = int(head.split(b" ")[2])
            start = len(head) + 1
            yield bytes(answer[start : start + size])
            answer = answer[start + size + 1 :]


def repository(root: Path) -> Repository | None:
    """Return the repository that a ledger's folder lies in, or None where it lies in none."""
    try:
        said = _run(root, ("rev-parse", "--show-toplevel", "--show-prefix"))
    except GitError:
        return None
    top, below = os.fsdecode(said).split("\n")[:2]
    return Repository(Path(top), below)


def _run(folder: Path, args: tuple[str, ...], given: bytes = b"") -> bytes:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        ran = subprocess.run(  # noqa: S603 - git, with names that cannot be options
            ("git", *SAFE, *args),  # noqa: S607 - the user's own git, wherever it is
            cwd=folder,
            input=given,
            capture_output=True,
            env={**kept, **OWN},
            check=False,
        )
    except OSError as error:
        raise GitError(f"git: {error.strerror}") from None
    except ValueError as error:  # NUL, or half a character: no program can be given it
        raise GitError(f"git: {error}") from None
    if ran.returncode:
        raise GitError(ran.stderr.decode(errors="replace").strip())
    return ran.stdout
