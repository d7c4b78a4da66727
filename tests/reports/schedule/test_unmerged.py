"""What a merge wins once one of its steps is over by itself: nothing, unless the ledger names it.

Three steps of ten working days in a row; the first was over on Friday, 2025-03-14.
"""

import datetime as dt
from collections.abc import Callable, Mapping

import pytest

from duban.model.ledger import Ledger
from duban.reports.schedule.debts import unmerged
from duban.rules.evaluate import evaluate
from duban.rules.schedule import days
from duban.rules.schedule.outcomes import Outcome, Wish
from duban.rules.schedule.planner import outcomes
from duban.words.base import say
from tests.rules.story import filing

PROCEDURE = """\
id: p
title: 审查
steps:
  - {id: scheme, title: 方案, duration: 10}
  - {id: design, title: 初设, duration: 10, after: [scheme]}
  - {id: permit, title: 许可, duration: 10, after: [design]}
variants:
  - id: joint
    title: 二合一
    merge: [{steps: [scheme, design], into: one, title: 一次审查, duration: 12}]
    durations: {permit: 9}
"""
DEPARTMENT = """\
id: dep
name: 甲局
commitments:
  - id: D-1
    title: 开工
    action: act
    made: 2025-01-01
    deadline: 2025-12-31
    procedure: {id: p, variants: [%s]}
    target: {kind: deliverable}
"""
OVER = filing("2025-03-14", "steps: [{step: scheme, started: 2025-03-03, finished: 2025-03-14}]")
BEGUN = filing("2025-03-14", "steps: [{step: scheme, started: 2025-03-03}]")


@pytest.fixture
def planned(ledger: Callable[[Mapping[str, str]], Ledger]) -> Callable[..., Outcome]:
    """Return the plan of Monday, 2025-03-17."""

    def of(named: str, filed: tuple[str, str], asked: tuple[str, ...] | None) -> Outcome:
        files = {"procedures/p.yaml": PROCEDURE, "departments/dep.yaml": DEPARTMENT % named}
        known = evaluate(ledger({**files, **dict([filed])}), dt.date(2025, 3, 17))
        (found,) = outcomes(known, Wish(variants=asked, gains=True))
        return found

    return of


@pytest.mark.parametrize(
    ("case", "wins", "end", "why"),
    [
        (("", OVER, ()), 1, "2025-04-14", "as it is, twenty days; the shorter permit is won"),
        (("", OVER, ("joint",)), 1, "2025-04-11", "which is all that is left of the variant"),
        (("", BEGUN, ("joint",)), 10, "2025-03-31", "under way it can be one, over on the 18th"),
        (("joint", OVER, None), 9, "2025-03-31", "what the ledger names was one all along"),
    ],
)
def test_what_a_merge_wins_when_a_step_of_it_is_over(
    planned: Callable[..., Outcome],
    case: tuple[str, tuple[str, str], tuple[str, ...] | None],
    wins: int,
    end: str,
    why: str,
) -> None:
    found = planned(*case)
    assert found.gains == {"joint": wins}, why
    assert found.plan is not None
    assert f"{days.last(found.plan.end)}" == end, why


@pytest.mark.parametrize(
    ("filed", "said"), [(OVER, ["“二合一”不再合并：其中“方案”已单独办结"]), (BEGUN, [])]
)
def test_it_is_said_that_nothing_is_merged_any_more(
    planned: Callable[..., Outcome], filed: tuple[str, str], said: list[str]
) -> None:
    found = planned("", filed, ("joint",))
    assert found.route is not None
    assert [say(each, "zh") for each in unmerged(found, found.route)] == said  # type: ignore[arg-type] # a Said
