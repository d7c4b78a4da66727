"""Wordings that have lost characters on their way: 315前, 310日, 20?8年."""

from typing import Final

from duban.rules.deadlines import messages
from duban.rules.deadlines.period import Refused
from duban.rules.deadlines.rule import Context, Match, Rule, pattern
from duban.words import Words

LOST: Final = pattern(r"(?P<month>0?[1-9]|1[0-2])(?P<day>3[01]|[12]\d|0?[1-9])")
"""A month and a day with nothing between; of 111 the month is the shorter one."""


def _lost_month(match: Match, _: Context) -> Refused | None:
    """315前, 310日, 32日: 月 was lost; shown as a guess, never taken for a date."""
    lost = LOST.fullmatch(match["digits"])
    if lost:
        meant = f"{int(lost['month'])}月{int(lost['day'])}日"
        return Refused(messages.LOST_MONTH(text=match[0], suggestion=meant), "damaged")
    return Refused(messages.PLACEHOLDER(text=match[0]), "damaged")


def _broken_year(match: Match, _: Context) -> Refused:
    """218年, 20180年: a year with a figure too few or too many."""
    hint = messages.LOST_MONTH(text=match[0], suggestion="四位年份")
    return Refused(hint, "damaged")


def _blank(match: Match, _: Context) -> Refused:
    """X月X日, __月__日, 20?8年: a blank that nobody has filled."""
    return Refused(messages.PLACEHOLDER(text=match[0]), "damaged")


RULES: Final = (
    Rule(
        Words("丢了“月”字（不收）", "lost 月 (refused)"),
        "315前",
        "日号前",
        pattern(
            r"(?<![\d月.\-/])(?P<digits>\d{3}|[01]\d{3}|(?:3[2-9]|[4-9]\d)(?=[日号]))(?:[日号](?!内|以内|之内|历)|(?=<before>))"
        ),
        _lost_month,
    ),
    Rule(
        Words("年份缺字（不收）", "a broken year (refused)"),
        "218年底",
        "年",
        pattern(r"(?<![\d.])(?:\d{5,8}年|\d{3}年(?=底|末|\d))"),
        _broken_year,
    ),
    Rule(
        Words("空缺（不收）", "blanks (refused)"),
        "X月X日",
        "Xx×_?□*◇〇某几",
        pattern(r"\d{0,3}[Xx×_?□*◇〇]{1,4}\d{0,2}[年月日]|某[年月日]|几[年月](?!内)"),
        _blank,
    ),
)
