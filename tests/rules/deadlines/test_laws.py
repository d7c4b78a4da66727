"""Laws that hold of every wording, hostile ones included."""

import datetime as dt
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from duban.rules.deadlines import DATED, Resolution, forms, resolve
from duban.rules.deadlines.resolve import resolved

MADE = dt.date(2018, 8, 13)
LETTERS = "年月日底前内起自至到每周初末后第五三-、,。()./?\u202e"
PHRASES = """2018 11 30 Q4 十一 以前 季度 上半年 中旬 春节 国庆 期间 个工作日 左右 次年 明年
力争 确保 开工 完工"""
PIECES = (*LETTERS, *PHRASES.split())
wordings = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
days = st.dates(dt.date(2000, 1, 1), dt.date(2100, 12, 31))


def is_sound(found: Resolution) -> bool:
    if found.earliest is None or found.latest is None:
        return found.earliest is found.latest and found.nature not in DATED
    starts = found.starts or found.latest
    return found.earliest <= found.latest and starts <= found.latest


@given(wordings, days)
@example("年前", dt.date(2018, 1, 1))
@example("11月份以前", dt.date(2018, 12, 31))
def test_the_earliest_day_is_never_after_the_latest(wording: str, made: dt.date) -> None:
    found = resolve(wording, made)
    assert is_sound(found)
    assert all(is_sound(part) for part in found.parts)


@given(st.text(max_size=200), st.dates())
def test_nothing_is_raised_whatever_the_text_and_the_day(text: str, made: dt.date) -> None:
    assert is_sound(resolve(text, made))


@given(wordings, st.sampled_from([dt.date.min, dt.date.max]))
@example("下周一前", dt.date.max)
@example("即日6月初", dt.date.max)
@example("每年即日起", dt.date.max)
@example("今天0时前", dt.date.min)
def test_nothing_is_raised_at_the_ends_of_time(wording: str, made: dt.date) -> None:
    assert is_sound(resolve(wording, made))


@given(days, days)
def test_an_iso_day_is_that_day_whenever_it_was_written(day: dt.date, made: dt.date) -> None:
    found = resolve(day.isoformat(), made)
    assert (found.nature, found.earliest, found.latest) == ("day", day, day)
    assert found.passed == (day < made)


@given(days, days)
def test_a_day_in_words_is_that_day(day: dt.date, made: dt.date) -> None:
    found = resolve(f"{day.year}年{day.month}月{day.day}日前", made)
    assert (found.earliest, found.latest) == (day, day)


@given(wordings, days)
def test_what_is_unknown_or_damaged_never_has_a_day(wording: str, made: dt.date) -> None:
    found = resolve(wording, made)
    if found.nature in {"unknown", "damaged", "open", "standing", "slogan", "anchored"}:
        assert found.latest is None
        assert found.suggestion is not None


@given(wordings, days)
def test_a_wording_reads_the_same_every_time(wording: str, made: dt.date) -> None:
    first = resolve(wording, made)
    resolved.cache_clear()
    assert resolve(wording, made) == first


@pytest.mark.parametrize(
    "piece", ["1", "年", "11月底前", "(", "每月", "十", "、6", "\x00", "\u202e", "前三"]
)
def test_twenty_thousand_characters_are_answered_at_once(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    began = time.process_time()
    assert resolve(text, MADE).nature in {"unknown", "damaged"}
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    "piece", ["11月底前、", "每月5日，", "1", "一", "年", "自", "至", "(7月3日至", "9、"]
)
def test_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    def taken(length: int) -> float:
        text = piece * (length // len(piece))
        resolved.cache_clear()
        began = time.process_time()
        resolve(text, MADE)
        return time.process_time() - began

    taken(100)
    assert taken(2_000) < 1


def test_every_form_of_the_documentation_is_read_by_its_own_rule() -> None:
    for form in forms():
        found = resolve(form.example, MADE)
        is_refused = form.title.zh.endswith("（不收）")
        assert (found.nature in {"unknown", "damaged"}) == is_refused, form.example
