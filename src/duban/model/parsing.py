"""How the text of a YAML scalar becomes a value, and which text does not."""

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from string import Formatter
from typing import Final

from duban.model.months import last_of

FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2100
FULL_WIDTH: Final = str.maketrans("０１２３４５６７８９．－：％", "0123456789.-:%")
STAMP: Final = (
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$"
)


def matching(pattern: str) -> Callable[[str], str]:
    """Return a function that takes a text as it is where all of it matches a pattern."""
    compiled = re.compile(pattern)

    def parse(text: str) -> str:
        if not compiled.fullmatch(text):
            raise ValueError
        return text

    return parse


def parse_line(text: str) -> str:
    """Return a text of one line without blanks around it.

    Raises:
        ValueError: where it is empty or holds a line break.
    """
    line = text.strip()
    if not line or "\n" in line:
        raise ValueError
    return line


def parse_prose(text: str) -> str:
    """Return a text of one or more lines without blanks around it.

    Raises:
        ValueError: where nothing is left.
    """
    prose = text.strip()
    if not prose:
        raise ValueError
    return prose


def parse_day(text: str) -> dt.date:
    """Return the day that an ISO 8601 text such as `2018-11-30` names.

    Raises:
        ValueError: for any other notation, an impossible day, or a year outside 2000-2100.
    """
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError
    day = dt.date.fromisoformat(text)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError
    return day


def parse_moment(text: str) -> dt.datetime:
    """Return the moment that a text such as `2018-09-29T16:40:00+08:00` names.

    The offset from UTC is required, so that a filing's day does not depend on where it is read.

    Raises:
        ValueError: for any other notation.
    """
    if not re.fullmatch(STAMP, text) or text.endswith("\n"):
        raise ValueError
    moment = dt.datetime.fromisoformat(text)
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError
    return moment


def parse_whole(text: str) -> int:
    """Return the whole number, 0 or more, of at most 15 digits that a text names.

    Raises:
        ValueError: for signs, leading zeros, separators and anything longer.
    """
    plain = text.translate(FULL_WIDTH)
    if not re.fullmatch(r"0|[1-9][0-9]{0,14}", plain):
        raise ValueError
    return int(plain)


def parse_amount(text: str) -> Decimal:
    """Return the exact amount, 0 or more, that a text such as `12.5` names.

    Raises:
        ValueError: for exponents, signs, separators, or more than 15 and 6 digits.
    """
    plain = text.translate(FULL_WIDTH)
    if not re.fullmatch(r"(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?", plain):
        raise ValueError
    return Decimal(plain)


def parse_percent(text: str) -> Decimal:
    """Return the percentage that `95`, `95.5` or `95.5%` names, as a number of percent.

    Raises:
        ValueError: as `parse_amount` does.
    """
    return parse_amount(text.translate(FULL_WIDTH).removesuffix("%").rstrip())


def parse_flag(text: str) -> bool:
    """Return whether a text is `true`; the other word is `false`.

    Raises:
        ValueError: for any other text.
    """
    if text not in {"true", "false"}:
        raise ValueError
    return text == "true"


def parse_number(text: str) -> Decimal:
    """Return the exact number that a text such as `-3.5` or `30%` names.

    Raises:
        ValueError: as `parse_amount` does.
    """
    plain = text.translate(FULL_WIDTH)
    amount = parse_percent(plain.removeprefix("-"))
    return -amount if plain.startswith("-") else amount


def parse_template(text: str) -> str:
    """Return a text whose `{blanks}` are plain names.

    Raises:
        ValueError: for unbalanced braces, attributes, indices and format specifications.
    """
    for _, name, spec, conversion in Formatter().parse(text):
        if name is not None and (spec or conversion or not re.fullmatch(r"[a-z_]+", name)):
            raise ValueError
    return parse_prose(text)


_PERIOD: Final = re.compile(r"([0-9]{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?")


def parse_until(text: str) -> dt.date:
    """Return the last day of the day, month, quarter, half or year that a text names.

    Raises:
        ValueError: for any other notation.
    """
    period = _PERIOD.fullmatch(text)
    if not period:
        return parse_day(text)
    year, month, quarter, half = (int(part) if part else None for part in period.groups())
    last = month or (quarter and quarter * 3) or (half and half * 6) or 12
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError
    return last_of(year, last)
