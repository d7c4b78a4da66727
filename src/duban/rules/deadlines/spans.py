"""Lengths of time: 30个工作日内, 自受理之日起二十个工作日内, 三年内, 两年后, 提前一年."""

from collections.abc import Mapping
from typing import Final

from duban.frozen import replace
from duban.rules.deadlines import messages
from duban.rules.deadlines.anchors import anchor
from duban.rules.deadlines.period import Found, Refused, year_of
from duban.rules.deadlines.resolution import Resolution, Span, Unit, months_later
from duban.rules.deadlines.rule import Context, Match, Rule, pattern
from duban.rules.deadlines.text import number
from duban.words import Words

UNITS: Final[Mapping[str, Unit]] = {
    "小时": "hour",
    "工作日": "workday",
    "日": "day",
    "天": "day",
    "自然日": "day",
    "日历天": "day",
    "日历日": "day",
    "周": "week",
    "星期": "week",
    "礼拜": "week",
    "月": "month",
    "年": "year",
}
HALF: Final[Mapping[str, tuple[int, Unit]]] = {"月": (15, "day"), "年": (6, "month")}
UNIT: Final = (
    r"(?:个?(?P<unit>工作日|小时|自然日|日历[天日]|星期|周|礼拜|日|天)|"
    r"个(?P<months>月|季度)|(?P<years>年))"
)
QUARTER: Final = 3


def _anchored(match: Match, span: Span) -> Resolution:
    named = span.anchor or messages.START_UNNAMED
    hint = messages.ANCHORED(text=match[0], anchor=named)
    return Resolution("anchored", precision="relative", span=span, suggestion=hint)


def _span(match: Match, *, before: bool = False) -> Span:
    unit = UNITS[match["unit"] or ("月" if match["months"] else "年")]
    count = number(match["n"]) * (QUARTER if match["months"] == "季度" else 1)
    return Span(count, unit, anchor(match), before)


def _within(match: Match, context: Context) -> Resolution | Refused:
    """30个工作日内: counts from an event; without its day there is no date."""
    if match["years"] and not anchor(match):
        return _within_years(match, context)
    return _anchored(match, _span(match))


def _within_years(match: Match, context: Context) -> Resolution | Refused:
    """三年内: calendar years counting this one, or full years from the wording's day."""
    return _over(number(match["n"]), context)


def _over_years(match: Match, context: Context) -> Resolution | Refused:
    """今后三年, 用三年时间: as 三年内."""
    return _over(number(match["n"] or match["n2"]), context)


def _over(years: int, context: Context) -> Resolution | Refused:
    count = max(years, 1)
    calendar = year_of(context.default_year + count - 1)
    if isinstance(calendar, Refused):
        return calendar
    anniversary = months_later(context.made, count * 12)
    earliest, latest = sorted((calendar.last, anniversary))
    why = messages.WITHIN_YEARS(years=count, calendar=calendar.last, anniversary=anniversary)
    return Resolution("day", earliest, latest, precision="year-range", because=why)


def _half_within(match: Match, _: Context) -> Resolution:
    """半个月内, 半年内: fifteen days, six months."""
    count, unit = HALF[match["unit"]]
    return _anchored(match, Span(count, unit, anchor(match)))


def _workdays(match: Match, _: Context) -> Resolution:
    """30个工作日: as 30个工作日内; 第二个工作日 is none of these."""
    return _anchored(match, Span(number(match["n"]), "workday", anchor(match)))


def _limited(match: Match, _: Context) -> Resolution:
    """不超过15天, 提前一年, 延长30日: counts from, or back from, what it does not name."""
    return _anchored(match, _span(match, before=match["how"] == "提前"))


def _later(match: Match, context: Context) -> Found | Resolution:
    """两年后: the year so many later, an estimate; 三天后 waits for its anchor."""
    if match["years"]:
        return year_of(context.made.year + number(match["n"]))
    return _anchored(match, _span(match))


def _same_day(match: Match, _: Context) -> Resolution:
    """当日办结, 次日反馈: counts from what is handled."""
    return _anchored(match, Span(int(match["day"] in {"次日", "翌日"}), "day", anchor(match)))


def _years_to_do(match: Match, _: Context) -> Resolution:
    """三年完成拆迁清零: a relative length whose first year is not said."""
    return _anchored(match, Span(number(match["n"]), "year", anchor(match)))


def _bare(match: Match, _: Context) -> Resolution:
    """20天, 工期180天, 开工后18个月: a length, perhaps with its anchor."""
    named = match.string[: match.start()][-12:] if match[0].startswith("后") else ""
    return _anchored(match, replace(_span(match), anchor=named or None))


COUNT: Final = r"(?<![第近前连月])<n:n>(?<!一九)"

RULES: Final = (
    Rule(
        Words("若干日内", "within so many days"),
        "自受理之日起20个工作日内",
        "内",
        pattern(COUNT + UNIT + r"(?:时间|时限)?(?:之|以)?内"),
        _within,
    ),
    Rule(
        Words("半个月内、半年内", "within half a month or year"),
        "半个月内",
        "半",
        pattern(r"(?<![上下一二两三四五六七八九十个])半个?(?P<unit>[月年])(?:时间)?(?:之|以)?内"),
        _half_within,
    ),
    Rule(
        Words("若干工作日", "so many workdays"),
        "30个工作日",
        "工",
        pattern(r"(?<![第前])<n:n>个?工作日"),
        _workdays,
    ),
    Rule(
        Words("不超过、提前若干日", "at most, or earlier by so many days"),
        "提前一年",
        "超长多前限延",
        pattern(r"(?P<how>不超过|不得超过|最长|最多|提前|限期?|延长|延期)(?:为)?<n:n>" + UNIT),
        _limited,
    ),
    Rule(
        Words("若干日后", "after so many days"),
        "两年后",
        "后",
        pattern(COUNT + UNIT + r"(?:之|以)?后"),
        _later,
    ),
    Rule(
        Words("当日、次日", "the same day, the next day"),
        "当日办结",
        "当次翌",
        pattern(r"(?<![\d月一-十节假])(?P<day>当日|当天|次日|翌日)(?!常)"),
        _same_day,
    ),
    Rule(
        Words("今后几年、用几年时间", "over so many years"),
        "用三年时间",
        "年",
        pattern(
            r"(?:今后|未来|接下来)<n:n>年(?:时间)?(?:之?内)?|(?:用|花|利用|通过|经过)<n:n2>年(?:左右)?的?(?:时间|努力)"
        ),
        _over_years,
    ),
    Rule(
        Words("只有时长", "a length and nothing else"),
        "20天",
        "日天周期拜时月度年",
        pattern(
            r"(?:^(?!\d{3}日)(?:用|约|大约)?|(?:工期|建设期|周期|期限|为期|历时|后)(?:为|约|共|[:])?)<n:n>"
            + UNIT
            + r"(?:时间)?(?=$|[,。;、)])"
        ),
        _bare,
    ),
    Rule(
        Words("几年完成", "done in so many years"),
        "三年完成",
        "年",
        pattern(COUNT + r"年(?:时间|左右)?(?=完成|建成|实现|基本|全面|消除|解决|达到|改造|清零)"),
        _years_to_do,
    ),
)
