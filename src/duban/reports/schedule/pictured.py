"""A plan as a chart."""

from typing import Final

from duban.reports.charts.gantt import Bar, Gantt, Span
from duban.reports.schedule import words
from duban.reports.schedule.units import floats_in
from duban.rules.schedule import days
from duban.rules.schedule.outcomes import Outcome
from duban.rules.schedule.plan import Plan, Planned
from duban.rules.situation import Situation
from duban.words import Words

NOTE: Final = Words(
    "实心为最早，虚框为最迟，数字为总时差；红色为关键步骤，灰色为已办结。",
    "Solid: the soonest; outlined: the latest; figures: total float; red: critical; grey: done.",
)
TITLE: Final = Words("{id} {plan}", "{id} {plan}")


def gantt(situation: Situation, outcome: Outcome, plan: Plan) -> Gantt:
    """Return the steps of a plan as bars, in the order in which they can begin."""
    return Gantt(
        slug=f"gantt-{outcome.id}",
        title=TITLE(id=outcome.id, plan=words.PLAN),
        note=NOTE,
        beside=True,
        bars=tuple(_bar(plan, each) for each in outcome.steps),
        today=situation.as_of,
        due=outcome.due,
        measure=floats_in(outcome.steps),
    )


def _bar(plan: Plan, each: Planned) -> Bar:
    is_done = each.state == "done"
    late: Span | None = None if is_done else days.late(plan.network, each)
    return Bar(
        label=each.step.title,
        early=days.early(each),
        late=late,
        spare=each.room.total if each.room else None,
        course=each.state,
        critical=each.critical,
        is_point=not each.step.length and not is_done,
    )
