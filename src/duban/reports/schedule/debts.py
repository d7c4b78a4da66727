"""后补: what others went ahead of has to be formally over after all, and by when."""

import datetime as dt
from collections.abc import Iterator, Mapping

from duban.model.procedure import Overlap
from duban.reports.document import Cell
from duban.reports.schedule import words
from duban.rules.schedule import days
from duban.rules.schedule.filed import UNTOLD
from duban.rules.schedule.outcomes import Outcome
from duban.rules.schedule.plan import Plan, Planned
from duban.rules.schedule.routes import Route
from duban.rules.schedule.variants import merged_overlaps


def debts(outcome: Outcome) -> tuple[Cell, ...]:
    """Return what has to be closed formally after all, and by when, because others go ahead."""
    plan = outcome.plan
    if plan is None or outcome.route is None:
        return ()
    known = {each.step.id: each for each in plan.steps}
    variants = outcome.route.variants
    overlaps = merged_overlaps((each for one in variants for each in one.overlap), variants)
    return tuple(
        words.DEBT(
            step=known[each.step].step.title,
            ahead_of=known[each.ahead_of].step.title,
            day=_settled(plan, known, each),
        )
        for each in overlaps
        if each.step in known and each.ahead_of in known and known[each.ahead_of].state != "done"
    )


def unmerged(outcome: Outcome, route: Route) -> Iterator[Cell]:
    """Yield which variants that are asked for merge no more what they say, and why."""
    whole = {each.id: each for each in route.procedure.variants}
    titles = {each.id: each.title for each in route.procedure.steps}
    for variant in route.variants:
        for merge in whole[variant.id].merge:
            over = [each for each in merge.steps if outcome.filed.get(each, UNTOLD).finished]
            if merge not in variant.merge and over:
                yield words.SPENT(variant=variant.title, step=titles.get(over[0], over[0]))


def _settled(plan: Plan, known: Mapping[str, Planned], overlap: Overlap) -> dt.date:
    """Return the day by which what others went ahead of has to be formally over.

    It is the last before the start of the step that asks for it, otherwise the last of the step
    that went ahead; to be over in time for all else may ask for less time, and the plan says so.
    """
    asking = known.get(overlap.settled_by or "")
    if asking is None:
        return days.late(plan.network, known[overlap.step])[1]
    axis = plan.network.axis(known[overlap.ahead_of].step)
    return days.first(axis.at(axis.count(asking.late.start) - 1))
