"""Recorded deadlines, spans with an anchor, festivals, and what is suggested."""

import datetime as dt

import pytest
from holidays.calendars.chinese import _ChineseLunisolar

from duban.model.deadline import Deadline
from duban.rules.calendar import default_calendar
from duban.rules.deadlines import Span, resolve, resolve_deadline
from duban.rules.deadlines.festivals import DAYS
from duban.rules.deadlines.resolution import Unit
from duban.words import say

MADE = dt.date(2018, 8, 13)


def on(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("deadline", "earliest", "latest", "why"),
    [
        (Deadline(text="11月份以前"), "2018-10-31", "2018-11-30", "the wording alone"),
        (Deadline(text="11月份以前", on=on("2018-10-31")), "2018-10-31", "2018-10-31", "fixed"),
        (
            Deadline(text="早日", earliest=on("2018-09-01"), latest=on("2018-12-31")),
            "2018-09-01",
            "2018-12-31",
            "bounds for a wording without a day",
        ),
        (
            Deadline(text="11月份以前", latest=on("2018-11-15")),
            "2018-10-31",
            "2018-11-15",
            "one bound is given, the other read",
        ),
        (
            Deadline(text="11月份以前", earliest=on("2018-11-10")),
            "2018-11-10",
            "2018-11-30",
            "and the other way round",
        ),
        (Deadline(text="早日", latest=on("2018-12-31")), "2018-12-31", "2018-12-31", "one bound"),
        (Deadline(text="早日", earliest=on("2018-12-31")), "2018-12-31", "2018-12-31", "either"),
        (
            Deadline(text="x", earliest=on("2018-12-31"), latest=on("2018-09-01")),
            "2018-09-01",
            "2018-12-31",
            "bounds in the wrong order stay bounds",
        ),
    ],
)
def test_days_that_were_fixed_win(deadline: Deadline, earliest: str, latest: str, why: str) -> None:
    found = resolve_deadline(deadline, MADE)
    assert (found.earliest, found.latest) == (on(earliest), on(latest)), why
    assert found.nature == "day", why


def test_a_fixed_day_for_what_was_not_understood_leaves_nothing_open() -> None:
    found = resolve_deadline(Deadline(text="汛期前", on=on("2019-05-31")), MADE)
    assert found.nature == "day"
    assert found.suggestion is None


def test_a_wording_without_a_fixed_day_is_left_as_it_is() -> None:
    assert resolve_deadline(Deadline(text="11月份以前"), MADE) == resolve("11月份以前", MADE)
    assert resolve_deadline(Deadline(text="早日"), MADE) == resolve("早日", MADE)


@pytest.mark.parametrize(
    ("day", "starts", "why"),
    [
        ("2018-11-30", "2018-07-01", "within the window"),
        ("2018-07-01", "2018-07-01", "its first day"),
        ("2018-06-30", "None", "before it: then it is no beginning"),
    ],
)
def test_a_fixed_window_keeps_its_beginning(day: str, starts: str, why: str) -> None:
    found = resolve_deadline(Deadline(text="下半年", on=on(day)), MADE)
    assert (found.nature, str(found.starts)) == ("window", starts), why


@pytest.mark.parametrize(
    ("day", "passed"), [("2018-08-12", True), ("2018-08-13", False), ("2018-08-14", False)]
)
def test_a_fixed_day_is_passed_once_it_is_over(day: str, passed: bool) -> None:
    assert resolve_deadline(Deadline(text="早日", on=on(day)), MADE).passed is passed


@pytest.mark.parametrize(
    ("number", "unit", "start", "end", "why"),
    [
        (30, "day", "2018-08-13", "2018-09-12", "the first day does not count"),
        (30, "workday", "2018-08-13", "2018-09-25", "workdays over the Mid-Autumn festival"),
        (1, "month", "2018-01-31", "2018-02-28", "a shorter month ends on its last day"),
        (3, "year", "2016-02-29", "2019-02-28", "a year without 29 February"),
        (2, "week", "2018-08-13", "2018-08-27", "fourteen days"),
        (24, "hour", "2018-08-13", "2018-08-14", "by days"),
        (25, "hour", "2018-08-13", "2018-08-15", "a day begun counts"),
        (0, "day", "2018-08-13", "2018-08-13", "the same day"),
    ],
)
def test_a_span_ends(number: int, unit: Unit, start: str, end: str, why: str) -> None:
    assert Span(number, unit).end(on(start), default_calendar()) == on(end), why


