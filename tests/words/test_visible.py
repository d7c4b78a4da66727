"""Nothing that steers a screen or hides from the eye gets through."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.words.visible import HIDDEN, is_plain, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("交通局 (一)", "交通局 (一)"),
        ("\x1b[31m", "␛[31m"),
        ("a\nb\tc\r\0\x7f", "a␊b␉c␍␀␡"),
        ("\x9b", "\\u{9b}"),
        ("\u202e\u2066", "\\u{202e}\\u{2066}"),
        ("\u200b\ufeff\u2028", "\\u{200b}\\u{feff}\\u{2028}"),
        ("\u3164\u2800", "\\u{3164}\\u{2800}"),
        ("\U000e0041", "\\u{e0041}"),
        ("\udcff", "\\xff"),
        ("\ud83d", "\\u{d83d}"),
    ],
)
def test_hidden_characters_are_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_no_hidden_character_is_taken_for_plain() -> None:
    every = map(chr, range(0x110000))
    assert not [hex(ord(char)) for char in every if HIDDEN.match(char) and is_plain(f"甲{char}")]


@pytest.mark.parametrize("text", ["", "UR-03 逾期61天", "“早日”是哪一天？", "e\u0301", "👷"])
def test_what_people_write_is_plain(text: str) -> None:
    assert is_plain(text)


@given(st.text())
def test_the_result_can_be_shown_and_is_stable(text: str) -> None:
    shown = visible(text)
    assert visible(shown) == shown
    assert not {unicodedata.category(char) for char in shown} & {"Cc", "Cs", "Zl", "Zp"}
    shown.encode()
