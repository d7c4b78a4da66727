"""A fact: how long the commitment's title is."""

from typing import Final

from duban.rules.case import Case
from duban.rules.facts.base import Fact, Value
from duban.words import Words


def title_length(case: Case) -> Value:
    """Return the number of characters of the title."""
    return len(case.commitment.title)


FACTS: Final = (
    Fact(
        "title_length",
        Words("字", "characters"),
        Words("标题长度", "length of the title"),
        Words("标题的字数。", "The number of characters of the title."),
        title_length,
    ),
)
