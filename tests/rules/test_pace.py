"""序时进度 at its boundary days."""

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.rules.pace import Kind, pace
from tests.rules.cases import day

Days = list[tuple[str, Fraction, str]]

BY_DAY: Days = [
    ("2025-01-09", Fraction(0), "before the start nothing has passed"),
    ("2025-01-10", Fraction(0), "nor at the end of the day of the promise itself"),
    ("2025-01-11", Fraction(1, 10), "one day of ten"),
    ("2025-01-19", Fraction(9, 10), "the day before"),
    ("2025-01-20", Fraction(1), "the due day is the last of the allotted days"),
    ("2025-01-21", Fraction(1), "and afterwards nothing is added"),
]
BY_MONTH: Days = [
    ("2020-01-30", Fraction(0), "a month counts once it has ended"),
    ("2020-01-31", Fraction(1, 12), "which it has on its last day"),
    ("2020-02-28", Fraction(1, 12), "2020 is a leap year"),
    ("2020-02-29", Fraction(2, 12), "so February ends on the 29th"),
    ("2020-11-29", Fraction(10, 12), "in mid-month the last full month counts"),
    ("2020-11-30", Fraction(11, 12), "Xuancheng: 91.7 % at the end of November"),
    ("2020-12-30", Fraction(11, 12), "December is not over"),
    ("2020-12-31", Fraction(1), "the due day"),
]


@pytest.mark.parametrize(("when", "share", "why"), BY_DAY)
def test_by_days(when: str, share: Fraction, why: str) -> None:
    assert pace(day("2025-01-10"), day("2025-01-20"), "linear-day")(day(when)) == share, why


@pytest.mark.parametrize(("when", "share", "why"), BY_MONTH)
def test_by_months(when: str, share: Fraction, why: str) -> None:
    assert pace(day("2020-01-01"), day("2020-12-31"), "linear-month")(day(when)) == share, why


@pytest.mark.parametrize(
    ("when", "share", "why"),
    [
        ("2018-08-30", Fraction(0), "August has not ended"),
        ("2018-08-31", Fraction(1, 4), "August counts as a whole, though promised on the 13th"),
        ("2018-11-14", Fraction(3, 4), "three of August to November"),
        ("2018-11-15", Fraction(1), "due in mid-month: everything is due then"),
    ],
)
def test_months_that_are_cut(when: str, share: Fraction, why: str) -> None:
    assert pace(day("2018-08-13"), day("2018-11-15"), "linear-month")(day(when)) == share, why


@pytest.mark.parametrize(
    ("when", "share", "why"),
    [
        ("2019-11-30", Fraction(1, 16), "the first of sixteen months"),
        ("2019-12-31", Fraction(2, 16), "the last of the year"),
        ("2020-01-30", Fraction(2, 16), "the new year begins no month anew"),
        ("2020-01-31", Fraction(3, 16), "and its months follow on the old one's"),
        ("2021-01-31", Fraction(15, 16), "over a whole year as well"),
        ("2021-02-27", Fraction(15, 16), "the day before the last"),
    ],
)
def test_months_over_the_turn_of_years(when: str, share: Fraction, why: str) -> None:
    assert pace(day("2019-11-04"), day("2021-02-28"), "linear-month")(day(when)) == share, why


def test_a_month_passes_on_its_last_day_even_where_the_promise_was_made_on_it() -> None:
    share = pace(day("2018-08-31"), day("2018-11-30"), "linear-month")
    assert share(day("2018-08-30")) == 0
    assert share(day("2018-08-31")) == Fraction(1, 4)


@pytest.mark.parametrize("kind", ["linear-day", "linear-month"])
def test_a_promise_for_the_same_day_is_due_on_it(kind: Kind) -> None:
    share = pace(day("2025-03-05"), day("2025-03-05"), kind)
    assert share(day("2025-03-04")) == 0
    assert share(day("2025-03-05")) == 1


@pytest.mark.parametrize("kind", ["linear-day", "linear-month"])
def test_without_a_due_day_there_is_no_pace(kind: Kind) -> None:
    assert pace(day("2025-03-05"), None, kind)(day("2025-03-05")) is None


@pytest.mark.parametrize(
    ("when", "share", "why"),
    [
        ("2025-01-13", Fraction(3, 10), "the day before the suspension"),
        ("2025-01-14", Fraction(3, 10), "on its first day the clock stands"),
        ("2025-01-18", Fraction(3, 10), "and on its last"),
        ("2025-01-19", Fraction(4, 10), "it runs on the day of resumption"),
        ("2025-01-25", Fraction(1), "the deadline has moved by the five days"),
    ],
)
def test_a_suspension_stops_the_clock(when: str, share: Fraction, why: str) -> None:
    stopped = [(day("2025-01-14"), day("2025-01-19"))]
    run = pace(day("2025-01-10"), day("2025-01-25"), "linear-day", stopped)
    assert run(day(when)) == share, why


def test_a_suspension_without_end_keeps_the_share() -> None:
    run = pace(day("2025-01-10"), day("2025-01-20"), "linear-day", [(day("2025-01-14"), None)])
    assert run(day("2025-01-13")) == run(day("2025-01-20")) == run(day("2026-01-01"))
    assert run(day("2025-01-20")) == Fraction(3, 10)


