"""Recurring duties: in which filing each period is shown to have been fulfilled."""

import datetime as dt
from collections.abc import Iterator, Sequence

from duban.demo import days
from duban.demo.days import AS_OF, DAY
from duban.demo.draw import chance
from duban.demo.slots import Slot
from duban.demo.story import Promise, Raw
from duban.model.targets.duty import PERIODS, SHIFTS

MISSED = 6  # percent of the periods


def fulfilled(promise: Promise, slots: Sequence[Slot]) -> dict[Slot, bool]:
    """Return the filings that show a period, each with whether that was in time."""
    shown: dict[Slot, bool] = {}
    for first, last, due in periods(promise):
        if chance(MISSED, promise.id, first, "missed"):
            continue
        inside = [s for s in slots if first <= s.on <= max(last, due) and not s.lazy]
        timely = [slot for slot in inside if slot.on <= due]
        if timely:
            shown[timely[-1]] = True
        elif inside:
            shown.setdefault(inside[0], False)
    return shown


def periods(promise: Promise) -> Iterator[tuple[dt.date, dt.date, dt.date]]:
    """Yield every period of a duty: its first and last day, and the day it is due."""
    goal = promise.goals[0]
    first = promise.start or promise.made
    until = min(promise.due or AS_OF, AS_OF)
    while first <= until:
        _, last = PERIODS[goal["every"]](first)
        yield first, last, _due(last, goal)
        first = last + DAY


def _due(last: dt.date, goal: Raw) -> dt.date:
    wanted = last
    if "weekday" in goal:
        wanted = last - (7 - int(goal["weekday"])) * DAY
    if "day" in goal:
        wanted = last.replace(day=min(int(goal["day"]), last.day))
    return SHIFTS[goal.get("holiday", "same")](wanted, days)
