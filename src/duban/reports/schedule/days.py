"""Instants of a plan as the days that people mean by them."""

import datetime as dt

from duban.rules.schedule.network import Network, Tie
from duban.rules.schedule.plan import Planned
from duban.rules.schedule.times import Times


def first(instant: int) -> dt.date:
    """Return the day that begins at an instant."""
    return dt.date.fromordinal(instant)


def last(instant: int) -> dt.date:
    """Return the day that ends at an instant."""
    return dt.date.fromordinal(instant - 1)


def early(each: Planned) -> tuple[dt.date, dt.date]:
    """Return the earliest days of a step.

    A step of no length has one day: that on whose end it follows, otherwise that on which it
    begins.
    """
    times = each.early
    if each.step.length or times.start != times.finish:
        return first(times.start), last(times.finish)
    tie = times.cause
    follows = isinstance(tie, Tie) and (tie.from_finish or tie.lag > 0)
    day = last(times.start) if follows else first(times.start)
    return day, day


def late(net: Network, each: Planned) -> tuple[dt.date, dt.date]:
    """Return the latest days of a step; of one of no length the last workday that is in time."""
    times = each.late
    if each.step.length or times.start != times.finish:
        return first(times.start), last(times.finish)
    day = in_time(net, each, times)
    return day, day


def in_time(net: Network, each: Planned, times: Times) -> dt.date:
    """Return the last day that the step is worked on and that ends by its latest finish."""
    axis = net.axis(each.step)
    return first(axis.at(axis.count(times.finish) - 1))
