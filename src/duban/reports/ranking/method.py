"""How places were given: the rule for equal scores, and how they are rounded for print."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from duban.model.scoring import FULL, Scoring
from duban.rules.ranking.places import Ranked
from duban.rules.ranking.ties import BREAKERS
from duban.rules.scoring.scope import Scope
from duban.rules.scoring.tally import By
from duban.words import Blank, Words

METHOD: Final = Words("排名办法", "How places are given")
TIES: Final[Mapping[str, Words]] = {
    "dense": Words(
        "同分并列，后面的名次不空（1、1、2）。",
        "Equal scores share a place, and the next one follows on (1, 1, 2).",
    ),
    "competition": Words(
        "同分并列，后面的名次相应空出（1、1、3）。",
        "Equal scores share a place, and the next places are skipped (1, 1, 3).",
    ),
    "ordinal": Words("同分依次比较：{breakers}。", "Of equal scores: {breakers}."),
}
UNBROKEN: Final = Words("；仍相同的并列", "; if still equal, they share a place")
BROKEN: Final = Words("{breakers}{rest}", "{breakers}{rest}")
EXACT: Final = Words(
    "名次按准确得分排，公布时保留 {decimals} 位小数（{rounding}）。",
    "Places go by exact scores; {decimals} decimals are printed ({rounding}).",
)
ROUNDINGS: Final[Mapping[str, Words]] = {
    "half-up": Words("四舍五入", "half up"),
    "half-even": Words("四舍六入五成双", "half to even"),
    "down": Words("去尾", "cut off"),
}
WEIGHED: Final = Words(
    "加分、扣分是各部分折算前的分数。",
    "Plus and minus are points of the parts before these are weighed.",
)
UNMEASURED: Final = Words(
    "专项行动没有“{names}”得分，不计这一部分：其余部分共占 {share}%，红黑榜的分数线不折算。",
    "Special actions have no score for {names}, which is left out: the rest counts for {share} % "
    "in all, and what the lists ask for stays as it is.",
)
NEW: Final = Words("“新”：上期没有名次。", '"new": without a place in the period before.')
MISSING: Final = Words(
    "缺少得分构成的不排名次，列在最后：{count} 个。",
    "Without a component there is no place; they stand last: {count}.",
)


def method(scope: Scope, by: By, seen: Sequence[Ranked]) -> Iterator[Blank]:
    """Yield how places were given, as the policy says."""
    scoring = scope.scoring
    yield _ties(scoring)
    yield EXACT(decimals=scoring.decimals, rounding=ROUNDINGS[scoring.rounding])
    if any(each.share != FULL for each in scoring.parts):
        yield WEIGHED
    if by == "action":
        yield from _unmeasured(scoring)
    known = [each for each in seen if each.before is not None]
    if known and any(each.place and each.before is None for each in seen):
        yield NEW
    missing = sum(each.place is None for each in seen)
    if missing:
        yield MISSING(count=missing)
    if scoring.note:
        yield scoring.note


def _unmeasured(scoring: Scoring) -> Iterator[Blank]:
    """Yield what actions are scored without, and for how much the rest counts."""
    without = tuple(each.title for each in scoring.parts if each.source == "marks")
    if without:
        rest = sum(each.share for each in scoring.parts if each.source != "marks")
        yield UNMEASURED(names=without, share=rest)


def _ties(scoring: Scoring) -> Blank:
    if scoring.ties != "ordinal":
        return TIES[scoring.ties]
    if not scoring.tie_breakers:
        return TIES["competition"]
    named = tuple(BREAKERS[each].title for each in scoring.tie_breakers)
    return TIES["ordinal"](breakers=BROKEN(breakers=named, rest=UNBROKEN))
