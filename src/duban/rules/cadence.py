"""周期: which days a bulletin covers, up to when it is collected, and when it is issued.

The usual ways are the defaults: a daily bulletin the next morning; a weekly one collected on
Friday and issued on Monday; the month's in the first days of the next; a reminder on the 25th for
the month to come. A policy's `cadence` says otherwise, report by report.
"""

import datetime as dt
from typing import Final

from duban.frozen import frozen
from duban.model.cadence import Cadence
from duban.model.clock import Workdays
from duban.model.ledger import Ledger
from duban.model.months import Month, last_of, month_of
from duban.model.targets.duty import SHIFTS
from duban.model.weeks import week_of

DEFAULTS: Final[tuple[Cadence, ...]] = (
    Cadence(report="daily", every="day", hour="8:30"),
    Cadence(report="weekly", every="week", collect=5, issue=1, hour="9:00"),
    Cadence(report="bulletin", every="week", collect=5, issue=1, hour="17:00"),
    Cadence(report="monthly", every="month", issue=5),
    Cadence(report="agenda", every="month", issue=8, hour="9:00"),
    Cadence(report="burden", every="month", issue=5),
    Cadence(report="reminder", every="month", issue=25, ahead=True, holiday="previous"),
)
ONE_DAY: Final = dt.timedelta(days=1)


@frozen()
class Issue:
    """One issue of a bulletin.

    Attributes:
        first, last: the days that it is about.
        collected: the last day on which what is to stand in it should have been filed.
        issued: the day on which it is published, at an hour that people were told.
    """

    first: dt.date
    last: dt.date
    collected: dt.date
    issued: dt.date
    hour: str | None = None


def cadence_of(ledger: Ledger, report: str) -> Cadence | None:
    """Return how often a report is issued: as the policy says, else as is usual."""
    every = (*ledger.policy.cadence, *DEFAULTS)
    return next((each for each in every if each.report == report), None)


def issue(cadence: Cadence, day: dt.date, workdays: Workdays) -> Issue:
    """Return the issue about the period in which a day lies."""
    first, last = _period(cadence.every, day)
    if cadence.ahead:
        begin, end = _period(cadence.every, first - ONE_DAY)
    else:
        begin, end = _period(cadence.every, last + ONE_DAY)
    wanted = last if cadence.issue == 0 else _nth(begin, end, cadence.issue)
    awaited = last if cadence.collect is None else _nth(first, last, cadence.collect)
    return Issue(
        first,
        last,
        max(first, workdays.last_workday(awaited)),
        SHIFTS[cadence.holiday](wanted, workdays),
        cadence.hour,
    )


def _period(every: str, day: dt.date) -> tuple[dt.date, dt.date]:
    if every == "day":
        return day, day
    if every == "week":
        week = week_of(day)
        return week.first, week.last
    month: Month = month_of(day)
    return month.first, last_of(month.year, month.month)


def _nth(first: dt.date, last: dt.date, n: int) -> dt.date:
    """Return the n-th day of a period; a shorter one ends before it, and its last day stands."""
    return min(first + ONE_DAY * (max(n, 1) - 1), last)
