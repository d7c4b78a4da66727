"""What is worked out in one pass is what the plain definition says, for every kind of target."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from duban.model.clock import Frame
from duban.model.condition import Bounds
from duban.model.parsing import FIRST_YEAR, LAST_YEAR
from duban.model.targets import KINDS, Dated, Target
from duban.rules.bounds import within
from duban.rules.calendar import default_calendar
from duban.rules.deadlines.resolve import resolve, resolved
from duban.rules.facts import Unknown
from duban.rules.pace import pace
from duban.rules.shares import Shares
from tests.laws.promises import DAYS, FIRST, READINGS, TARGETS
from tests.laws.settings import MANY

Told = tuple[Target, Sequence[Dated[Any]], Frame]
NUMBERS = st.integers(-3, 3) | st.fractions(-3, 3, max_denominator=4)
LIMITS = st.none() | st.integers(-6, 6).map(lambda halves: Decimal(halves) / 2)
NAMED = st.none() | st.sampled_from(("-1", "0", "1.5", "2"))


@st.composite
def told(draw: st.DrawFn) -> Told:
    """Return a target of any kind with readings of it in the order in which they count."""
    kind = draw(st.sampled_from(KINDS))
    days = sorted(draw(st.lists(DAYS, max_size=8)))
    readings = tuple(Dated(day, draw(READINGS[kind]), draw(st.booleans())) for day in days)
    due = draw(st.none() | DAYS)
    run = pace(FIRST, due, "linear-day")
    return (
        draw(TARGETS[kind]("main")),
        readings,
        Frame(FIRST, due, draw(DAYS), default_calendar(), run),
    )


@given(told())
@MANY
def test_the_course_is_the_measure_of_what_had_been_filed_by_then(given_: Told) -> None:
    target, readings, frame = given_
    one_by_one = [target.measure(readings[:n], frame) for n in range(1, len(readings) + 1)]
    assert list(target.course(readings, frame)) == one_by_one
    assert list(target.figures(readings, frame)) == [each.actual for each in one_by_one]


@given(told())
@MANY
def test_work_began_with_the_first_reading_that_shows_any(given_: Told) -> None:
    target, readings, frame = given_
    days = (
        each.on for n, each in enumerate(readings, 1) if target.measure(readings[:n], frame).actual
    )
    assert target.begun(readings, frame) == next(days, None)


@given(NUMBERS, st.builds(Bounds, gt=LIMITS, ge=LIMITS, lt=LIMITS, le=LIMITS, eq=NAMED, ne=NAMED))
@MANY
def test_a_number_that_is_known_is_one_whose_ends_meet(
    value: int | Fraction, bounds: Bounds
) -> None:
    keeps = within(bounds)
    assert keeps(value) == keeps(Unknown(Fraction(value), Fraction(value)))


@given(st.dates(dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31)), DAYS)
@MANY
def test_a_plain_day_is_what_the_grammar_reads(day: dt.date, made: dt.date) -> None:
    assert resolve(day.isoformat(), made) == resolved(day.isoformat(), made)


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.none() | st.fractions(0, 2)),
    st.sampled_from("abcdefg"),
)
@MANY
def test_the_others_are_all_that_is_known_but_one(
    shares: dict[str, Fraction | None], name: str
) -> None:
    others = [share for each, share in shares.items() if each != name and share is not None]
    assert list(Shares(shares).without(name)) == sorted(others)


@given(DAYS, DAYS, DAYS)
@MANY
def test_whole_months_are_counted_as_if_one_by_one(
    start: dt.date, due: dt.date, day: dt.date
) -> None:
    long_before = (dt.date(2001, 1, 1), dt.date(2001, 1, 9))  # a stop that changes nothing
    counted = pace(start, due, "linear-month")(day)
    assert counted == pace(start, due, "linear-month", (long_before,))(day)
