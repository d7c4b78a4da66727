"""What a forecast makes of the plan's own dates, and of time in which the clock stood still."""

import datetime as dt
from fractions import Fraction
from typing import Final

import pytest

from duban.rules.forecast import Outlook, forecast
from duban.rules.forecast.calibration import foresight
from duban.rules.forecast.promise import Series, moved, series
from duban.rules.forecast.stretches import ALL
from duban.rules.forecast.walk import THOUSAND, Promise
from tests.rules.cases import count, day
from tests.rules.conftest import Tell
from tests.rules.story import decision, filing

START: Final = dt.date(2025, 1, 1)
DUE: Final = dt.date(2025, 4, 11)
"""A hundred days later."""
Stages = list[tuple[dt.date, int]]


def on(days: int) -> dt.date:
    return START + dt.timedelta(days)


PLANS: list[tuple[tuple[tuple[int, int], ...], int, float, str]] = [
    ((), 100, 100, "all of it takes all the time"),
    ((), 25, 25, "a quarter a quarter"),
    ((), 0, 0.001, "nothing takes no time, or next to none"),
    (((50, 80),), 100, 100, "whatever the stages, all of it takes all the time"),
    (((50, 80),), 75, 60, "half of the first stage: half of its 80 days, and the last 20"),
    (((50, 80),), 50, 20, "as the stage asks for"),
    (((50, 80),), 25, 10, "beyond it"),
    (((20, 10), (90, 20)), 50, 80 + 40 / 7, "between two stages"),
]


@pytest.mark.parametrize(("plan", "left", "days", "why"), PLANS)
def test_days_that_the_plan_gives(
    plan: tuple[tuple[int, int], ...], left: int, days: float, why: str
) -> None:
    told = tuple((ALL * share // 100, START.toordinal() + by) for share, by in plan)
    promise = Promise(100, START.toordinal(), DUE.toordinal(), told)
    assert promise.planned(ALL * left // 100) == pytest.approx(days * THOUSAND, abs=2), why


def foreseen(done: int, stages: Stages, as_of: int = 14) -> Outlook:
    return forecast([(on(7), done)], 100, START, DUE, on(as_of), stages)


STAGED: list[tuple[int, Stages, str, str]] = [
    (50, [(on(80), 50)], "sooner", "what the first 80 days were for is done"),
    (50, [(on(10), 50)], "later", "no further than was planned for ten days, and 90 to come"),
    (50, [(on(50), 50)], "same", "as a straight line has it"),
    (50, [(on(100), 50)], "same", "a stage on the due day says nothing: all of it is due then"),
    (50, [(on(80), 0)], "same", "nor does one that asks for nothing"),
    (50, [(on(50), 50), (on(60), 40)], "same", "nor one that asks for less than an earlier one"),
    (50, [(on(200), 60)], "same", "nor one after the deadline"),
]


@pytest.mark.parametrize(("done", "stages", "than", "why"), STAGED)
def test_stages_are_the_plan(done: int, stages: Stages, than: str, why: str) -> None:
    plain, staged = foreseen(done, []).days(500), foreseen(done, stages).days(500)
    assert plain is not None
    assert staged is not None
    found = "same" if staged == plain else "sooner" if staged < plain else "later"
    assert found == than, why


STOP: Final = (day("2025-02-10"), day("2025-03-12"))
MOVED: list[tuple[str, str, str]] = [
    ("2025-01-05", "2025-02-04", "before it: by as long as it lasted"),
    ("2025-02-09", "2025-03-11", "on the day before"),
    ("2025-02-10", "2025-03-12", "on its first day: to the day on which the clock runs again"),
    ("2025-03-11", "2025-03-12", "on its last day: to the same"),
    ("2025-03-12", "2025-03-12", "once the clock runs again, not at all"),
]


@pytest.mark.parametrize(("when", "to", "why"), MOVED)
def test_days_before_a_stop_move_up(when: str, to: str, why: str) -> None:
    assert moved(day(when), [STOP]) == day(to), why
    assert moved(day(when), [(STOP[0], None)]) == day(when), "a stop that lasts has no end yet"


def test_days_on_which_the_clock_stood_are_no_days_of_progress(tell: Tell) -> None:
    """Ten a week before it and after it: that is the pace, whatever the calendar makes of it."""
    weeks = ("2025-01-08", "2025-01-15", "2025-01-22", "2025-01-29", "2025-02-05")
    later = ("2025-03-14", "2025-03-21", "2025-03-28", "2025-04-04", "2025-04-11")
    told = [filing(each, f"done: {10 * n}") for n, each in enumerate((*weeks, *later), 1)]
    target = "target: {kind: count, total: 200}"
    halted = decision("2025-02-05", "suspension"), decision("2025-03-07", "resumption")
    plain = foresight(tell("2025-04-11", *told, more=target).by_id["D-1"].case).outlook
    case = tell("2025-04-11", *told, *halted, more=target).by_id["D-1"].case
    outlook = foresight(case).outlook
    assert outlook.recent == Fraction(10)
    assert plain.recent is not None
    assert plain.recent < 10
    found = series(case, case.gauges[0].target)
    assert isinstance(found, Series)
    assert found.start == dt.date(2025, 1, 31)


def test_a_curve_is_the_plan_as_well(tell: Tell) -> None:
    case = tell("2025-02-01", more="target: {kind: count, total: 100, curve: s-curve}").by_id["D-1"]
    found = series(case.case, case.case.gauges[0].target)
    assert isinstance(found, Series)
    assert len(found.stages) == 9
    figures = [figure for _, figure in found.stages]
    assert figures == sorted(figures)
    assert figures[4] == pytest.approx(50, abs=1)
    straight = series(case.case, count())
    assert isinstance(straight, Series)
    assert straight.stages == ()
