"""The year of the demonstration: its free days and its workdays.

The days are those of the State Council's notices for 2025 and 2026, and the invented
district's own exchange of 2025-11-14 and 2025-11-16 (`baseline/calendar/2025.yaml`). They
stand here once more so that the demonstration does not change when a calendar is mended.
"""

import datetime as dt
from typing import Final

DAY: Final = dt.timedelta(days=1)
FIRST: Final = dt.date(2025, 1, 13)
AS_OF: Final = dt.date(2025, 12, 31)

_FREE: Final = (
    ("2025-01-28", "2025-02-04"),
    ("2025-04-04", "2025-04-06"),
    ("2025-05-01", "2025-05-05"),
    ("2025-05-31", "2025-06-02"),
    ("2025-10-01", "2025-10-08"),
    ("2025-11-14", "2025-11-14"),
    ("2026-01-01", "2026-01-03"),
)
_EXTRA: Final = frozenset(
    map(
        dt.date.fromisoformat,
        ("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2025-11-16"),
    )
)


def is_workday(day: dt.date) -> bool:
    """Return whether people work on a day of 2025."""
    free = any(first <= day.isoformat() <= last for first, last in _FREE)
    return day in _EXTRA or (day.weekday() < 5 and not free)  # noqa: PLR2004 - Saturday


def next_workday(day: dt.date) -> dt.date:
    """Return the day itself if it is a workday, otherwise the next one."""
    while not is_workday(day):
        day += DAY
    return day


def last_workday(day: dt.date) -> dt.date:
    """Return the day itself if it is a workday, otherwise the last one before it."""
    while not is_workday(day):
        day -= DAY
    return day


def add_workdays(day: dt.date, count: int) -> dt.date:
    """Return the day so many workdays later."""
    for _ in range(count):
        day = next_workday(day + DAY)
    return day


def in_week(monday: dt.date, weekday: int) -> dt.date:
    """Return the workday nearest to a weekday within its week: before it, else after it."""
    wanted = monday + (weekday - 1) * DAY
    before = last_workday(wanted)
    return before if before >= monday else next_workday(wanted)
