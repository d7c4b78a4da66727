"""What may follow a period: 底, 初, 中旬, a time of day; then 前, 内, 起, 左右."""

import datetime as dt
from collections.abc import Callable
from typing import Final, Literal, TypeAlias

from duban.frozen import frozen, replace
from duban.model.months import month_end
from duban.rules.deadlines import messages
from duban.rules.deadlines.festivals import holiday_of
from duban.rules.deadlines.months import dekad
from duban.rules.deadlines.period import DAY, Period, Refused
from duban.rules.deadlines.rule import Match, Pattern, pattern
from duban.rules.deadlines.text import number
from duban.words import Words

Relation: TypeAlias = Literal["by", "before", "start", "during", "rough"]
MONTHLY: Final = frozenset({"month", "month-range"})
YEARLY: Final = frozenset({"year", "year-range"})
HOLIDAY: Final = frozenset({"holiday"})
MIDNIGHT: Final = pattern(r"(?:凌晨)?(?:0|零)(?:时|点|:)")


def _end(period: Period, _: Match) -> Period:
    """11月底, 年底, 三季度末: the last day, and 前 includes it."""
    precision = period.precision if period.exact else f"{period.precision}-end"
    return replace(period, first=period.last, precision=precision, exact=True)


def _dekad(period: Period, match: Match) -> Period:
    """6月中旬: days 11 to 20."""
    return dekad(period, match["which"])


def _dekads(period: Period, match: Match) -> Period:
    """12月中下旬: the last of the two ends it."""
    names = sorted(match["which"], key="上中下".index)
    return replace(dekad(period, names[1]), first=dekad(period, names[0]).first)


def _half_month(period: Period, match: Match) -> Period:
    """6月上半月: days 1 to 15; 下半月: the others."""
    middle = period.first.replace(day=15)
    if match["half"] == "上":
        return replace(period, last=middle, precision="half-month")
    return replace(period, first=middle + DAY, precision="half-month")


def _early(period: Period, _: Match) -> Period:
    """11月初: the 5th to the 10th; 年初: January to March. Our convention, hence ambiguous."""
    if period.precision in MONTHLY:
        days = period.first.replace(day=5), period.first.replace(day=10)
    else:
        days = period.first.replace(day=31), period.first.replace(month=3, day=31)
    return _doubtful(period, days, "early", messages.EARLY)


def _middle_of_month(period: Period, _: Match) -> Period:
    """11月中: the 15th to the 20th. Our convention, hence ambiguous."""
    days = period.first.replace(day=15), period.first.replace(day=20)
    return _doubtful(period, days, "middle", messages.MIDDLE)


def _doubtful(period: Period, days: tuple[dt.date, dt.date], precision: str, why: Words) -> Period:
    return replace(
        period, earliest=days[0], last=days[1], precision=precision, exact=True, because=why
    )


def _middle_of_year(period: Period, _: Match) -> Period:
    """年中: 30 June."""
    june = period.first.replace(month=6, day=30)
    return replace(period, last=june, precision="middle-year", exact=True)


def _first_month(period: Period, _: Match) -> Period:
    """四季度首月: its first month."""
    return replace(period, last=month_end(period.first), precision="month")


def _hour(period: Period, match: Match) -> Period:
    """11月30日17时: the hour is shown, the day is judged; 0时前 is the day before."""
    hour = match["time"]
    if match["then"] is not None and MIDNIGHT.match(hour) and period.last > dt.date.min:
        day = period.last - DAY
        return replace(period, first=day, last=day, hour=hour)
    return replace(period, hour=hour)


def _days_before(period: Period, match: Match) -> Period:
    """春节前10天, 国庆节前一周: so many days earlier."""
    count = number(match["n"]) * (7 if match["unit"] in {"周", "星期"} else 1)
    day = period.last - DAY * count
    return replace(period, first=day, last=day, precision="day")


