"""Whether the stages of a target lead from the promise to its deadline."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.targets import Target
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index, Promise
from duban.words import Words

STAGE_BEFORE_MADE: Final = Fault(
    "stage-before-made",
    Words(
        "{holder} 的阶段目标 {by} 早于作出承诺的日期 {made}",
        "{holder}: the stage of {by} lies before the promise was made ({made})",
    ),
    Words("核对阶段目标的年月", "check the stage's year and month"),
    severity="warning",
)
STAGE_AFTER_DEADLINE: Final = Fault(
    "stage-after-deadline",
    Words(
        "{holder} 的阶段目标 {by} 晚于时限 {deadline}",
        "{holder}: the stage of {by} lies after the deadline {deadline}",
    ),
    Words("核对阶段目标和时限的年月", "check the years and months of stage and deadline"),
    severity="warning",
)
STAGES_OUT_OF_ORDER: Final = Fault(
    "stages-out-of-order",
    Words(
        "{holder} 的阶段目标 {by} 为 {value}，没有超过 {before} 的 {less}",
        "{holder}: the stage of {by} is {value}, no more than the {less} of {before}",
    ),
    Words(
        "阶段目标填累计数，逐期增加，同一日期只列一个",
        "stages are cumulative: later ones are larger, and a day has only one",
    ),
)
STAGE_ABOVE_TOTAL: Final = Fault(
    "stage-above-total",
    Words(
        "{holder} 的阶段目标 {value} 大于目标数 {total}",
        "{holder}: the stage of {value} is more than the whole, {total}",
    ),
    Words("核对两个数；阶段目标填累计数", "mend one of the two; stages are cumulative"),
)


def stages_and_days(index: Index) -> Iterator[Diagnostic]:
    """Yield stages that fall due before the promise or after its deadline."""
    for promise in index.promises.values():
        each = promise.commitment
        for goal in each.goals:
            deadline = promise.terms.latest if goal.stages else None
            for stage in goal.stages:
                place = stage.at("by")
                if stage.by < each.made:
                    yield STAGE_BEFORE_MADE.at(place, holder=each.id, by=stage.by, made=each.made)
                if deadline is not None and stage.by > deadline:
                    yield STAGE_AFTER_DEADLINE.at(
                        place, holder=each.id, by=stage.by, deadline=deadline
                    )


def stages_and_values(index: Index) -> Iterator[Diagnostic]:
    """Yield stages that ask for no more than an earlier one, or for more than the whole."""
    for promise in index.promises.values():
        for goal in promise.commitment.goals:
            if goal.stages and goal.rises():
                yield from _out_of_order(promise, goal)
                yield from _above(promise, goal)


def _out_of_order(promise: Promise, goal: Target) -> Iterator[Diagnostic]:
    for before, stage in pairwise(sorted(goal.stages, key=lambda each: (each.by, each.value))):
        if stage.by == before.by or stage.value < before.value:
            yield STAGES_OUT_OF_ORDER.at(
                stage.at("value"),
                holder=promise.id,
                by=stage.by,
                value=stage.value,
                before=before.by,
                less=before.value,
            )


def _above(promise: Promise, goal: Target) -> Iterator[Diagnostic]:
    total, stretch = goal.full(), getattr(goal, "stretch", None)
    most = total if stretch is None or total is None else max(total, Fraction(stretch))
    for stage in goal.stages:
        if most is not None and stage.value > most:
            yield STAGE_ABOVE_TOTAL.at(
                stage.at("value"), holder=promise.id, value=stage.value, total=most
            )


CHECKS: Final = (
    Check(stages_and_days, (STAGE_BEFORE_MADE, STAGE_AFTER_DEADLINE), needs=("decisions",)),
    Check(stages_and_values, (STAGES_OUT_OF_ORDER, STAGE_ABOVE_TOTAL)),
)
