"""What stands beside a mark or a line, and at the head of a column."""

from typing import TypeAlias

from duban.words import Said, Words, say

Label: TypeAlias = Words | Said | str


def head(label: Label) -> Words:
    """Return a label as the head of a column."""
    return Words(say(label, "zh"), say(label, "en"))
