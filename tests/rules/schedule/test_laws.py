"""Laws of plans that hold whatever the network, the calendar, and what was done so far."""

import datetime as dt
from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from duban.frozen import replace
from duban.model.procedure import Merge, Overlap, Step, Variant
from duban.rules.calendar import default_calendar
from duban.rules.schedule.axis import WORKDAYS, axes
from duban.rules.schedule.network import CircleError, network
from duban.rules.schedule.plan import Plan, plan
from duban.rules.schedule.times import Done
from duban.rules.schedule.variants import varied
from tests.rules.schedule.drawn import UNITS, networks

AXES = axes(default_calendar())
BOTH = networks(most=25, units=UNITS)
FORWARD = networks(most=25, kinds=("finish-start",), apart=0)
DAYS = st.dates(dt.date(2018, 9, 1), dt.date(2019, 2, 28))
LATER = st.integers(0, 60)


def made(
    steps: tuple[Step, ...], day: dt.date, more: int = 0, done: Mapping[str, Done] = {}
) -> Plan:
    """Return the plan from a day, with a deadline some days after the end of it all."""
    net = network(steps, AXES)
    end = plan(net, day.toordinal()).end
    return plan(net, day.toordinal(), end + more, done)


@given(steps=BOTH, day=DAYS, more=st.integers(-40, 40))
@settings(max_examples=100)
def test_nothing_starts_after_it_ends_nor_can_end_later_than_the_deadline(
    steps: tuple[Step, ...], day: dt.date, more: int
) -> None:
    found = made(steps, day, more)
    for each in found.steps:
        assert each.early.start <= each.early.finish <= found.end
        assert each.late.start <= each.late.finish
        if not found.network.uniform or each.step.length:
            assert each.late.finish <= found.deadline
        assert each.room is not None
        assert each.room.free >= 0


@given(steps=BOTH, day=DAYS, which=st.data())
@settings(max_examples=100)
def test_a_finished_step_leaves_no_other_with_less_float(
    steps: tuple[Step, ...], day: dt.date, which: st.DataObject
) -> None:
    """Over by today at the latest; others may be under way, begun up to a month ago."""
    names = [each.id for each in steps]
    bare = made(steps, day, 10)
    chosen = which.draw(st.lists(st.sampled_from(names), max_size=4, unique=True))
    under = {name: Done(bare.begin - which.draw(st.integers(1, 30))) for name in chosen}
    over = which.draw(st.sampled_from(names))
    start = which.draw(st.integers(0, 30))
    until = bare.begin + (1 if bare[over].step.length else 0)
    since = under[over].start if over in under else until - start - 1
    finished = {**under, over: Done(since, until)}
    before = plan(bare.network, bare.begin, bare.deadline, under)
    after = plan(bare.network, bare.begin, bare.deadline, finished)
    assert after.end <= before.end
    assert after.spare >= before.spare
    for each in after.steps:
        room, former = each.room, before[each.step.id].room
        if room is not None:
            assert former is not None
            assert room.total >= former.total


@given(steps=networks(most=40), first=DAYS, more=LATER)
@settings(max_examples=60)
def test_a_deadline_a_working_day_later_moves_latest_days_by_one_working_day_or_none(
    steps: tuple[Step, ...], first: dt.date, more: int
) -> None:
    net, axis = network(steps, AXES), AXES[WORKDAYS]
    due = axis.at(axis.count(first.toordinal()) + more) + 1
    next_ = axis.at(axis.count(due)) + 1
    one, two = (plan(net, first.toordinal(), each) for each in (due, next_))
    for each in one.steps:
        moved = axis.count(two[each.step.id].late.start) - axis.count(each.late.start)
        assert moved in {0, 1}


@given(steps=BOTH, first=DAYS, more=LATER)
@settings(max_examples=60)
def test_a_later_deadline_makes_no_latest_day_earlier(
    steps: tuple[Step, ...], first: dt.date, more: int
) -> None:
    net, begin = network(steps, AXES), first.toordinal()
    one, two = (plan(net, begin, begin + each) for each in (more, more + 1))
    assert all(two[each.step.id].late.start >= each.late.start for each in one.steps)


@given(steps=FORWARD, day=DAYS, which=st.data())
@settings(max_examples=80)
def test_a_variant_that_shortens_and_lets_go_ahead_lengthens_nothing(
    steps: tuple[Step, ...], day: dt.date, which: st.DataObject
) -> None:
    """Steps that are over sooner, or begin sooner, let no other begin later."""
    shorter = {
        each.id: which.draw(st.integers(0, each.length))
        for each in which.draw(st.lists(st.sampled_from(steps), max_size=3, unique=True))
    }
    tied = [(each.id, link.step) for each in steps for link in each.after]
    ahead = which.draw(st.lists(st.sampled_from(tied), max_size=2, unique=True)) if tied else []
    overlaps = tuple(Overlap(step=step, ahead_of=other) for step, other in ahead)
    variant = Variant(id="v", title="变通", durations=shorter, overlap=overlaps)
    plain, other = made(steps, day), made(varied(steps, [variant]), day)
    assert other.end <= plain.end


@given(steps=FORWARD, day=DAYS, which=st.data())
@settings(max_examples=80)
def test_a_merge_takes_as_long_as_its_longest_way_at_most(
    steps: tuple[Step, ...], day: dt.date, which: st.DataObject
) -> None:
    """Two steps in a row, as one that takes no longer than both."""
    tied = [(link.step, each.id) for each in steps for link in each.after]
    if not tied:
        return
    names = which.draw(st.sampled_from(tied))
    both = sum(each.length for each in steps if each.id in names)
    merge = Merge(steps=names, into="m", title="合一", duration=both)
    try:
        other = made(varied(steps, [Variant(id="v", title="合并", merge=(merge,))]), day)
    except CircleError:  # something else waits for the first and is waited for by the second
        return
    merged = other["m"]
    assert merged.early.finish - merged.early.start >= both
    assert other.end <= _in_a_row(steps, names, day).end


def _in_a_row(steps: tuple[Step, ...], names: tuple[str, str], day: dt.date) -> Plan:
    """Return the plan where the first of two waits for all that the second waits for."""
    first, second = names
    after = next(each.after for each in steps if each.id == second)
    more = tuple(link for link in after if link.step != first)
    waits = tuple(link for each in steps for link in each.after if link.step == first)
    later = tuple(
        replace(each, after=(*each.after, *more))
        if each.id == first
        else replace(
            each,
            after=tuple(
                replace(link, step=second) if link in waits and each.id != second else link
                for link in each.after
            ),
        )
        for each in steps
    )
    return made(later, day)
