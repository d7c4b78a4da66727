"""Texts become values, or are refused: nothing that only resembles a value gets through."""

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.model import forms, parsing
from duban.model.forms import Form

Parse = Callable[[str], object]


@pytest.mark.parametrize(
    ("parse", "text", "value", "why"),
    [
        (parsing.parse_day, "2018-11-30", dt.date(2018, 11, 30), "ISO 8601"),
        (parsing.parse_day, "2000-01-01", dt.date(2000, 1, 1), "the first day"),
        (parsing.parse_day, "2100-12-31", dt.date(2100, 12, 31), "the last day"),
        (parsing.parse_until, "2018", dt.date(2018, 12, 31), "a year's last day"),
        (parsing.parse_until, "2018-H1", dt.date(2018, 6, 30), "a half's"),
        (parsing.parse_until, "2018-Q3", dt.date(2018, 9, 30), "a quarter's"),
        (parsing.parse_until, "2020-02", dt.date(2020, 2, 29), "a month's, leap years included"),
        (parsing.parse_until, "2018-11-30", dt.date(2018, 11, 30), "a day is itself"),
        (parsing.parse_whole, "0", 0, "zero"),
        (parsing.parse_whole, "１５", 15, "full-width digits are typed by habit"),
        (parsing.parse_whole, "9" * 15, 10**15 - 1, "the longest"),
        (parsing.parse_amount, "12.5", Decimal("12.5"), "decimals"),
        (parsing.parse_amount, "0.000001", Decimal("0.000001"), "the smallest"),
        (parsing.parse_percent, "95.5%", Decimal("95.5"), "the sign says nothing more"),
        (parsing.parse_percent, "95 ％", Decimal(95), "nor does a full-width one"),
        (parsing.parse_number, "-3.5", Decimal("-3.5"), "bounds may be negative"),
        (parsing.parse_number, "－３．５％", Decimal("-3.5"), "full-width, the sign too"),
        (parsing.parse_flag, "true", True, "the word"),
        (parsing.parse_flag, "false", False, "the other word"),
        (parsing.parse_line, "  区城改办 ", "区城改办", "blanks around it go"),
        (parsing.parse_prose, "一\n二\n", "一\n二", "lines stay"),
        (parsing.parse_template, "逾期{days_late}天", "逾期{days_late}天", "a blank by its name"),
        (parsing.parse_template, "{{甲}}", "{{甲}}", "doubled braces are braces"),
    ],
)
def test_a_text_becomes_its_value(parse: Parse, text: str, value: object, why: str) -> None:
    assert parse(text) == value, why


@pytest.mark.parametrize(
    ("parse", "texts", "why"),
    [
        (parsing.parse_day, ("2018-02-30", "2018-13-01"), "no such day"),
        (parsing.parse_day, ("1999-12-31", "2101-01-01"), "a slip of the pen"),
        (parsing.parse_day, ("20181130", "2018-W48-5", "2018/11/30", "1543536000"), "other ways"),
        (parsing.parse_day, ("2018-11-30\n", " 2018-11-30", "２０１８-11-30"), "not quite"),
        (parsing.parse_moment, ("2018-09-29T16:40:00", "2018-09-29"), "which day is open"),
        (parsing.parse_moment, ("2018-09-29T25:00:00+08:00", "2018-09-29T16:40Z\n"), "no moment"),
        (parsing.parse_until, ("2018-Q5", "2018-H3", "2018-00", "18", "1999"), "no such period"),
        (
            parsing.parse_whole,
            ("010", "1_000", "1,000", "-1", "+1", "1.0", " 1", "1e3", ""),
            "octal?",
        ),
        (parsing.parse_whole, ("1" * 16, "１.5", "٣"), "too long, no whole number, other digits"),
        (parsing.parse_amount, ("1.", ".5", "1.0000001", "nan", "inf", "1e3", "-0"), "inexact"),
        (parsing.parse_percent, ("95%%", "%", "九成"), "no percentage"),
        (parsing.parse_number, ("--1", "-－1", "+1", "−1", "- 1"), "one sign, and a known one"),
        (parsing.parse_flag, ("yes", "True", "1", "是", ""), "one word for each"),
        (parsing.parse_line, ("", "  ", "一\n二"), "nothing, or more than a line"),
        (parsing.parse_template, ("{a.b}", "{a[0]}", "{a!r}", "{a:x}", "{", "}", "{}"), "code"),
    ],
)
def test_what_only_resembles_a_value_is_refused(
    parse: Parse, texts: tuple[str, ...], why: str
) -> None:
    taken = [text for text in texts if not refuses(parse, text)]
    assert taken == [], why


def refuses(parse: Parse, text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return True
    return False


FORMS = tuple(form for form in vars(forms).values() if isinstance(form, Form) and form.schema)
TEXTS = st.one_of(
    st.text(max_size=12),
    st.text("0123456789-.%QH１２％ +:TZ{}ab_\n", max_size=26),
    st.dates(dt.date(1990, 1, 1), dt.date(2110, 1, 1)).map(str),
)


@given(form=st.sampled_from(FORMS), text=TEXTS)
def test_no_schema_refuses_what_the_gate_takes(form: Form, text: str) -> None:
    try:
        form.parse(text)
    except ValueError:
        return
    pattern = form.schema.get("pattern", "")
    assert re.search(pattern, text)
    assert text in form.schema.get("enum", (text,))
