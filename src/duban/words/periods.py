"""How a period is named for people: `2025-W12` is what data say, 2025年第12周 what one reads."""

import datetime as dt
import re
from typing import Final

from duban.words.base import Blank, Said, Words

NAMES: Final = (
    (r"(?P<year>\d{4})-W0?(?P<n>\d{1,2})", Words("{year}年第{n}周", "{year}-W{n:0>2}")),
    (r"(?P<year>\d{4})-0?(?P<n>\d{1,2})", Words("{year}年{n}月", "{year}-{n:0>2}")),
    (r"(?P<year>\d{4})-Q(?P<n>\d)", Words("{year}年第{n}季度", "{year}-Q{n}")),
    (r"(?P<year>\d{4})-H1", Words("{year}年上半年", "{year}-H1")),
    (r"(?P<year>\d{4})-H2", Words("{year}年下半年", "{year}-H2")),
    (r"(?P<year>\d{4})", Words("{year}年", "{year}")),
)
DAY: Final = Words("{year}年{month}月{day}日", "{iso}")


def day_name(day: dt.date) -> Said:
    """Return a day as a sentence names it; in tables days are ISO 8601."""
    return DAY(year=day.year, month=day.month, day=day.day, iso=day)


def period_name(period: str) -> Blank:
    """Return a week, month, quarter or year as people name it; a day stays as it is."""
    for pattern, name in NAMES:
        if found := re.fullmatch(pattern, period, re.ASCII):
            return name(**found.groupdict())
    return period
