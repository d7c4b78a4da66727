"""What recurs by quarter and year: 每季度首月10日前, 每年6月底前; and where it moves to."""

from collections.abc import Mapping
from typing import Final

from duban.frozen import replace
from duban.rules.deadlines.recurring import ALONE, WORK, Recurs, count, of
from duban.rules.deadlines.resolution import Every, Recurrence, Resolution, Rollover
from duban.rules.deadlines.rule import Context, Match, Rule, pattern
from duban.rules.deadlines.text import number
from duban.words import Words

HALVES: Final = (6, 12)
QUARTER_STARTS: Final = (1, 4, 7, 10)
QUARTER_MIDDLES: Final = (2, 5, 8, 11)
QUARTER_ENDS: Final = (3, 6, 9, 12)
AFTERWARDS: Final = frozenset({"次", "结束后", "终了后", "后"})
"""Words by which a quarter's duty falls into the first month of the next one."""
MONTHS_OF: Final[Mapping[str, tuple[tuple[int, ...], int | None]]] = {
    **dict.fromkeys(("首", "第一个", *AFTERWARDS), (QUARTER_STARTS, None)),
    "初": (QUARTER_STARTS, 10),
    **dict.fromkeys(("第二个", "中间"), (QUARTER_MIDDLES, None)),
}
"""The months that a word names, and the day where the wording names none; else the last ones."""
UNITS: Final[Mapping[str, Every]] = {
    "日": "day",
    "天": "day",
    "周": "week",
    "月": "month",
    "季": "quarter",
    "年": "year",
}


def _quarterly(match: Match, _: Context) -> Recurs:
    """每季度末, 每季度首月10日前, 每季度结束后10日内: every quarter."""
    months, usual = MONTHS_OF.get(match["month"] or "", (QUARTER_ENDS, None))
    day = number(match["day"]) if match["day"] else usual
    previous = match["month"] in AFTERWARDS
    return of(Recurrence("quarter", day=day, months=months, hour=match["time"], previous=previous))


def _quarter_months(match: Match, _: Context) -> Recurs:
    """每季度末(分别在6月、9月和12月底): only the months that are named."""
    months = tuple(number(each) for each in pattern("<n>").findall(match["list"]))
    return of(Recurrence("quarter", months=months))


def _half_yearly(_: Match, __: Context) -> Recurs:
    """每半年: June and December."""
    return of(Recurrence("year", months=HALVES))


def _yearly(match: Match, _: Context) -> Recurs:
    """每年, 每两年: every year; the days are joined to it (每年6月底、12月底前)."""
    return of(Recurrence("year", count(match["interval"])))


def _after_period(match: Match, _: Context) -> Recurs:
    """每月结束后5个工作日内, 每季度终了后10日内: at the beginning of the next one."""
    months = {"季": QUARTER_STARTS, "年": (1,)}.get(match["unit"], ())
    workdays = match["days"] == "工作日"
    day = number(match["n"])
    return of(
        Recurrence(UNITS[match["unit"]], day=day, months=months, workdays=workdays, previous=True)
    )


def _once(match: Match, _: Context) -> Recurs:
    """一月一次, 一季一报, 一周一调度: once in every period."""
    months = QUARTER_ENDS if match["unit"] == "季" else ()
    return of(Recurrence(UNITS[match["unit"]], months=months))


RULES: Final = (
    Rule(
        Words("每季度", "every quarter"),
        "每季度首月10日前",
        "季",
        pattern(
            rf"(?:每一?个?季度?|逐季|按季度?|{ALONE}季度?(?:{WORK}))的?(?:(?P<month>首|末|次|最后一?个?|第[一二三]个|中间|结束后|终了后|后|初)的?个?月?的?)?"
            r"(?:<n:day>[日号]|(?P<part>月?[底末]))?<time:time>?"
        ),
        _quarterly,
    ),
    Rule(
        Words("每季度的指定月份", "named months of every quarter"),
        "每季度末（分别在6月、9月和12月底）",
        "季",
        pattern(
            r"每个?季度?[末底]?\(?(?:分别)?[在于即]?(?P<list><n>月份?[底末]?(?:[、,和及]<n>月份?[底末]?){1,3})\)?"
        ),
        _quarter_months,
    ),
    Rule(
        Words("每半年", "every half-year"),
        "每半年",
        "半两",
        pattern(r"每半年|半年一次|一年两次|每年两次|(?:每年)?上(?:半年)?[、和及]?下半年各?[一1]次"),
        _half_yearly,
    ),
    Rule(
        Words("每年", "every year"),
        "每年6月底前",
        "每逐按",
        pattern(r"(?:每(?P<interval>[两二2三3五5])?年度?|逐年|按年度?)(?!.?次)"),
        _yearly,
    ),
    Rule(
        Words("每月结束后若干日", "so many days after every month"),
        "每月结束后5个工作日内",
        "后",
        pattern(
            r"(?:每个?|(?<![一-龥\d]))(?P<unit>[月季年])度?(?:结束|终了)?后的?<n:n>个?(?P<days>工作日|日|天)(?:之|以)?内"
        ),
        _after_period,
    ),
    Rule(
        Words("一月一次", "once a month"),
        "一月一调度",
        "一1",
        pattern(rf"(?:一|每(?=.{{1,3}}次))个?(?P<unit>[日天周月季年])度?(?:一|1)(?:次|{WORK})"),
        _once,
    ),
)

_FREE: Final = pattern(r"节假日|法定假|休息日|公休|周末|非工作日")
_ROLLS: Final[tuple[tuple[Rollover, str], ...]] = (
    ("second", r"第(?:二|2)个工作日"),
    ("next", r"顺延|延后|推迟|后移"),
    ("previous", r"提前|前移"),
)
_PREVIOUS: Final = pattern(r"上一?个?(?:月|季度?|周|年)|上期|前一?个?(?:月|周)")


def rolled(found: Resolution, text: str) -> Resolution:
    """Return a recurrence with what the wording says of free days and of the period reported."""
    if found.recurrence is None:
        return found
    recurrence = found.recurrence
    if _FREE.search(text):
        rollover = next((each for each, words in _ROLLS if pattern(words).search(text)), None)
        recurrence = replace(recurrence, rollover=rollover or recurrence.rollover)
    if _PREVIOUS.search(text):
        recurrence = replace(recurrence, previous=True)
    return replace(found, recurrence=recurrence)
