"""When files first went into git, and how far they have got since.

Every commit is looked at once, and only for the files that it adds: the time grows with the
history, not with the history times the files. A merge adds nothing that neither side had, but
for what somebody put into the merge itself; merges are looked at only where a file came from
nowhere else.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from duban.frozen import frozen
from duban.ledger.git import Blob, Repository

MAIN: Final = (
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/remotes/origin/master",
    "refs/heads/main",
    "refs/heads/master",
)
"""What may be the main branch, the first that there is: others' before our own."""
WRITTEN_ONCE: Final = ("progress", "decisions", "inspections")


class First(NamedTuple):
    """The commit that first held a file, and when it was made; None where history is cut off."""

    commit: str
    moment: dt.datetime | None


@frozen()
class Kept:
    """How a ledger's files that are written once lie in git.

    Attributes:
        first: the first commit of each file by its name below the ledger's folder.
        head: the files of the present commit; `main` those of the main branch.
        main_name: what the main branch is called, where there is one.
        shallow: whether the history was cut off.
    """

    first: Mapping[str, First]
    head: Mapping[str, Blob]
    main: Mapping[str, Blob]
    main_name: str | None
    shallow: bool


def kept_in(repository: Repository) -> Kept:
    """Return how a ledger's files lie in git.

    Raises:
        GitError: where git cannot say.
    """
    head = repository.commit("HEAD")
    name = next((each for each in MAIN if repository.commit(each)), None)
    main = repository.commit(name) if name else None
    shallow = repository.is_shallow
    tree = repository.tree(head) if head else {}
    return Kept(
        first=_first(repository, head, tree, shallow=shallow) if head else {},
        head=tree,
        main=repository.tree(main) if main else {},
        main_name=_branch(repository, name) if name else None,
        shallow=shallow,
    )


def _branch(repository: Repository, name: str) -> str:
    """Return a branch's short name; of what only points to one, that one's."""
    meant = repository.says("symbolic-ref", "--quiet", name) or name
    return meant.removeprefix("refs/remotes/").removeprefix("refs/heads/")


def _first(
    repository: Repository, head: str, tree: Mapping[str, Blob], *, shallow: bool
) -> dict[str, First]:
    commits = _commits(repository, head, shallow=shallow)
    single = [each for each, (_, parents) in commits.items() if parents <= 1]
    found: dict[str, First] = {}
    _add(found, commits, _added(repository, single, ()))
    if any(name.split("/")[0] in WRITTEN_ONCE and name not in found for name in tree):
        merges = [each for each, (_, parents) in commits.items() if parents > 1]
        _add(found, commits, _added(repository, merges, ("-m",)))
    return found


Commits = dict[str, tuple[First, int]]


def _commits(repository: Repository, head: str, *, shallow: bool) -> Commits:
    """Return every commit with its time and the number of its parents, the first one first."""
    listed = repository.ask(
        "rev-list", "--topo-order", "--reverse", "--timestamp", "--parents", head
    )
    commits: Commits = {}
    for line in listed.decode().splitlines():
        seconds, commit, *parents = line.split(" ")
        # a clone that was cut off shows as new there whatever had come before
        cut = shallow and not parents
        moment = None if cut else dt.datetime.fromtimestamp(int(seconds), dt.UTC)
        commits[commit] = First(commit, moment), len(parents)
    return commits


def _added(
    repository: Repository, commits: Iterable[str], more: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Yield each file that commits add, with the commit."""
    given = "".join(f"{each}\n" for each in commits).encode()
    if not given:
        return
    how = ("--root", "-r", "-z", "--name-only", "--no-renames", "--diff-filter=A")
    below = repository.below
    said = repository.ask(
        "diff-tree", "--stdin", *how, *more, "--", *(f"{below}{each}" for each in WRITTEN_ONCE),
        given=given,
    )  # fmt: skip
    commit = ""
    for part in said.decode(errors="surrogateescape").split("\0")[:-1]:
        if "/" in part:  # no commit's name has one, and every file of these folders does
            yield part.removeprefix(below), commit
        else:
            commit = part


def _add(found: dict[str, First], commits: Commits, added: Iterable[tuple[str, str]]) -> None:
    for name, commit in added:
        found.setdefault(name, commits[commit][0])
