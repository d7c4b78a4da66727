"""Floats say in which days they are."""

import datetime as dt
from typing import Final

import pytest

from duban.model.procedure import Link, Step, Unit
from duban.reports.schedule.units import floats_in
from duban.rules.calendar import default_calendar
from duban.rules.schedule.plan import schedule
from duban.words import say

BEGIN: Final = dt.date(2025, 9, 22)
CASES: list[tuple[dict[str, Unit], str, str]] = [
    ({"甲": "workdays"}, "时差以工作日计。", "one step"),
    ({"甲": "workdays", "乙": "workdays"}, "时差以工作日计。", "all in working days"),
    ({"甲": "days", "乙": "days"}, "时差以自然日计。", "all in calendar days"),
    (
        {"甲": "workdays", "乙": "days", "丙": "days"},
        "时差以工作日计；以自然日计的：乙、丙。",
        "both: those of the rarer kind by name",
    ),
    ({}, "", "nothing has a float"),
]


@pytest.mark.parametrize(("units", "said", "why"), CASES)
def test_in_which_days_floats_are(units: dict[str, Unit], said: str, why: str) -> None:
    names = tuple(units)
    steps = tuple(
        Step(
            id=f"s{n}",
            title=name,
            duration=3,
            unit=units[name],
            after=(Link(step=f"s{n - 1}"),) if n else (),
        )
        for n, name in enumerate(names)
    )
    found = schedule(steps, default_calendar(), BEGIN).steps if steps else ()
    assert say(floats_in(found), "zh") == said, why
