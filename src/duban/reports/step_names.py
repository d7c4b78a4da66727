"""The names of steps, as people know them, by what a commitment goes through."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias

from duban.model.department import Commitment
from duban.model.targets import Roster

if TYPE_CHECKING:  # most ledgers have none, and need not import what they are
    from duban.model.procedure import Procedure

Titles: TypeAlias = Mapping[tuple[str, str], str]
"""The titles of steps by the ids of their procedure and their own."""


def titles(procedures: "Iterable[Procedure]") -> Titles:
    """Return the titles of all steps, those that variants merge too, by procedure and id."""
    found: dict[tuple[str, str], str] = {}
    for each in procedures:
        merges = (merge for variant in each.variants for merge in variant.merge)
        found.update({(each.id, merge.into): merge.title for merge in merges})
        found.update({(each.id, step.id): step.title for step in each.steps})
    return found


def named(steps: Titles, promise: Commitment | None, step: str, item: str | None) -> str:
    """Return the title of a step of a commitment, or of an item of it; its id where it has none."""
    known = (steps.get((name, step)) for name in _followed(promise, item)) if promise else ()
    return next((title for title in known if title), step)


def item_named(promise: Commitment | None, item: str) -> str:
    """Return the title of an item of a roster; its id where it has none."""
    rosters = (goal for goal in (promise.goals if promise else ()) if isinstance(goal, Roster))
    known = (each.title for goal in rosters for each in goal.items if each.id == item)
    return next((title for title in known if title), item)


def _followed(promise: Commitment, item: str | None) -> Iterator[str]:
    """Yield the procedures that a commitment goes through, or that an item of a roster does."""
    if item is None:
        if promise.procedure is not None:
            yield promise.procedure.id
        return
    rosters = (goal for goal in promise.goals if isinstance(goal, Roster))
    for goal in rosters:
        for each in goal.items:
            followed = goal.followed(each)
            if each.id == item and followed is not None:
                yield followed.id
