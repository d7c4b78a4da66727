"""Whether a roster names what it should, and its ladder leads where it should."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.targets import Roster
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.words import Words
from duban.words.guess import guess

ROSTER_INCOMPLETE: Final = Fault(
    "roster-incomplete",
    Words(
        "{holder} 的清单应有 {expected} 项，只列出 {named} 项",
        "{holder}: the roster should have {expected} items, but names {named}",
    ),
    Words(
        "请牵头部门提供名单，补入 items；补齐前按应有项数计算",
        "ask the lead department for the list; until then {expected} count",
    ),
    severity="warning",
)
ROSTER_ABOVE_EXPECTED: Final = Fault(
    "roster-above-expected",
    Words(
        "{holder} 的清单应有 {expected} 项，却列出 {named} 项",
        "{holder}: the roster should have {expected} items, but names {named}",
    ),
    Words("核对名单和 expected", 'check the list and "expected"'),
    severity="warning",
)
GOAL_NOT_ON_LADDER: Final = Fault(
    "goal-not-on-ladder",
    Words("{holder} 的目标阶段“{goal}”不在阶梯里", '{holder}: the ladder has no step "{goal}"'),
    Words("{guess}阶梯为：{ladder}", "{guess}its steps are: {ladder}"),
)
REPEATED_STEP: Final = Fault(
    "repeated-step",
    Words("{holder} 的“{step}”在 {key} 里重复", '{holder}: "{step}" stands twice in "{key}"'),
    Words("删去重复的，或改成不同的名称", "drop one of them, or give it another name"),
)
EMPTY_LADDER: Final = Fault(
    "empty-ladder",
    Words("{holder} 的阶梯是空的", "{holder}: the ladder has no steps"),
    Words(
        "按先后列出各阶段，如 [挂牌, 摘牌, 签约]，或删去 ladder",
        'list the steps in their order, or leave "ladder" out',
    ),
)


def rosters(index: Index) -> Iterator[tuple[str, Roster]]:
    """Yield every roster with the commitment's id."""
    return ((holder, goal) for holder, goal in index.goals if isinstance(goal, Roster))


def roster_counts(index: Index) -> Iterator[Diagnostic]:
    """Yield rosters that name fewer or more items than the promise speaks of."""
    for holder, roster in rosters(index):
        named, expected = len(roster.items), roster.expected
        if expected is None or named == expected:
            continue
        fault = ROSTER_INCOMPLETE if named < expected else ROSTER_ABOVE_EXPECTED
        yield fault.at(roster.at("expected"), holder=holder, expected=expected, named=named)


def roster_ladders(index: Index) -> Iterator[Diagnostic]:
    """Yield goals that are no step of their ladder, and steps and points given twice."""
    for holder, roster in rosters(index):
        if not roster.ladder:
            yield EMPTY_LADDER.at(roster.at("ladder"), holder=holder)
        elif roster.goal is not None and roster.goal not in roster.ladder:
            yield GOAL_NOT_ON_LADDER.at(
                roster.at("goal"),
                holder=holder,
                goal=roster.goal,
                guess=guess(roster.goal, roster.ladder),
                ladder=roster.ladder,
            )
        for key, steps in (("ladder", roster.ladder), ("rubric", roster.rubric)):
            for step, times in Counter(steps).items():
                if times > 1:
                    yield REPEATED_STEP.at(roster.at(key), holder=holder, step=step, key=key)


CHECKS: Final = (
    Check(roster_counts, (ROSTER_INCOMPLETE, ROSTER_ABOVE_EXPECTED)),
    Check(roster_ladders, (GOAL_NOT_ON_LADDER, EMPTY_LADDER, REPEATED_STEP)),
)
