"""Folding: nothing is lost, nothing is too wide, punctuation stands where it may."""

from unicodedata import category, east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.formats.width import WIDE, fold, hung, padded, width

CHINESE = st.text("督办台账ab1 ，。（）“”《》e\u0301", max_size=60)


@pytest.mark.parametrize(
    ("text", "columns", "why"),
    [
        ("abc", 3, "one column a letter"),
        ("督办", 4, "two a Chinese character"),
        ("ＡＢ：", 6, "full-width forms too"),
        ("“”…—", 4, "quotation marks and dashes: as terminals draw them"),
        ("e\u0301", 1, "an accent stands on its letter"),
        ("\U0002a6d7", 2, "rare characters of names"),
        ("한\u1161", 2, "a vowel joins its syllable"),
    ],
)
def test_width(text: str, columns: int, why: str) -> None:
    assert width(text) == columns, why


def test_what_is_counted_in_runs_is_wide() -> None:
    counted = [char for char in map(chr, range(0x110000)) if WIDE.match(char)]
    known = [char for char in counted if category(char) != "Cn"]
    assert "督" in known
    assert not [char for char in known if east_asian_width(char) not in "WF"]


@pytest.mark.parametrize(
    ("text", "columns", "lines", "why"),
    [
        ("", 4, ("",), "nothing is one empty line"),
        ("督办台账", 4, ("督办", "台账"), "between any two characters"),
        ("督办台账", 5, ("督办", "台账"), "half a character does not fit"),
        ("督办，台账", 4, ("督", "办，", "台账"), "no line begins with a comma"),
        ("督办（台账）", 6, ("督办", "（台", "账）"), "or ends with an opening bracket"),
        ("项目EPC开工", 6, ("项目", "EPC开", "工"), "a word is kept whole"),
        ("one two", 4, ("one", "two"), "a space at a fold goes"),
        ("abcdef", 4, ("abcd", "ef"), "a word longer than the line is broken"),
        ("，，，", 4, ("，，", "，"), "even where it is only commas"),
    ],
)
def test_fold(text: str, columns: int, lines: tuple[str, ...], why: str) -> None:
    assert fold(text, columns) == lines, why


@given(CHINESE, st.integers(2, 30))
def test_folding_loses_nothing_and_fits(text: str, columns: int) -> None:
    lines = fold(text, columns)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert max(map(width, lines)) <= columns


@given(CHINESE, CHINESE, st.integers(4, 30))
def test_hanging_loses_nothing_and_fits(prefix: str, text: str, columns: int) -> None:
    lines = hung(prefix, text, columns)
    assert "".join(lines).replace(" ", "") == (prefix + text).replace(" ", "")
    assert max(map(width, lines)) <= columns


def test_further_lines_hang_under_the_first() -> None:
    assert hung("内容：", "计划开工", 12) == ("内容：计划开", "      工")


def test_a_label_wider_than_half_the_screen_leaves_the_room_to_the_text() -> None:
    assert hung("很长的标签：", "值值", 12) == ("很长的标", "  签：值值")


def test_padding_counts_columns() -> None:
    assert padded("督", 4) == "督  "
    assert padded("督", 4, right=True) == "  督"
