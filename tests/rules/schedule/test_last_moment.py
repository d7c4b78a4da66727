"""What is left are moments that nobody has told of, such as 开工: today is their soonest day.

All before was over on Friday, 2025-12-19. Thursday, January 1 to Saturday, January 3 are off, and
Sunday the 4th is worked.
"""

import datetime as dt
from collections.abc import Callable, Mapping

import pytest

from duban.model.ledger import Ledger
from duban.reports.schedule.foreseen import foreseen_of
from duban.rules.evaluate import evaluate
from duban.rules.schedule import days
from duban.rules.schedule.outcomes import Outcome, Wish
from duban.rules.schedule.planner import outcomes
from tests.rules.story import filing

PROCEDURE = """\
id: p
title: 开工
steps:
  - {id: permit, title: 施工许可, spread: {optimistic: 3, likely: 5, pessimistic: 9}}
  - {id: ground, title: 开工, duration: 0, after: [permit]}
"""
DEPARTMENT = """\
id: dep
name: 甲局
commitments:
  - id: D-1
    title: 开工
    action: act
    made: 2025-01-01
    deadline: %s
    procedure: p
    target: {kind: deliverable}
"""


@pytest.fixture
def left(ledger: Callable[[Mapping[str, str]], Ledger]) -> Callable[..., Outcome]:
    """Return what is planned on a day on which only the moment is left."""
    over = filing(
        "2025-12-19", "steps: [{step: permit, started: 2025-12-15, finished: 2025-12-19}]"
    )

    def on(day: str, deadline: str = "2025-12-31", begin: dt.date | None = None) -> Outcome:
        files = {"procedures/p.yaml": PROCEDURE, "departments/dep.yaml": DEPARTMENT % deadline}
        known = evaluate(ledger({**files, **dict([over])}), dt.date.fromisoformat(day))
        (found,) = outcomes(known, Wish(begin=begin))
        return found

    return on


@pytest.mark.parametrize(
    ("day", "spare", "end", "verdict", "why"),
    [
        ("2025-12-30", 1, "2025-12-30", "free", "tomorrow will do"),
        ("2025-12-31", 0, "2025-12-31", "critical", "the deadline itself: it has to be today"),
        ("2026-01-02", -1, "2026-01-04", "impossible", "a day off after it: the next worked day"),
        ("2026-01-04", -1, "2026-01-04", "impossible", "one working day too late"),
        ("2026-01-05", -2, "2026-01-05", "impossible", "two of them"),
    ],
)
def test_a_moment_that_is_left_is_over_today_at_the_earliest(
    left: Callable[..., Outcome], day: str, spare: int, end: str, verdict: str, why: str
) -> None:
    found = left(day)
    assert found.plan is not None
    room = found.plan["ground"].room
    assert room is not None
    assert (found.plan.spare, room.total) == (spare, spare), why
    assert f"{days.last(found.plan.end)}" == end, why
    assert found.verdict == verdict, why


def test_nothing_that_is_open_is_foreseen_for_a_day_gone_by(left: Callable[..., Outcome]) -> None:
    found = foreseen_of(left("2025-12-30"))
    assert found is not None
    assert set(found.outlook.finishes) == {dt.date(2025, 12, 30).toordinal()}


def test_without_a_deadline_it_is_today_and_neither_late_nor_early(
    left: Callable[..., Outcome],
) -> None:
    found = left("2025-12-30", deadline="近期", begin=dt.date(2025, 12, 30))
    assert found.plan is not None
    assert (days.last(found.plan.end), found.plan.spare) == (dt.date(2025, 12, 30), 0)
    assert [each.room.total for each in found.plan.steps if each.room] == [0]