def _same(period: Period, _: Match) -> Period:
    return period


@frozen()
class Tail:
    """A piece that makes a period more exact.

    Attributes:
        after: the precisions it may follow; empty for any.
        pattern: how it is written.
        refine: the period with it.
    """

    after: frozenset[str]
    text: str
    refine: Callable[[Period, Match], Period]


TAILS: Final = tuple(
    (each.after, pattern(each.text), each.refine)
    for each in (
        Tail(MONTHLY, r"份|分(?=<before>|底|内|$)", _same),
        Tail(MONTHLY, r"的?(?P<which>[上中下])旬", _dekad),
        Tail(MONTHLY, r"的?(?P<which>[上中下]{2})旬", _dekads),
        Tail(MONTHLY, r"(?P<half>[上下])半月", _half_month),
        Tail(MONTHLY, r"月?初", _early),
        Tail(
            MONTHLY,
            r"(?:月?中(?!国|央|心|共|东|小|旬|期|间|标|学|央))(?=<before>|完|开|竣|建|$|[,、。;)])",
            _middle_of_month,
        ),
        Tail(YEARLY, r"全?年?年?初", _early),
        Tail(YEARLY, r"年?中(?!国|央|心|共|东|小|期|间|标|学|[考高等])", _middle_of_year),
        Tail(YEARLY, r"(?:全年|年度|年内|度)", _same),
        Tail(YEARLY, r"年?(?:底|末|终)", _end),
        Tail(frozenset({"quarter"}), r"(?:的?首月|第一个月)", _first_month),
        Tail(frozenset({"plan"}), r"(?:规划)?(?:期|时期)?(?:末|收官)(?:之?年)?", _end),
        Tail(frozenset({"plan"}), r"规划|时期", _same),
        Tail(
            HOLIDAY,
            r"前<n:n>个?(?P<unit>天|日|周|星期)(?!内|之内|以内)",
            _days_before,
        ),
        Tail(HOLIDAY, r"(?:假期|小?长假|黄金周|放假)(?=<before>|后|之后|以后)", _same),
        Tail(frozenset({"day"}), r"\((?:周|星期)<weekday>\)|\(含(?:当日|当天|本日)?\)", _same),
        Tail(frozenset({"day"}), r"(?:当天|当日)?<time:time>(?P<then>(?=<before>))?", _hour),
        Tail(frozenset(), r"(?:月?底|月?末|末月|最后一个月)(?!端|梢|层|部|线)", _end),
    )
)

RELATIONS: Final[tuple[tuple[Relation, Pattern], ...]] = (
    ("rough", pattern(r"左右|前后|上下|许")),
    ("before", pattern(r"<before>")),
    ("start", pattern(r"以后|之后|过后|以来|起(?!草|点|义|诉|步)|后(?!续|期|台|勤|备|者|面)")),
    ("during", pattern(r"节?日?(?:期间|假期|放假|长假|小长假|黄金周)")),
    ("by", pattern(r"(?:之|以)?内|期间|当中|当[天日]|为?止|截止")),
)


def refined(period: Period, text: str, at: int) -> tuple[Period, int]:
    """Return a period with the pieces that follow it taken in, and where they end."""
    for after, form, refine in TAILS:
        match = form.match(text, at)
        if match and (not after or period.precision in after):
            return refined(refine(period, match), text, match.end())
    return period, at


def related(period: Period, text: str, at: int) -> tuple[Period | Refused, Relation, int]:
    """Return a period, what the wording says of it (by, before, start), and where that ends."""
    for relation, form in RELATIONS:
        match = form.match(text, at)
        if not match:
            continue
        if relation == "rough":
            hint = messages.ROUGH(text=match[0], suggestion=period.last)
            return Refused(hint, firm=False), relation, match.end()
        if relation == "during" and period.precision == "holiday":
            return holiday_of(period), relation, match.end()
        return period, relation, match.end()
    return period, "by", at
