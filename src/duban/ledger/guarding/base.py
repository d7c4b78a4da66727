"""The commit to compare with: named without doubt, and what the present one came from."""

import re
from pathlib import Path
from typing import Final

from duban.frozen import frozen
from duban.ledger.git import GitError, Repository, repository_of
from duban.ledger.guarding import texts
from duban.ledger.guarding.texts import RefusedError
from duban.words import Said
from duban.words.visible import visible

SHORT: Final = 12
KINDS: Final = ("heads", "tags", "remotes")
ODD: Final = re.compile("^-|[\x00-\x1f\x7f\ud800-\udc7f\udd00-\udfff]|^$")
"""What no revision's name has: an option's sign, control characters, half a character, nothing."""
LONGEST: Final = 200
"""Characters: no branch is called by more, and git itself takes no more than a file name."""
MARK: Final = "duban.yaml"


@frozen()
class Base:
    """What to compare with.

    Attributes:
        commit: the commit, by its digits.
        head: the present one.
        said: what has to be said of it.
    """

    repository: Repository
    commit: str
    head: str
    said: tuple[Said, ...] = ()


def base_of(root: Path, revision: str) -> Base:
    """Return the commit that a branch, a tag or digits name.

    Raises:
        RefusedError: where there is none, or the present one did not come from it.
    """
    try:
        repository = repository_of(root)
    except GitError as error:
        raise RefusedError(texts.NO_GIT(why=visible(str(error)))) from None
    head, commit = _commits(repository, revision)
    said = _order(repository, commit, head, revision)
    return Base(repository, commit, head, (*said, *_begun(repository, commit)))


def _commits(repository: Repository, revision: str) -> tuple[str, str]:
    """Return the present commit, and the one that a name means where it can mean no other one.

    A tag goes before the branch of the same name, so one could be put in its place.
    """
    shown = visible(revision[:LONGEST])
    if ODD.search(revision) or len(revision) > LONGEST:
        raise RefusedError(texts.NO_NAME(revision=shown))
    name = re.split(r"[~^@:{]", revision)[0]
    refs = (name, *(f"refs/{kind}/{name}" for kind in KINDS)) if name else ()
    found = repository.commits(dict.fromkeys(("HEAD", revision, *refs)))
    if "HEAD" not in found:
        raise RefusedError(texts.NO_HEAD())
    if revision not in found:
        raise RefusedError(texts.NO_REVISION(revision=shown))
    meant = {ref: found[ref] for ref in refs if ref in found}
    if len(set(meant.values())) > 1 and name != found[revision]:
        names = tuple(sorted(f"{ref} = {each[:SHORT]}" for ref, each in meant.items()))
        raise RefusedError(texts.AMBIGUOUS(revision=shown, names=names))
    return found["HEAD"], found[revision]


def _order(repository: Repository, commit: str, head: str, revision: str) -> tuple[Said, ...]:
    """Return that nobody can tell whether one came from the other, if that is so."""
    if repository.is_ancestor(commit, head):
        return ()
    if repository.is_shallow:
        return (texts.CUT(what=texts.UNSEEN_ORDER()),)
    raise RefusedError(texts.NOT_BEFORE(revision=visible(revision), commit=commit[:SHORT]))


def _begun(repository: Repository, commit: str) -> tuple[Said, ...]:
    """Return that the ledger is new, where there was none in this place nor in another."""
    if MARK in repository.tree(commit, (MARK,)):
        return ()
    here = repository.below or "./"
    for name in sorted(Repository(repository.top, "").tree(commit)):
        folder, _, last = name.rpartition("/")
        is_above = not folder or here.startswith(f"{folder}/")
        if last == MARK and (is_above or not (repository.top / name).is_file()):
            raise RefusedError(texts.MOVED(there=visible(folder or "."), here=visible(here)))
    return (texts.BEGUN(),)
