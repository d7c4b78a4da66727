"""节点类指标 at their boundary days."""

from typing import Any

import pytest

from duban.model.deadline import Deadline
from duban.model.department import Milestone
from duban.model.filing import Entry
from duban.rules.facts import BY_NAME, NOT_APPLICABLE, Value
from tests.rules.cases import Filed, filed, make_case


def milestone(name: str, deadline: str) -> Milestone:
    return Milestone(id=name, title=name, deadline=Deadline(text=deadline))


def reached(on: str, name: str) -> Filed:
    return filed(on, Entry(commitment="C-1", milestone=name, claim="complete"))


PLAN = (milestone("a", "2025-03-31"), milestone("b", "2025-04-10"), milestone("c", "早日"))
CASES: list[tuple[str, list[Filed], dict[str, Any], Value, Value, str]] = [
    ("2025-03-31", [], {}, 0, 0, "the day itself is in time"),
    ("2025-04-01", [], {}, 1, 1, "the day after is not"),
    ("2025-04-12", [], {}, 2, 12, "both; the older one counts the days; 早日 has no day"),
    ("2025-04-12", [reached("2025-04-11", "a")], {}, 1, 2, "late, but reached"),
    ("2025-04-10", [reached("2025-04-11", "a")], {}, 1, 10, "it was not reached yet"),
    ("2025-04-12", [reached("2025-04-11", "a"), reached("2025-04-12", "b")], {}, 0, 0, "all"),
    ("2025-04-12", [], {"state": "claimed"}, NOT_APPLICABLE, NOT_APPLICABLE, "complete"),
    ("2025-04-12", [], {"state": "exempt"}, NOT_APPLICABLE, NOT_APPLICABLE, "excused"),
    ("2025-04-12", [], {"milestones": ()}, NOT_APPLICABLE, NOT_APPLICABLE, "there is none"),
]


@pytest.mark.parametrize(("as_of", "entries", "given", "count", "days", "why"), CASES)
def test_milestones(
    as_of: str, entries: list[Filed], given: dict[str, Any], count: Value, days: Value, why: str
) -> None:
    case = make_case(as_of, *entries, **{"milestones": PLAN, **given})
    assert BY_NAME["late_milestones"].value(case) == count, why
    assert BY_NAME["milestone_days_late"].value(case) == days, why
