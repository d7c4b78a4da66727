"""The four links and their lags as commercial planners reckon them: to the day, and to the float.

Eight pairs of steps of one day each in one plan, none before Thursday 2018-10-18, in weeks of five
days. The days and floats are those that such a planner writes for them; of steps that are tied by
their start, it lets those that were scheduled by hand be later still, which the textbook does not.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import pytest

from duban.model.procedure import Link, LinkKind, Step
from duban.rules.calendar import default_calendar
from duban.rules.schedule.plan import Plan, schedule

BEGIN: Final = dt.date(2018, 10, 18)
END: Final = "11-02"
PAIRS: Final[tuple[tuple[LinkKind, int], ...]] = (
    ("finish-start", 0),
    ("finish-start", 1),
    ("finish-start", 2),
    ("finish-start", 5),
    ("finish-start", 10),
    ("start-start", 2),
    ("finish-finish", 2),
    ("start-finish", 2),
)


@pytest.fixture(scope="module")
def plan() -> Plan:
    """Return the plan of all pairs, the later step of each before the earlier one."""
    return schedule(steps(), default_calendar(), BEGIN)


def steps() -> Iterator[Step]:
    for kind, lag in PAIRS:
        link = Link(step=f"{kind}-{lag}-first", link=kind, lag=lag)
        yield Step(id=f"{kind}-{lag}-second", title="后一步", duration=1, after=(link,))
        yield Step(id=f"{kind}-{lag}-first", title="前一步", duration=1)


@pytest.mark.parametrize(
    ("pair", "early", "late", "floating", "why"),
    [
        ("finish-start-0", "10-19", "11-01", 10, "the day after: nothing lies between"),
        ("finish-start-1", "10-22", "10-31", 9, "Friday lies between, and a weekend"),
        ("finish-start-2", "10-23", "10-30", 8, "Friday and Monday lie between"),
        ("finish-start-5", "10-26", "10-25", 5, "a week of five days lies between"),
        ("finish-start-10", "11-02", "10-18", 0, "the pair that decides when all is over"),
        ("start-start-2", "10-22", "10-31", 9, "begins two days after the other has begun"),
        ("finish-finish-2", "10-22", "10-31", 9, "is over two days after the other is"),
        ("start-finish-2", "10-19", "11-01", 10, "is over two days after the other has begun"),
    ],
)
def test_a_pair_of_steps(
    plan: Plan, pair: str, early: str, late: str, floating: int, why: str
) -> None:
    first, second = plan[f"{pair}-first"], plan[f"{pair}-second"]
    assert (day(first.early.start), day(second.early.start)) == ("10-18", early), why
    assert (day(first.late.start), day(second.late.start)) == (late, END), why
    assert first.room
    assert second.room
    assert (first.room.total, first.room.free) == (floating, 0), why
    assert (second.room.total, second.room.free) == (floating, floating), why
    assert (first.critical, second.critical) == (floating == 0, floating == 0), why


def day(instant: int) -> str:
    return f"{dt.date.fromordinal(instant):%m-%d}"
