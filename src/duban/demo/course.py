"""How far a commitment really is on a day: the truth that filings tell, or do not."""

import datetime as dt
from fractions import Fraction
from itertools import pairwise
from typing import Final

from duban.demo.days import AS_OF, DAY
from duban.demo.draw import between
from duban.demo.story import Promise, day

# Percent of the time, percent of the work.
SHAPES: Final = {
    "steady": ((0, 0), (100, 100)),
    "early": ((0, 0), (35, 60), (100, 100)),
    "rush": ((0, 0), (55, 25), (100, 100)),
    "stall": ((0, 0), (30, 40), (75, 50), (100, 100)),
}


def begun(promise: Promise) -> dt.date:
    """Return the day on which work began."""
    if "start" in promise.course:
        return day(promise.course["start"])
    if promise.start:
        return promise.start - between(3, 12, promise.id, "begun") * DAY
    return promise.made + between(4, 16, promise.id, "begun") * DAY


def paused(promise: Promise) -> tuple[dt.date, dt.date] | None:
    """Return the days from and up to which the clock stood still."""
    first = promise.decided("suspension")
    return (first, promise.decided("resumption") or AS_OF + DAY) if first else None


def relapsed(promise: Promise, on: dt.date) -> bool:
    """Return whether a commitment had been reopened before a day."""
    reopened = promise.decided("reopening")
    return reopened is not None and on > reopened


def share(promise: Promise, on: dt.date) -> Fraction:
    """Return the share of the work that was done by a day, 0 to 1."""
    reopened = promise.decided("reopening")
    if reopened and on > reopened:
        return _line(reopened, day(promise.course["again"]), on)
    first, last = begun(promise), day(promise.course["finish"])
    worked = _active(promise, first, on)
    time = Fraction(worked, max(_active(promise, first, last), 1))
    return _shaped(promise.course.get("shape", "steady"), min(max(time, Fraction(0)), Fraction(1)))


def lag(promise: Promise, on: dt.date) -> Fraction:
    """Return by which share the work is behind an even pace; negative where it is ahead."""
    if promise.due is None:
        return Fraction(0)
    return _line(promise.start or promise.made, promise.due, on) - share(promise, on)


def reached(promise: Promise, number: int) -> dt.date:
    """Return the day on which a milestone was really reached."""
    due = promise.milestones[number].due
    real = due + between(-18, 9, promise.id, "milestone", number) * DAY
    return min(real, day(promise.course["finish"]))


def _line(first: dt.date, last: dt.date, on: dt.date) -> Fraction:
    time = Fraction((on - first).days, max((last - first).days, 1))
    return min(max(time, Fraction(0)), Fraction(1))


def _active(promise: Promise, first: dt.date, last: dt.date) -> int:
    pause = paused(promise)
    still = (min(last, pause[1]) - max(first, pause[0])).days if pause else 0
    return (last - first).days - max(still, 0)


def _shaped(name: str, time: Fraction) -> Fraction:
    points = [(Fraction(x, 100), Fraction(y, 100)) for x, y in SHAPES[name]]
    for (x0, y0), (x1, y1) in pairwise(points):
        if time <= x1:
            return y0 + (y1 - y0) * (time - x0) / (x1 - x0)
    return Fraction(1)
