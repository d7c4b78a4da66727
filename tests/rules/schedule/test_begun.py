"""Steps that have begun: when they are over, what they wait for, what still waits for them.

Today is Thursday, 2025-09-25; the 28th, a Sunday, is worked, October 1 to 8 are off.
"""

import datetime as dt
from collections.abc import Mapping

import pytest

from duban.model.procedure import Link, LinkKind, Step
from duban.rules.calendar import default_calendar
from duban.rules.schedule import days
from duban.rules.schedule.axis import axes
from duban.rules.schedule.network import network
from duban.rules.schedule.plan import Plan, plan
from duban.rules.schedule.times import Done

AXES = axes(default_calendar())
TODAY, DEADLINE = dt.date(2025, 9, 25), dt.date(2025, 10, 15)


def on(text: str) -> int:
    return dt.date.fromisoformat(f"2025-{text}").toordinal()


def planned(steps: tuple[Step, ...], done: Mapping[str, Done]) -> Plan:
    return plan(network(steps, AXES), TODAY.toordinal(), DEADLINE.toordinal() + 1, done)


def step(name: str, length: int, *after: Link) -> Step:
    return Step(id=name, title=name, duration=length, after=after)


def tied(link: LinkKind, lag: int = 0) -> tuple[Step, ...]:
    return step("a", 3), step("b", 2, Link(step="a", link=link, lag=lag))


@pytest.mark.parametrize(
    ("known", "ends", "why"),
    [
        (Done(on("09-25")), "09-28", "begun today: the 25th, the 26th, and the 28th is worked"),
        (Done(on("09-24")), "09-26", "begun yesterday"),
        (Done(on("09-22")), "09-25", "should have been over on the 24th: today at the earliest"),
        (Done(on("09-24"), pauses=((on("09-25"), on("09-26")),)), "09-28", "stands still today"),
        (
            Done(on("09-26"), pauses=((on("09-27"), on("10-09")),)),
            "10-10",
            "from a Saturday over the holidays: the 28th, 29th and 30th are lost, no other day",
        ),
        (
            Done(on("09-22"), pauses=((on("09-29"), on("10-09")),)),
            "09-25",
            "a pause after it should have been over takes nothing",
        ),
        (Done(on("09-22"), on("09-24")), "09-23", "over when it was"),
    ],
)
def test_when_a_step_of_three_days_is_over(known: Done, ends: str, why: str) -> None:
    found = planned((step("a", 3),), {"a": known})
    assert f"{days.early(found['a'])[1]:%m-%d}" == ends, why


@pytest.mark.parametrize(
    ("steps", "done", "ends", "why"),
    [
        (tied("finish-start"), {"b": "09-24"}, "09-25", "it went ahead: nothing keeps it"),
        (tied("start-start"), {"b": "09-24"}, "09-25", "it has started"),
        (tied("finish-finish"), {"b": "09-24"}, "09-28", "the formal end of a is owed"),
        (tied("finish-finish", 1), {"b": "09-24"}, "09-29", "and a working day after it"),
        (
            tied("finish-finish", 3),
            {"b": "09-24"},
            "10-09",
            "of which the third is after the feast",
        ),
        (tied("start-finish", 2), {"b": "09-24"}, "09-26", "two days of a that starts today"),
        (tied("finish-finish"), {"a": "09-23", "b": "09-24"}, "09-25", "a is over today as well"),
    ],
)
def test_what_has_begun_waits_for_ends(
    steps: tuple[Step, ...], done: Mapping[str, str], ends: str, why: str
) -> None:
    found = planned(steps, {name: Done(on(day)) for name, day in done.items()})
    assert f"{days.early(found['b'])[1]:%m-%d}" == ends, why


@pytest.mark.parametrize(
    ("steps", "latest", "why"),
    [
        (tied("finish-start"), "10-13", "b takes the 14th and the 15th"),
        (tied("start-start", 1), "10-15", "its start was made: b may start when it likes"),
        (tied("finish-finish", 1), "10-14", "b ends a working day after it"),
        (tied("start-finish", 1), "10-15", "what its start let go is gone"),
    ],
)
def test_what_still_waits_for_what_has_begun(
    steps: tuple[Step, ...], latest: str, why: str
) -> None:
    found = planned(steps, {"a": Done(on("09-24"))})
    assert f"{days.late(found.network, found['a'])[1]:%m-%d}" == latest, why


def test_the_chain_goes_through_the_end_that_is_owed() -> None:
    found = planned((step("a", 8), *tied("finish-finish")[1:]), {"b": Done(on("09-24"))})
    assert found.chain == ("a", "b")
    assert (found["a"].critical, found["b"].critical) == (True, True)
    assert found["a"].room is not None
    assert found["a"].room.free == 0, "a day more of a is a day more of b"


def test_a_finished_step_has_no_float_and_holds_nobody() -> None:
    found = planned(tied("finish-start"), {"b": Done(on("09-23"), on("09-25"))})
    assert found["b"].room is None
    assert f"{days.late(found.network, found['a'])[1]:%m-%d}" == "10-15", "b waits no more"
