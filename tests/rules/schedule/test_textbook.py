"""On days of one kind, plans are what textbooks say: lengths, early and late days, floats."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duban.model.procedure import Link, Step
from duban.rules.calendar import default_calendar
from duban.rules.schedule.axis import WORKDAYS
from duban.rules.schedule.plan import Plan, schedule
from tests.rules.schedule import textbook
from tests.rules.schedule.drawn import networks

CALENDAR = default_calendar()
BEGINS = (
    pytest.param(dt.date(2018, 9, 20), id="2018: the National Day, make-up days, 2018-12-29"),
    pytest.param(dt.date(2025, 1, 2), id="2025: the Spring Festival, made up on 01-26 and 02-08"),
    pytest.param(dt.date(2025, 9, 26), id="2025: made up on 09-28 and 10-11"),
    pytest.param(dt.date(2026, 11, 2), id="into 2027, of which nothing is published"),
    pytest.param(dt.date(2031, 3, 3), id="a year of which nothing is published"),
)
FAR = 1500


def told(plan: Plan, numbers: dict[int, int]) -> dict[str, textbook.Answer]:
    """Return a plan as a textbook would have it: instants as numbers of days from its begin."""
    found = {}
    for each in plan.steps:
        assert each.room is not None
        instants = (each.early.start, each.early.finish, each.late.start, each.late.finish)
        start, finish, late_start, late_finish = (numbers[instant] for instant in instants)
        room = each.room
        found[each.step.id] = textbook.Answer(
            start, finish, late_start, late_finish, room.total, room.free
        )
    return found


def numbered(begin: dt.date, before: int = 0) -> tuple[list[dt.date], dict[int, int]]:
    """Return working days, and by the instant how many of them lie between the first and it."""
    days = textbook.workdays(begin - dt.timedelta(days=before), FAR + before)
    first = sum(each < begin for each in days)
    numbers: dict[int, int] = {}
    for number, each in enumerate(days):
        numbers[each.toordinal()] = number - first
        numbers.setdefault(each.toordinal() + 1, number + 1 - first)
    return days[first:], numbers


@pytest.mark.parametrize("begin", BEGINS)
@given(steps=networks())
@settings(max_examples=40, deadline=None)
def test_times_floats_and_length_are_those_of_the_textbook(
    begin: dt.date, steps: tuple[Step, ...]
) -> None:
    days, numbers = numbered(begin)
    expected, length = textbook.answers(steps)
    plan = schedule(steps, CALENDAR, begin)
    assert told(plan, numbers) == expected
    count = plan.network.axes[WORKDAYS].count
    assert count(plan.end) - count(plan.begin) == length
    assert {each.step.id for each in plan.steps if each.critical} == {
        name for name, each in expected.items() if each.total == 0
    }
    if length:
        assert dt.date.fromordinal(plan.end - 1) == days[length - 1]


@pytest.mark.parametrize("begin", BEGINS)
@given(steps=networks(), more=st.integers(-30, 30))
@settings(max_examples=20, deadline=None)
def test_days_go_back_from_a_deadline_as_in_the_textbook(
    begin: dt.date, steps: tuple[Step, ...], more: int
) -> None:
    days, numbers = numbered(begin, before=FAR)
    _, length = textbook.answers(steps)
    due = max(length + more, 1)
    expected, _ = textbook.answers(steps, due)
    plan = schedule(steps, CALENDAR, begin, days[due - 1])
    assert told(plan, numbers) == expected
    assert plan.spare == due - length


@given(steps=networks(), begin=st.dates(dt.date(2020, 1, 1), dt.date(2029, 1, 1)))
@settings(max_examples=60, deadline=None)
def test_calendar_days_are_the_textbook_without_a_calendar(
    steps: tuple[Step, ...], begin: dt.date
) -> None:
    as_days = tuple(
        Step(id=each.id, title=each.title, duration=each.length, unit="days", after=each.after)
        for each in steps
    )
    expected, length = textbook.answers(as_days)
    plan = schedule(as_days, CALENDAR, begin)
    first = begin.toordinal()
    assert told(plan, {first + each: each for each in range(FAR)}) == expected
    assert plan.end - plan.begin == length


@given(steps=networks())
@settings(max_examples=60, deadline=None)
def test_the_chain_is_critical_and_leads_from_the_begin_to_the_end(steps: tuple[Step, ...]) -> None:
    plan = schedule(steps, CALENDAR, dt.date(2025, 9, 26))
    links = {each.id: {link.step for link in each.after} for each in steps}
    assert all(plan[each].critical for each in plan.chain)
    assert all(a in links[b] for a, b in zip(plan.chain, plan.chain[1:], strict=False))
    assert plan[plan.chain[-1]].early.finish == plan.end
    assert not isinstance(plan[plan.chain[0]].early.cause, Link)


@given(steps=networks(), turn=st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_the_order_in_which_steps_are_written_changes_no_day(
    steps: tuple[Step, ...], turn: object
) -> None:
    other = list(steps)
    turn.shuffle(other)  # type: ignore[attr-defined] # a random.Random
    plans = [schedule(each, CALENDAR, dt.date(2025, 9, 26)) for each in (steps, other)]
    one, two = ({e.step.id: (e.early.start, e.late.start, e.room) for e in p.steps} for p in plans)
    assert one == two
