"""逾期: what fell due and was not met, once or for every day."""

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from duban.frozen import replace
from duban.model.decision import Exemption
from duban.model.measure import exact
from duban.model.record import Place
from duban.model.scoring import ScoringRule
from duban.rules.owed import WHATS
from duban.rules.scoring.base import DAY, EVENT, Kind, Occurrence
from duban.rules.scoring.rests import rests_on
from duban.rules.scoring.scope import Scope
from duban.rules.situation import Owed
from duban.words import Blank, Words

FELL_DUE: Final = Words("{what} {id} {due} 到期未完成", "{what} {id} fell due on {due}, unmet")
MET_LATE: Final = Words(
    "{what} {id} {due} 到期，{met} 才完成", "{what} {id} fell due on {due}, met only on {met}"
)
DAYS_LATE: Final = Words("{why}，本期逾期 {days} 天", "{why}; days late in the period: {days}")
ONE_DAY: Final = dt.timedelta(days=1)
CHOICES: Final = tuple(each for each in WHATS if each != "filing")


def newly_overdue(scope: Scope, rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield what fell due within the span and was not met by its day."""
    for each in _wanted(scope, rule):
        if scope.holds(each.due) and scope.missed(each):
            yield _occurrence(scope, each, each.due, Fraction(1))


def overdue(scope: Scope, rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield what was past its day at any time within the span, carried over or new."""
    for each in _wanted(scope, rule):
        if (
            scope.missed(each)
            and each.due <= scope.end
            and _late_until(scope, each) >= scope.span.first
        ):
            yield _occurrence(scope, each, _first_counted(scope, each), Fraction(1))


def _first_counted(scope: Scope, owed: Owed) -> dt.date:
    """Return the first day of the span that counts: after an exemption, if it was late then too.

    What an exemption covers to the end is excused; half of a delay that it covers is not all of it.
    """
    begun, end = max(owed.due, scope.span.first), min(_late_until(scope, owed), scope.end)
    until = _exempt_until(scope, owed, begun - ONE_DAY)
    return until + ONE_DAY if begun <= until < end else begun


def overdue_days(scope: Scope, rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield each thing with the days within the span by which it was late.

    The days that an exemption covers are apart from those after it.
    """
    above, eve = exact(rule.above), scope.span.first - ONE_DAY
    for each in _wanted(scope, rule):
        begun, end = max(each.due, eve), min(_late_until(scope, each), scope.end)
        if end > begun and (end - begun).days > above:
            until = min(_exempt_until(scope, each, begun), end)
            for first, last in ((begun, until), (until, end)):
                if last > first:
                    yield _days(scope, each, first + ONE_DAY, (last - first).days)


def _days(scope: Scope, owed: Owed, on: dt.date, days: int) -> Occurrence:
    found = _occurrence(scope, owed, on, Fraction(days))
    return replace(found, why=DAYS_LATE(why=found.why, days=days))


def _exempt_until(scope: Scope, owed: Owed, begun: dt.date) -> dt.date:
    """Return the last day that an exemption covers; the day before the first late one if none."""
    standing = scope.situation.by_id.get(owed.commitment or "")
    days = (
        each.until or scope.end
        for each in (standing.case.history.decisions if standing else ())
        if isinstance(each, Exemption)
    )
    return max([begun, *days])


def _late_until(scope: Scope, owed: Owed) -> dt.date:
    """Return the last day on which something was late."""
    return scope.end if owed.met is None else owed.met


def _wanted(scope: Scope, rule: ScoringRule) -> Iterator[Owed]:
    wanted = rule.of or ("commitment",)
    for each in scope.situation.owed:
        if each.what in wanted and not each.excused and each.what != "filing":
            yield each


def _occurrence(scope: Scope, owed: Owed, on: dt.date, count: Fraction) -> Occurrence:
    return Occurrence(
        department=owed.department,
        about=owed.id,
        on=on,
        why=_why(owed),
        place=_place(scope, owed),
        count=count,
        commitment=owed.commitment,
    )


def _why(owed: Owed) -> Blank:
    what = WHATS[owed.what]
    if owed.met is None:
        return FELL_DUE(what=what, id=owed.id, due=owed.due)
    return MET_LATE(what=what, id=owed.id, due=owed.due, met=owed.met)


def _place(scope: Scope, owed: Owed) -> Place:
    return rests_on(scope.situation, owed.commitment, owed.id)


ONLY: Final = Words(
    "不写 of 的只计承诺事项本身。", " Only commitments themselves where `of` is left out."
)
KINDS: Final = (
    Kind(
        "newly-overdue",
        Words("新增逾期", "newly overdue"),
        Words(
            "本期内到期、到期当天仍未完成的，每项一次；到期次日才完成的也算。" + ONLY.zh,
            "Once for each thing that fell due within the period and was not met by the end of "
            "that day; met a day later counts too." + ONLY.en,
        ),
        EVENT,
        newly_overdue,
        frozenset({"of"}),
        CHOICES,
    ),
    Kind(
        "overdue",
        Words("逾期", "overdue"),
        Words(
            "本期内处于逾期状态的，不论本期新增还是以前结转，每项一次；期末当天到期、当天未完成的也算，"
            "本期逾期的日子全被免责覆盖的才免。" + ONLY.zh,
            "Once for each thing that was overdue at any time within the period, new or carried "
            "over; one that fell due on its last day and was not met by then counts. An exemption "
            "excuses only what it covers on all of these days." + ONLY.en,
        ),
        EVENT,
        overdue,
        frozenset({"of"}),
        CHOICES,
    ),
    Kind(
        "overdue-days",
        Words("逾期天数", "days overdue"),
        Words(
            "每项在本期内逾期的天数：到期次日为第一天，完成当天仍计；上期已计的不再计，"
            "免责覆盖的天数单列。" + ONLY.zh,
            "The days within the period by which each thing was late: the day after it fell due "
            "is the first, the day it was met still counts; days of earlier periods do not. "
            "Days that an exemption covers stand apart." + ONLY.en,
        ),
        DAY,
        overdue_days,
        frozenset({"of", "above"}),
        CHOICES,
    ),
)
