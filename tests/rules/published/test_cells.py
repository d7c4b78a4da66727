"""What single cells say: places from either end, and moves."""

from fractions import Fraction

import pytest

from duban.rules.published.figures import place
from duban.rules.published.move_cells import step, written


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("3", 3, "a plain number"),
        ("第3名", 3, "in words around it"),
        ("第十二名", 12, "in Chinese"),
        ("并列第3", 3, "shared, said before it"),
        ("3（并列）", 3, "shared, said after it"),
        ("NO.1", 1, "as lists of honour have it"),
        ("倒数第二", -2, "from the last"),
        ("倒数第1名", -1, "the last one, as a number"),
        ("末位", -1, "the last one, in a word"),
        ("垫底", -1, "the last one, as people say"),
        ("优秀", None, "a grade is no place"),
        ("第", None, "nothing behind the word"),
        ("倒数", None, "nothing to count"),
    ],
)
def test_places(text: str, expected: int | None, why: str) -> None:
    assert place(text) == expected, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("↑1", 1, "an arrow before"),
        ("2↓", -2, "an arrow behind"),
        ("上升3位", 3, "in words"),
        ("下降2个名次", -2, "in words, of places"),
        ("+1", 1, "signed"),
        ("-1", -1, "signed, down"),
        ("−0.35", Fraction(-35, 100), "a minus of print, a score"),
        ("—", 0, "a dash stands for none"),
        ("持平", 0, "none, in a word"),
        ("首次上榜", None, "new: there was no place before"),
    ],
)
def test_moves(text: str, expected: Fraction | int | None, why: str) -> None:
    assert step(text) == expected, why


@pytest.mark.parametrize(
    ("due", "column", "expected", "why"),
    [
        (2, ("↑1", "↓3"), "↑2", "as one that rose"),
        (-2, ("上升1位", "持平"), "下降2位", "none fell yet: the other way round"),
        (0, ("+1", "—"), "—", "as one that stayed"),
        (0, ("+1", "-1"), "0", "none stayed yet"),
        (Fraction(1, 5), ("+0.35", "-0.10"), "+0.20", "with as many decimals"),
    ],
)
def test_a_move_is_written_as_the_others(
    due: Fraction | int, column: tuple[str, ...], expected: str, why: str
) -> None:
    assert written(Fraction(due), column) == expected, why
