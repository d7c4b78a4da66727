"""The forecast of one series, at its boundaries."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import pytest

from duban.rules.forecast import Outlook, forecast

START: Final = dt.date(2025, 1, 1)
DUE: Final = dt.date(2025, 12, 31)
HUNDRED: Final = Decimal(100)
Told = list[tuple[dt.date, Decimal]]


def on(days: int) -> dt.date:
    return START + dt.timedelta(days)


def weekly(*figures: float) -> Told:
    """Return figures of the end of each week."""
    return [(on(7 * n), Decimal(str(each))) for n, each in enumerate(figures, 1)]


def foreseen(
    told: Told, as_of: int, goal: Decimal | None = HUNDRED, deadline: dt.date | None = DUE
) -> Outlook:
    return forecast(told, goal, START, deadline, on(as_of))


EVEN: Final = weekly(*range(2, 22, 2))
BASES: list[tuple[Told, int, dict[str, Any], str, str]] = [
    ([], 0, {}, "plan", "on its first day only the plan is known"),
    ([], 200, {}, "plan", "and while nobody files, nothing else is"),
    ([], -10, {}, "plan", "before it begins, too"),
    ([], 0, {"deadline": None}, "none", "neither a plan nor a pace"),
    (weekly(1, 2, 3), 21, {}, "plan", "three weeks are one too few"),
    (weekly(1, 2, 3, 4), 28, {}, "resampled", "four are enough"),
    (weekly(1, 2, 3, 4), 27, {}, "plan", "but not a day before the fourth is over"),
    (weekly(1, 2, 3), 21, {"deadline": None}, "none", "too few, and no plan"),
    (weekly(1, 2, 3, 4), 28, {"deadline": None}, "resampled", "a pace needs no deadline"),
    (weekly(0, 0, 0, 0), 28, {}, "resampled", "no progress is a pace too"),
    (weekly(0, 0, 0, 0), 28, {"deadline": None}, "none", "but one that never ends"),
    (weekly(5, 4, 3, 0), 28, {"deadline": None}, "none", "nor does one that was lost again"),
    (weekly(50, 100), 14, {}, "finished", "the goal itself is enough"),
    (weekly(50, 99.9), 14, {}, "plan", "next to it is not"),
    (weekly(50, 130), 14, {}, "finished", "more than the goal"),
    (weekly(100, 90), 14, {}, "plan", "reached once and lost again (回潮) is not reached"),
    (weekly(50, 100), 13, {}, "plan", "what is filed tomorrow is not known today"),
    (EVEN, 70, {"goal": Decimal(0)}, "none", "a total of 0"),
    (EVEN, 70, {"goal": None}, "none", "no total (一批)"),
    (EVEN, 70, {"goal": Decimal(-1)}, "none", "nor is there less than none"),
    ([(on(n), Decimal(n)) for n in range(4)], 3, {}, "plan", "three steps of a day"),
    ([(on(n), Decimal(n)) for n in range(5)], 4, {}, "resampled", "where filings come daily"),
]


@pytest.mark.parametrize(("told", "as_of", "other", "basis", "why"), BASES)
def test_basis(told: Told, as_of: int, other: dict[str, Any], basis: str, why: str) -> None:
    assert foreseen(told, as_of, **other).basis == basis, why


FINISHED: list[tuple[Told, dt.date, int, str]] = [
    (weekly(50, 100), on(14), 1000, "the day of the figure"),
    (weekly(100, 100, 120), on(7), 1000, "the first of several"),
    (weekly(100, 90, 100), on(21), 1000, "since it was reached for good"),
]


@pytest.mark.parametrize(("told", "day", "chance", "why"), FINISHED)
def test_what_is_finished(told: Told, day: dt.date, chance: int, why: str) -> None:
    outlook = foreseen(told, 30)
    assert (outlook.likely, outlook.chance) == (day, chance), why


def test_what_was_finished_late_had_no_chance() -> None:
    assert foreseen(weekly(50, 100), 30, deadline=on(13)).chance == 0


DEADLINES: list[tuple[int, str, str]] = [
    (69, "none", "past it"),
    (70, "none", "on the deadline, at the end of the day"),
    (71, "little", "a day is left"),
    (4000, "nearly all", "never quite sure"),
]


@pytest.mark.parametrize(("deadline", "chance", "why"), DEADLINES)
def test_chance(deadline: int, chance: str, why: str) -> None:
    found = foreseen(EVEN, 70, deadline=on(deadline)).chance or 0
    least, most = {"none": (0, 0), "little": (1, 100), "nearly all": (900, 999)}[chance]
    assert least <= found <= most, why


def test_ranges_of_a_steady_course() -> None:
    """These are kept: another day in them is another method, which docs/forecast.md has to tell."""
    outlook = foreseen(EVEN, 70)
    told = [
        (span.first.isoformat(), str(span.last)) for span in map(outlook.span, (50, 80, 95)) if span
    ]
    assert told == [
        ("2025-08-06", "2026-02-20"),
        ("2025-06-16", "2026-08-12"),
        ("2025-04-29", "2027-06-20"),
    ]
    assert str(outlook.likely) == "2025-10-29"
    assert (outlook.needed, outlook.recent) == (Fraction(40, 21), Fraction(2))
    assert outlook.left == Fraction(80)


def test_a_silence_longer_than_usual_is_time_in_which_nothing_was_done() -> None:
    asked = [foreseen(EVEN, day) for day in (70, 77, 105)]
    rates = [each.recent for each in asked]
    assert rates[0] == rates[1] == 2
    assert rates[2] is not None
    assert rates[2] < 2


def test_without_progress_the_end_lies_beyond_what_is_said() -> None:
    span = foreseen(weekly(0, 0, 0, 0), 28).span(95)
    assert span is not None
    assert span.last is None


def test_the_last_days_of_the_calendar_are_no_trap() -> None:
    start = dt.date(9990, 1, 1)
    told = [(start + dt.timedelta(7 * n), Decimal(n)) for n in range(10)]
    outlook = forecast(told, 1000, start, dt.date.max, dt.date(9999, 12, 30))
    assert outlook.days(999) == dt.date.max.toordinal()
