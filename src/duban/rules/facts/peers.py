"""同类比较指标: how far a commitment is behind the others of its action."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from duban.rules.case import Case
from duban.rules.facts.base import NOT_APPLICABLE, POINTS, Fact, Inapplicable, Unknown, Value
from duban.rules.facts.progress import actual
from duban.words import Words


def peer_gap(case: Case) -> Value:
    """Return how many percentage points a commitment is below the median of its peers."""
    own = actual(case)
    if isinstance(own, Unknown | Inapplicable | str):
        return own
    peers = case.peers()
    return 100 * _median(peers) - own if peers else NOT_APPLICABLE


def _median(ordered: Sequence[Fraction]) -> Fraction:
    """Return the value in the middle of some in order, or that between the two there."""
    last = len(ordered) - 1
    return (ordered[last // 2] + ordered[last - last // 2]) / 2


FACTS: Final = (
    Fact(
        "peer_gap",
        POINTS,
        Words("低于同类", "below its peers"),
        Words(
            "实际完成低于同一专项行动其他事项完成率中位数的百分点；高于中位数为负数。"
            "只比已报送数值的事项；没有其他事项可比，或没有目标的，不适用。自身没有数值的，为不明。",
            "Percentage points below the median progress of the other commitments of the same "
            "action; negative above it. Only those with figures are compared; does not apply "
            "without any, or without a target. Unknown without a figure of its own.",
        ),
        peer_gap,
    ),
)
