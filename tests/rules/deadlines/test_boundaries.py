"""What a mutation showed to be untested: every festival's day, lost characters, quarters."""

import datetime as dt

import pytest

from duban.rules.deadlines import resolve
from duban.rules.deadlines.festivals import DAYS
from duban.rules.deadlines.forms import SAMPLE, meaning
from duban.words import say

MADE = dt.date(2018, 8, 13)

FIXED = {
    "01-01": "元旦",
    "03-08": "三八 妇女节",
    "03-12": "植树节",
    "05-01": "五一 劳动节 5.1",
    "05-04": "五四 青年节",
    "06-01": "六一 儿童节",
    "07-01": "七一 建党节",
    "08-01": "八一 建军节",
    "09-10": "教师节",
    "10-01": "十一 国庆 10.1",
}


@pytest.mark.parametrize("day", FIXED)
def test_a_festival_has_its_day(day: str) -> None:
    for name in FIXED[day].split():
        assert DAYS[name](2019) == dt.date.fromisoformat(f"2019-{day}"), name


@pytest.mark.parametrize(
    ("wording", "passed", "why"),
    [
        ("2018年8月12日前", True, "the day before the promise"),
        ("2018年8月13日前", False, "the day of the promise itself"),
        ("2018年8月14日前", False, "the day after"),
    ],
)
def test_a_day_is_passed_once_it_is_over(wording: str, passed: bool, why: str) -> None:
    assert resolve(wording, MADE).passed is passed, why


@pytest.mark.parametrize(
    ("wording", "made", "latest", "why"),
    [
        ("除夕前", "2019-01-02", "2019-02-04", "the day before Spring Festival"),
        ("元宵节前", "2019-01-02", "2019-02-19", "the fifteenth day of the lunar year"),
        ("元旦前", "2018-03-01", "2019-01-01", "the coming one"),
        ("元旦前", "2019-03-01", "2020-01-01", "from an odd year as well"),
        ("元旦前", "2019-01-01", "2019-01-01", "written on it: that day"),
        ("春节前", "2019-02-05", "2019-02-05", "written on it: that day"),
        ("春节前", "2019-02-06", "2020-01-25", "the day after it: the next one"),
        (
            "2020年1月1日前竣工,2019年底前封顶,元旦前验收",
            "2018-08-13",
            "2020-01-01",
            "not before the last day named, which is it",
        ),
    ],
)
def test_a_festival_at_the_years_turn(wording: str, made: str, latest: str, why: str) -> None:
    found = resolve(wording, dt.date.fromisoformat(made))
    assert found.latest == dt.date.fromisoformat(latest), why


@pytest.mark.parametrize(
    ("wording", "said", "why"),
    [
        ("101日", "或为“1月1日”", "the first month and the first day"),
        ("131日", "或为“1月31日”", "the last day that a month may have"),
        ("1231日", "或为“12月31日”", "the last month, the last day"),
        ("1011日", "或为“10月11日”", "no day has three figures"),
        ("012日", "或为“1月2日”", "no month is 0"),
        ("900日", "还是空缺", "no month has a day 0"),
        ("1331日", "还是空缺", "there is no thirteenth month"),
        ("1232日", "还是空缺", "nor a thirty-second day"),
    ],
)
def test_what_a_lost_character_may_have_been(wording: str, said: str, why: str) -> None:
    found = resolve(wording, MADE)
    assert found.nature == "damaged"
    assert found.suggestion is not None
    assert said in say(found.suggestion, "zh"), why


@pytest.mark.parametrize(
    ("wording", "meant", "why"),
    [
        ("12/8", "12月8日", "twelve may be a month, so it is taken for one"),
        ("13/8", "8月13日", "thirteen may not"),
        ("8/31", "8月31日", "nor may thirty-one"),
    ],
)
def test_figures_with_a_stroke_between_are_asked_about(wording: str, meant: str, why: str) -> None:
    found = resolve(wording, MADE)
    assert found.suggestion is not None
    assert meant in say(found.suggestion, "zh"), why


def test_every_festival_of_a_list_has_its_holiday() -> None:
    found = resolve("元旦、春节、五一期间", MADE)
    assert [(str(part.starts), str(part.latest)) for part in found.parts] == [
        ("2018-12-30", "2019-01-01"),
        ("2019-02-04", "2019-02-10"),
        ("2019-05-01", "2019-05-04"),
    ]


def test_a_window_that_looks_back_over_the_turn_of_the_year_has_the_year_before() -> None:
    found = resolve("年初至上个月月底", dt.date(2022, 1, 10))
    assert (str(found.starts), str(found.latest)) == ("2021-01-01", "2021-12-31")


def test_a_window_after_two_milestones_is_one() -> None:
    wording = "2018年8月底前开工,2018年10月底前封顶,2018年11月1日至11月30日验收"
    found = resolve(wording, MADE)
    assert [(part.nature, str(part.latest)) for part in found.parts] == [
        ("day", "2018-08-31"),
        ("day", "2018-10-31"),
        ("window", "2018-11-30"),
    ]


@pytest.mark.parametrize(
    "wording", ["11月底前开工,汛期前完工", "2018年11月1日至11月30日开工,汛期前完工"]
)
def test_what_is_not_understood_beside_a_day_is_asked_about(wording: str) -> None:
    found = resolve(wording, MADE)
    assert found.latest == dt.date(2018, 11, 30)
    assert found.suggestion is not None
    assert "汛期前" in say(found.suggestion, "zh")


@pytest.mark.parametrize(
    ("wording", "meant", "why"),
    [
        ("11月30日前", "2018-11-30", "a day"),
        ("明天", "2018-08-14", "seen from the day of the first ledger"),
        ("下半年", "2018-07-01至2018-12-31", "a window"),
        ("11月份以前", "2018-10-31或2018-11-30，须裁定", "two days"),
        ("每月5日前", "常规职责，按期评判", "a duty"),
        ("早日", "“早日”不是日期，时限待定", "none: what is to be done"),
    ],
)
def test_what_the_page_of_wordings_says_of_one(wording: str, meant: str, why: str) -> None:
    assert say(meaning(resolve(wording, SAMPLE)), "zh").startswith(meant), why


@pytest.mark.parametrize(
    ("wording", "day", "months", "why"),
    [
        ("每季度首月", None, (1, 4, 7, 10), "the first month, on no day of it"),
        ("每季度初", 10, (1, 4, 7, 10), "the beginning is its first ten days"),
        ("每季度首月5日前", 5, (1, 4, 7, 10), "unless the day is said"),
        ("每季度第二个月15日前", 15, (2, 5, 8, 11), "the second month"),
        ("每季度末", None, (3, 6, 9, 12), "the last month"),
    ],
)
def test_months_of_a_quarter(
    wording: str, day: int | None, months: tuple[int, ...], why: str
) -> None:
    found = resolve(wording, MADE).recurrence
    assert found is not None
    assert (found.day, found.months) == (day, months), why


@pytest.mark.parametrize(
    ("wording", "why"),
    [
        ("经审查,应受理之日起,5日内", "only what stands right before it"),
        ("经研究,受理5日内办结", "what stands before the comma is none of it"),
        ("自立项之日起,自受理之日起公示,5日内办结", "the later of two"),
    ],
)
def test_what_a_span_counts_from(wording: str, why: str) -> None:
    found = resolve(wording, MADE).span
    assert found is not None
    assert found.anchor == "受理", why
