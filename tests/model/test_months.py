"""Where months end."""

import datetime as dt

import pytest

from duban.model.months import month_before, month_end


@pytest.mark.parametrize(
    ("day", "end", "before", "why"),
    [
        ("2018-11-01", "2018-11-30", "2018-10-31", "the first day has no other month"),
        ("2018-11-30", "2018-11-30", "2018-10-31", "the last day is its own end"),
        ("2020-02-10", "2020-02-29", "2020-01-31", "a leap year"),
        ("2100-02-10", "2100-02-28", "2100-01-31", "a century is none"),
        ("2019-01-31", "2019-01-31", "2018-12-31", "over the year"),
    ],
)
def test_ends(day: str, end: str, before: str, why: str) -> None:
    of = dt.date.fromisoformat
    assert (month_end(of(day)), month_before(of(day))) == (of(end), of(before)), why
