"""Calendar months: where they end."""

import datetime as dt
from calendar import monthrange


def last_of(year: int, month: int) -> dt.date:
    """Return the last day of a month of a year."""
    return dt.date(year, month, monthrange(year, month)[1])


def month_end(day: dt.date) -> dt.date:
    """Return the last day of a day's month."""
    return last_of(day.year, day.month)


def month_before(day: dt.date) -> dt.date:
    """Return the last day of the month before a day's."""
    return day.replace(day=1) - dt.timedelta(days=1)
