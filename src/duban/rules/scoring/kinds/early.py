"""按期与提前: what was met in time, and by how many days before it was due."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from duban.model.scoring import ScoringRule
from duban.rules.owed import WHATS
from duban.rules.scoring.base import DAY, EVENT, Kind, Occurrence
from duban.rules.scoring.rests import rests_on
from duban.rules.scoring.scope import Scope
from duban.rules.situation import Owed
from duban.words import Words

IN_TIME: Final = Words(
    "{what} {id} {due} 到期，{met} 完成", "{what} {id} was due on {due}, met on {met}"
)
CHOICES: Final = tuple(each for each in WHATS if each != "filing")


def on_time(scope: Scope, rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield what is newly met, and no later than its day."""
    for each in _newly_met(scope, rule):
        if _days(each) >= 0:
            yield _occurrence(scope, each, Fraction(1))


def early(scope: Scope, rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield what is newly met with the days before the day that was promised first."""
    for each in _newly_met(scope, rule):
        days = _days(each, promised=True)
        if days > Fraction(rule.above):
            yield _occurrence(scope, each, Fraction(days))


def _newly_met(scope: Scope, rule: ScoringRule) -> Iterator[Owed]:
    """Yield what is met by all that is known now, and was not by what was known before."""
    wanted = rule.of or ("commitment",)
    before = {(each.what, each.id) for each in scope.eve.owed if each.met is not None}
    for each in scope.situation.owed:
        if each.what in wanted and each.met is not None and (each.what, each.id) not in before:
            yield each


def _days(owed: Owed, *, promised: bool = False) -> int:
    """Return how many days before its day something was met; below 0, it was late."""
    assert owed.met is not None
    due = owed.due
    if promised and owed.terms is not None and owed.terms.baseline is not None:
        due = min(due, owed.terms.baseline)
    return (due - owed.met).days


def _occurrence(scope: Scope, owed: Owed, count: Fraction) -> Occurrence:
    assert owed.met is not None
    return Occurrence(
        department=owed.department,
        about=owed.id,
        on=owed.met,
        why=IN_TIME(what=WHATS[owed.what], id=owed.id, due=owed.due, met=owed.met),
        place=rests_on(scope.situation, owed.commitment, owed.id),
        count=count,
        commitment=owed.commitment,
    )


KINDS: Final = (
    Kind(
        "on-time",
        Words("按期完成", "met in time"),
        Words(
            "本期内入账的完成（上期末还看不到的），完成日期不晚于时限的，每项一次；时限当天完成算"
            "按期。按现行时限（含延期）计。以后核查退回的，退回当期另计 claim-refused，已公布的分"
            "不改。",
            "Once for each thing that became known as met within the period (at its beginning it "
            "was not), no later than its day; on the day itself is in time. The day in force "
            "counts, extensions included. A later refusal changes no score that was published: "
            "see claim-refused.",
        ),
        EVENT,
        on_time,
        frozenset({"of"}),
        CHOICES,
    ),
    Kind(
        "early",
        Words("提前完成", "met early"),
        Words(
            "与 on-time 同样入账的完成，计完成日期早于时限的天数；延过期的按原定时限计，"
            "延期不能换来提前。天数超过 above 的才计，计时全部计入。",
            "As on-time, with the days by which it was met before its day; where that was moved, "
            "before the one first promised: an extension makes nothing early. Only more than "
            "`above` days count, and then all of them.",
        ),
        DAY,
        early,
        frozenset({"of", "above"}),
        CHOICES,
    ),
)
