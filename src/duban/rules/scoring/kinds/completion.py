"""完成进度: how much of what was due by the end of the span is done, averaged by weight."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Final

from duban.model.measure import exact, share_of
from duban.model.scoring import ScoringRule
from duban.rules.case import Case
from duban.rules.facts import BY_NAME
from duban.rules.facts.base import Unknown
from duban.rules.scoring.base import SHARE, Kind, Occurrence
from duban.rules.scoring.rests import rests_on
from duban.rules.scoring.scope import Scope
from duban.words import Words

DONE: Final = Words(
    "{id} 应完成 {due}%，实际 {actual}%，权重 {weight}",
    "{id}: {due}% due, {actual}% done, weight {weight}",
)
SILENT: Final = Words(
    "{id} 应完成 {due}%，未报送数值，按 0 计，权重 {weight}",
    "{id}: {due}% due, no figure filed: counted as 0, weight {weight}",
)
NO_TOTAL: Final = Words(
    "{id} 应完成 {due}%，已报数值，目标总数未定，按 0 计，权重 {weight}",
    "{id}: {due}% due, a figure filed but no total fixed: counted as 0, weight {weight}",
)
EXEMPT: Final = Words("{id} 已免责，按足额计，权重 {weight}", "{id}: exempt, weight {weight}")
NOT_COUNTED: Final = frozenset({"cancelled", "suspended"})
DUE: Final = BY_NAME["expected"]
ACTUAL: Final = BY_NAME["actual"]
NONE: Final = Fraction(0)
WHOLE: Final = Fraction(1)


def completion(scope: Scope, _rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield every commitment of which something is due, with the part of it that is done."""
    return _counted(scope, _done)


def shortfall(scope: Scope, _rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield the same commitments with the part that is missing."""
    return _counted(scope, _missing)


def _counted(scope: Scope, part: Callable[[Fraction, Fraction], Fraction]) -> Iterator[Occurrence]:
    for each in scope.situation.standings:
        case = each.case
        name, weight, due = each.id, exact(case.commitment.weight), _due(case)
        if due is None or not weight:
            continue
        actual = _actual(case)
        done, words = _reached(case, actual, due)
        yield Occurrence(
            department=case.department.id,
            about=name,
            on=scope.end,
            why=words(id=name, due=due, actual=actual or NONE, weight=weight),
            place=rests_on(scope.situation, name),
            count=part(done, due),
            commitment=name,
            weight=weight,
        )


def _due(case: Case) -> Fraction | None:
    """Return what should be done, in percent; None where it takes no part in the mean."""
    due = None if case.state in NOT_COUNTED else DUE.value(case)
    return due if isinstance(due, Fraction) and due.numerator > 0 else None


def _reached(case: Case, actual: Fraction | None, due: Fraction) -> tuple[Fraction, Words]:
    """Return what counts as done, in percent, and how that is said."""
    if case.state == "exempt":
        return due, EXEMPT
    if actual is not None:
        return actual, DONE
    filed = all(each.measure.actual is not None for each in case.gauges)
    return NONE, NO_TOTAL if filed else SILENT


def _done(done: Fraction, due: Fraction) -> Fraction:
    """Return which part of what is due is done: from 0 to 1, however much that is."""
    if done.numerator <= 0:
        return NONE
    share = share_of(done, due)
    return WHOLE if share.numerator >= share.denominator else share


def _missing(done: Fraction, due: Fraction) -> Fraction:
    return WHOLE - _done(done, due)


def _actual(case: Case) -> Fraction | None:
    value = ACTUAL.value(case)
    if isinstance(value, Unknown):
        return value.low
    return value if isinstance(value, Fraction) else None


COUNTED: Final = Words(
    "实际完成÷应完成，最多为 1；期末应完成为 0 或尚无进度要求的不参加平均，已取消、中止的不参加，"
    "未报送数值、目标总数未定的按 0 计，已免责的按足额计。多项按承诺事项的 weight 加权平均；"
    "各项得分累计取整，逐行相加正好等于平均后的得分。",
    "done / due, at most 1. What nothing is due of at the end of the period takes no part in the "
    "mean, nor what is cancelled or suspended; what has no figure, or no total, counts as 0, what "
    "is exempt in full. Commitments are averaged by their `weight`; the lines are rounded "
    "cumulatively, so that they add up exactly to the points of the mean.",
)
KINDS: Final = (
    Kind(
        "completion",
        Words("完成进度", "completion"),
        Words(
            COUNTED.zh + "没有一项可计的部门没有这项得分，此时宜用 shortfall。",
            COUNTED.en + " A department without any gets no points: see shortfall.",
        ),
        SHARE,
        completion,
        averaged=True,
    ),
    Kind(
        "shortfall",
        Words("未完成进度", "shortfall"),
        Words(
            "1 减完成程度，宜从基础分中扣。" + COUNTED.zh,
            "What is missing of 1, to be deducted from a base. " + COUNTED.en,
        ),
        SHARE,
        shortfall,
        averaged=True,
    ),
)
