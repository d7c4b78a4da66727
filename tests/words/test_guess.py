"""Did you mean: what looks alike, what begins alike, and what others call our bounds."""

import pytest

from duban.words import say
from duban.words.guess import guess

BOUNDS = ("gt", "ge", "lt", "le", "eq", "ne", "one_of")
CASES = [
    ("gte", "ge", "looks like gt, but means at least"),
    ("LTE", "le", "in capitals too"),
    (">=", "ge", "a sign"),
    ("<", "lt", "another"),
    ("in", "one_of", "as query languages say"),
    ("on_of", "one_of", "a slip of the pen"),
    ("between", "", "nothing is like it"),
]


@pytest.mark.parametrize(("word", "meant", "why"), CASES)
def test_bounds(word: str, meant: str, why: str) -> None:
    found = say(guess(word, BOUNDS), "zh")
    assert found == (f"是否为“{meant}”？" if meant else ""), why


def test_what_others_call_a_bound_is_only_meant_where_there_are_bounds() -> None:
    assert say(guess("in", ("id", "name")), "zh") == ""


def test_a_word_that_begins_alike() -> None:
    assert (
        say(guess("gap", ("actual", "gap_points", "gap_relative")), "zh") == "是否为“gap_points”？"
    )
