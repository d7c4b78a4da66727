"""Plans as rows: how each commitment and each item stands."""

from collections.abc import Mapping
from typing import Final

from duban.model.weeks import week_of
from duban.reports.document import Cell, Named, Object
from duban.reports.schedule import columns, words
from duban.reports.schedule.debts import debts
from duban.reports.schedule.foreseen import cells
from duban.reports.schedule.steps import starting, titles
from duban.reports.unplanned import WHYS
from duban.rules.schedule import days
from duban.rules.schedule.axis import WORKDAYS
from duban.rules.schedule.outcomes import Outcome
from duban.rules.schedule.plan import Plan, Planned
from duban.rules.situation import Situation
from duban.words import Said, Words

ITEM: Final = Words("{title}：{item}", "{title}: {item}")


def row(situation: Situation, outcome: Outcome) -> dict[str, Cell]:
    """Return the values of `columns.PLANS` for one outcome."""
    case, route = outcome.standing.case, outcome.route
    coming = _next(outcome)
    return {
        "id": outcome.id,
        "title": title(outcome),
        "department": Named(case.department.id, case.department.name),
        "procedure": outcome.followed.id if outcome.followed else None,
        "variants": tuple(each.id for each in route.variants) if route else (),
        "deadline": outcome.due,
        "earliest_end": _end(outcome),
        "spare": outcome.plan.spare if outcome.plan and outcome.due else None,
        "chance": cells(outcome)["chance"],
        "verdict": Named(outcome.verdict, words.VERDICTS[outcome.verdict]),
        "reason": reason(outcome),
        "next_step": coming.step.title if coming else None,
        "next_start": days.late(outcome.plan.network, coming)[0]
        if coming and outcome.plan
        else None,
        "chain": chain(outcome),
        "week": titles(starting(week_of(situation.as_of).last, outcome)),
    }


def title(outcome: Outcome) -> Said | str:
    """Return what a plan is about: the commitment, with the item behind it."""
    whole = outcome.standing.case.commitment.title
    if outcome.item is None:
        return whole
    return ITEM(title=whole, item=outcome.item.title or outcome.item.id)


def reason(outcome: Outcome) -> Cell:
    """Return why there is no plan, or how many working days there are to spare."""
    if outcome.why:
        return why_not(outcome)
    if outcome.plan is None or outcome.due is None or outcome.verdict == "done":
        return None
    spare = outcome.plan.spare
    if not spare:
        return words.EXACT
    return (words.SPARE if spare > 0 else words.TOO_LATE)(days=abs(spare))


def why_not(outcome: Outcome) -> Said | Words:
    """Return why there is no plan, with the place of what has to be mended."""
    if outcome.ring:
        ring = " → ".join(each.id for each in outcome.ring)
        return words.CIRCLE(ring=ring, place=str(outcome.ring[0].origin.place))
    followed = outcome.followed
    if outcome.why == "unknown-procedure" and followed is not None:
        # an id alone has no place of its own
        holder = (
            followed if followed.origin.file else outcome.item or outcome.standing.case.commitment
        )
        return words.UNKNOWN(id=followed.id, place=str(holder.origin.place))
    return WHYS[outcome.why or "no-procedure"]


def chain(outcome: Outcome) -> tuple[str, ...]:
    """Return the critical chain by the titles of its steps."""
    plan = outcome.plan
    if plan is None:
        return ()
    by_id = {each.step.id: each.step.title for each in plan.steps}
    return tuple(by_id[each] for each in plan.chain)


def _end(outcome: Outcome) -> Cell:
    return days.last(outcome.plan.end) if outcome.plan else None


def _next(outcome: Outcome) -> Planned | None:
    """Return the step that has to begin next, of those that have not."""
    coming = [each for each in outcome.steps if each.state == "open"]
    return min(coming, key=lambda each: each.late.start, default=None)


def totals(situation: Situation, outcomes: tuple[Outcome, ...]) -> Mapping[str, Cell]:
    """Return the values of `columns.ONE_TOTALS`: of the plan that has the least to spare."""
    if not outcomes:
        return {**dict.fromkeys(each.key for each in columns.ONE_TOTALS), "plans": 0}
    tightest = min(outcomes, key=_spare)
    plan = tightest.plan
    return {
        **row(situation, tightest),
        **cells(tightest),
        "from": days.first(plan.begin) if plan else None,
        "today": titles(starting(situation.as_of, tightest)),
        "length_days": plan.end - plan.begin if plan else None,
        "length_workdays": _worked(plan) if plan else None,
        "gains": Object(tuple(tightest.gains or ()), dict(tightest.gains or {})),
        "debts": debts(tightest),
        "estimated_years": estimated(situation, tightest),
        "plans": len(outcomes),
    }


def _spare(outcome: Outcome) -> tuple[bool, int]:
    return outcome.plan is None, outcome.plan.spare if outcome.plan else 0


def _worked(plan: Plan) -> int:
    axis = plan.network.axes[WORKDAYS]
    return axis.count(plan.end) - axis.count(plan.begin)


def estimated(situation: Situation, outcome: Outcome) -> tuple[str, ...]:
    """Return the years that a plan reaches into and whose days off have not been published."""
    plan = outcome.plan
    if plan is None or not any(each.step.unit == WORKDAYS for each in plan.steps):
        return ()
    reach = [plan.end, plan.deadline, *(each.late.start for each in plan.steps)]
    years = range(days.first(min(reach)).year, days.last(max(reach)).year + 1)
    return tuple(str(each) for each in years if each not in situation.workdays.published)
