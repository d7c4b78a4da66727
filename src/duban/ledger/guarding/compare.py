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
from duban.ledger.guarding.texts import RefusedError
from duban.ledger.guarding.worktree import SUBMODULE, Habits, Pair, differing, habits_of
from duban.ledger.guarding.writers import hands
from duban.model.zones import is_zone
from duban.rules.guard.change import Change, Comparison, File
from duban.words import Said
from duban.words.visible import visible


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
    except (GitError, OSError) as error:  # OSError: no room for a copy of git's index
        raise RefusedError(texts.NO_GIT(why=visible(str(error)))) from None


def _compared(
    root: Path, base: Base, authors: Iterable[str], today: Callable[[str], dt.date]
) -> Compared:
    habits = habits_of(base.repository, base.commit)
    pairs = differing(base.repository, base.commit, habits)
    written = hands(base, pairs, authors)
    past = BasePast(base.repository, base.commit)
    infos = [each.record for each in past.files("duban") if each.record is not None]
    zone = infos[0].timezone if infos and is_zone(infos[0].timezone) else "UTC"
    before = _before(base, pairs)
    changes = tuple(
        Change(before.get(name), _after(root, name, now, habits))
        for name, (_, now) in pairs.items()
    )
    said = (texts.CUT(what=texts.UNSEEN_HANDS()),) if written.is_cut else ()
    return Compared(Comparison(changes, past, today(zone), written.written), (*base.said, *said))


def _before(base: Base, pairs: Mapping[str, Pair]) -> Mapping[str, File]:
    """Return the files that the base held, of those that differ."""
    held = [(name, before) for name, (before, _) in pairs.items() if before is not None]
    blobs = [(name, blob) for name, blob in held if blob.mode != SUBMODULE]
    contents = base.repository.contents(blob.id for _, blob in blobs)
    found = {name: File(name, blob.mode) for name, blob in held}
    for (name, blob), data in zip(blobs, contents, strict=True):
        found[name] = file_of(name, blob.mode, data)
    return found


def _after(root: Path, name: str, blob: Blob | None, habits: Habits) -> File | None:
    if blob is None:
        return None
    return file_of(name, blob.mode, content_of(root / name, blob, habits))
