"""亮灯: the light of every commitment at the end of each month of the span."""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from duban.model.months import Month, month_before
from duban.model.scoring import ScoringRule
from duban.rules.case import Case
from duban.rules.lights import judge
from duban.rules.scoring.base import EVENT, Kind, Occurrence
from duban.rules.scoring.rests import rests_on
from duban.rules.scoring.scope import Scope
from duban.rules.situation import Standing
from duban.rules.verdict import Verdict
from duban.words import Words

Judged: TypeAlias = Callable[[Case], Verdict]

LIT: Final = Words("{id} {month} 月末亮{light}", "{id} showed {light} at the end of {month}")
IN_A_ROW: Final = Words(
    "{id} 截至 {month} 连续 {times} 个月末亮{light}",
    "{id} showed {light} {times} months running up to {month}",
)


def lights(scope: Scope, rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield every commitment for each month of the span that ended with one of the lights."""
    judged = judge(scope.policy)  # once: it reads all of the policy's rules
    for month in scope.span.months():
        if month.first <= scope.end:
            for each in scope.situation.standings:
                yield from _of(scope, rule, (month, judged), each)


def _of(
    scope: Scope, rule: ScoringRule, at: tuple[Month, Judged], standing: Standing
) -> Iterator[Occurrence]:
    month, judged = at
    day = min(month.last, scope.end)
    if standing.case.commitment.made > day:
        return
    case = standing.case if day == scope.end else standing.case.earlier(day)
    light = judged(case).light
    if light not in rule.of or _row(judged, case, light, rule.times) < rule.times:
        return
    name = next(each.name for each in scope.policy.lights if each.id == light)
    words = LIT if rule.times == 1 else IN_A_ROW
    blanks = {"id": standing.id, "month": str(month), "light": name}
    yield Occurrence(
        department=case.department.id,
        about=standing.id,
        on=day,
        why=words(**blanks, **({} if rule.times == 1 else {"times": rule.times})),
        place=rests_on(scope.situation, standing.id),
        commitment=standing.id,
    )


def _row(judged: Judged, case: Case, light: str, enough: int) -> int:
    """Return how many month-ends in a row had a light, up to the case's day; no more than asked."""
    row = 0
    while row < enough:
        if judged(case).light != light:
            break
        row += 1
        eve = month_before(case.as_of)
        if eve < case.commitment.made:
            break
        case = case.earlier(eve)
    return row


KINDS: Final = (
    Kind(
        "light",
        Words("亮灯", "lights"),
        Words(
            "每项在期内每个月末亮 of 所列灯的，一个月一次；times 大于 1 时，连续这么多个月末"
            "亮同一灯才计。",
            "Once for each commitment and month-end of the period at which it shows one of the "
            "lights in `of`; with `times` above 1, only from that many month-ends in a row.",
        ),
        EVENT,
        lights,
        frozenset({"of", "times"}),
    ),
)
