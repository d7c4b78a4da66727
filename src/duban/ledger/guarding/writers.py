"""Who wrote what: authors and committers of the commits since the base, and who works here."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from duban.frozen import frozen
from duban.ledger.git import Blob, Repository
from duban.ledger.guarding.base import Base
from duban.ledger.guarding.worktree import Pair
from duban.rules.guard.change import Writer

HAND: Final = re.compile(
    rb"^(author|committer) [^\n]*?<([^<>\n]*)> [0-9]+ [+-][0-9]+$", re.MULTILINE
)

Written: TypeAlias = Mapping[str, tuple[Writer, ...]]


@frozen()
class Commit:
    """A commit since the base: who made it, and whether it joins two lines of work."""

    writers: tuple[Writer, ...]
    is_merge: bool


@frozen()
class Hands:
    """Who wrote each of the changed files, and whether a part of the history is not there."""

    written: Written
    is_cut: bool


def hands(base: Base, changed: Mapping[str, Pair], authors: Iterable[str]) -> Hands:
    """Return who wrote each changed file.

    Args:
        base: what is compared with.
        changed: the files that differ, each as it was and as it is.
        authors: whose work it is all said to be, instead of what git says.
    """
    given = tuple(Writer(each, "author") for each in authors)
    if given:
        return Hands(dict.fromkeys(changed, given), is_cut=False)
    repository = base.repository
    cut = _cut(repository)
    ids = repository.ask("rev-list", f"{base.commit}..{base.head}").decode().split()
    commits = dict(_commits(repository, [each for each in ids if each not in cut]))
    found = defaultdict[str, set[Writer]](set)
    for commit, name in _touched(repository, tuple(commits)):
        found[name].update(commits[commit].writers)
    for name in _uncommitted(base, changed):
        found[name].update(_at_work(repository))
    joined = {each for commit in commits.values() if commit.is_merge for each in commit.writers}
    is_cut = not cut.isdisjoint(ids)
    return Hands(
        {name: tuple(sorted(found[name] or (() if is_cut else joined))) for name in changed}, is_cut
    )


def _cut(repository: Repository) -> frozenset[str]:
    """Return the commits of a shallow clone that seem to begin the history, and do not."""
    path = repository.says("rev-parse", "--git-path", "shallow")
    try:
        return frozenset((repository.top / (path or "")).read_text("ascii").split())
    except OSError:
        return frozenset()


def _commits(repository: Repository, ids: list[str]) -> Iterator[tuple[str, Commit]]:
    for id_, data in zip(ids, repository.contents(ids), strict=True):
        head = data.partition(b"\n\n")[0]
        writers = dict.fromkeys(
            Writer(email.decode(errors="replace"), "author" if role == b"author" else "committer")
            for role, email in HAND.findall(head)
        )
        yield id_, Commit(tuple(writers), head.count(b"\nparent ") > 1)


def _touched(repository: Repository, commits: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Give each commit with each file of the ledger that it changed; a merge, what it made up."""
    if not commits:
        return
    options = ("--stdin", "-r", "-c", "-z", "--root", "--no-renames", "--no-ext-diff")
    asked = "".join(f"{each}\n" for each in commits).encode()
    listed = repository.ask("diff-tree", *options, "--", *repository.here, given=asked)
    parts = iter(listed.decode(errors="surrogateescape").split("\0"))
    commit = ""
    for part in parts:
        if part.startswith(":"):
            yield commit, next(parts).removeprefix(repository.below)
        else:
            commit = part


def _uncommitted(base: Base, changed: Mapping[str, Pair]) -> Iterator[str]:
    """Yield the changed files that do not stand so in the present commit."""
    repository = base.repository
    listed = repository.ask(
        "diff-tree", "-r", "-z", "--no-renames", base.commit, base.head, "--", *repository.here
    )
    parts = iter(listed.decode(errors="surrogateescape").split("\0")[:-1])
    held: dict[str, Blob | None] = {}
    for facts, name in zip(parts, parts, strict=True):
        _, mode, _, id_, kind = facts.split(" ")
        held[name.removeprefix(repository.below)] = None if kind == "D" else Blob(mode, id_)
    for name, (before, now) in changed.items():
        if held.get(name, before) != now:
            yield name


def _at_work(repository: Repository) -> tuple[Writer, ...]:
    """Return who works in this clone, if git was told."""
    email = repository.says("config", "--get", "user.email")
    return (Writer(email, "uncommitted"),) if email else ()