def test_a_span_may_count_backwards_and_never_leaves_the_calendar() -> None:
    calendar = default_calendar()
    assert Span(1, "month", before=True).end(on("2018-03-31"), calendar) == on("2018-02-28")
    assert Span(9, "year").end(dt.date(9990, 1, 1), calendar) == dt.date(9999, 1, 1)
    assert Span(10, "year").end(dt.date(9990, 1, 1), calendar) == dt.date.max
    assert Span(9, "year", before=True).end(dt.date(10, 5, 5), calendar) == dt.date(1, 5, 5)
    assert Span(10, "year", before=True).end(dt.date(10, 5, 5), calendar) == dt.date.min
    assert Span(999, "week", before=True).end(dt.date(3, 1, 1), calendar) == dt.date.min


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("春节", _ChineseLunisolar.LUNAR_NEW_YEAR_DATES),
        ("端午", _ChineseLunisolar.DRAGON_BOAT_DATES),
        ("中秋", _ChineseLunisolar.MID_AUTUMN_DATES),
        ("重阳", _ChineseLunisolar.DOUBLE_NINTH_DATES),
    ],
)
def test_lunar_festivals_are_as_another_table_has_them(
    name: str, table: dict[int, tuple[int, int]]
) -> None:
    for year in range(2000, 2051):
        assert DAYS[name](year) == dt.date(year, *table[year])
    assert DAYS[name](2051) is None


def test_qingming_is_as_another_table_has_it() -> None:
    for year in range(2000, 2051):
        assert DAYS["清明"](year) == _ChineseLunisolar().qingming_date(year)[0]


@pytest.mark.parametrize(
    ("wording", "part", "why"),
    [
        ("2018-02-30", "2018-02-28", "the month's last day is offered"),
        ("13月底前", "1至12", "what a month may be"),
        ("31/8", "8月31日", "the only reading that is a day"),
        ("315前", "3月15日", "what was probably meant"),
        ("防汛前", "11月底前", "some forms that are understood"),
        ("三季渡", "相近的写法是“三季度”", "the closest wording"),
        ("12底前", "相近的写法是“月底前”", "never with a day or month of which nobody spoke"),
        ("自受理之日起5日内", "受理", "the anchor is named"),
        ("1999年底", "2000", "the years that are read"),
        ("11月至3月", "至次年", "how to cross the year's end"),
        ("", "待定", "what to write where there is none"),
        ("11月\u202e底前", "11月底前", "without the invisible character"),
    ],
)
def test_a_suggestion_is_concrete(wording: str, part: str, why: str) -> None:
    found = resolve(wording, MADE)
    assert found.suggestion is not None
    assert part in say(found.suggestion, "zh"), why


def test_an_ambiguous_wording_says_why() -> None:
    found = resolve("11月份以前", MADE)
    assert found.ambiguous
    assert found.because is not None
    assert "2018-10-31" in say(found.because, "zh")
    assert "1259" in say(found.because, "en")


def test_a_passed_day_is_said_and_not_moved() -> None:
    found = resolve("6月底前", MADE)
    assert (found.latest, found.passed) == (on("2018-06-30"), True)


@pytest.mark.parametrize(
    ("wording", "modal", "verb"),
    [
        ("力争11月底前完工", "stretch", "完工"),
        ("争取项目年底前落地", "stretch", "落地"),
        ("确保11月底前开工建设", "firm", "开工建设"),
        ("11月底前务必完成", "firm", "完成"),
        ("预计11月底投入使用", "estimate", "投入使用"),
        ("11月底前", None, None),
        ("完成年度开工任务", None, "完成"),
        ("5月底前完成并开工建设", None, "完成"),
    ],
)
def test_the_words_around_a_day(wording: str, modal: str | None, verb: str | None) -> None:
    found = resolve(wording, MADE)
    assert (found.modal, found.verb) == (modal, verb)
