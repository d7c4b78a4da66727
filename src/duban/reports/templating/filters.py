"""The filters there are: few, each of which makes little of what it is given."""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from duban.reports.templating.faults import FAILED, TOO_MUCH, RefusalError
from duban.reports.templating.values import Many, text_of
from duban.words import Lang, Words, decimal_text
from duban.words.base import BETWEEN
from duban.words.quoting import inner

LONGEST: Final = 20_000
"""Characters that a list joined to one text may have."""
NOT_MANY: Final = Words("{filter} 只用于清单", "{filter} is for lists")
NOT_DAY: Final = Words("{filter} 只用于日期", "{filter} is for days")
NOT_NUMBER: Final = Words("{filter} 只用于数", "{filter} is for numbers")
CHARACTERS: Final = Words("个字符", "characters")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS: Final = ("一", "二", "三", "四", "五", "六", "日")
WEEKDAYS_EN: Final = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip

Filter = Callable[..., Any]


def filters(lang: Lang) -> Mapping[str, Filter]:
    """Return the filters by name, as they work in a language."""
    return {
        "count": lambda value: len(_many(value, "count")),
        "first": lambda value: next(iter(_many(value, "first")), None),
        "join": lambda value, between=None: _joined(value, between, lang),
        "day": lambda value: _day(_date(value, "day"), lang),
        "short_day": lambda value: _short(_date(value, "short_day"), lang),
        "weekday": lambda value: _weekday(_date(value, "weekday"), lang),
        "percent": lambda value: f"{decimal_text(_number(value, 'percent'), 1, times=100)}%",
        "signed": lambda value: _signed(_number(value, "signed")),
        "inner": lambda value: inner(text_of(value, lang) or ""),
    }


ABOUT: Final[Mapping[str, Words]] = {
    "count": Words("清单有几项", "how many a list has"),
    "first": Words("清单的第一项", "the first of a list"),
    "join": Words("连成一句，默认用顿号", "a list in one text, with commas or what is given"),
    "day": Words("如 2025年9月30日", "such as 30 September 2025"),
    "short_day": Words("如 9月30日", "such as 30 September"),
    "weekday": Words("如 星期二", "such as Tuesday"),
    "percent": Words("份额写成百分数", "a share as a percentage"),
    "signed": Words("带正负号的数", "a number with its sign"),
    "inner": Words("放进引号的字：其中的双引号改作单引号", "a text to be quoted: “ ” become ‘ ’"),
}


def _many(value: object, name: str) -> Many:
    if not isinstance(value, Many):
        raise RefusalError(FAILED, why=NOT_MANY(filter=name))
    return value


def _date(value: object, name: str) -> dt.date:
    if not isinstance(value, dt.date):
        raise RefusalError(FAILED, why=NOT_DAY(filter=name))
    return value


def _number(value: object, name: str) -> int | Decimal | Fraction:
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        raise RefusalError(FAILED, why=NOT_NUMBER(filter=name))
    return value


def _joined(value: object, between: object, lang: Lang) -> str:
    texts = [text_of(each, lang) for each in _many(value, "join")]
    if None in texts:
        raise RefusalError(FAILED, why=NOT_MANY(filter="join"))
    said = BETWEEN[lang] if between is None else str(between)
    size = sum(len(each or "") + len(said) for each in texts)
    if size > LONGEST:
        raise RefusalError(TOO_MUCH, limit=LONGEST, unit=CHARACTERS)
    return said.join(each or "" for each in texts)


def _day(day: dt.date, lang: Lang) -> str:
    return f"{day.year}年{_short(day, lang)}" if lang == "zh" else f"{_short(day, lang)} {day.year}"


def _short(day: dt.date, lang: Lang) -> str:
    return f"{day.month}月{day.day}日" if lang == "zh" else f"{day.day} {MONTHS[day.month - 1]}"


def _weekday(day: dt.date, lang: Lang) -> str:
    n = day.weekday()
    return f"星期{WEEKDAYS[n]}" if lang == "zh" else WEEKDAYS_EN[n]


def _signed(number: int | Decimal | Fraction) -> str:
    return f"{'+' if number > 0 else ''}{decimal_text(number)}"
