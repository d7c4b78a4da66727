"""What a phrase means beside others: the year last named, and the ends of the calendar."""

import datetime as dt

import pytest

from duban.rules.deadlines import resolve
from duban.rules.deadlines.rule import Context

MADE = dt.date(2018, 8, 13)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("去年", 2017),
        ("上年", 2017),
        ("上一年", 2017),
        ("前年", 2016),
        ("今年", 2018),
        ("本年度", 2018),
        ("明年", 2019),
        ("下年", 2019),
        ("下一年度", 2019),
        ("后年", 2020),
        ("次年", 2022),
        ("翌年", 2022),
        ("来年", 2022),
        ("当年", 2021),
        ("2016年度的", 2016),
        ("二〇一六年", 2016),
        (None, 2021),
    ],
)
def test_a_year_is_seen_from_the_wording_or_from_the_year_named_before(
    text: str | None, year: int
) -> None:
    context = Context(dt.date(2018, 8, 13), 2021, dt.date(2021, 12, 31))
    assert context.year_of(text) == year


@pytest.mark.parametrize(
    ("wording", "made", "days", "why"),
    [
        ("9月30日、国庆期间", "2018-08-13", "2018-09-30 2018-10-07", "a day has no holiday"),
        ("后天前", "9999-12-29", "9999-12-31", "the last day that there is"),
        ("明天前", "9999-12-30", "9999-12-31", "the last day that there is"),
        ("后天前", "9999-12-30", "", "there is no such day"),
        ("明天前", "9999-12-31", "", "there is no such day"),
    ],
)
def test_the_days_of_a_wording(wording: str, made: str, days: str, why: str) -> None:
    found = resolve(wording, dt.date.fromisoformat(made))
    named = [str(part.latest) for part in found.parts or (found,) if part.latest]
    assert " ".join(named) == days, why
