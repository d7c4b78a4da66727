"""Why a step cannot be sooner, or later: the link or the days off that decide."""

import datetime as dt
from collections.abc import Mapping

from duban.reports.schedule import words
from duban.rules.schedule import days
from duban.rules.schedule.network import Tie
from duban.rules.schedule.plan import Plan, Planned
from duban.words import Said, Words


def why_early(plan: Plan, each: Planned, known: Mapping[str, Planned]) -> Said | Words:
    """Return what keeps a step from being sooner."""
    cause = each.early.cause
    if isinstance(cause, Tie):
        day = days.early(known[cause.before])[cause.from_finish]
        said = _linked(words.FORWARD, cause, known[cause.before], day)
    elif cause == "done":
        return words.OVER(
            day=days.last(each.early.finish) if each.step.length else days.first(each.early.finish)
        )
    elif cause == "under-way":
        return words.BEGUN(day=days.first(each.early.start))
    elif cause == "not-before":
        said = words.NOT_BEFORE(day=days.first(each.early.bound))
    else:
        said = words.BEGIN(day=days.first(plan.begin))
    starts = not (isinstance(cause, Tie) and cause.to_finish)
    return _free(said, each.early.bound, each.early.start) if starts else said


def why_late(plan: Plan, each: Planned, known: Mapping[str, Planned]) -> Said | Words:
    """Return what keeps a step from being later."""
    cause = each.late.cause
    if cause == "done":
        return why_early(plan, each, known)
    if not isinstance(cause, Tie):
        said = words.DEADLINE(day=days.last(plan.deadline))
        return _free(said, each.late.finish, each.late.bound)
    day = days.late(plan.network, known[cause.after])[cause.to_finish]
    said = _linked(words.BACKWARD, cause, known[cause.after], day)
    return _free(said, each.late.finish, each.late.bound) if cause.from_finish else said


def _linked(
    texts: Mapping[tuple[bool, bool], Words], tie: Tie, other: Planned, day: dt.date
) -> Said:
    said = texts[tie.from_finish, tie.to_finish](other=other.step.title, day=day)
    if not tie.lag:
        return said
    apart = words.LAG if tie.lag > 0 else words.LEAD
    return apart(why=said, days=abs(tie.lag), unit=words.UNITS[tie.unit])


def _free(said: Said, begin: int, end: int) -> Said:
    """Return a reason with the days off that lie between, if any."""
    if begin >= end:
        return said
    if end - begin == 1:
        return words.FREE_DAY(why=said, first=days.first(begin))
    return words.FREE_DAYS(why=said, first=days.first(begin), last=days.last(end))
