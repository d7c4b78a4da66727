"""Joining phrases that belong together: X至Y, 自X起N日内, 每年6月底、12月底, 5.1、10.1期间."""

from collections.abc import Callable, Sequence
from typing import Final

from duban.frozen import replace
from duban.rules.calendar import default_calendar
from duban.rules.deadlines import messages
from duban.rules.deadlines.festivals import holiday_of
from duban.rules.deadlines.period import DAY, Period, Refused, between, day_of, is_month_end
from duban.rules.deadlines.resolution import Resolution
from duban.rules.deadlines.rule import pattern
from duban.rules.deadlines.scan import Hit

CONNECTOR: Final = pattern(
    r"(?:起|开始|以来|启动)?(?:一?直?至|到|-|直至|截至|持续[至到]|延续[至到]|\.\.)(?:于)?"
)
LISTED: Final = pattern(r"[、和与及,]?")
CLOSED: Final = frozenset({"year-range", "quarters", "plan", "holiday-window"})
RANGES: Final = {
    ("year", "year"): "year-range",
    ("month", "month"): "month-range",
    ("month-end", "month-end"): "month-range",
}
BEGUN: Final = frozenset({("day", "start"), ("now", "start"), ("now", "by")})
"""自9月1日起, 从即日开始, 即日起: what a length of time may count from."""
UNCLEAR: Final = frozenset({"early", "middle"})

Join = Callable[[Hit, str, Hit], Hit | None]


def joined(found: Sequence[Hit], text: str) -> tuple[Hit, ...]:
    """Return the phrases, with neighbours joined wherever one of the joins applies."""
    done: list[Hit] = []
    for hit in found:
        done.append(hit)
        while done[1:] and (one := _one(done[-2], done[-1], text)):
            done[-2:] = [one]
    return _spread(done, text)


def _one(first: Hit, second: Hit, text: str) -> Hit | None:
    between_them = text[first.end : second.start]
    tried = (join(first, between_them, second) for join in JOINS)
    return next((hit for hit in tried if hit), None)


def _range(first: Hit, between_them: str, second: Hit) -> Hit | None:
    """X至Y: from the first day of one to the last of the other."""
    begin, end = first.meaning, second.meaning
    if not isinstance(begin, Period) or begin.precision in CLOSED:
        return None
    if first.relation not in {"by", "start"} or not _connects(begin, between_them, end):
        return None
    if isinstance(end, Refused):
        return replace(second, start=first.start)
    assert isinstance(end, Period)
    return Hit(first.start, second.end, _stretch(begin, end), second.relation)


def _connects(begin: Period, text: str, end: object) -> bool:
    if CONNECTOR.fullmatch(text):
        return isinstance(end, Period | Refused)
    is_iso = isinstance(end, Period) and begin.dated and end.dated
    return text == "/" and is_iso and begin.precision == "day"


def _stretch(begin: Period, end: Period) -> Period | Refused:
    precision = RANGES.get((begin.precision, end.precision), "range")
    if begin.precision in UNCLEAR:
        begin = replace(begin, first=begin.first.replace(day=1))
    if end.past:
        precision = "to-date"
        begin = replace(begin, first=min(begin.first, end.last.replace(month=1, day=1)))
    return between(begin, end, precision)


def _specified(first: Hit, between_them: str, second: Hit) -> Hit | None:
    """年底（12月25日前）: what stands in brackets says it more exactly."""
    if between_them != "(" or not isinstance(first.meaning, Period):
        return None
    return replace(second, start=first.start) if isinstance(second.meaning, Period) else None


def _turn(first: Hit, between_them: str, second: Hit) -> Hit | None:
    """8月底9月初: about the turn of the month, so either day may be meant."""
    begin, end = first.meaning, second.meaning
    if not isinstance(begin, Period) or not isinstance(end, Period):
        return None
    if between_them not in {"", "/", "-", "、"}:
        return None
    if end.precision not in UNCLEAR or begin.last != end.first - DAY:
        return None
    return replace(second, start=first.start, meaning=replace(end, earliest=begin.last))


def _either(first: Hit, between_them: str, second: Hit) -> Hit | None:
    """11月或12月: either, so a ruling must say which."""
    begin, end = first.meaning, second.meaning
    if not isinstance(begin, Period) or not isinstance(end, Period):
        return None
    if between_them not in {"或", "或者"}:
        return None
    sooner, later = sorted((begin, end), key=lambda each: each.last)
    both = replace(later, earliest=sooner.last, exact=True, because=messages.EITHER)
    return replace(second, start=first.start, meaning=both)


def _from_day(first: Hit, between_them: str, second: Hit) -> Hit | None:
    """自2018年9月1日起30日内, 即日起三个月内: the anchor is a day, so the end is one too."""
    begin, wait = first.meaning, second.meaning
    if not isinstance(begin, Period) or not isinstance(wait, Resolution) or not wait.span:
        return None
    if (begin.precision, first.relation) not in BEGUN or between_them not in {"", ","}:
        return None
    last = wait.span.end(begin.first, default_calendar())
    end = day_of(last.year, last.month, last.day)
    if isinstance(end, Period):
        end = replace(end, precision="relative")
    return replace(second, start=first.start, meaning=end, relation="by")


def _yearly(first: Hit, between_them: str, second: Hit) -> Hit | None:
    """每年6月底、12月底前, 每年一季度: the days of a yearly duty."""
    duty, period = first.meaning, second.meaning
    if not isinstance(duty, Resolution) or not isinstance(period, Period):
        return None
    recurrence = duty.recurrence
    if not recurrence or recurrence.every != "year":
        return None
    if period.precision == "holiday" and not between_them:
        # 每年春节前: this year's day would be wrong in the next.
        return replace(first, end=second.end)
    if period.dated:
        return None
    is_first = not recurrence.months and between_them in {"", "的"}
    day = None if is_month_end(period.last) else period.last.day
    is_listed = (
        recurrence.day == day
        and recurrence.months
        and between_them
        and LISTED.fullmatch(between_them)
    )
    if not (is_first or is_listed):
        return None
    more = replace(recurrence, months=(*recurrence.months, period.last.month), day=day)
    return Hit(first.start, second.end, replace(duty, recurrence=more))


JOINS: Final[tuple[Join, ...]] = (_range, _specified, _turn, _either, _from_day, _yearly)


def _spread(found: Sequence[Hit], text: str) -> tuple[Hit, ...]:
    """Return the phrases with 期间 given to every festival that is listed before it."""
    done = list(found)
    for n in range(len(done) - 2, -1, -1):
        here, following = done[n], done[n + 1]
        if (
            following.relation == "during"
            and isinstance(here.meaning, Period)
            and here.meaning.precision == "holiday"
            and LISTED.fullmatch(text[here.end : following.start])
        ):
            done[n] = replace(here, meaning=holiday_of(here.meaning), relation="during")
    return tuple(done)
