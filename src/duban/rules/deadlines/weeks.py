"""Weeks and days seen from the wording's own: 本周五前, 下周内, 明天, 即日."""

import datetime as dt
from typing import Final

from duban.rules.deadlines.period import DAY, Period
from duban.rules.deadlines.rule import Context, Match, Rule, pattern
from duban.words import Words

WEEKDAYS: Final = {each: n for n, each in enumerate("一二三四五六日", start=1)} | {"天": 7}
AWAY: Final = {"上": -1, "下": 1, "下下": 2}
DAYS: Final = {"今": 0, "明": 1, "后": 2}


def _week(match: Match, context: Context) -> Period | None:
    """本周, 下周: Monday to Sunday; 本周五: that day; a bare 周五 is this week's."""
    made = context.made.toordinal()
    monday = made - context.made.weekday() + 7 * AWAY.get(match["which"] or "", 0)
    if not 1 <= monday <= dt.date.max.toordinal() - 6:
        return None
    first = dt.date.fromordinal(monday)
    past = match["which"] == "上"
    if not match["weekday"]:
        sunday = first + DAY * 6
        is_end = match[0].endswith("末")
        return Period(first, sunday, "week", exact=is_end, past=past) if match["which"] else None
    day = first + DAY * (WEEKDAYS[match["weekday"]] - 1)
    return Period(day, day, "day", exact=True, past=past)


def _day(match: Match, context: Context) -> Period | None:
    """今天, 明日, 后天: seen from the day of the wording."""
    ordinal = context.made.toordinal() + DAYS[match["which"]]
    if ordinal > dt.date.max.toordinal():
        return None
    day = dt.date.fromordinal(ordinal)
    return Period(day, day, "day", exact=True, dated=True)


def _now(_: Match, context: Context) -> Period:
    """即日(起)至…: from the day of the wording."""
    return Period(context.made, context.made, "now")


RULES: Final = (
    Rule(
        Words("本周、下周", "this week, next week"),
        "本周五前",
        "周期拜",
        pattern(
            r"(?P<which>[本这当上]|下下?)个?(?:周|星期|礼拜)(?:末|<weekday:weekday>)?(?![一-龥]{0,1}?[年期]\b)"
        ),
        _week,
    ),
    Rule(
        Words("星期几", "a weekday"),
        "周五前",
        "周期拜",
        pattern(
            r"(?P<which>)(?<![一-龥\d])(?:周|星期|礼拜)<weekday:weekday>(?!为|遇|是|如|年|至周|到周)(?=<before>|内|[上下]午|中午|$|<time>)"
        ),
        _week,
    ),
    Rule(
        Words("今天、明天", "today, tomorrow"),
        "明天",
        "日天早晚",
        pattern(r"(?P<which>[今明]|(?<![之以此随])后)(?:[日天](?!然)|[早晚](?=<time>|<before>))"),
        _day,
    ),
    Rule(
        Words("即日", "from now on"),
        "即日起至年底",
        "即现目当今此",
        pattern(r"(?:即日|现在|目前|当前|今日|此刻)(?=起|至|到|开始|-)"),
        _now,
    ),
)
