"""Weeks, Monday to Sunday, numbered as ISO 8601 numbers them."""

import datetime as dt

from duban.frozen import frozen

SUNDAY = dt.timedelta(days=6)


@frozen(order=True)
class Week:
    """A week of a year; its Thursday decides which year that is."""

    year: int
    week: int

    def __str__(self) -> str:
        return f"{self.year:04d}-W{self.week:02d}"

    @property
    def first(self) -> dt.date:
        """The Monday."""
        return dt.date.fromisocalendar(self.year, self.week, 1)

    @property
    def last(self) -> dt.date:
        """The Sunday."""
        return self.first + SUNDAY

    def exists(self) -> bool:
        """Return whether its year has so many weeks."""
        return week_of(dt.date(self.year, 12, 28)).week >= self.week

    def holds(self, day: dt.date) -> bool:
        """Return whether a day lies in the week."""
        return self.first <= day <= self.last


def week_of(day: dt.date) -> Week:
    """Return the week that a day lies in."""
    year, week, _ = day.isocalendar()
    return Week(year, week)
