"""What holds of every forecast, whatever was filed."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from duban.rules.forecast import Outlook, forecast
from duban.rules.forecast.outlook import RANGES, THOUSAND
from duban.rules.forecast.walk import LEAST

START = dt.date(2018, 1, 1)
GOAL = Decimal(100)
Readings = list[tuple[dt.date, Decimal]]
DAYS = st.integers(0, 500).map(lambda days: START + dt.timedelta(days))
FIGURES = st.decimals(0, 120, places=1)
READINGS = st.lists(st.tuples(DAYS, FIGURES), max_size=25, unique_by=lambda told: told[0])
SHUFFLED = READINGS.flatmap(lambda told: st.tuples(st.just(told), st.permutations(told)))
DEADLINES = st.none() | DAYS
MORE = st.decimals(0, 60, places=2)


def by_day(readings: Readings) -> Readings:
    return sorted(readings)


def quantiles(outlook: Outlook) -> Sequence[int]:
    """Return the days of a dozen quantiles."""
    found = [outlook.days(each) for each in range(25, THOUSAND, 50)]
    return [each for each in found if each is not None]


def is_later(one: Outlook, other: Outlook) -> bool:
    return any(a > b for a, b in zip(quantiles(one), quantiles(other), strict=True))


@given(READINGS, DEADLINES, DAYS)
def test_quantiles_are_ordered_and_ranges_lie_in_each_other(
    readings: Readings, deadline: dt.date | None, as_of: dt.date
) -> None:
    outlook = forecast(readings, GOAL, START, deadline, as_of)
    found = quantiles(outlook)
    assert list(found) == sorted(found)
    spans = [span for each in RANGES if (span := outlook.span(each))]
    for inner, outer in pairwise(spans):
        assert outer.first <= inner.first
        assert outer.last is None or (inner.last is not None and inner.last <= outer.last)
    assert len(spans) in {0, len(RANGES)}
    assert outlook.chance is None or 0 <= outlook.chance <= THOUSAND


@given(READINGS, DEADLINES, DAYS, MORE)
def test_more_progress_at_last_is_never_later(
    readings: Readings, deadline: dt.date | None, as_of: dt.date, more: Decimal
) -> None:
    told = [each for each in by_day(readings) if each[0] <= as_of] or [(START, Decimal(0))]
    better = [*told[:-1], (told[-1][0], told[-1][1] + more)]
    before = forecast(told, GOAL, START, deadline, as_of)
    after = forecast(better, GOAL, START, deadline, as_of)
    if before.finishes and after.finishes:
        assert not is_later(after, before)
        assert before.chance is None or (after.chance or 0) >= before.chance


@given(READINGS, DEADLINES, DAYS, MORE, st.integers(0, 25))
def test_more_progress_from_some_day_on_is_never_later(
    readings: Readings, deadline: dt.date | None, as_of: dt.date, more: Decimal, since: int
) -> None:
    """All but the last may be above the goal: what counts is what is there at the end."""
    told = [each for each in by_day(readings) if each[0] <= as_of]
    better = [(day, done + more * (n >= since)) for n, (day, done) in enumerate(told)]
    before = forecast(told, GOAL, START, deadline, as_of)
    after = forecast(better, GOAL, START, deadline, as_of)
    if before.is_open and after.finishes:
        assert not is_later(after, before)


@given(READINGS, DEADLINES, DAYS, READINGS)
def test_the_future_changes_nothing(
    readings: Readings, deadline: dt.date | None, as_of: dt.date, more: Readings
) -> None:
    later = [each for each in more if each[0] > as_of]
    told = [each for each in readings if each[0] <= as_of]
    asked = GOAL, START, deadline, as_of
    assert forecast(told, *asked) == forecast([*told, *later], *asked)


@given(SHUFFLED, DEADLINES, DAYS)
def test_order_changes_nothing(
    readings: tuple[Readings, Readings], deadline: dt.date | None, as_of: dt.date
) -> None:
    one, other = (forecast(each, GOAL, START, deadline, as_of) for each in readings)
    assert one == other


@given(READINGS, DEADLINES, DAYS, st.sampled_from([Decimal(2), Decimal("0.1"), Decimal("0.37")]))
def test_the_unit_changes_no_day(
    readings: Readings, deadline: dt.date | None, as_of: dt.date, factor: Decimal
) -> None:
    other = [(day, done * factor) for day, done in readings]
    one = forecast(readings, GOAL, START, deadline, as_of)
    two = forecast(other, GOAL * factor, START, deadline, as_of)
    assert (one.finishes, one.chance, one.basis) == (two.finishes, two.chance, two.basis)


@given(READINGS, DEADLINES, DAYS)
def test_what_is_open_is_never_complete_before_tomorrow(
    readings: Readings, deadline: dt.date | None, as_of: dt.date
) -> None:
    outlook = forecast(readings, GOAL, START, deadline, as_of)
    if outlook.is_open:
        assert min(outlook.finishes) > as_of.toordinal()
        assert max(outlook.finishes) <= outlook.horizon


@given(READINGS, DEADLINES, DAYS)
def test_the_basis_rests_on_days_alone(
    readings: Readings, deadline: dt.date | None, as_of: dt.date
) -> None:
    """Were it to rest on figures, a better one could call for another method and be later."""
    little = [(day, Decimal(n + 1) / 1000) for n, (day, _) in enumerate(sorted(readings))]
    much = [(day, Decimal(n + 1)) for n, (day, _) in enumerate(sorted(readings))]
    asked = GOAL, START, deadline, as_of
    assert forecast(little, *asked).basis == forecast(much, *asked).basis
    assert LEAST > 1
