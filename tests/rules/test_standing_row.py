"""What a report's row says of time: nobody counts days against what is excused."""

import pytest

from duban.reports.standing import cells
from tests.rules.conftest import Tell
from tests.rules.story import File, decision, filing

DUE = "deadline: 2025-06-30"


@pytest.mark.parametrize(
    ("files", "days_late", "days_left", "why"),
    [
        ((), 10, -10, "ten days past, not complete"),
        ((filing("2025-07-03", "claim: complete"),), 3, None, "late completion keeps its days"),
        ((decision("2025-06-01", "cancellation"),), None, None, "cancelled before it was due"),
        ((decision("2025-07-05", "suspension"),), None, None, "the clock stands still"),
        ((decision("2025-07-05", "exemption"),), None, None, "excused"),
    ],
)
def test_days(
    tell: Tell,
    files: tuple[File, ...],
    days_late: int | None,
    days_left: int | None,
    why: str,
) -> None:
    situation = tell("2025-07-10", *files, more=DUE)
    row = cells(situation, situation.by_id["D-1"])
    assert (row["days_late"], row["days_left"]) == (days_late, days_left), why
