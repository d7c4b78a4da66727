"""人工加减分: praise, criticism and whatever else is given by hand."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from duban.model.scoring import ScoringRule
from duban.rules.scoring.base import EVENT, Kind, Occurrence
from duban.rules.scoring.scope import Scope
from duban.words import Words

GIVEN: Final = Words("{by} {day}：{reason}", "{by} on {day}: {reason}")


def marks(scope: Scope, rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield the marks of the kinds that the rule names."""
    for each in scope.marks():
        if not rule.of or each.kind in rule.of:
            yield Occurrence(
                department=each.department,
                about=each.commitment or each.kind,
                on=each.decided,
                why=GIVEN(by=each.by, day=each.decided, reason=each.reason),
                place=each.origin.place,
                count=Fraction(each.count),
                commitment=each.commitment,
            )


KINDS: Final = (
    Kind(
        "mark",
        Words("人工加减分", "marks given by hand"),
        Words(
            "marks/<年-月>.yaml 中类型属于 of 的每条记录（不写 of 的，全部记录），乘以它的 count。"
            "认定日期晚于查询日的不计。免责不影响人工记录。",
            "Every mark in marks/<YYYY-MM>.yaml whose kind is in `of` (all where left out), times "
            "its `count`; not what was decided after the day that is asked for. An exemption does "
            "not touch what is given by hand.",
        ),
        EVENT,
        marks,
        frozenset({"of"}),
        excusable=False,
    ),
)
