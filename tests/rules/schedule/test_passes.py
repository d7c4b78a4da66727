"""Early and late times agree with a slow search over the days, for every network and calendar."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duban.model.procedure import Link, LinkKind, Step, Unit
from duban.rules.calendar import default_calendar
from duban.rules.schedule.axis import axes
from duban.rules.schedule.network import CircleError, Network, network
from duban.rules.schedule.passes import early, late
from duban.rules.schedule.times import Done
from tests.rules.schedule import oracle

BEGIN, DEADLINE = dt.date(2018, 9, 20), dt.date(2019, 2, 15)
AXES = axes(default_calendar())
UNITS: st.SearchStrategy[Unit] = st.sampled_from(("workdays", "days"))
KINDS: st.SearchStrategy[LinkKind] = st.sampled_from(
    ("finish-start", "start-start", "finish-finish", "start-finish")
)


def on(day: dt.date) -> int:
    return day.toordinal()


def day(instant: int) -> str:
    return f"{dt.date.fromordinal(instant):%m-%d}"


def made(*steps: Step) -> Network:
    return network(steps, AXES)


@st.composite
def networks(draw: st.DrawFn) -> tuple[Step, ...]:
    steps: list[Step] = []
    for number in range(draw(st.integers(1, 6))):
        names = [each.id for each in steps]
        after = draw(
            st.lists(st.sampled_from(names), max_size=3, unique=True) if names else st.just([])
        )
        links = tuple(
            Link(
                step=name,
                link=draw(KINDS),
                lag=draw(st.integers(0, 6)),
                lead=draw(st.integers(0, 6)),
                unit=draw(st.one_of(st.none(), UNITS)),
            )
            for name in after
        )
        length, unit = draw(st.integers(0, 9)), draw(UNITS)
        steps.append(Step(id=f"s{number}", title="步骤", duration=length, unit=unit, after=links))
    return tuple(steps)


@given(networks(), st.integers(0, 40))
@settings(max_examples=150)
def test_early_times_are_the_first_that_keep_every_link(steps: tuple[Step, ...], by: int) -> None:
    begin = on(BEGIN) + by
    found = early(made(*steps), begin, {})
    expected = oracle.earliest(steps, begin)
    assert {name: (each.start, each.finish) for name, each in found.items()} == expected


@given(networks(), st.integers(0, 40))
@settings(max_examples=150)
def test_late_times_are_the_last_that_keep_every_link(steps: tuple[Step, ...], by: int) -> None:
    deadline = on(DEADLINE) + by
    found = late(made(*steps), deadline, {})
    expected = oracle.latest(steps, deadline)
    assert {name: (each.start, each.finish) for name, each in found.items()} == expected


@given(networks())
def test_a_deadline_a_workday_later_moves_no_latest_day_further_nor_back(
    steps: tuple[Step, ...],
) -> None:
    made_ = made(*steps)
    axis = AXES["workdays"]
    for first in (on(DEADLINE), on(DEADLINE) + 3):
        earlier = axis.at(axis.count(first)) + 1
        later = axis.at(axis.count(first) + 1) + 1
        one, two = late(made_, earlier, {}), late(made_, later, {})
        for step in steps:
            own = AXES[step.unit]
            moved = own.count(two[step.id].start) - own.count(one[step.id].start)
            assert moved >= 0
            if all(each.unit == "workdays" for each in steps) and not any(
                link.unit == "days" for each in steps for link in each.after
            ):
                assert moved <= 1


@pytest.mark.parametrize(
    ("steps", "done", "expected", "why"),
    [
        (
            (Step(id="a", title="甲", duration=3), Step(id="b", title="乙", duration=2)),
            {},
            {"a": "09-20 09-26", "b": "09-20 09-22"},
            "each starts at once; Mid-Autumn, Monday the 24th, is off",
        ),
        (
            (
                Step(id="a", title="甲", duration=3),
                Step(id="b", title="乙", duration=2, after=(Link(step="a"),)),
            ),
            {},
            {"a": "09-20 09-26", "b": "09-26 09-28"},
            "b waits for the end of the 25th",
        ),
    ],
)
def test_small_plans(
    steps: tuple[Step, ...], done: dict[str, Done], expected: dict[str, str], why: str
) -> None:
    found = early(made(*steps), on(BEGIN), done)
    assert {n: f"{day(e.start)} {day(e.finish)}" for n, e in found.items()} == expected, why


def test_steps_that_wait_for_each_other_are_named() -> None:
    with pytest.raises(CircleError) as error:
        made(
            Step(id="a", title="甲", duration=1, after=(Link(step="b"),)),
            Step(id="b", title="乙", duration=1, after=(Link(step="a"),)),
        )
    assert set(error.value.steps) == {"a", "b"}


def test_what_has_started_finishes_no_earlier_than_the_end_of_the_day() -> None:
    steps = (Step(id="a", title="甲", duration=1),)
    found = early(made(*steps), on(BEGIN), {"a": Done(on(BEGIN) - 30)})
    assert found["a"].finish == on(BEGIN) + 1
