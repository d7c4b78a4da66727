"""What filings say of steps, as plans take it: merged parts, starts that nobody filed, pauses."""

import datetime as dt

import pytest

from duban.model.followed import Pause, StepFiled
from duban.model.procedure import Link, Merge, Step, Variant
from duban.rules.calendar import default_calendar
from duban.rules.schedule import days
from duban.rules.schedule.axis import axes
from duban.rules.schedule.filed import Told, done, spent, with_merged
from duban.rules.schedule.network import network
from duban.rules.schedule.plan import plan
from duban.rules.schedule.times import Done

AXES = axes(default_calendar())
MERGE = Merge(steps=("a", "b"), into="m", title="合", duration=5)
VARIANT = Variant(id="v", title="合并", merge=(MERGE,))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(f"2025-{text}")


def on(text: str) -> int:
    return day(text).toordinal()


def told(started: str | None = None, finished: str | None = None, *paused: str) -> Told:
    """Return what was filed; pauses as `MM-DD/MM-DD`, without an end where they go on."""
    pauses = (each.partition("/") for each in paused)
    return Told(
        day(started) if started else None,
        day(finished) if finished else None,
        tuple(Pause(since=day(a), until=day(b) if b else None) for a, _, b in pauses),
    )


@pytest.mark.parametrize(
    ("filed", "length", "unit", "expected", "why"),
    [
        (told("09-24"), 3, "workdays", Done(on("09-24")), "under way"),
        (told(), 3, "workdays", None, "nothing was said"),
        (
            told("09-24", "09-26"),
            3,
            "workdays",
            Done(on("09-24"), on("09-27")),
            "over at the end of the 26th, which is the beginning of the 27th",
        ),
        (
            told(None, "10-11"),
            5,
            "workdays",
            Done(on("09-29"), on("10-12")),
            "begun five working days before: 09-29, 09-30, 10-09, 10-10 and Saturday, 10-11",
        ),
        (told(None, "10-11"), 5, "days", Done(on("10-07"), on("10-12")), "or five calendar days"),
        (told(None, "10-11"), 0, "workdays", Done(on("10-11"), on("10-11")), "a moment is no day"),
        (
            told("09-24", None, "09-25/09-26", "09-26/09-28"),
            3,
            "workdays",
            Done(on("09-24"), None, ((on("09-25"), on("09-27")), (on("09-27"), on("09-29")))),
            "a day in two pauses counts once",
        ),
        (
            told("09-24", None, "09-28/09-28", "09-25/09-26"),
            3,
            "workdays",
            Done(on("09-24"), None, ((on("09-25"), on("09-27")), (on("09-28"), on("09-29")))),
            "in the order of the days, not of the file",
        ),
        (
            told("09-24", None, "09-26"),
            3,
            "workdays",
            Done(on("09-24"), None, ((on("09-26"), on("09-30")),)),
            "one that was not ended lasts to the end of today, the 29th",
        ),
    ],
)
def test_what_a_step_is(
    filed: Told, length: int, unit: str, expected: Done | None, why: str
) -> None:
    step = Step(id="a", title="甲", duration=length, unit=unit)  # type: ignore[arg-type] # as written
    assert done({"a": filed}, [step], AXES, day("09-29")).get("a") == expected, why


@pytest.mark.parametrize(
    ("first", "second", "expected", "why"),
    [
        (told("09-22"), told(), told("09-22"), "begun with the first part"),
        (told(), told("09-24"), told("09-24"), "whichever that is"),
        (told("09-24"), told("09-22"), told("09-22"), "the earlier of the two"),
        (told("09-22", "09-23"), told("09-24"), told("09-22"), "not over while one part is not"),
        (
            told("09-22", "09-28"),
            told("09-24", "09-25"),
            told("09-22", "09-28"),
            "over with the last part",
        ),
        (told(None, "09-23"), told(), told("09-23"), "what is over has begun by then"),
        (
            told("09-22", None, "09-23/09-23"),
            told("09-24", None, "09-25/09-25"),
            told("09-22", None, "09-23/09-23", "09-25/09-25"),
            "pauses of both",
        ),
    ],
)
def test_what_a_merged_step_is_by_its_parts(
    first: Told, second: Told, expected: Told, why: str
) -> None:
    assert with_merged({"a": first, "b": second}, [VARIANT])["m"] == expected, why


def test_what_was_filed_of_the_merged_step_itself_counts_before_its_parts() -> None:
    own = told("09-29")
    assert with_merged({"a": told("09-22"), "m": own}, [VARIANT])["m"] == own


def test_a_later_filing_adds_to_an_earlier_one_and_replaces_its_pauses() -> None:
    before = told("09-22", None, "09-23/09-24")
    over = before.with_(StepFiled(step="a", finished=day("09-26")))
    assert over == told("09-22", "09-26", "09-23/09-24"), "what it leaves out stays"
    again = before.with_(StepFiled(step="a", paused=(Pause(since=day("09-25")),)))
    assert again == told("09-22", None, "09-25"), "the whole list each time"


AGAIN = Variant(
    id="w", title="再合", merge=(Merge(steps=("m", "c"), into="n", title="合", duration=6),)
)


@pytest.mark.parametrize(
    ("filed", "gone", "why"),
    [
        ({}, "", "nothing is filed"),
        ({"a": told("09-22")}, "", "what is under way can go on as one"),
        ({"a": told("09-22", "09-23")}, "m n", "a is over by itself, and m goes with it"),
        ({"c": told(None, "09-23")}, "n", "m is still to be had"),
        ({"a": told("09-22", "09-23"), "m": told("09-24")}, "", "m itself has begun"),
    ],
)
def test_what_can_be_merged_no_more(filed: dict[str, Told], gone: str, why: str) -> None:
    assert sorted(spent(filed, [VARIANT, AGAIN])) == gone.split(), why


def test_what_is_done_as_it_was_planned_moves_no_day_of_what_follows() -> None:
    """a is over on Tuesday, with it the moment m; b begins when two working days have passed."""
    steps = (
        Step(id="a", title="甲", duration=2),
        Step(id="m", title="批复", duration=0, after=(Link(step="a"),)),
        Step(id="n", title="公布", duration=0, after=(Link(step="m"),)),
        Step(id="b", title="乙", duration=1, after=(Link(step="n", lag=2),)),
    )
    net = network(steps, AXES)
    filed = {"a": told("09-22", "09-23"), "m": told(None, "09-23"), "n": told(None, "09-23")}
    known = done(filed, net.steps, AXES, day("09-23"))
    planned, went = plan(net, on("09-22")), plan(net, on("09-23"), done=known)
    assert days.early(planned["b"]) == days.early(went["b"]) == (day("09-26"), day("09-26"))
    later = done({**filed, "m": told(None, "09-24")}, net.steps, AXES, day("09-24"))
    assert later["m"].finish == on("09-24"), (
        "some time on a day after: what follows may begin on it"
    )
