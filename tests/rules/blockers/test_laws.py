"""What holds of blockers whatever is filed."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from duban.model.blocker import BlockerFiled
from duban.model.filing import Filing
from duban.model.followed import StepFiled
from duban.rules.blockers.blocked import Blocked
from tests.rules.blockers.stage import blocker, filing, found, only

START = dt.date(2025, 8, 4)
DAYS = st.integers(0, 80).map(lambda n: START + dt.timedelta(days=n))
PROMISES = st.sampled_from(["D-1", "D-2", "D-4", "D-5"])
EXAMPLES = settings(max_examples=60)


@st.composite
def told_of(draw: Callable[..., Any]) -> BlockerFiled:
    """Draw anything that a filing may say of one of three blockers, sound or not."""
    said = {
        "kind": draw(st.sampled_from(["funds", "zoning"])),
        "step": draw(st.sampled_from([None, "quota", "design", "start", "none"])),
        "asks": draw(st.sampled_from([None, "land", "土地局", "市规划局"])),
        "item": draw(st.sampled_from([None, None, "a", "none"])),
        **{key: draw(st.none() | DAYS) for key in ("opened", "answered", "closed")},
    }
    return BlockerFiled(id=draw(st.sampled_from("abc")), **said)


@st.composite
def filings(draw: Callable[..., Any]) -> Filing:
    """Draw a filing, handed in on its day or some days later."""
    on = draw(DAYS)
    filed = on + dt.timedelta(days=draw(st.sampled_from([0, 0, 3, 20])))
    step = StepFiled(step="design", started=draw(st.none() | DAYS), finished=draw(st.none() | DAYS))
    return filing(
        on.isoformat(),
        *draw(st.lists(told_of(), max_size=3)),
        about=draw(PROMISES),
        filed=filed.isoformat(),
        steps=draw(st.sampled_from([(), (step,)])),
    )


FILED = st.lists(filings(), max_size=6, unique_by=lambda each: (each.on, each.name, each.filed))


def seen(found_: tuple[Blocked, ...]) -> list[tuple[object, ...]]:
    return [(each.standing.id, each.blocker, each.unit, each.harm) for each in found_]


@EXAMPLES
@given(FILED, DAYS)
def test_the_order_of_the_files_changes_nothing(told: list[Filing], as_of: dt.date) -> None:
    day = as_of.isoformat()
    assert seen(found(day, *told)) == seen(found(day, *reversed(told)))


@EXAMPLES
@given(FILED, DAYS)
def test_the_future_cannot_change_the_past(told: list[Filing], as_of: dt.date) -> None:
    known = [each for each in told if each.filed.date() <= as_of]
    assert seen(found(as_of.isoformat(), *told)) == seen(found(as_of.isoformat(), *known))


@EXAMPLES
@given(FILED, DAYS)
def test_every_day_open_is_waited_eaten_or_too_long(told: list[Filing], as_of: dt.date) -> None:
    for each in found(as_of.isoformat(), *told):
        harm, open_for = each.harm, each.blocker.workdays
        assert 0 <= open_for <= max((as_of - each.blocker.opened).days, 0)
        if harm.why:
            assert (harm.ahead, harm.spare, harm.eaten, harm.overrun) == (None,) * 4
            continue
        assert harm.ahead is not None
        assert harm.spare is not None
        assert harm.eaten is not None
        assert harm.overrun is not None
        assert 0 <= harm.eaten <= harm.spare
        assert harm.overrun >= 0
        assert harm.eaten + harm.overrun == max(open_for - harm.ahead, 0)
        assert not harm.overrun or harm.eaten == harm.spare


def cost(closed: dt.date, opened: dt.date, step: str) -> tuple[int, int]:
    first = filing(opened.isoformat(), blocker(kind="funds", step=step))
    last = filing("2025-12-01", blocker(closed=closed.isoformat()))
    harm = only("2025-12-31", first, last).harm
    assert harm.eaten is not None
    assert harm.overrun is not None
    return harm.overrun, harm.eaten


@EXAMPLES
@given(DAYS, st.integers(0, 60), st.integers(0, 30), st.sampled_from(["quota", "design", "start"]))
def test_a_later_closing_never_lessens_harm(
    opened: dt.date, days: int, more: int, step: str
) -> None:
    sooner = opened + dt.timedelta(days=days)
    later = sooner + dt.timedelta(days=more)
    assert cost(sooner, opened, step) <= cost(later, opened, step)
