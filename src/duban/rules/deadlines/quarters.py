"""Quarters and halves in words: 三季度末, 本季度, 前三季度, 上半年."""

from typing import Final

from duban.frozen import replace
from duban.rules.deadlines.iso import dated
from duban.rules.deadlines.period import (
    Found,
    Period,
    Refused,
    half_of,
    months_of,
    quarter_of,
)
from duban.rules.deadlines.rule import Context, Match, Rule, pattern
from duban.rules.deadlines.text import number
from duban.words import Words

HALVES: Final = {"上": 1, "下": 2}


def _given(match: Match, found: Found) -> Found:
    return dated(found) if match["year"] else found


def _half(match: Match, context: Context) -> Found:
    """上半年, (2020年)下半年: the window to 30 June or 31 December."""
    return _given(match, half_of(context.year_of(match["year"]), HALVES[match["half"]]))


def _quarter(match: Match, context: Context) -> Found:
    """三季度, 第四季度, 2018年一季度: due on its last day."""
    return _given(match, quarter_of(context.year_of(match["year"]), number(match["quarter"])))


def _listed_quarters(match: Match, context: Context) -> tuple[Found, ...]:
    """三、四季度: several quarters, one milestone each."""
    year = context.year_of(match["year"])
    quarters = pattern(r"<n>").findall(match["list"])
    return tuple(_given(match, quarter_of(year, number(each))) for each in quarters)


def _relative_quarter(match: Match, context: Context) -> Found:
    """本季度, 下季度, 季度末: seen from the wording's own quarter."""
    away = {"下": 1, "上": -1}.get(match["which"] or "", 0)
    years, quarter = divmod((context.made.month - 1) // 3 + away, 4)
    found = quarter_of(context.made.year + years, quarter + 1)
    return replace(found, past=away < 0) if isinstance(found, Period) else found


def _first_quarters(match: Match, context: Context) -> Found:
    """前三季度, 一至三季度: from January to the end of the last quarter named."""
    last = quarter_of(context.year_of(match["year"]), number(match["quarter"]))
    if isinstance(last, Refused):
        return last
    first = number(match["from"]) if match["from"] else 1
    return _given(match, months_of(last.last.year, first * 3 - 2, last.last.month, "quarters"))


RULES: Final = (
    Rule(
        Words("半年", "a half-year"),
        "下半年",
        "半",
        pattern(r"<year:year>?(?P<half>[上下])半年度?"),
        _half,
    ),
    Rule(
        Words("季度", "a quarter"),
        "三季度",
        "季",
        pattern(r"<year:year>?(?<!前)第?<n:quarter>季度"),
        _quarter,
    ),
    Rule(
        Words("并列季度", "several quarters"),
        "三、四季度",
        "季",
        pattern(r"<year:year>?第?(?P<list><n>(?:[、和及]第?<n>){1,3})季度"),
        _listed_quarters,
    ),
    Rule(
        Words("本季度、下季度", "this or the next quarter"),
        "本季度末",
        "季",
        pattern(
            r"(?:(?P<which>[本当该]|(?<!以)[上下])一?个?季度?|(?<![个每一二三四\d分按逐])季度?(?=末|底))"
        ),
        _relative_quarter,
    ),
    Rule(
        Words("前几季度", "the first quarters"),
        "前三季度",
        "季",
        pattern(
            r"<year:year>?(?:前|第?(?P<from>[一二三四1-4])季?度?[-至到])"
            r"第?(?P<quarter>[二两三四2-4])个?季度"
        ),
        _first_quarters,
    ),
)
