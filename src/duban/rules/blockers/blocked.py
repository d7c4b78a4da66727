"""The blockers of a situation, each with its harm, ranked; and whom they wait for, added up."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from duban.frozen import frozen
from duban.model.department import ids_by_name
from duban.rules.blockers.escalation import Reached, escalated
from duban.rules.blockers.harm import Harm, Harms
from duban.rules.blockers.told import Blocker, blockers
from duban.rules.situation import Situation, Standing


@frozen()
class Blocked:
    """One blocker of one commitment.

    Attributes:
        unit: whom it waits for: a department's id where the filing names one by its id, name or
            an alias, otherwise the words of the filing; None where it says nothing.
        reached: the highest step of the policy's escalation that it has reached.
        ahead: the next one, with its day.
    """

    standing: Standing
    blocker: Blocker
    unit: str | None
    harm: Harm
    reached: Reached | None
    ahead: Reached | None


@frozen()
class Unit:
    """What waits for one unit.

    Attributes:
        unit: a department's id, other words, or None for nobody.
        waiting: the blockers that are still in the way.
        answered: how many of them it has answered.
        oldest: the day on which the first of them arose.
        workdays: working days that they have been open, added up.
        overrun: by how many working days they make promises late, added up.
        unknown: how many of them have no known harm, and are not in that sum.
    """

    unit: str | None
    waiting: tuple[Blocked, ...]
    answered: int
    oldest: dt.date
    workdays: int
    overrun: int
    unknown: int


def blocked(situation: Situation, only: Iterable[Standing] | None = None) -> tuple[Blocked, ...]:
    """Return the blockers of a situation, the most harmful first.

    First those that make a promise late, by how much; then those of which that is not known, as
    unknown is never well; then the others by the float that they have eaten. Among equals by days
    open, and by id.

    Args:
        situation: the day.
        only: the commitments asked about; all of the situation's where left out.
    """
    standings = situation.standings if only is None else tuple(only)
    known = [(each, told) for each in standings for told in blockers(each.case)]
    if not known:
        return ()
    harms, ids = Harms(situation), ids_by_name(situation.ledger.departments)
    steps = situation.ledger.policy.escalation
    found = (
        Blocked(
            each,
            told,
            ids.get(told.asks, told.asks) if told.asks else None,
            harms.of(each, told),
            *escalated(steps, told, situation.workdays),
        )
        for each, told in known
    )
    return tuple(sorted(found, key=_order))


def _order(each: Blocked) -> tuple[int, int, int, int, str, str]:
    harm = each.harm
    if harm.overrun is None or harm.eaten is None:
        group, overrun, eaten = 1, 0, 0
    else:
        group, overrun, eaten = 0 if harm.overrun else 2, harm.overrun, harm.eaten
    return group, -overrun, -eaten, -each.blocker.workdays, each.standing.id, each.blocker.id


def units(found: Iterable[Blocked]) -> tuple[Unit, ...]:
    """Return whom blockers wait for that are still in the way, whoever costs most first."""
    grouped: defaultdict[str | None, list[Blocked]] = defaultdict(list)
    for each in found:
        if each.blocker.is_standing:
            grouped[each.unit].append(each)
    made = (_unit(name, tuple(waiting)) for name, waiting in grouped.items())
    return tuple(
        sorted(
            made,
            key=lambda each: (-each.overrun, -each.workdays, -len(each.waiting), each.unit or ""),
        )
    )


def _unit(name: str | None, waiting: tuple[Blocked, ...]) -> Unit:
    overruns = [each.harm.overrun for each in waiting]
    return Unit(
        unit=name,
        waiting=waiting,
        answered=sum(each.blocker.state == "answered" for each in waiting),
        oldest=min(each.blocker.opened for each in waiting),
        workdays=sum(each.blocker.workdays for each in waiting),
        overrun=sum(each for each in overruns if each is not None),
        unknown=sum(each is None for each in overruns),
    )
