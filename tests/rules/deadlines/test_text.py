"""Numbers in words, and characters that nobody can see."""

import pytest

from duban.rules.deadlines.text import foreign_signs, has_invisible, number, without_invisible


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        ("30", 30, "figures"),
        ("十", 10, "ten alone"),
        ("十一", 11, "ten and one"),
        ("三十", 30, "three tens"),
        ("廿五", 25, "an old twenty"),
        ("卅", 30, "an old thirty"),
        ("百", 100, "a hundred alone"),
        ("两百", 200, "hundreds"),
        ("一百二十", 120, "with tens"),
        ("三百六十五", 365, "with tens and ones"),
        ("一百零五", 105, "with a gap"),
        ("二〇一八", 2018, "read one by one"),
        ("二〇一", 201, "as few as they are, where one is a zero"),
        ("一九九九", 1999, "four are a year"),
        ("一二三四五", 12345, "more are figures"),
        ("两三", 3, "up to three"),
        ("三四五", 5, "up to five"),
        ("十十", 10, "what is no figure counts for nothing"),
    ],
)
def test_a_number_in_words(text: str, value: int, why: str) -> None:
    assert number(text) == value, why


@pytest.mark.parametrize(
    ("text", "plain", "why"),
    [
        ("11月底前", "11月底前", "nothing to see"),
        ("11月底前\n", "11月底前\n", "a blank is not invisible"),
        ("𠀀月底前\n", "𠀀月底前\n", "nor is a rare character"),
        ("\ufffd月底前", "月底前", "what could not be decoded"),
        ("\ufffd月底前\n", "月底前\n", "with a blank beside it"),
        ("11月\u202e底前", "11月底前", "a mark that turns the direction"),
    ],
)
def test_invisible_characters(text: str, plain: str, why: str) -> None:
    assert has_invisible(text) == (text != plain), why
    assert without_invisible(text) == plain, why


@pytest.mark.parametrize(
    ("text", "signs", "why"),
    [
        ("2018-11-30", "", "a dash inside"),
        ("-11月底前", "-", "a leading minus"),
        ("=-11月", "=", "not leading"),
        ("-<b>11月", "-<>", "each once, in order"),
    ],
)
def test_foreign_signs(text: str, signs: str, why: str) -> None:
    assert foreign_signs(text) == signs, why
