"""必须开始: a step has to begin by a day only if it can; what waits for others is their delay."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Final

import pytest

from duban.model.ledger import Ledger
from duban.reports.schedule.steps import starting
from duban.rules.evaluate import evaluate
from duban.rules.schedule.planner import outcomes

PROCEDURE: Final = """
    id: permit
    title: 办证
    steps:
      - {id: design, title: 设计, duration: 5}
      - {id: review, title: 审查, duration: 3, after: [design]}
      - {id: survey, title: 勘察, duration: 2}
"""
DEPARTMENT: Final = """
    id: dep
    name: 甲局
    commitments:
      - id: D-1
        title: 办结手续
        action: act
        made: 2025-06-02
        deadline: 2025-06-27
        procedure: permit
        target: {kind: deliverable}
"""
FILES: Final = {"procedures/permit.yaml": PROCEDURE, "departments/dep.yaml": DEPARTMENT}
FILED: Final = """
    department: dep
    on: 2025-06-24
    filed: 2025-06-24T09:00:00+08:00
    by: 联络员
    entries: [{commitment: D-1, steps: [{step: design, started: 2025-06-17, finished: 2025-06-24}]}]
"""


@pytest.mark.parametrize(
    ("as_of", "filed", "must", "why"),
    [
        ("2025-06-17", False, "", "the last day for the design is tomorrow"),
        ("2025-06-18", False, "design", "eight workdays are left, and eight are needed"),
        ("2025-06-25", False, "design", "the review should have begun, but waits for the design"),
        ("2025-06-25", True, "review", "the design is over, and today is the review's last day"),
        (
            "2025-06-26",
            True,
            "review survey",
            "the review is a day too late; two days for a survey",
        ),
        ("2025-06-27", False, "design survey", "whatever is too late still has to begin"),
    ],
)
def test_what_must_begin_today(
    ledger: Callable[[Mapping[str, str]], Ledger], as_of: str, filed: bool, must: str, why: str
) -> None:
    day = dt.date.fromisoformat(as_of)
    files = {**FILES, "progress/dep/2025-06/2025-06-24-x.yaml": FILED} if filed else FILES
    (outcome,) = outcomes(evaluate(ledger(files), day))
    assert sorted(each.step.id for each in starting(day, outcome)) == must.split(), why
