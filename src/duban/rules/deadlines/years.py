"""Years and five-year plans in words: 年底前, 今年, 2018年度, 十四五期间, 三年行动."""

from typing import Final

from duban.frozen import replace
from duban.rules.deadlines import messages
from duban.rules.deadlines.iso import dated
from duban.rules.deadlines.period import (
    Found,
    Period,
    Refused,
    year_of,
    years_of,
)
from duban.rules.deadlines.resolution import Resolution
from duban.rules.deadlines.rule import Context, Match, Rule, pattern
from duban.rules.deadlines.text import number
from duban.words import Words

PLAN_YEARS: Final = 5
PLAN_ZERO: Final = 1951
"""Before the first year of a (fictitious) plan no. 0: 十三五, no. 13, began in 2016."""


def _year(match: Match, context: Context) -> Found:
    """2018年, 今年, 明年, 本年度: due on 31 December."""
    found = dated(year_of(context.year_of(match["year"])))
    looks_back = match["year"][0] in "去上前"
    names = bool(ATTRIBUTE.match(match.string, match.end()))
    return replace(found, past=looks_back, inferred=names) if isinstance(found, Period) else found


def _this_year(_: Match, context: Context) -> Found:
    """年底前, 年内, 年度, 全年: of the wording's own year, or the year last named."""
    return year_of(context.default_year)


def _whole_year(_: Match, context: Context) -> Found:
    """全年, 年度: as above; but in 9月底前完成全年任务的80% the day that is named decides."""
    found = year_of(context.default_year)
    return replace(found, inferred=True) if isinstance(found, Period) else found


def _short_year(match: Match, _: Context) -> Refused:
    """18年底: refused, since a year has four digits."""
    return Refused(messages.SHORT_YEAR(year=match["digits"]))


def _before_new_year(_: Match, context: Context) -> Resolution | Refused:
    """年前: before 31 December or before the Spring Festival, whichever is meant."""
    from duban.rules.deadlines.festivals import spring_festival

    spring = spring_festival(context.made.year)
    if spring is None:
        return Refused(messages.EVENT(text="年前"))
    if spring >= context.made:
        return Resolution("day", spring, spring, precision="holiday", because=messages.COMING)
    ends, coming = year_of(context.made.year), spring_festival(context.made.year + 1)
    if isinstance(ends, Refused) or coming is None:
        return Refused(messages.EVENT(text="年前"))
    return Resolution(
        "day", ends.last, coming, precision="holiday", because=messages.BEFORE_NEW_YEAR
    )


def _plan(match: Match, _: Context) -> Found:
    """十四五期间: the five years of the plan, 2021 to 2025."""
    first = PLAN_ZERO + PLAN_YEARS * number("十" + match["plan"])
    found = years_of(first, first + PLAN_YEARS - 1)
    return (
        dated(replace(found, precision="plan", exact=False)) if isinstance(found, Period) else found
    )


def _this_and_next(match: Match, context: Context) -> Found:
    """今明两年: this calendar year and the next."""
    return years_of(context.made.year, context.made.year + number(match["years"]) - 1)


def _action(match: Match, context: Context) -> Found:
    """三年行动: so many calendar years, the first being the wording's own."""
    found = years_of(context.default_year, context.default_year + number(match["years"]) - 1)
    if isinstance(found, Refused):
        return found
    return replace(found, inferred=True, because=messages.FROM_THIS_YEAR)


ATTRIBUTE: Final = pattern(
    r"(?:政府)?(?:工作|任务|目标|报告|计划|重点|民生|实事|考核|项目|预算|要点|责任)"
)
"""What a year may describe instead of being the deadline: 2018年工作要点."""
NOT_A_COUNT: Final = r"(?<![\d一二两三四五六七八九十百几多数每半近周去今明前后当本逐历])"

RULES: Final = (
    Rule(Words("年份", "a year"), "今年", "年", pattern(r"<year:year>"), _year),
    Rule(
        Words("年底、年内、全年", "the end of the year"),
        "年底前",
        "年岁",
        pattern(
            NOT_A_COUNT
            + r"(?:年(?=底|末|终(?!止)|内|初|中(?!国|央|心|小))|年度(?=内|末|底)|岁(?=末|尾))"
        ),
        _this_year,
    ),
    Rule(
        Words("全年、年度", "the whole year"),
        "年度开工任务",
        "年",
        pattern(NOT_A_COUNT + r"(?:(?<!跨)年度(?!内|末|底)|全年)"),
        _whole_year,
    ),
    Rule(
        Words("数字年份加底", "figures and the year's end"),
        "2018底",
        "底末全",
        pattern(r"(?<![\d.-])(?P<year>20\d{2})(?=底|末|全年)"),
        _year,
    ),
    Rule(
        Words("两位年份（不收）", "a year of two digits (refused)"),
        "18年底",
        "年",
        pattern(
            r"(?<![\d.])(?P<digits>\d{2})年(?=年?底|年?末|\d|[上下]半年|第?[一二三四]季|元旦|春节|年中)"
        ),
        _short_year,
    ),
    Rule(
        Words("年前", "before the new year"),
        "年前",
        "年",
        pattern(NOT_A_COUNT + r"年(?:关|前(?!期|后|端|列|沿|提|往|述|三))(?:前|之前|以前)?"),
        _before_new_year,
    ),
    Rule(
        Words("五年规划", "a five-year plan"),
        "十四五期间",
        "五",
        pattern(
            r"(?<![\d一二三四五六七八九十])第?十(?P<plan>[一二三四五六七八九])(?:五|个五年)(?=期|时|末|规|收|$|[,、。;)])"
        ),
        _plan,
    ),
    Rule(
        Words("今明两年", "this year and the next"),
        "今明两年",
        "明",
        pattern(r"今明后?(?P<years>[两二三])年"),
        _this_and_next,
    ),
    Rule(
        Words("几年行动", "an action of so many years"),
        "三年行动",
        "年",
        pattern(
            r"(?<![\d第近前个])(?![0零〇])<n:years>年[^\d,、。;:年月]{0,8}?(?:行动|攻坚|会战|计划|规划|方案|工程)(?:计划|方案|战)?"
        ),
        _action,
    ),
)
