"""Spans: months, quarters, halves and years, by the names that files and commands use."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

from duban.frozen import frozen
from duban.model.months import Month, last_of, month_of

Length: TypeAlias = Literal["month", "quarter", "half", "year"]

MONTHS: Final[dict[Length, int]] = {"month": 1, "quarter": 3, "half": 6, "year": 12}
LETTERS: Final[dict[str, Length]] = {"Q": "quarter", "H": "half"}
NAMED: Final = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?:(?P<month>0[1-9]|1[0-2])|Q(?P<Q>[1-4])|H(?P<H>[12])))?"
)


@frozen()
class Span:
    """A period of whole months: its name, such as 2018-09 or 2018-Q3, and its days.

    Attributes:
        name: as it is written.
        length: what it is one of.
        first: the first day.
        last: the last day.
    """

    name: str
    length: Length
    first: dt.date
    last: dt.date

    def holds(self, day: dt.date) -> bool:
        """Return whether a day lies in the span."""
        return self.first <= day <= self.last

    def months(self) -> Iterator[Month]:
        """Yield the months of the span, the earliest first."""
        month = month_of(self.first)
        while month.first <= self.last:
            yield month
            month = month_of(month.last + dt.timedelta(days=1))

    def before(self) -> "Span":
        """Return the span of the same length before this one."""
        return span_of(self.length, self.first - dt.timedelta(days=1))


def span_of(length: Length, day: dt.date) -> Span:
    """Return the span of a length that a day lies in."""
    months = MONTHS[length]
    number = (day.month - 1) // months
    return _span(length, day.year, number + 1)


def _span(length: Length, year: int, number: int) -> Span:
    """Return the how-manyeth span of a length of a year, from 1."""
    months = MONTHS[length]
    end = number * months
    name = {
        "month": f"{year:04d}-{number:02d}",
        "quarter": f"{year:04d}-Q{number}",
        "half": f"{year:04d}-H{number}",
        "year": f"{year:04d}",
    }[length]
    return Span(name, length, dt.date(year, end - months + 1, 1), last_of(year, end))


def span_named(text: str) -> Span:
    """Return the span that `2018-09`, `2018-Q3`, `2018-H2` or `2018` names.

    Raises:
        ValueError: for any other text.
    """
    found = NAMED.fullmatch(text)
    if not found or found["year"] == "0000":
        raise ValueError
    year = int(found["year"])
    if found["month"]:
        return _span("month", year, int(found["month"]))
    for letter, length in LETTERS.items():
        if found[letter]:
            return _span(length, year, int(found[letter]))
    return _span("year", year, 1)
