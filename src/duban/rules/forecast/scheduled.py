"""The forecast of what follows a procedure with three-point durations: a commitment, or its items.

Items of a roster are drawn each on its own: the last of many is later than any one of them. So
their futures, which rest on the same draws, are turned against each other by the items' ids.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from duban.frozen import frozen
from duban.model.targets import Item, Roster, Target
from duban.rules.case import Case
from duban.rules.forecast.draws import PATHS
from duban.rules.forecast.estimates import number
from duban.rules.forecast.network import foreseen, futures, is_estimated
from duban.rules.forecast.outlook import Outlook
from duban.rules.schedule.filed import Told, told
from duban.rules.schedule.network import CircleError
from duban.rules.schedule.passes import early
from duban.rules.schedule.plan import TooLongError
from duban.rules.schedule.routes import Route, Routes, routes

NOTHING: Final[Mapping[str, Told]] = {}
Part: TypeAlias = tuple[str, Route, Mapping[str, Told]]
"""What follows a procedure: the item's id (empty: the commitment), its route, what was filed."""


@frozen()
class Scheduled:
    """What the schedule says of a target, or of a commitment.

    Attributes:
        outlook: when all of it is over.
        filed: whether steps have been filed, of each item where it is a roster.
    """

    outlook: Outlook
    filed: bool


def scheduled(case: Case, target: Target | None) -> Scheduled | None:
    """Return what the procedure says that a target's items follow, or else the commitment.

    None where neither follows one, where that has no three-point durations, and where it cannot
    be planned.
    """
    if case.procedures is None:
        return None
    try:
        parts = tuple(_parts(case, target, routes(case.procedures, case.workdays)))
        if not any(is_estimated(route.steps) for _, route, _ in parts):
            return None
        ends = [_turned(name, _ends(case, route, filed)) for name, route, filed in parts]
    except (CircleError, TooLongError, KeyError):
        return None
    last = tuple(map(max, zip(*ends, strict=True)))
    due = case.due.toordinal() if case.due else None
    outlook = foreseen(last, due, case.as_of.toordinal())
    return Scheduled(outlook, filed=all(filed for _, _, filed in parts))


def _parts(case: Case, target: Target | None, known: Routes) -> Iterator[Part]:
    """Yield what follows a procedure and is not complete.

    Raises:
        KeyError: where a procedure is not there, one item follows none while others do, or some
            are not named yet.
    """
    filed = told(case.history.entries, case.as_of)
    if isinstance(target, Roster) and target.follows():
        if target.full() != len(target.items):
            raise KeyError(target.id)
        reached = target.reached(case.history.readings(target))
        for item in target.items:
            if item.id not in reached:
                yield item.id, _route(known, item, target), filed.get(item.id, NOTHING)
    elif (followed := case.commitment.procedure) is not None:
        yield "", known.of(followed.id, followed.variants), filed.get(None, NOTHING)


def _route(known: Routes, item: Item, roster: Roster) -> Route:
    followed = roster.followed(item)
    if followed is None:
        raise KeyError(item.id)
    return known.of(followed.id, followed.variants)


def _ends(case: Case, route: Route, filed: Mapping[str, Told]) -> Sequence[int]:
    net, begin = route.network, case.as_of.toordinal()
    known = route.done(case, filed)
    if is_estimated(route.steps):
        return futures(net, begin, known).ends
    times: Iterable[int] = (each.finish for each in early(net, begin, known).values())
    return (max(times, default=begin),) * PATHS


def _turned(name: str, ends: Sequence[int]) -> Sequence[int]:
    first = number(name) % PATHS if name else 0
    return (*ends[first:], *ends[:first])
