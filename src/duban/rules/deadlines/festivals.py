"""Festivals as deadlines: 五一前, 春节前, 2019年国庆节前, 5.1、10.1节日期间.

A festival as a deadline is the festival's first day, inclusive, as a day before 前 always is:
an official list of 2015 has 五一前 and 5月1日前 for one and the same project. The last workday
before it is shown beside it. A festival at the year's turn (元旦, 春节, 除夕, 元宵) without a
year is the coming one; any other is that of the wording's year, passed or not.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Final

from duban.frozen import replace
from duban.rules.calendar import default_calendar
from duban.rules.deadlines import lunar, messages
from duban.rules.deadlines.iso import dated
from duban.rules.deadlines.period import DAY, Found, Period, Refused, day_of
from duban.rules.deadlines.rule import Context, Match, Rule, pattern
from duban.words import Words

_SPRING: Final = lunar.by_year(lunar.SPRING)
_DRAGON_BOAT: Final = lunar.by_year(lunar.DRAGON_BOAT)
_MID_AUTUMN: Final = lunar.by_year(lunar.MID_AUTUMN)
_DOUBLE_NINTH: Final = lunar.by_year(lunar.DOUBLE_NINTH)
QINGMING_ON_4: Final = (2000, 2009, 2042)
"""From each of them on, Qingming falls on 4 April in one more year of four, leap years first."""

DayOf = Callable[[int], dt.date | None]


def spring_festival(year: int) -> dt.date | None:
    """Return the first day of the lunar year, where it is tabled."""
    return _SPRING.get(year)


def _after_spring(days: int) -> DayOf:
    def day(year: int) -> dt.date | None:
        spring = spring_festival(year)
        return spring and spring + DAY * days

    return day


def _qingming(year: int) -> dt.date | None:
    """Return Qingming, until 2074."""
    early = year % 4 < sum(year >= first for first in QINGMING_ON_4)
    return dt.date(year, 4, 4 if early else 5) if year in _SPRING else None


def _fixed(month: int, day: int) -> DayOf:
    def on(year: int) -> dt.date | None:
        found = day_of(year, month, day)
        return found.last if isinstance(found, Period) else None

    return on


DAYS: Final[Mapping[str, DayOf]] = {
    "元旦": _fixed(1, 1),
    "除夕": _after_spring(-1),
    "春节": spring_festival,
    "元宵": _after_spring(14),
    "三八": _fixed(3, 8),
    "妇女节": _fixed(3, 8),
    "植树节": _fixed(3, 12),
    "清明": _qingming,
    "五一": _fixed(5, 1),
    "劳动节": _fixed(5, 1),
    "5.1": _fixed(5, 1),
    "五四": _fixed(5, 4),
    "青年节": _fixed(5, 4),
    "六一": _fixed(6, 1),
    "儿童节": _fixed(6, 1),
    "端午": _DRAGON_BOAT.get,
    "七一": _fixed(7, 1),
    "建党节": _fixed(7, 1),
    "八一": _fixed(8, 1),
    "建军节": _fixed(8, 1),
    "教师节": _fixed(9, 10),
    "中秋": _MID_AUTUMN.get,
    "十一": _fixed(10, 1),
    "国庆": _fixed(10, 1),
    "10.1": _fixed(10, 1),
    "重阳": _DOUBLE_NINTH.get,
}
COMING: Final = frozenset({"元旦", "除夕", "春节", "元宵"})


def _festival(match: Match, context: Context) -> Found:
    """五一前, 春节前, 2019年国庆节前: the festival's day; 期间 is its official holiday."""
    name = match["name"].replace("·", ".")
    turns = name in COMING and not match["year"]
    in_its_year = DAYS[name](context.year_of(match["year"]))
    day = _coming(name, context.after) if turns else in_its_year
    if day is None:
        return Refused(messages.EVENT(text=match[0]))
    because = messages.COMING if turns else None
    period = Period(day, day, "holiday", exact=True, because=because)
    return dated(period) if match["year"] or turns else period


def _coming(name: str, after: dt.date) -> dt.date | None:
    """Return the first day of a festival that is not before another day."""
    days = (DAYS[name](year) for year in (after.year, after.year + 1))
    return next((day for day in days if day and day >= after), None)


def holiday_of(period: Period) -> Period:
    """Return the official free days around a festival."""
    first, last = default_calendar().free_days_around(period.last)
    return replace(period, first=min(first, period.first), last=last, precision="holiday-window")


AFTER_NAME: Final = r"(?=<before>|前<n>|前后|后|期间|假期|长假|小长假|黄金周|放假|当[天日]"
ENDS: Final = r"|元旦|春节|中秋|国庆|[,、。;)至到/-]|$)"

RULES: Final = (
    Rule(
        Words("节日", "a festival"),
        "春节前",
        "旦夕节宵清午秋庆阳",
        pattern(
            r"<year:year>?(?:国际)?(?P<name>元旦|除夕|春节|元宵|妇女节|植树节|清明|劳动节|青年节|"
            r"儿童节|端午|建党节|建军节|教师节|中秋|国庆|重阳)节?" + AFTER_NAME + ENDS
        ),
        _festival,
    ),
    Rule(
        Words("以日月称呼的节日", "a festival named by its day"),
        "五一前",
        "一四八",
        pattern(
            r"<year:year>?(?<![一二三四五六七八九十\d第])(?P<name>三八|五一|五四|六一|七一|八一|十一)"
            r"(?:(?:国际)?(?:妇女|劳动|青年|儿童|建党|建军|国庆)节|节)?"
            + AFTER_NAME
            + r"|(?<=节)(?:[,、。;)至到/-]|$))"
        ),
        _festival,
    ),
    Rule(
        Words("以数字称呼的节日", "a festival in figures"),
        "5.1、10.1节日期间",
        ".·",
        pattern(
            r"<year:year>?(?<![\d.])(?P<name>5[.·]1|10[.·]1)(?:国际)?(?:劳动节|国庆节|节)?"
            r"(?=日?期间|前|之前|以前|假|[、和]1?[05][.·]1(?:节|前|期|假))"
        ),
        _festival,
    ),
)