def test_a_suspended_month_is_no_month_and_half_of_one_is_half() -> None:
    whole = [(day("2025-02-01"), day("2025-03-01"))]
    run = pace(day("2025-01-01"), day("2025-04-30"), "linear-month", whole)
    assert [run(day(each)) for each in ("2025-01-31", "2025-02-28", "2025-03-31")] == [
        Fraction(1, 3),
        Fraction(1, 3),
        Fraction(2, 3),
    ]
    half = [(day("2025-02-15"), day("2025-03-01"))]
    run = pace(day("2025-01-01"), day("2025-04-30"), "linear-month", half)
    assert run(day("2025-01-31")) == Fraction(1) / Fraction(7, 2)


def test_a_clock_that_stands_from_the_first_day_loses_no_day_that_never_counted() -> None:
    stopped = [(day("2025-01-10"), day("2025-01-12"))]
    run = pace(day("2025-01-10"), day("2025-01-21"), "linear-day", stopped)
    assert run(day("2025-01-11")) == 0
    assert run(day("2025-01-12")) == Fraction(1, 10)


@pytest.mark.parametrize(
    ("due", "stopped", "when", "share", "why"),
    [
        ("2025-04-30", ("2025-02-01", "2025-03-01"), "2025-03-15", "1/3", "March has not ended"),
        ("2025-04-15", ("2025-02-01", "2025-03-01"), "2025-01-31", "1/3", "due in mid-April"),
        ("2025-03-01", ("2025-02-01", "2025-03-01"), "2025-01-31", "1/2", "due on a month's first"),
        (
            "2025-02-28",
            ("2025-01-01", "2025-01-11"),
            "2025-01-31",
            "21/52",
            "ten days from the 1st",
        ),
        ("2025-02-28", ("2025-01-31", "2025-02-01"), "2025-01-31", "30/61", "one day, the last"),
        ("2025-02-28", ("2025-01-05", "2025-01-05"), "2025-01-31", "1/2", "for no day at all"),
    ],
)
def test_months_in_which_the_clock_stood(
    due: str, stopped: tuple[str, str], when: str, share: str, why: str
) -> None:
    stops = [(day(stopped[0]), day(stopped[1]))]
    run = pace(day("2025-01-01"), day(due), "linear-month", stops)
    assert run(day(when)) == Fraction(share), why


STOPS: list[tuple[list[tuple[str, str]], int, str]] = [
    ([("01-12", "01-15")], 3, "one alone"),
    ([("01-12", "01-15"), ("01-15", "01-17")], 5, "one after the other"),
    ([("01-12", "01-15"), ("01-16", "01-17")], 4, "a day between"),
    ([("01-12", "01-17"), ("01-13", "01-15")], 5, "one within another"),
    ([("01-12", "01-15"), ("01-14", "01-17")], 5, "one begins while another holds"),
    ([("01-16", "01-18"), ("01-12", "01-13"), ("01-17", "01-20")], 5, "the second and the third"),
    ([("01-12", "01-13"), ("01-16", "01-20"), ("01-17", "01-18")], 5, "the third in the second"),
    ([("01-12", "01-15"), ("01-14", "01-15")], 3, "the last day of another"),
    ([("01-15", "01-12")], 0, "an end before the beginning"),
]


@pytest.mark.parametrize(("spans", "stood", "why"), STOPS)
def test_days_that_are_stopped_by_several(
    spans: list[tuple[str, str]], stood: int, why: str
) -> None:
    stops = [(day(f"2025-{first}"), day(f"2025-{end}")) for first, end in spans]
    run = pace(day("2025-01-10"), day("2025-01-30"), "linear-day", stops)
    assert run(day("2025-01-25")) == Fraction(15 - stood, 20 - stood), why


def test_days_are_not_stopped_twice() -> None:
    once = [(day("2025-01-12"), day("2025-01-15"))]
    twice = [*once, (day("2025-01-13"), day("2025-01-14")), (day("2025-01-14"), day("2025-01-15"))]
    first, second = (
        pace(day("2025-01-10"), day("2025-01-23"), "linear-day", each) for each in (once, twice)
    )
    assert first(day("2025-01-16")) == second(day("2025-01-16")) == Fraction(3, 10)


DAYS = st.dates(day("2024-01-01"), day("2027-12-31"))


@given(
    start=DAYS,
    length=st.integers(0, 500),
    when=DAYS,
    kind=st.sampled_from(["linear-day", "linear-month"]),
    stops=st.lists(st.tuples(DAYS, st.none() | DAYS), max_size=3),
)
def test_the_share_grows_from_nothing_to_all(
    start: dt.date,
    length: int,
    when: dt.date,
    kind: Kind,
    stops: list[tuple[dt.date, dt.date | None]],
) -> None:
    run = pace(start, start + dt.timedelta(days=length), kind, stops)
    today, tomorrow = run(when), run(when + dt.timedelta(days=1))
    assert today is not None
    assert tomorrow is not None
    assert 0 <= today <= tomorrow <= 1
