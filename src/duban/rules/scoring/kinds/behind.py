"""落后序时: how many percentage points a commitment is behind at the end of the span."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from duban.model.scoring import ScoringRule
from duban.rules.facts import BY_NAME
from duban.rules.facts.base import Unknown
from duban.rules.scoring.base import POINT, Kind, Occurrence
from duban.rules.scoring.rests import rests_on
from duban.rules.scoring.scope import Scope
from duban.words import Words

BEHIND: Final = Words(
    "{id} 落后序时 {gap} 个百分点", "{id} is {gap} percentage points behind its pace"
)
GAP: Final = BY_NAME["gap_points"]


def behind(scope: Scope, rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield every commitment that is behind its pace at the end of the span."""
    for each in scope.situation.standings:
        value = GAP.value(each.case)
        gap = value.low if isinstance(value, Unknown) else value
        if isinstance(gap, int | Fraction) and gap > Fraction(rule.above):
            yield Occurrence(
                department=each.case.department.id,
                about=each.id,
                on=scope.end,
                why=BEHIND(id=each.id, gap=gap),
                place=rests_on(scope.situation, each.id),
                count=Fraction(gap),
                commitment=each.id,
            )


KINDS: Final = (
    Kind(
        "behind",
        Words("落后序时", "behind pace"),
        Words(
            "期末每项落后序时的百分点数；超过 above 的才计，计时全部计入。没有报送数值而无法判断的"
            "不计（另有 missing-filing）。",
            "The percentage points by which each commitment is behind its pace at the end of the "
            "period; only where more than `above`, and then all of them. What cannot be told for "
            "want of a figure does not count (see missing-filing).",
        ),
        POINT,
        behind,
        frozenset({"above"}),
    ),
)
