"""What recurs: 每周二中午12时前, 每月25日前, 每季度首月10日前, 月通报, 每年6月底前."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from duban.rules.deadlines.resolution import Every, Recurrence, Resolution, Rollover
from duban.rules.deadlines.rule import Context, Match, Rule, pattern
from duban.rules.deadlines.text import number
from duban.rules.deadlines.weeks import WEEKDAYS
from duban.words import Words

HALVES: Final = (6, 12)
LAST_OF: Final[Mapping[str, int]] = {"上旬": 10, "中旬": 20, "初": 10, "中": 15}
QUARTER_ENDS: Final = (3, 6, 9, 12)
UNITS: Final[Mapping[str, Every]] = {
    "日": "day",
    "天": "day",
    "周": "week",
    "月": "month",
    "季": "quarter",
    "年": "year",
}


def _of(recurrence: Recurrence) -> Resolution:
    return Resolution(
        "recurring", precision="recurring", hour=recurrence.hour, recurrence=recurrence
    )


def _count(text: str | None) -> int:
    return number(text) if text else 1


def _daily(match: Match, _: Context) -> Resolution:
    """每日, 每个工作日, 日通报: every day."""
    return _of(Recurrence("day", hour=match["time"], workdays="工作日" in match[0]))


def _weekly(match: Match, _: Context) -> Resolution:
    """每周, 每周二中午12时前, 隔周: every week, on a weekday if it is named."""
    interval = 2 if match["alternate"] else _count(match["interval"])
    weekday = WEEKDAYS.get(match["weekday"] or "")
    return _of(Recurrence("week", interval=interval, weekday=weekday, hour=match["time"]))


def _weekdays(match: Match, _: Context) -> tuple[Resolution, ...]:
    """每周一、三、五: one recurrence per weekday."""
    return tuple(
        _of(Recurrence("week", weekday=WEEKDAYS[each], hour=match["time"]))
        for each in match["list"]
        if each in WEEKDAYS
    )


def _monthly(match: Match, _: Context) -> Resolution:
    """每月25日前, 每月底, 每月中旬: every month, on a day if it is named."""
    day = number(match["day"]) if match["day"] else LAST_OF.get(match["part"] or "")
    previous = bool(match["next"])
    interval = _count(match["interval"])
    return _of(Recurrence("month", interval, day=day, hour=match["time"], previous=previous))


def _monthly_days(match: Match, _: Context) -> tuple[Resolution, ...]:
    """每月10日、25日前: one recurrence per day."""
    days = pattern("<n>").findall(match["list"])
    return tuple(_of(Recurrence("month", day=number(each))) for each in days)


def _monthly_workday(match: Match, _: Context) -> Resolution:
    """每月第一个工作日, 每月前5个工作日内: counted in workdays; the last rolls back."""
    if match["which"] == "最后一":
        return _of(Recurrence("month", rollover="previous"))
    day = number(match["which"].removeprefix("第").removeprefix("前").replace("首", "一"))
    return _of(Recurrence("month", day=day, workdays=True))


def _nth_weekday(match: Match, _: Context) -> Resolution:
    """每月第一个星期五, 每月最后一个周五: the weekday, and which of them (None is the last)."""
    nth = number(match["nth"]) if match["nth"] else None
    return _of(Recurrence("month", weekday=WEEKDAYS[match["weekday"]], day=nth))


def _quarterly(match: Match, _: Context) -> Resolution:
    """每季度末, 每季度首月10日前, 每季度结束后10日内: every quarter."""
    day = number(match["day"]) if match["day"] else None
    if match["month"] in {"首", "第一个", "次", "结束后", "终了后", "后", "初"}:
        months, day = (1, 4, 7, 10), day or (10 if match["month"] == "初" else None)
    elif match["month"] in {"第二个", "中间"}:
        months = (2, 5, 8, 11)
    else:
        months = QUARTER_ENDS
    previous = match["month"] in {"次", "结束后", "终了后", "后"}
    return _of(Recurrence("quarter", day=day, months=months, hour=match["time"], previous=previous))


def _quarter_months(match: Match, _: Context) -> Resolution:
    """每季度末(分别在6月、9月和12月底): only the months that are named."""
    months = tuple(number(each) for each in pattern("<n>").findall(match["list"]))
    return _of(Recurrence("quarter", months=months))


def _half_yearly(_: Match, __: Context) -> Resolution:
    """每半年: June and December."""
    return _of(Recurrence("year", months=HALVES))


def _yearly(match: Match, _: Context) -> Resolution:
    """每年, 每两年: every year; the days are joined to it (每年6月底、12月底前)."""
    return _of(Recurrence("year", _count(match["interval"])))


def _after_period(match: Match, _: Context) -> Resolution:
    """每月结束后5个工作日内, 每季度终了后10日内: at the beginning of the next one."""
    months = (1, 4, 7, 10) if match["unit"] == "季" else ()
    workdays = match["days"] == "工作日"
    day = number(match["n"])
    return _of(
        Recurrence(UNITS[match["unit"]], day=day, months=months, workdays=workdays, previous=True)
    )


def _parts_of_month(match: Match, _: Context) -> tuple[Resolution, ...]:
    """每旬, 每半月: on the 10th, the 20th and the last day, or the 15th and the last."""
    days = (10, 20, None) if "旬" in match[0] else (15, None)
    return tuple(_of(Recurrence("month", day=day)) for day in days)


def _once(match: Match, _: Context) -> Resolution:
    """一月一次, 一季一报, 一周一调度: once in every period."""
    months = QUARTER_ENDS if match["unit"] == "季" else ()
    return _of(Recurrence(UNITS[match["unit"]], months=months))


PART: Final = r"(?P<part>月?底|月?末|[上中下]旬|初|中(?!国|央))"
WORK: Final = r"通报|汇总|报告|报送|报(?!告|送)|例会|调度|提醒|研判|点评|排名|小结|暗访|督查|检查|晾晒|清|跟踪|会商"
ALONE: Final = r"(?:(?<![一-龥\d])|(?<=实行|实施|建立|落实|坚持|做到|执行))"

RULES: Final = (
    Rule(
        Words("每日", "every day"),
        "每日",
        pattern(rf"(?:每(?:个?工作日|一?[天日])|逐日|按日|天天|{ALONE}日(?:{WORK}))<time:time>?"),
        _daily,
    ),
    Rule(
        Words("每周", "every week"),
        "每周五下午5时前",
        pattern(
            rf"(?:每(?P<interval>[两二2三3])?个?(?:周|星期)|(?P<alternate>隔周|双周)|逐周|按周|{ALONE}周(?:{WORK}))"
            r"(?:(?:周|星期)?<weekday:weekday>)?<time:time>?"
        ),
        _weekly,
    ),
    Rule(
        Words("每周几天", "several days of every week"),
        "每周一、三、五",
        pattern(r"每周(?P<list><weekday>(?:[、和及]周?<weekday>){1,5})<time:time>?"),
        _weekdays,
    ),
    Rule(
        Words("每月", "every month"),
        "每月25日前",
        pattern(
            rf"(?:每(?P<interval>[两二2三3六6])?个?月|逐月|按月|{ALONE}月(?:{WORK}))"
            rf"(?:(?P<next>次月|结束后|终了后|后)?(?:的)?<n:day>[日号]|{PART})?<time:time>?"
        ),
        _monthly,
    ),
    Rule(
        Words("每月几日", "several days of every month"),
        "每月10日、25日前",
        pattern(r"每个?月的?(?P<list><n>[日号]?(?:[、和及]<n>[日号]?){1,5})(?<=[日号])"),
        _monthly_days,
    ),
    Rule(
        Words("每月第几个工作日", "a workday of every month"),
        "每月第一个工作日",
        pattern(r"每个?月的?(?P<which>最后一|首|[第前]<n>)个?工作日"),
        _monthly_workday,
    ),
    Rule(
        Words("每月第几个星期几", "a weekday of every month"),
        "每月第一个星期五",
        pattern(r"每个?月的?(?:第<n:nth>|最后一)个?(?:周|星期)<weekday:weekday>"),
        _nth_weekday,
    ),
    Rule(
        Words("每季度", "every quarter"),
        "每季度首月10日前",
        pattern(
            rf"(?:每一?个?季度?|逐季|按季度?|{ALONE}季度?(?:{WORK}))的?(?:(?P<month>首|末|次|最后一?个?|第[一二三]个|中间|结束后|终了后|后|初)的?个?月?的?)?"
            r"(?:<n:day>[日号]|(?P<part>月?[底末]))?<time:time>?"
        ),
        _quarterly,
    ),
    Rule(
        Words("每季度的指定月份", "named months of every quarter"),
        "每季度末（分别在6月、9月和12月底）",
        pattern(
            r"每个?季度?[末底]?\(?(?:分别)?[在于即]?(?P<list><n>月份?[底末]?(?:[、,和及]<n>月份?[底末]?){1,3})\)?"
        ),
        _quarter_months,
    ),
    Rule(
        Words("每半年", "every half-year"),
        "每半年",
        pattern(r"每半年|半年一次|一年两次|每年两次"),
        _half_yearly,
    ),
    Rule(
        Words("每年", "every year"),
        "每年6月底前",
        pattern(r"(?:每(?P<interval>[两二2三3五5])?年度?|逐年|按年度)(?!.?次)"),
        _yearly,
    ),
    Rule(
        Words("每月结束后若干日", "so many days after every month"),
        "每月结束后5个工作日内",
        pattern(
            r"每个?(?P<unit>[月季])度?(?:结束|终了)?后的?<n:n>个?(?P<days>工作日|日|天)(?:之|以)?内"
        ),
        _after_period,
    ),
    Rule(
        Words("每旬、每半月", "every ten days or half-month"),
        "每半月",
        pattern(r"每旬|每半个?月|半月一次|逐旬"),
        _parts_of_month,
    ),
    Rule(
        Words("一月一次", "once a month"),
        "一月一调度",
        pattern(rf"(?:一|每)个?(?P<unit>[日天周月季年])度?(?:一|1)(?:次|{WORK})"),
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
