"""Recurring duties: in which filing each period is shown to have been fulfilled."""

import datetime as dt
from collections.abc import Iterator, Sequence

from duban.demo.days import AS_OF, DAY, add_workdays, is_workday, last_workday, next_workday
from duban.demo.draw import chance
from duban.demo.slots import Slot
from duban.demo.story import Promise, Raw

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
        last = _last(first, goal["every"])
        yield first, last, _due(last, goal)
        first = last + DAY


def _last(first: dt.date, every: str) -> dt.date:
    if every == "week":
        return first + (6 - first.weekday()) * DAY
    months = {"month": 1, "quarter": 3}[every]
    month = -(-first.month // months) * months
    return dt.date(first.year + month // 12, month % 12 + 1, 1) - DAY


def _due(last: dt.date, goal: Raw) -> dt.date:
    wanted = last
    if "weekday" in goal:
        wanted = last - (7 - int(goal["weekday"])) * DAY
    if "day" in goal:
        wanted = last.replace(day=min(int(goal["day"]), last.day))
    return _shifted(wanted, goal.get("holiday", "same"))


def _shifted(wanted: dt.date, holiday: str) -> dt.date:
    if holiday == "same" or is_workday(wanted):
        return wanted
    if holiday == "previous":
        return last_workday(wanted)
    return add_workdays(next_workday(wanted), 1 if holiday == "second" else 0)
