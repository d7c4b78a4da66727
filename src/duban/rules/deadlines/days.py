"""Days in words: 11月30日前, 下月10日前, 7月3日至15日, 11月10日、20日、30日前."""

import datetime as dt
from typing import Final

from duban.rules.deadlines import messages
from duban.rules.deadlines.iso import dated
from duban.rules.deadlines.months import MONTH, WHICH, given, relative_month
from duban.rules.deadlines.period import Found, Refused, between, day_of, month_of
from duban.rules.deadlines.rule import Context, Match, Rule, pattern
from duban.rules.deadlines.text import number
from duban.words import Words


def _day(match: Match, context: Context) -> Found:
    """(2018年)11月30日: a day; 11月30前 lacks only 日."""
    year = context.year_of(match["year"])
    return given(match, day_of(year, number(match["month"]), number(match["day"] or match["bare"])))


def _relative_day(match: Match, context: Context) -> Found:
    """本月10日, 下月5日前: a day of such a month."""
    month = relative_month(match, context)
    if isinstance(month, Refused):
        return month
    return dated(day_of(month.first.year, month.first.month, number(match["day"])))


def _relative_days(match: Match, context: Context) -> Found:
    """本月15日至30日: of such a month."""
    month = relative_month(match, context)
    if isinstance(month, Refused):
        return month
    return _from_to(month.first, number(match["day"]), number(match["last"]))


def _days(match: Match, context: Context) -> Found:
    """7月3日至15日: the second day lies in the same month."""
    month = month_of(context.year_of(match["year"]), number(match["month"]))
    if isinstance(month, Refused):
        return month
    return given(match, _from_to(month.first, number(match["day"]), number(match["last"])))


def _from_to(month: dt.date, first: int, last: int) -> Found:
    begin, end = (day_of(month.year, month.month, day) for day in (first, last))
    if isinstance(begin, Refused):
        return begin
    return end if isinstance(end, Refused) else between(begin, end)


def _listed_days(match: Match, context: Context) -> tuple[Found, ...]:
    """11月10日、20日、30日前: several days of one month, one milestone each."""
    year, month = context.year_of(match["year"]), number(match["month"])
    days = pattern(r"<n>").findall(match["list"])
    return tuple(given(match, day_of(year, month, number(each))) for each in days)


def _no_month(match: Match, _: Context) -> Refused:
    """10日前: of which month is not said."""
    return Refused(messages.NO_MONTH(text=match[0], day=number(match["day"])))


RULES: Final = (
    Rule(
        Words("年月日", "a day"),
        "11月30日前",
        "月",
        pattern(
            MONTH
            + r"份?的?(?:<n:day>[日号]|(?P<bare>[0-3]?\d)"
            + r"(?=<before>|完工|完成|开工|$|[,。;)至到-]))"
        ),
        _day,
    ),
    Rule(
        Words("本月、下月某日", "a day of this or the next month"),
        "下月10日前",
        "本当这该下上次",
        pattern(WHICH + r"份?的?<n:day>[日号]"),
        _relative_day,
    ),
    Rule(
        Words("本月、下月起止日", "days of this or the next month"),
        "本月15日至30日",
        "-至到",
        pattern(WHICH + r"份?的?<n:day>[日号]?[-至到]<n:last>[日号]"),
        _relative_days,
    ),
    Rule(
        Words("同月起止日", "days of one month"),
        "7月3日至15日",
        "-至到",
        pattern(MONTH + r"<n:day>[日号]?(?:[-至到])<n:last>[日号]"),
        _days,
    ),
    Rule(
        Words("同月几日", "several days of one month"),
        "11月10日、20日、30日前",
        "、和及",
        pattern(MONTH + r"(?P<list><n>[日号]?(?:[、和及]<n>[日号]?(?!月)){1,9})(?<=[日号])"),
        _listed_days,
    ),
    Rule(
        Words("缺月份的日（不收）", "a day without its month (refused)"),
        "10日前",
        "日号",
        pattern(
            r"(?<![月\d一-十第个])(?P<day>[12]?\d|3[01]|[二廿]?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])"
            r"[日号](?=<before>|$)"
        ),
        _no_month,
    ),
)
