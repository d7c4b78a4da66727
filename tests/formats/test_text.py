"""How values are shown to people."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from duban.formats.text import cell_text, line, number_text
from duban.reports.document import Cell, Kind, Lamp, Named, Object
from duban.words import Lang, Words

BOTH = Words("有", "some")


@pytest.mark.parametrize(
    ("cell", "kind", "zh", "en", "why"),
    [
        (None, "text", "—", "—", "nothing is shown as nothing"),
        ("", "text", "—", "—", "so is an empty text"),
        ((), "list", "—", "—", "and an empty list"),
        (True, "flag", "是", "yes", "a flag is a word"),
        (False, "flag", "否", "no", "false is not nothing"),
        (0, "number", "0", "0", "nor is zero"),
        (Fraction(7, 15), "share", "46.7%", "46.7%", "one decimal, rounded half up"),
        (Decimal("0.3045"), "share", "30.5%", "30.5%", "30.45 goes up"),
        (Decimal("0.30449"), "share", "30.4%", "30.4%", "30.449 goes down"),
        (1, "share", "100%", "100%", "no decimal where there is none"),
        (Fraction(-1, 3), "share", "-33.3%", "-33.3%", "behind"),
        (Decimal("2.50"), "number", "2.5", "2.5", "no trailing zeros"),
        (Decimal("1E+2"), "number", "100", "100", "no exponent"),
        (dt.date(2018, 9, 30), "day", "2018-09-30", "2018-09-30", "ISO 8601"),
        (
            dt.datetime(2018, 9, 29, 16, 40, 5, tzinfo=dt.timezone(dt.timedelta(hours=8))),
            "moment",
            "2018-09-29 16:40+08:00",
            "2018-09-29 16:40+08:00",
            "to the minute, with its offset",
        ),
        (Named("land", BOTH), "name", "有", "some", "the words, not the key"),
        (Lamp("red", "红", "red"), "light", "红", "红", "the short name"),
        (Object(Fraction(1, 2), {"a": 1}), "object", "0.5", "0.5", "what is shown of it"),
        (("甲", Named("b", BOTH)), "list", "甲、有", "甲, some", "each in its words"),
        ("甲\r\n  乙\t丙\n", "text", "甲 乙 丙", "甲 乙 丙", "one cell, one line"),
        ("\x1b[31m", "text", "␛[31m", "␛[31m", "hidden characters are written out"),
    ],
)
def test_cell_as_text(cell: Cell, kind: Kind, zh: str, en: str, why: str) -> None:
    shown: dict[Lang, str] = {"zh": zh, "en": en}
    for lang, text in shown.items():
        assert cell_text(cell, lang, kind) == text, why


@pytest.mark.parametrize(
    ("number", "text", "why"),
    [
        (3, "3", "a whole number stays whole"),
        (Fraction(1, 3), "0.333333", "six decimals"),
        (Fraction(2, 3), "0.666667", "rounded"),
        (Decimal("0.0000005"), "0.000001", "half goes up"),
        (Decimal("-0.0000004"), "0", "no minus before nothing"),
        (Decimal("12345678901234.123456"), "12345678901234.123456", "more than a float holds"),
    ],
)
def test_number_for_programs(number: Decimal | Fraction | int, text: str, why: str) -> None:
    assert number_text(number) == text, why


def test_a_line_separator_is_shown_and_not_taken_for_a_space() -> None:
    assert line("一\n\u2028二") == "一 \\u{2028}二"
