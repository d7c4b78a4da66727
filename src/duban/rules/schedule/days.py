"""Instants of a plan as the days that people mean by them."""

import datetime as dt

from duban.rules.schedule.network import Network
from duban.rules.schedule.plan import Planned


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
    day = last(times.start) if times.at_end else first(times.start)
    return day, day


def late(net: Network, each: Planned) -> tuple[dt.date, dt.date]:
    """Return the latest days of a step.

    Of one of no length the last day that is in time; of one at a beginning, such as the source of
    a network, the last day that it can stand at the beginning of.
    """
    times = each.late
    if each.step.length or times.start != times.finish:
        return first(times.start), last(times.finish)
    axis = net.axis(each.step)
    at_end = each.early.at_end or times.at_end
    day = first(axis.at(axis.count(times.finish) - at_end))
    return day, day
