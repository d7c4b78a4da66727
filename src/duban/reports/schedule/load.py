"""负荷: how much has to begin, to end and to be worked on, by whom and in which month."""

from collections import defaultdict
from collections.abc import Iterable

from duban.model.months import Month, month_of
from duban.reports.document import Cell
from duban.reports.schedule.steps import who
from duban.rules.schedule import days
from duban.rules.schedule.axis import WORKDAYS
from duban.rules.schedule.outcomes import Outcome
from duban.rules.schedule.plan import Plan, Planned
from duban.rules.situation import Situation


class Load:
    """What one office has to do in one month, by the latest days."""

    __slots__ = ("days", "ending", "starting")

    def __init__(self) -> None:
        self.starting = self.ending = self.days = 0


def load(situation: Situation, outcomes: Iterable[Outcome]) -> tuple[tuple[Cell, ...], ...]:
    """Return the rows of `columns.LOAD`, by office and month; what is done loads nobody."""
    found: defaultdict[tuple[str, Month], Load] = defaultdict(Load)
    for outcome in outcomes:
        for each in outcome.steps:
            if each.state != "done" and outcome.plan is not None:
                _add(found, who(situation, outcome, each), outcome.plan, each)
    return tuple(
        (name, str(month), each.starting, each.ending, each.days)
        for (name, month), each in sorted(found.items())
        if each.starting or each.ending or each.days
    )


def _add(found: defaultdict[tuple[str, Month], Load], name: str, plan: Plan, each: Planned) -> None:
    begin, end = days.late(plan.network, each)
    begin = max(begin, days.first(plan.begin)) if each.state == "under-way" else begin
    found[name, month_of(end)].ending += 1
    if each.state == "open":
        found[name, month_of(begin)].starting += 1
    count = plan.network.axes[WORKDAYS].count
    first, last = begin.toordinal(), end.toordinal() + 1
    while first < last:
        month = month_of(days.first(first))
        until = min(last, month.last.toordinal() + 1)
        found[name, month].days += count(until) - count(first)
        first = until
