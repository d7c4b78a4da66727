"""Dates in figures: ISO 8601 and the dots and slashes that offices use for it."""

from typing import Final

from duban.frozen import replace
from duban.rules.deadlines import messages
from duban.rules.deadlines.period import (
    Found,
    Period,
    Refused,
    between,
    day_of,
    half_of,
    month_of,
    quarter_of,
    year_of,
    years_of,
)
from duban.rules.deadlines.rule import Context, Match, Rule, pattern
from duban.words import Words


def dated(found: Found) -> Found:
    """Return a period marked as one whose year was given."""
    return replace(found, dated=True) if isinstance(found, Period) else found


def _day(match: Match, _: Context) -> Found:
    """2018-11-30, 2018/11/30, 2018.11.30: a day."""
    return dated(day_of(*(int(match[part]) for part in ("y", "m", "d"))))


def _month(match: Match, _: Context) -> Found:
    """2018-11: a month, due on its last day."""
    return dated(month_of(int(match["y"]), int(match["m"])))


def _dotted_months(match: Match, _: Context) -> Found:
    """2018.9-2019.6: each end is a month."""
    year, month = (match["y"], match["m"]) if match["y"] else (match["y2"], match["m2"])
    return dated(month_of(int(year), int(month)))


def _quarter(match: Match, context: Context) -> Found:
    """2018-Q4: a quarter, due on its last day."""
    year = int(match["y"]) if match["y"] else context.default_year
    found = quarter_of(year, int(match["q"]))
    return dated(found) if match["y"] else found


def _half(match: Match, _: Context) -> Found:
    """2018-H2: a half-year, due on its last day."""
    return dated(half_of(int(match["y"]), int(match["h"])))


def _year(match: Match, _: Context) -> Found:
    """2018: a year, due on its last day."""
    return dated(year_of(int(match["y"])))


def _years(match: Match, _: Context) -> Found:
    """2018-2021, 2024年至2026年: whole years, due at the end of the last."""
    return dated(years_of(int(match["first"]), int(match["last"])))


def _month_and_day(match: Match, context: Context) -> Found:
    """7.15前: the dot parts month and day; it is no decimal number."""
    return day_of(context.default_year, int(match["m"]), int(match["d"]))


def _dotted_days(match: Match, context: Context) -> Found:
    """7.3-7.15: from one day to another."""
    year = context.default_year
    begin = day_of(year, int(match["m"]), int(match["d"]))
    end = day_of(year, int(match["m2"]), int(match["d2"]))
    if isinstance(begin, Refused):
        return begin
    return end if isinstance(end, Refused) else between(begin, end)


def _slashed(match: Match, _: Context) -> Refused:
    """31/8, 8/31: refused, since the order differs between people."""
    first, second = int(match["a"]), int(match["b"])
    month, day = (second, first) if first > 12 else (first, second)  # noqa: PLR2004 - months
    meant = f"{month}月{day}日"
    return Refused(messages.SLASHED(text=match[0], suggestion=meant))


def _decimal(match: Match, _: Context) -> Refused:
    """11.30 alone: refused, since it may be a decimal number."""
    meant = f"{match['m']}月{match['d']}日"
    return Refused(messages.DECIMAL(text=match[0], suggestion=meant))


RULES: Final = (
    Rule(
        Words("年月日（数字）", "a day in figures"),
        "2018-11-30",
        "-/.",
        pattern(r"(?<!\d)(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?![\d])"),
        _day,
    ),
    Rule(
        Words("年月日（八位数字）", "a day in eight figures"),
        "20181130",
        "0123456789",
        pattern(r"^(?P<y>20\d{2})(?P<m>\d{2})(?P<d>\d{2})(?=$|<before>)"),
        _day,
    ),
    Rule(
        Words("年月（数字）", "a month in figures"),
        "2018-11",
        "-/.",
        pattern(r"(?<![\d.-])(?P<y>\d{4})[-/.](?P<m>\d{1,2})(?![\d./年月%]|-\d)"),
        _month,
    ),
    Rule(
        Words("起止年月（数字）", "from month to month in figures"),
        "2018.9-2019.6",
        "-/.",
        pattern(
            r"(?<![\d.-])(?P<y>\d{4})[-./](?P<m>\d{1,2})(?=[-至到]\d{4}[-./]\d)"
            r"|(?<=[-至到])(?P<y2>\d{4})[-./](?P<m2>\d{1,2})(?![\d./年月%]|-\d)"
        ),
        _dotted_months,
    ),
    Rule(
        Words("季度（数字）", "a quarter in figures"),
        "2018-Q4",
        "Qq",
        pattern(r"(?:(?<!\d)(?P<y>\d{4})年?-?)?(?<![A-Za-z])[Qq](?P<q>\d)(?![\dA-Za-z])"),
        _quarter,
    ),
    Rule(
        Words("半年（数字）", "a half-year in figures"),
        "2018-H2",
        "Hh",
        pattern(r"(?<!\d)(?P<y>\d{4})年?-?[Hh](?P<h>[12])(?![\dA-Za-z])"),
        _half,
    ),
    Rule(
        Words("年份（数字）", "a year in figures"),
        "2018",
        "0123456789",
        pattern(r"^(?P<y>\d{4})$"),
        _year,
    ),
    Rule(
        Words("起止年份", "from one year to another"),
        "2018-2021",
        "-至到/",
        pattern(r"(?<![\d-])(?P<first>\d{4})年?[-至到/](?P<last>\d{4})(?:年度?)?(?![\d月./-])"),
        _years,
    ),
    Rule(
        Words("月.日", "month.day"),
        "11.30前",
        ".·",
        pattern(
            r"(?<![\d.])(?P<m>1[0-2]|0?[1-9])[.·](?P<d>3[01]|[12]\d|0?[1-9])"
            r"(?=<before>|止|[日号]?[-至到]\d{1,2}[.月])"
        ),
        _month_and_day,
    ),
    Rule(
        Words("月.日至月.日", "from month.day to month.day"),
        "7.3-7.15",
        ".",
        pattern(
            r"(?<![\d.])(?P<m>1[0-2]|0?[1-9])\.(?P<d>3[01]|[12]\d|0?[1-9])[日号]?[-至到]"
            r"(?P<m2>1[0-2]|0?[1-9])\.(?P<d2>3[01]|[12]\d|0?[1-9])(?![\d.%])"
        ),
        _dotted_days,
    ),
    Rule(
        Words("日/月（不收）", "day/month (refused)"),
        "31/8",
        "/",
        pattern(r"(?<![\d/.-])(?P<a>\d{1,2})/(?P<b>\d{1,2})(?![\d/%])"),
        _slashed,
    ),
    Rule(
        Words("单独的小数（不收）", "a bare decimal (refused)"),
        "11.30",
        ".",
        pattern(r"^(?P<m>1[0-2]|0?[1-9])\.(?P<d>3[01]|[12]\d|0?[1-9])$"),
        _decimal,
    ),
)
