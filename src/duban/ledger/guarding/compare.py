"""A ledger at a commit beside the one that stands in the work tree."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from duban.ledger.git import Blob, GitError, MissingError
from duban.ledger.guarding import texts
from duban.ledger.guarding.base import Base, base_of
from duban.ledger.guarding.past import BasePast
from duban.ledger.guarding.reading import content_of, file_of
from duban.ledger.guarding.stage import staged
from duban.ledger.guarding.texts import RefusedError
from duban.ledger.guarding.worktree import Tree, standing, tree_of
from duban.ledger.guarding.writers import hands
from duban.model.zones import is_zone
from duban.rules.guard.change import Change, Comparison, File
from duban.words import Said


class Compared(NamedTuple):
    """A comparison, and what it could not see."""

    comparison: Comparison
    said: tuple[Said, ...]


def compare(
    root: Path, revision: str, authors: Iterable[str], today: Callable[[str], dt.date]
) -> Compared:
    """Return how a ledger differs from what it was at a revision.

    Args:
        root: the ledger's folder.
        revision: a branch, a tag or a commit.
        authors: whose work all of it is, where that is not for git to say.
        today: returns the present day in a time zone.

    Raises:
        RefusedError: where the two cannot be compared.
    """
    try:
        return _compared(root, base_of(root, revision), authors, today)
    except MissingError as error:
        raise RefusedError(texts.LACKING(why=str(error))) from None
    except GitError as error:
        raise RefusedError(texts.NO_GIT(why=str(error))) from None


def _compared(
    root: Path, base: Base, authors: Iterable[str], today: Callable[[str], dt.date]
) -> Compared:
    tree = tree_of(base.repository, staged(base.repository), base.commit)
    now = standing(root, tree)
    differing = sorted(name for name in {*base.tree, *now} if base.tree.get(name) != now.get(name))
    written = hands(base, {name: now.get(name) for name in differing}, authors)
    past = BasePast(base.repository, base.tree)
    infos = [each.record for each in past.files("duban") if each.record is not None]
    zone = infos[0].timezone if infos and is_zone(infos[0].timezone) else "UTC"
    before = _before(base, differing)
    changes = tuple(Change(before.get(name), _after(root, name, now, tree)) for name in differing)
    said = (texts.CUT(what=texts.UNSEEN_HANDS()),) if written.is_cut else ()
    return Compared(Comparison(changes, past, today(zone), written.written), (*base.said, *said))


def _before(base: Base, names: Iterable[str]) -> Mapping[str, File]:
    """Return the files that the base held, of some names."""
    held = [(name, base.tree[name]) for name in names if name in base.tree]
    blobs = [(name, blob) for name, blob in held if blob.mode != "160000"]
    contents = base.repository.contents(blob.id for _, blob in blobs)
    found = {name: File(name, blob.mode) for name, blob in held}
    for (name, blob), data in zip(blobs, contents, strict=True):
        found[name] = file_of(name, blob.mode, data)
    return found


def _after(root: Path, name: str, now: Mapping[str, Blob], tree: Tree) -> File | None:
    blob = now.get(name)
    if blob is None:
        return None
    return file_of(name, blob.mode, content_of(root / name, blob, tree))
