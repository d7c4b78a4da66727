"""亮灯: the light of every commitment at the end of each month of the span."""

from collections.abc import Iterator
from typing import Final

from duban.model.months import Month, month_before
from duban.model.scoring import ScoringRule
from duban.rules.case import Case
from duban.rules.scoring.base import EVENT, Kind, Occurrence
from duban.rules.scoring.rests import rests_on
from duban.rules.scoring.scope import Scope
from duban.rules.situation import Standing
from duban.rules.verdict import Judge
from duban.words import Words
from duban.words.periods import period_name

LIT: Final = Words("{id} {month}末亮{light}", "{id} showed {light} at the end of {month}")
IN_A_ROW: Final = Words(
    "{id} 截至{month}末连续 {times} 个月末亮{light}",
    "{id} showed {light} {times} months running up to {month}",
)


def lights(scope: Scope, rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield every commitment for each month of the span that ended with one of the lights."""
    judge, wanted = scope.situation.judge, rule.of or (scope.policy.lights[0].id,)
    for month in scope.span.months():
        day = min(month.last, scope.end)
        for each in scope.situation.standings if month.first <= day else ():
            if each.case.commitment.made <= day:
                case = each.case if day == scope.end else each.case.earlier(day)
                light = judge.light(case)
                if light in wanted and _stayed(case, light, rule.times, judge):
                    yield _occurrence(scope, rule, month, each, light)


def _occurrence(
    scope: Scope, rule: ScoringRule, month: Month, standing: Standing, light: str
) -> Occurrence:
    name = next(each.name for each in scope.policy.lights if each.id == light)
    said = LIT(id=standing.id, month=period_name(str(month)), light=name)
    if rule.times > 1:
        said = IN_A_ROW(id=standing.id, month=period_name(str(month)), light=name, times=rule.times)
    return Occurrence(
        department=standing.case.department.id,
        about=standing.id,
        on=min(month.last, scope.end),
        why=said,
        place=rests_on(scope.situation, standing.id),
        commitment=standing.id,
    )


def _stayed(case: Case, light: str, enough: int, judge: Judge) -> bool:
    """Return whether the light of a case was there at so many month-ends in a row."""
    for _ in range(1, enough):
        eve = month_before(case.as_of)
        if eve < case.commitment.made:
            return False
        case = case.earlier(eve)
        if judge.light(case) != light:
            return False
    return True


KINDS: Final = (
    Kind(
        "light",
        Words("亮灯", "lights"),
        Words(
            "每项在期内每个月末亮 of 所列灯的，一个月一次；不写 of 的，指最差的灯。"
            "times 大于 1 时，连续这么多个月末亮同一灯才计，以后每多一个月再计一次。"
            "月份未过完的，看当日的灯。",
            "Once for each commitment and month-end of the period at which it shows one of the "
            "lights in `of`, the worst one where left out. With `times` above 1, only from that "
            "many month-ends in a row with the same light, and again for every month more. Of a "
            "month that is not over, the day's light.",
        ),
        EVENT,
        lights,
        frozenset({"of", "times"}),
    ),
)
