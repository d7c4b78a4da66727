"""What recurs by day, week and month: 每日, 每周二中午12时前, 每月25日前, 月通报."""

from collections.abc import Mapping
from typing import Final, TypeAlias

from duban.rules.deadlines import messages
from duban.rules.deadlines.period import Refused
from duban.rules.deadlines.resolution import Recurrence, Resolution
from duban.rules.deadlines.rule import Context, Match, Rule, pattern
from duban.rules.deadlines.text import number
from duban.rules.deadlines.weeks import WEEKDAYS
from duban.words import Words

Recurs: TypeAlias = Resolution | Refused
LONGEST_MONTH: Final = 31
LAST_OF: Final[Mapping[str, int]] = {
    "上旬": 10,
    "中旬": 20,
    "上中旬": 20,
    "中上旬": 20,
    "初": 10,
    "中": 15,
}


def of(recurrence: Recurrence) -> Recurs:
    """Return what recurs, unless its day is in no month (每月45日前)."""
    if recurrence.day is not None and not 1 <= recurrence.day <= LONGEST_MONTH:
        return Refused(messages.NO_SUCH_DAY_OF_MONTH(day=recurrence.day))
    return Resolution(
        "recurring", precision="recurring", hour=recurrence.hour, recurrence=recurrence
    )


def count(text: str | None) -> int:
    """Return how many a phrase names, or one."""
    return number(text) if text else 1


def _daily(match: Match, _: Context) -> Recurs:
    """每日, 每个工作日, 日通报: every day."""
    return of(Recurrence("day", hour=match["time"], workdays="工作日" in match[0]))


def _every_days(match: Match, _: Context) -> Recurs:
    """每10天, 三天一调度: every so many days."""
    return of(Recurrence("day", number(match["n"] or match["n2"])))


def _weekly(match: Match, _: Context) -> Recurs:
    """每周, 每周二中午12时前, 隔周: every week, on a weekday if it is named."""
    interval = 2 if match["alternate"] else count(match["interval"])
    weekday = WEEKDAYS.get(match["weekday"] or "")
    return of(Recurrence("week", interval=interval, weekday=weekday, hour=match["time"]))


def _weekdays(match: Match, _: Context) -> tuple[Recurs, ...]:
    """每周一、三、五: one recurrence per weekday."""
    return tuple(
        of(Recurrence("week", weekday=WEEKDAYS[each], hour=match["time"]))
        for each in match["list"]
        if each in WEEKDAYS
    )


def _monthly(match: Match, _: Context) -> Recurs:
    """每月25日前, 每月底, 每月中旬: every month, on a day if it is named."""
    day = number(match["day"]) if match["day"] else LAST_OF.get(match["part"] or "")
    previous = bool(match["next"])
    interval = count(match["interval"])
    return of(Recurrence("month", interval, day=day, hour=match["time"], previous=previous))


def _monthly_days(match: Match, _: Context) -> tuple[Recurs, ...]:
    """每月10日、25日前: one recurrence per day."""
    days = pattern("<n>").findall(match["list"])
    return tuple(of(Recurrence("month", day=number(each))) for each in days)


def _monthly_workday(match: Match, _: Context) -> Recurs:
    """每月第一个工作日, 每月前5个工作日内: counted in workdays; the last rolls back."""
    if match["which"] == "最后一":
        return of(Recurrence("month", rollover="previous"))
    day = number(match["which"].removeprefix("第").removeprefix("前").replace("首", "一"))
    return of(Recurrence("month", day=day, workdays=True))


def _nth_weekday(match: Match, _: Context) -> Recurs:
    """每月第一个星期五, 每月最后一个周五: the weekday, and which of them (None is the last)."""
    nth = number(match["nth"]) if match["nth"] else None
    return of(Recurrence("month", weekday=WEEKDAYS[match["weekday"]], day=nth))


def _parts_of_month(match: Match, _: Context) -> tuple[Recurs, ...]:
    """每旬, 每半月: on the 10th, the 20th and the last day, or the 15th and the last."""
    days = (10, 20, None) if "旬" in match[0] else (15, None)
    return tuple(of(Recurrence("month", day=day)) for day in days)


PART: Final = r"(?P<part>月?底|月?末|[上中下]{1,2}旬|初|中(?!国|央))"
WORK: Final = (
    r"通报|汇总|报告|报送|报(?!告|送)|例会|调度|提醒|研判|点评|"
    r"排名|小结|暗访|督查|检查|晾晒|清|跟踪|会商|考核|考评|评比|总评|总结|碰头|督办|巡查|排查|回访"
)
ALONE: Final = r"(?:(?<![一-龥\d])|(?<=实行|实施|建立|落实|坚持|做到|执行))"

RULES: Final = (
    Rule(
        Words("每日", "every day"),
        "每日",
        "日天",
        pattern(rf"(?:每(?:个?工作日|一?[天日])|逐日|按日|天天|{ALONE}日(?:{WORK}))<time:time>?"),
        _daily,
    ),
    Rule(
        Words("每几天", "every so many days"),
        "每10天",
        "每一",
        pattern(rf"每<n:n>[天日](?:一次)?|<n:n2>[天日]一(?:次|{WORK})"),
        _every_days,
    ),
    Rule(
        Words("每周", "every week"),
        "每周五下午5时前",
        "周期拜",
        pattern(
            rf"(?:每(?P<interval>[两二2三3])?一?个?(?:周|星期|礼拜)|(?P<alternate>隔周|双周)|逐周|按周|{ALONE}周(?:{WORK}))"
            r"(?:(?:周|星期)?<weekday:weekday>)?<time:time>?"
        ),
        _weekly,
    ),
    Rule(
        Words("每周几天", "several days of every week"),
        "每周一、三、五",
        "每",
        pattern(r"每周(?P<list><weekday>(?:[、和及]周?<weekday>){1,5})<time:time>?"),
        _weekdays,
    ),
    Rule(
        Words("每月", "every month"),
        "每月25日前",
        "月",
        pattern(
            rf"(?:每(?P<interval>[两二2三3六6])?一?个?月|逐月|按月|{ALONE}月(?:{WORK}))"
            rf"(?:(?P<next>次月|结束后|终了后|后)?的?(?:<n>[日号]?[-至到])?<n:day>[日号]|{PART})?<time:time>?"
        ),
        _monthly,
    ),
    Rule(
        Words("每月几日", "several days of every month"),
        "每月10日、25日前",
        "每",
        pattern(r"每个?月的?(?P<list><n>[日号]?(?:[、和及]<n>[日号]?){1,5})(?<=[日号])"),
        _monthly_days,
    ),
    Rule(
        Words("每月第几个工作日", "a workday of every month"),
        "每月第一个工作日",
        "每",
        pattern(r"每个?月的?(?P<which>最后一|首|[第前]<n>)个?工作日"),
        _monthly_workday,
    ),
    Rule(
        Words("每月第几个星期几", "a weekday of every month"),
        "每月第一个星期五",
        "每",
        pattern(r"每个?月的?(?:第<n:nth>|最后一)个?(?:周|星期)<weekday:weekday>"),
        _nth_weekday,
    ),
    Rule(
        Words("每旬、每半月", "every ten days or half-month"),
        "每半月",
        "旬半",
        pattern(rf"每旬|每半个?月|半个?月一(?:次|{WORK})|逐旬"),
        _parts_of_month,
    ),
)
