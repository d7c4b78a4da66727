"""Days, months and parts of months in words: 11月30日, 6月中旬, 本月底, 10至12月."""

from typing import Final

from duban.frozen import replace
from duban.rules.deadlines.iso import dated
from duban.rules.deadlines.period import (
    Found,
    Period,
    Refused,
    between,
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


def given(match: Match, found: Found) -> Found:
    """Return a period, marked if the phrase gave its year."""
    return dated(found) if match["year"] else found


def _month(match: Match, context: Context) -> Found:
    """(2018年)11月(份): a month, due on its last day."""
    return given(match, month_of(context.year_of(match["year"]), number(match["month"])))


def relative_month(match: Match, context: Context) -> Found:
    """本月, 下月, 次月, 上个月: a month seen from the wording's own."""
    base = context.after if match["which"] == "次" else context.made
    found = month_after(base, AWAY[match["which"]])
    if isinstance(found, Refused):
        return found
    return replace(found, past=AWAY[match["which"]] < 0, dated=True)


def _this_month(_: Match, context: Context) -> Found:
    """月底前, 月内, 月中: of the wording's own month."""
    return month_of(context.made.year, context.made.month)


def _this_dekad(match: Match, context: Context) -> Found:
    """中旬前, 本月下旬: a third of the wording's own month."""
    month = _this_month(match, context)
    return dekad(month, match["which"]) if isinstance(month, Period) else month


def _months(match: Match, context: Context) -> Found:
    """10-12月: from one month to another of the same year."""
    year = context.year_of(match["year"])
    begin = month_of(year, number(match["month"]))
    end = month_of(year, number(match["last"]))
    if isinstance(begin, Refused):
        return begin
    if isinstance(end, Refused):
        return end
    found = between(begin, end, "month-range")
    return given(match, replace(found, exact=False) if isinstance(found, Period) else found)


def _listed(match: Match, context: Context) -> tuple[Found, ...]:
    """6、9、12月(底): several months, one milestone each."""
    year = context.year_of(match["year"])
    names = pattern(r"<n>").findall(match["list"])
    return tuple(given(match, month_of(year, number(each))) for each in names)


MONTH: Final = r"<year:year>?<n:month>月"
WHICH: Final = r"(?P<which>[本当这该]|(?<![以适])下|(?<!以)上|(?<![依一每])次)一?个?月"

RULES: Final = (
    Rule(
        Words("月份", "a month"), "11月底前", "月", pattern(MONTH + r"(?!一(?![日号\d]))"), _month
    ),
    Rule(
        Words("起止月份", "from one month to another"),
        "10至12月",
        "-至到",
        pattern(r"<year:year>?<n:month>月?份?[-至到]<n:last>月"),
        _months,
    ),
    Rule(
        Words("并列月份", "several months"),
        "6、9、12月底前",
        "、和及",
        pattern(r"<year:year>?(?P<list><n>(?:[、和及]<n>){1,11})月"),
        _listed,
    ),
    Rule(
        Words("本月、下月", "this month, next month"),
        "下月底前",
        "本当这该下上次",
        pattern(WHICH),
        relative_month,
    ),
    Rule(
        Words("月底、月内", "the end of the month"),
        "月底前",
        "月",
        pattern(r"(?<![\d一二两三四五六七八九十个每半数几按逐岁])月(?=底|末|内|初|中(?!国|央|心))"),
        _this_month,
    ),
    Rule(
        Words("上旬、中旬、下旬", "a third of the month"),
        "下旬",
        "旬",
        pattern(r"(?<![月份])(?P<which>[上中下])旬"),
        _this_dekad,
    ),
)
