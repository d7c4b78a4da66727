"""The working calendar against two independent oracles, its boundaries and its laws."""

import datetime as dt
import time
from collections.abc import Callable, Mapping

import chinese_calendar
import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.model.ledger import Ledger
from duban.model.targets.duty import SHIFTS
from duban.rules.calendar import DAY, WorkCalendar, calendar_of, default_calendar

FIRST, LAST = dt.date(2004, 1, 1), dt.date(2026, 12, 31)
PUBLISHED = [FIRST + dt.timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
CALENDAR = default_calendar()
days = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))


def on(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_every_published_day_is_as_chinesecalendar_has_it() -> None:
    differing = [
        day for day in PUBLISHED if CALENDAR.is_workday(day) != chinese_calendar.is_workday(day)
    ]
    # It overlooks one: 国办发明电〔2005〕35号 has this Saturday worked for Tuesday 2006-01-03.
    assert differing == [on("2005-12-31")]


def test_every_published_day_is_as_holidays_has_it() -> None:
    china = holidays.country_holidays("CN", years=range(2004, 2027))
    differing = [day for day in PUBLISHED if CALENDAR.is_workday(day) != china.is_working_day(day)]
    assert differing == []


@pytest.mark.parametrize(
    ("day", "worked", "why"),
    [
        ("2018-12-29", True, "a Saturday made a workday by the notice for 2019"),
        ("2018-12-31", False, "a Monday made free by the notice for 2019"),
        ("2018-09-29", True, "a Saturday before National Day"),
        ("2018-10-06", False, "a Saturday like others"),
        ("2020-01-31", False, "the holiday was prolonged in the epidemic"),
        ("2015-09-03", False, "seventy years since the war: once only"),
    ],
)
def test_single_days(day: str, worked: bool, why: str) -> None:
    assert CALENDAR.is_workday(on(day)) is worked, why


@pytest.mark.parametrize(
    ("day", "last", "following", "why"),
    [
        ("2018-12-31", "2018-12-29", "2019-01-02", "the year's end: Saturday is worked"),
        ("2018-10-01", "2018-09-30", "2018-10-08", "Sunday before National Day is worked"),
        ("2018-11-30", "2018-11-30", "2018-11-30", "a workday stands for itself"),
    ],
)
def test_workdays_around_a_day(day: str, last: str, following: str, why: str) -> None:
    assert CALENDAR.last_workday(on(day)) == on(last), why
    assert CALENDAR.next_workday(on(day)) == on(following), why


@pytest.mark.parametrize(
    ("day", "count", "expected", "why"),
    [
        ("2018-09-28", 1, "2018-09-29", "Saturday is worked"),
        ("2018-09-30", 1, "2018-10-08", "over National Day"),
        ("2018-10-02", 1, "2018-10-08", "the first after a free day"),
        ("2018-10-02", 2, "2018-10-09", "second workday after the holiday"),
        ("2018-10-08", -1, "2018-09-30", "back over the holiday"),
        ("2018-10-03", -1, "2018-09-30", "back from a free day"),
        ("2018-10-03", 0, "2018-10-03", "none: the day itself, even if it is free"),
        ("2012-06-01", 30, "2012-07-16", "thirty workdays, the Dragon Boat festival between"),
    ],
)
def test_add_workdays(day: str, count: int, expected: str, why: str) -> None:
    assert CALENDAR.add_workdays(on(day), count) == on(expected), why


def test_a_free_tuesday_rolls_to_the_second_workday_after_the_holiday() -> None:
    assert SHIFTS["second"](on("2018-10-02"), CALENDAR) == on("2018-10-09")
    assert SHIFTS["second"](on("2018-10-09"), CALENDAR) == on("2018-10-09"), "itself a workday"


@pytest.mark.parametrize(
    ("day", "first", "last", "why"),
    [
        ("2006-05-01", "2006-05-01", "2006-05-07", "the first of seven free days"),
        ("2006-05-03", "2006-05-01", "2006-05-07", "one in the middle"),
        ("2006-05-07", "2006-05-01", "2006-05-07", "the last"),
        ("2018-11-30", "2018-11-30", "2018-11-30", "a workday surrounds itself"),
        ("2018-09-30", "2018-09-30", "2018-09-30", "a Sunday that is worked as well"),
    ],
)
def test_free_days_around(day: str, first: str, last: str, why: str) -> None:
    assert CALENDAR.free_days_around(on(day)) == (on(first), on(last)), why


def test_an_unpublished_year_is_estimated_by_weekends() -> None:
    assert CALENDAR.is_estimated(on("2027-10-01"))
    assert CALENDAR.is_workday(on("2027-10-01"))
    assert not CALENDAR.is_estimated(on("2026-10-01"))
    assert CALENDAR.is_estimated(on("2003-12-31"))


def test_a_ledger_lays_its_own_days_over() -> None:
    mine = CALENDAR.with_differences({on("2027-10-01"): False, on("2018-11-30"): False})
    assert not mine.is_workday(on("2027-10-01"))
    assert not mine.is_estimated(on("2027-10-01"))
    assert mine.is_estimated(on("2027-10-04"))
    assert mine.last_workday(on("2018-11-30")) == on("2018-11-29")
    assert CALENDAR.is_workday(on("2018-11-30")), "the shipped calendar stays as it is"
    whole = CALENDAR.with_differences({}, frozenset({2027}))
    assert not whole.is_estimated(on("2027-10-04"))
    again = CALENDAR.with_differences({}, frozenset({2026}))
    assert not again.is_estimated(on("2026-10-08")), "a year that is given once more"


def test_a_ledger_gives_its_days(ledger: Callable[[Mapping[str, str]], Ledger]) -> None:
    department = {"departments/dep.yaml": "{id: dep, name: 甲局, commitments: []}"}
    assert calendar_of(ledger(department)).is_workday(on("2027-10-01"))
    given = "year: 2027\nnotice: 某通知\ndays:\n  - {day: 2027-10-01, work: false}\n"
    mine = calendar_of(ledger({**department, "calendar/2027.yaml": given}))
    assert not mine.is_workday(on("2027-10-01"))
    assert not mine.is_estimated(on("2027-10-04")), "the year is published"


def test_the_ends_of_time_are_clamped() -> None:
    least, most = dt.date.min, dt.date.max
    free = WorkCalendar({least: False, most: False})
    assert CALENDAR.add_workdays(least, -5) == least
    assert CALENDAR.add_workdays(most, 10**9) == most
    assert CALENDAR.add_workdays(least + DAY, -1) == least, "the first workday there is"
    assert free.last_workday(least) == least
    assert free.next_workday(most) == most
    assert free.free_days_around(most) == (most, most)
    assert free.free_days_around(least) == (least, least)
    longer = WorkCalendar(dict.fromkeys((least, least + DAY, most - DAY, most), False))
    assert longer.free_days_around(least + DAY) == (least, least + DAY)
    assert longer.free_days_around(most - DAY) == (most - DAY, most)
    last = WorkCalendar({most - DAY: False})
    assert last.free_days_around(most - DAY) == (most - DAY, most - DAY), "the last day is worked"
    assert CALENDAR.workdays_between(most, least) < 0


def test_counting_is_quick_enough_for_a_whole_ledger() -> None:
    began = time.process_time()
    for count in range(-5_000, 5_000):
        CALENDAR.add_workdays(FIRST, count)
    assert time.process_time() - began < 2


@given(days, st.integers(-500, 500).filter(bool))
def test_adding_lands_on_a_workday_that_is_so_many_away(day: dt.date, count: int) -> None:
    there = CALENDAR.add_workdays(day, count)
    assert CALENDAR.is_workday(there)
    passed = CALENDAR.workdays_between(day, there)
    assert passed == (count if count > 0 or CALENDAR.is_workday(day) else count + 1)


@given(days, st.integers(0, 120))
def test_counting_by_number_is_counting_by_hand(day: dt.date, length: int) -> None:
    by_hand = sum(CALENDAR.is_workday(day + DAY * n) for n in range(1, length + 1))
    assert CALENDAR.workdays_between(day, day + DAY * length) == by_hand
    assert CALENDAR.workdays_between(day + DAY * length, day) == -by_hand


@given(days)
def test_the_nearest_workdays_enclose_the_day(day: dt.date) -> None:
    last, following = CALENDAR.last_workday(day), CALENDAR.next_workday(day)
    assert last <= day <= following
    assert CALENDAR.workdays_between(last, following) == (last != following)
