"""暗访问题: what inspections found, what was not put right, and what was found again."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final
from unicodedata import category, normalize

from duban.model.inspection import Finding, Recheck
from duban.model.record import Place
from duban.model.scoring import ScoringRule
from duban.rules.scoring.base import EVENT, Kind, Occurrence
from duban.rules.scoring.scope import Scope
from duban.rules.scoring.seen import inspections
from duban.words import Blank, Words

FOUND: Final = Words("暗访发现：{what}", "found on inspection: {what}")
NOT_RECTIFIED: Final = Words("{due} 前未整改：{what}", "not put right by {due}: {what}")
NOT_PASSED: Final = Words("复查未通过：{what}", "recheck not passed: {what}")
AGAIN: Final = Words(
    "12 个月内第 {times} 次发现：{what}", "found {times} times within 12 months: {what}"
)
TWICE: Final = 2


def finding(scope: Scope, _rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield what was found and recorded within the span."""
    for each, on in inspections(scope, Finding):
        if scope.holds(on):
            yield _occurrence(each, on, FOUND(what=each.what), each.origin.place)


def not_rectified(scope: Scope, _rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield findings that were not put right by their day, or not to the office's content."""
    late = {each.id: each for each in scope.situation.owed if each.what == "rectification"}
    refused = {
        each.finding: (each, on)
        for each, on in inspections(scope, Recheck)
        if each.outcome == "refused" and scope.holds(on)
    }
    for each, _ in inspections(scope, Finding):
        owed = late[each.id]
        if scope.holds(owed.due) and scope.missed(owed):
            why = NOT_RECTIFIED(due=owed.due, what=each.what)
            yield _occurrence(each, owed.due, why, each.origin.place)
        elif each.id in refused:
            recheck, on = refused[each.id]
            yield _occurrence(each, on, NOT_PASSED(what=each.what), recheck.origin.place)


def repeated(scope: Scope, rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield what was found of a department before, within the 12 months up to it."""
    same: defaultdict[tuple[str, str], list[tuple[Finding, dt.date]]] = defaultdict(list)
    for each, on in inspections(scope, Finding):
        same[each.department, _plain(each.what)].append((each, on))
    for found in same.values():
        found.sort(key=lambda pair: (pair[0].inspected, pair[0].id))
        for number, (each, on) in enumerate(found, start=1):
            times = _within_a_year(found[:number])
            if scope.holds(on) and times >= max(rule.times, TWICE):
                why = AGAIN(times=times, what=each.what)
                yield _occurrence(each, on, why, each.origin.place)


def _within_a_year(found: Sequence[tuple[Finding, dt.date]]) -> int:
    """Return how many were found from the same day of the year before on, up to the last."""
    last = found[-1][0].inspected
    since = (last.year - 1, last.month, last.day)
    days = (each.inspected for each, _ in found)
    return sum((day.year, day.month, day.day) >= since for day in days)


def _plain(text: str) -> str:
    """Return what a problem says, without blanks and punctuation: a comma makes no other one."""
    letters = normalize("NFKC", text).casefold()
    return "".join(each for each in letters if category(each)[0] not in "ZPC")


def _occurrence(found: Finding, on: dt.date, why: Blank, place: Place) -> Occurrence:
    return Occurrence(
        department=found.department,
        about=found.id,
        on=on,
        why=why,
        place=place,
        count=Fraction(1),
        commitment=found.commitment,
    )


KINDS: Final = (
    Kind(
        "finding",
        Words("暗访问题", "findings"),
        Words(
            "本期内入账的暗访问题，每个一次。免责不影响，申诉成立的不计。",
            "Once for each finding recorded within the period. An exemption does not touch it; "
            "an objection that is upheld takes it away.",
        ),
        EVENT,
        finding,
        excusable=False,
    ),
    Kind(
        "not-rectified",
        Words("逾期未整改", "not put right in time"),
        Words(
            "整改时限在本期内、当天未整改的，或本期内复查未通过的，每个问题一次；时限次日才整改的也算。",
            "Once for each finding whose day for putting it right fell within the period and "
            "passed without it (a day later counts too), or that a recheck of the period did not "
            "let pass.",
        ),
        EVENT,
        not_rectified,
    ),
    Kind(
        "repeated",
        Words("同一问题反复", "the same problem again"),
        Words(
            "本期内入账的问题，同一部门 12 个月内（含上年同日）以同样文字（不计标点、空格）"
            "查出过的，从第 times 次起每次计；times 不足 2 的按 2。",
            "Once for each finding of the period that the department had before, in the same "
            "words (punctuation and blanks aside), within 12 months (the same day of the year "
            "before included): from the how-manyeth `times` says on, the second at least.",
        ),
        EVENT,
        repeated,
        frozenset({"times"}),
        excusable=False,
    ),
)
