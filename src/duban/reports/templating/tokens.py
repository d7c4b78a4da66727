"""Tokens: what stands in the text for every inserted value until its structure is known.

A value that reads `## x`, `- y` or `{{ z }}` could otherwise become a section, an item or more
template. Each value is one private-use mark while lines are told apart, and data ever after.
"""

import re
from typing import Final, TypeAlias

from duban.reports.document import Block

OPEN: Final = "\ue000"
CLOSE: Final = "\ue001"
MARK: Final = re.compile(f"{OPEN}([0-9]+){CLOSE}")
MARKS: Final = re.compile(f"[{OPEN}{CLOSE}]")
"""What a template itself may not hold, so that nobody writes a token by hand."""

Held: TypeAlias = str | Block


class Tokens:
    """The values that were inserted into one text, each under its number."""

    def __init__(self) -> None:
        self._held: list[Held] = []

    def mark(self, value: Held) -> str:
        """Return what stands in the text for a value."""
        self._held.append(value)
        return f"{OPEN}{len(self._held) - 1}{CLOSE}"

    def block(self, line: str) -> Block | None:
        """Return the block that a line is, if it is nothing else."""
        found = MARK.fullmatch(line.strip())
        held = self._held[int(found[1])] if found else ""
        return None if isinstance(held, str) else held

    def text(self, line: str) -> str | None:
        """Return a line with the values in it; None where one of them is a block."""
        held = [self._held[int(each)] for each in MARK.findall(line)]
        if not all(isinstance(each, str) for each in held):
            return None
        return MARK.sub(lambda found: str(self._held[int(found[1])]), line)
