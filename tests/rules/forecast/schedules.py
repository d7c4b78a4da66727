"""Networks with three-point durations, drawn for laws."""

import datetime as dt
from typing import Final

from hypothesis import strategies as st

from duban.model.procedure import Link, LinkKind, Spread, Step, Unit
from duban.rules.calendar import default_calendar
from duban.rules.schedule.axis import axes
from duban.rules.schedule.times import Done

AXES: Final = axes(default_calendar())
BEGIN: Final = dt.date(2025, 4, 24).toordinal()
"""A Thursday before days off with a make-up workday."""
UNITS: st.SearchStrategy[Unit] = st.sampled_from(("workdays", "days"))
KINDS: st.SearchStrategy[LinkKind] = st.sampled_from(
    ("finish-start", "start-start", "finish-finish", "start-finish")
)
FIGURES: Final = st.tuples(*[st.integers(1, 30)] * 3).map(sorted)


def step(name: str, *figures: int, after: tuple[Link, ...] = (), unit: Unit = "workdays") -> Step:
    """Return a step of a fixed duration, or of an optimistic, a likely and a pessimistic one."""
    if len(figures) == 1:
        return Step(id=name, title=name, duration=figures[0], after=after, unit=unit)
    low, mode, high = figures
    spread = Spread(optimistic=low, likely=mode, pessimistic=high)
    return Step(id=name, title=name, spread=spread, after=after, unit=unit)


@st.composite
def networks(draw: st.DrawFn, *, certain: bool = False) -> tuple[Step, ...]:
    """Draw up to six steps with links of every kind; `certain`: three figures that are the same."""
    found: list[Step] = []
    for number in range(draw(st.integers(1, 6))):
        names = [each.id for each in found]
        picked = draw(st.lists(st.sampled_from(names), max_size=3, unique=True)) if names else []
        links = tuple(
            Link(step=each, link=draw(KINDS), lag=draw(st.integers(0, 6)), unit=draw(UNITS))
            for each in picked
        )
        figures = [draw(st.integers(1, 30))] * 3 if certain else draw(FIGURES)
        found.append(step(f"s{number}", *figures, after=links, unit=draw(UNITS)))
    return tuple(found)


@st.composite
def begun(draw: st.DrawFn, steps: tuple[Step, ...]) -> dict[str, Done]:
    """Draw which of the steps have been begun before `BEGIN`, some of them with a pause."""
    known: dict[str, Done] = {}
    for each in steps:
        if draw(st.booleans()):
            start = BEGIN - draw(st.integers(0, 50))
            paused = start + draw(st.integers(0, 60))
            pauses = ((paused, paused + 5),) if draw(st.booleans()) else ()
            known[each.id] = Done(start, pauses=pauses)
    return known
