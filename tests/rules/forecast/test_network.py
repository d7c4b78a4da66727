"""Forecasts over networks: the laws, and small networks to the day."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duban.frozen import replace
from duban.model.procedure import Link, Step
from duban.rules.forecast.draws import PATHS
from duban.rules.forecast.estimates import lengths
from duban.rules.forecast.network import Futures, foreseen, futures
from duban.rules.schedule.network import network
from duban.rules.schedule.passes import early
from duban.rules.schedule.plan import TooLongError, plan
from duban.rules.schedule.times import Done
from tests.rules.forecast.schedules import AXES, BEGIN, begun, networks, step

NONE: Final[Mapping[str, Done]] = {}
FEW: Final = settings(max_examples=60, deadline=None)


def drawn(steps: tuple[Step, ...], done: Mapping[str, Done] = NONE) -> Futures:
    return futures(network(steps, AXES), BEGIN, done)


@FEW
@given(networks(certain=True), st.data())
def test_three_figures_that_agree_give_the_days_of_the_plan(
    steps: tuple[Step, ...], data: st.DataObject
) -> None:
    done = data.draw(begun(steps))
    made = plan(network(steps, AXES), BEGIN, done=done)
    found = drawn(steps, done)
    assert set(found.ends) == {made.end}
    assert all(found.decisive[each] == PATHS for each in made.chain)


@FEW
@given(networks(), st.data())
def test_each_future_is_the_plan_of_its_lengths(
    steps: tuple[Step, ...], data: st.DataObject
) -> None:
    """All futures at once, against one forward pass for each."""
    number = data.draw(st.integers(0, PATHS - 1))
    fixed = tuple(replace(each, duration=lengths(each)[number], spread=None) for each in steps)
    times = early(network(fixed, AXES), BEGIN, NONE)
    assert drawn(steps).ends[number] == max(each.finish for each in times.values())


@FEW
@given(networks(), st.data())
def test_a_step_finished_in_time_makes_no_future_later(
    steps: tuple[Step, ...], data: st.DataObject
) -> None:
    done = data.draw(begun(steps))
    one = data.draw(st.sampled_from(steps)).id
    start = done[one].start if one in done else BEGIN
    over = Done(start, data.draw(st.integers(start, BEGIN)) + 1)
    before, after = drawn(steps, done), drawn(steps, {**done, one: over})
    assert all(b >= a for b, a in zip(before.ends, after.ends, strict=True))


@FEW
@given(networks(), st.data())
def test_the_order_of_the_file_changes_nothing(
    steps: tuple[Step, ...], data: st.DataObject
) -> None:
    turned = tuple(
        replace(each, after=each.after[::-1]) for each in data.draw(st.permutations(steps))
    )
    one, other = drawn(steps), drawn(turned)
    assert (one.ends, one.decisive) == (other.ends, other.decisive)


@FEW
@given(networks(), st.integers(0, 200))
def test_quantiles_are_ordered_and_the_deadline_counts_only_for_the_chance(
    steps: tuple[Step, ...], given_days: int
) -> None:
    ends = drawn(steps).ends
    due = BEGIN + given_days
    one, other = foreseen(ends, due, BEGIN), foreseen(ends, None, BEGIN)
    assert one.finishes == other.finishes == sorted(each - 1 for each in ends)
    assert other.chance is None
    assert one.chance is not None
    assert 0 < one.chance < 1000
    spans = [one.span(each) for each in (95, 80, 50)]
    assert all(span and span.last for span in spans)


@FEW
@given(networks())
def test_some_step_decides_in_every_future(steps: tuple[Step, ...]) -> None:
    found = drawn(steps)
    assert sum(found.decisive.values()) >= PATHS
    assert all(0 <= each <= PATHS for each in found.decisive.values())
    assert found.decisive.keys() == {each.id for each in steps}


def test_two_chains_that_come_together_are_later_than_either() -> None:
    """The likely durations say 10 days; one of two is late more often than each of them."""
    one = (step("a", 5, 10, 20),)
    two = (*one, step("b", 5, 10, 20))
    likely = [foreseen(drawn(each).ends, None, BEGIN).likely for each in (one, two)]
    planned = dt.date.fromordinal(plan(network(one, AXES), BEGIN).end - 1)
    assert likely[0] is not None
    assert likely[1] is not None
    assert planned < likely[0] < likely[1]
    decisive = drawn(two).decisive
    assert PATHS <= decisive["a"] + decisive["b"] < PATHS * 1.2


CHANCES: list[tuple[str, int, str]] = [
    ("2025-04-23", 0, "the day before: it is past"),
    ("2025-04-24", 2, "on the day itself it could be over tonight, and hardly will"),
    ("2025-05-12", 997, "every future is over by then"),
]


@pytest.mark.parametrize(("due", "chance", "why"), CHANCES)
def test_chance_by_the_deadline(due: str, chance: int, why: str) -> None:
    ends = drawn((step("a", 3, 5, 8),)).ends
    assert foreseen(ends, dt.date.fromisoformat(due).toordinal(), BEGIN).chance == chance, why


def test_who_decides_by_hand() -> None:
    """A long step decides beside a short one; what both wait for, and what waits, always do."""
    both = (Link(step="long"), Link(step="short"))
    steps = (
        step("first", 2, 3, 5),
        step("long", 20, 30, 50, after=(Link(step="first"),)),
        step("short", 1, 2, 4, after=(Link(step="first"),)),
        step("last", 0, after=both),
    )
    assert drawn(steps).decisive == {"first": PATHS, "long": PATHS, "short": 0, "last": PATHS}
    over = {"first": Done(BEGIN - 9, BEGIN - 3)}
    assert drawn(steps, over).decisive == {"long": PATHS, "short": 0, "last": PATHS}


def test_beyond_the_calendar_nothing_is_foreseen() -> None:
    with pytest.raises(TooLongError):
        drawn((step("a", 1, 5, 4_000_000),))


def test_nothing_at_all_is_over_at_once() -> None:
    assert set(drawn(()).ends) == {BEGIN}
