"""Days, months and parts of months in words: 11月30日, 6月中旬, 本月底, 10至12月."""

from dataclasses import replace
from typing import Final

from duban.rules.deadlines import messages
from duban.rules.deadlines.iso import dated
from duban.rules.deadlines.period import (
    Found,
    Period,
    Refused,
    between,
    day_of,
    month_after,
    month_of,
)
from duban.rules.deadlines.rule import Context, Match, Rule, pattern
from duban.rules.deadlines.text import number
from duban.words import Words

AWAY: Final = {"上": -1, "本": 0, "当": 0, "这": 0, "该": 0, "下": 1, "次": 1}
DEKADS: Final = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}


def dekad(month: Period, name: str) -> Period:
    """Return the 上旬, 中旬 or 下旬 of a month: days 1-10, 11-20, 21 to its end."""
    first, last = DEKADS[name]
    return replace(
        month,
        first=month.first.replace(day=first),
        last=month.first.replace(day=min(last, month.last.day)),
        precision="dekad",
    )


def _given(match: Match, found: Found) -> Found:
    return dated(found) if match["year"] else found


def _day(match: Match, context: Context) -> Found:
    """(2018年)11月30日: a day; 11月30前 lacks only 日."""
    year = context.year_of(match["year"])
    return _given(
        match, day_of(year, number(match["month"]), number(match["day"] or match["bare"]))
    )


def _month(match: Match, context: Context) -> Found:
    """(2018年)11月(份): a month, due on its last day."""
    return _given(match, month_of(context.year_of(match["year"]), number(match["month"])))


def _relative_month(match: Match, context: Context) -> Found:
    """本月, 下月, 次月, 上个月: a month seen from the wording's own."""
    base = context.after if match["which"] == "次" else context.made
    found = month_after(base, AWAY[match["which"]])
    if isinstance(found, Refused):
        return found
    return replace(found, past=match["which"] == "上", dated=True)


def _relative_day(match: Match, context: Context) -> Found:
    """本月10日, 下月5日前: a day of such a month."""
    month = _relative_month(match, context)
    if isinstance(month, Refused):
        return month
    return dated(day_of(month.first.year, month.first.month, number(match["day"])))


def _this_month(_: Match, context: Context) -> Found:
    """月底前, 月内, 月中: of the wording's own month."""
    return month_of(context.made.year, context.made.month)


def _this_dekad(match: Match, context: Context) -> Found:
    """中旬前, 本月下旬: a third of the wording's own month."""
    month = _this_month(match, context)
    return dekad(month, match["which"]) if isinstance(month, Period) else month


def _days(match: Match, context: Context) -> Found:
    """7月3日至15日: the second day lies in the same month."""
    year, month = context.year_of(match["year"]), number(match["month"])
    begin, end = (day_of(year, month, number(match[part])) for part in ("day", "last"))
    if isinstance(begin, Refused):
        return begin
    return end if isinstance(end, Refused) else between(_as_given(match, begin), end)


def _as_given(match: Match, period: Period) -> Period:
    return replace(period, dated=bool(match["year"]))


def _months(match: Match, context: Context) -> Found:
    """10-12月: from one month to another of the same year."""
    year = context.year_of(match["year"])
    begin = month_of(year, number(match["month"]))
    end = month_of(year, number(match["last"]))
    if isinstance(begin, Refused):
        return begin
    if isinstance(end, Refused):
        return end
    found = between(_as_given(match, begin), end, "month-range")
    return replace(found, exact=False) if isinstance(found, Period) else found


def _listed(match: Match, context: Context) -> tuple[Found, ...]:
    """6、9、12月(底): several months, one milestone each."""
    year = context.year_of(match["year"])
    names = pattern(r"<n>").findall(match["list"])
    return tuple(_given(match, month_of(year, number(each))) for each in names)


def _listed_days(match: Match, context: Context) -> tuple[Found, ...]:
    """11月10日、20日、30日前: several days of one month, one milestone each."""
    year, month = context.year_of(match["year"]), number(match["month"])
    days = pattern(r"<n>").findall(match["list"])
    return tuple(_given(match, day_of(year, month, number(each))) for each in days)


def _no_month(match: Match, _: Context) -> Refused:
    """10日前: of which month is not said."""
    return Refused(messages.NO_MONTH(text=match[0], day=number(match["day"])))


MONTH: Final = r"<year:year>?<n:month>月"
WHICH: Final = r"(?P<which>[本当这该]|(?<![以适])下|(?<!以)上|(?<![依一每])次)一?个?月"

RULES: Final = (
    Rule(
        Words("年月日", "a day"),
        "11月30日前",
        pattern(
            MONTH
            + r"份?的?(?:<n:day>[日号]|(?P<bare>[0-3]?\d)(?=<before>|完工|完成|开工|$|[,。;)至到-]))"
        ),
        _day,
    ),
    Rule(
        Words("同月几日", "several days of one month"),
        "11月10日、20日、30日前",
        pattern(MONTH + r"(?P<list><n>[日号]?(?:[、和及]<n>[日号]?(?!月)){1,9})(?<=[日号])"),
        _listed_days,
    ),
    Rule(
        Words("同月起止日", "days of one month"),
        "7月3日至15日",
        pattern(MONTH + r"<n:day>[日号]?(?:[-至到])<n:last>[日号]"),
        _days,
    ),
    Rule(Words("月份", "a month"), "11月底前", pattern(MONTH), _month),
    Rule(
        Words("起止月份", "from one month to another"),
        "10至12月",
        pattern(r"<year:year>?<n:month>月?份?[-至到]<n:last>月"),
        _months,
    ),
    Rule(
        Words("并列月份", "several months"),
        "6、9、12月底前",
        pattern(r"<year:year>?(?P<list><n>(?:[、和及]<n>){1,11})月"),
        _listed,
    ),
    Rule(
        Words("本月、下月", "this month, next month"),
        "下月底前",
        pattern(WHICH),
        _relative_month,
    ),
    Rule(
        Words("本月、下月某日", "a day of this or the next month"),
        "下月10日前",
        pattern(WHICH + r"份?的?<n:day>[日号]"),
        _relative_day,
    ),
    Rule(
        Words("月底、月内", "the end of the month"),
        "月底前",
        pattern(r"(?<![\d一二两三四五六七八九十个每半数几按逐岁])月(?=底|末|内|初|中(?!国|央|心))"),
        _this_month,
    ),
    Rule(
        Words("上旬、中旬、下旬", "a third of the month"),
        "下旬",
        pattern(r"(?<![月份])(?P<which>[上中下])旬"),
        _this_dekad,
    ),
    Rule(
        Words("缺月份的日（不收）", "a day without its month (refused)"),
        "10日前",
        pattern(
            r"(?<![月\d一-十第个])(?P<day>[12]?\d|3[01]|[二廿]?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])"
            r"[日号](?=<before>|$)"
        ),
        _no_month,
    ),
)
