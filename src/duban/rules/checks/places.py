"""Where in which procedure a filing says that something is."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.followed import Followed
from duban.model.record import Place, Record
from duban.model.targets import Roster
from duban.rules.checks.index import Promise
from duban.rules.checks.procedures import UNKNOWN_STEP, unknown_step
from duban.rules.checks.unknown_records import NOTHING, UNKNOWN_ITEM
from duban.words import Words
from duban.words.guess import guess

if TYPE_CHECKING:
    from duban.model.procedure import Procedure

STEP_WITHOUT_PROCEDURE: Final = Fault(
    "step-without-procedure",
    Words(
        "{holder} 报了步骤“{id}”，但没有办理程序",
        '{holder} follows no procedure with a step "{id}"',
    ),
    Words(
        "在承诺事项或清单里写明 procedure；分项报送的写明 item",
        "give the commitment or its roster a `procedure`; of an item, give `item`",
    ),
)
OF_PLACES: Final = (STEP_WITHOUT_PROCEDURE, UNKNOWN_STEP, UNKNOWN_ITEM)


def place_in_procedure(
    promise: Promise,
    on: dt.date,
    said: Record,
    about: tuple[str | None, str | None],
    procedures: "Mapping[str, Procedure]",
) -> Iterator[Diagnostic]:
    """Yield what is wrong with a step and an item that a filing names.

    Args:
        promise: the commitment.
        on: the day that the filing is about.
        said: what names them, under `step` and `item`.
        about: the ids of the step and of the item; None for either that is not named.
        procedures: those that there are, by id.
    """
    step, item = about
    followed, known = followed_by(promise, item, on)
    if item is not None and item not in known:
        yield _no_item(said.at("item"), promise.id, item, known)
    elif step is None:
        return
    elif followed is None:
        yield STEP_WITHOUT_PROCEDURE.at(said.at("step"), holder=promise.id, id=step)
    elif followed.id in procedures:
        names = _names(procedures[followed.id])
        if step not in names:
            yield unknown_step(said.at("step"), followed.id, step, names)


def _no_item(place: Place, holder: str, item: str, known: tuple[str, ...]) -> Diagnostic:
    near, others = guess(item, known), known or NOTHING
    return UNKNOWN_ITEM.at(place, commitment=holder, word=item, guess=near, known=others)


def followed_by(
    promise: Promise, item: str | None, on: dt.date
) -> tuple[Followed | None, tuple[str, ...]]:
    """Return the procedure that a commitment or an item follows, and the items there are."""
    rosters = [each for each in promise.goals(on).values() if isinstance(each, Roster)]
    items = {each.id: goal.followed(each) for goal in rosters for each in goal.items}
    followed = promise.commitment.procedure if item is None else items.get(item)
    return followed, tuple(items)


def _names(procedure: "Procedure") -> tuple[str, ...]:
    merged = (each.into for variant in procedure.variants for each in variant.merge)
    return tuple(dict.fromkeys((*(each.id for each in procedure.steps), *merged)))
