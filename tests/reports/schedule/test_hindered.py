"""堵点 beside plans: what goes on holding a step stands beside it, and moves no day."""

import pytest

from duban.reports.schedule.hindered import hindering, remarks
from duban.rules.schedule.outcomes import Outcome
from duban.rules.schedule.planner import outcomes
from duban.words.base import say
from tests.rules.blockers.stage import blocker, filing, situation

OPEN = blocker(kind="land-quota", asks="land", opened="2025-09-01", step="quota")
ANSWERED = blocker(kind="funds", opened="2025-09-01", answered="2025-09-03", step="quota")
CLOSED = blocker(kind="funds", opened="2025-09-01", closed="2025-09-03", step="quota")
WHOLE = blocker(kind="other", asks="省厅", opened="2025-09-01")
OF_ITEM = blocker(kind="zoning", opened="2025-09-01", step="design", item="a")


def held(plan: Outcome) -> str:
    """Return the steps that something holds."""
    return " ".join(each.step.id for each in plan.steps if hindering(plan, each))


@pytest.mark.parametrize(
    ("said", "plan", "steps", "count", "why"),
    [
        (OPEN, "D-1", "quota", 1, "it goes on"),
        (ANSWERED, "D-1", "quota", 1, "an answer removes nothing"),
        (CLOSED, "D-1", "", 0, "it is out of the way"),
        (WHOLE, "D-1", "", 1, "it holds no step, but the plan"),
        (OPEN, "D-4", "both", 1, "the step has become part of a merged one"),
        (OF_ITEM, "D-5/a", "design", 1, "the item's own"),
        (OF_ITEM, "D-5/b", "", 0, "and none of another's"),
        (WHOLE, "D-5/b", "", 1, "what names no item holds each of them"),
    ],
)
def test_what_goes_on_stands_beside_what_it_holds(
    said: object, plan: str, steps: str, count: int, why: str
) -> None:
    about = plan.partition("/")[0]
    whole = situation("2025-09-10", [filing("2025-09-01", said, about=about)])  # type: ignore[arg-type] # a blocker
    before = {each.id: each for each in outcomes(situation("2025-09-10", []))}[plan]
    found = {each.id: each for each in outcomes(whole)}[plan]
    assert held(found) == steps, why
    assert len(list(remarks(whole, found))) == count, why
    assert found.plan
    assert before.plan
    assert [each.early for each in found.plan.steps] == [each.early for each in before.plan.steps]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            OPEN,
            "堵点 b（土地指标）未解决：堵住“土地指标”、待土地局、已堵 7 个工作日；日期没有为它推后",
        ),
        (WHOLE, "堵点 b（其他）未解决：待省厅、已堵 7 个工作日；日期没有为它推后"),
    ],
)
def test_whom_it_waits_for_and_how_long_is_said(said: object, words: str) -> None:
    whole = situation("2025-09-10", [filing("2025-09-01", said)])  # type: ignore[arg-type] # a blocker
    found = {each.id: each for each in outcomes(whole)}["D-1"]
    assert [say(each, "zh") for each in remarks(whole, found)] == [words]  # type: ignore[arg-type] # a Said
