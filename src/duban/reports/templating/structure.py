"""From a filled template's lines to a document's title and sections."""

from typing import Final

from duban.frozen import frozen
from duban.reports.document import Block, Lines, Section
from duban.reports.templating.faults import MISPLACED_BLOCK, STRUCTURE, RefusalError
from duban.reports.templating.tokens import Tokens
from duban.words import Lang

TITLE: Final = "# "
SECTION: Final = "## "
ITEM: Final = "- "
HEADING: Final = "#"
JOINS: Final = {"zh": "", "en": " "}
"""What stands between two lines of a paragraph."""


@frozen()
class Filled:
    """What a template says: a title, where it gives one, and sections."""

    title: str | None
    sections: tuple[Section, ...]


def structured(text: str, tokens: Tokens, lang: Lang) -> Filled:
    """Return the title and the sections of a filled template.

    Raises:
        RefusalError: where a line has no meaning, or a block does not stand alone.
    """
    builder = _Builder(tokens, lang)
    for line in text.split("\n"):
        builder.take(line.strip())
    builder.end()
    return Filled(builder.title, tuple(builder.sections))


class _Builder:
    """Takes one line after the other."""

    def __init__(self, tokens: Tokens, lang: Lang) -> None:
        self.title: str | None = None
        self.sections: list[Section] = []
        self._tokens = tokens
        self._lang = lang
        self._heading: str | None = None
        self._blocks: list[Block] = []
        self._paragraph: list[str] = []
        self._items: list[str] = []

    def take(self, line: str) -> None:
        """Take a line."""
        block = self._tokens.block(line)
        if block is not None:
            self._settle()
            self._blocks.append(block)
        elif line.startswith(HEADING):
            self._head(line)
        elif line.startswith(ITEM):
            self._close_paragraph()
            self._items.append(self._said(line.removeprefix(ITEM)))
        elif line:
            self._close_items()
            self._paragraph.append(self._said(line))
        else:
            self._settle()

    def end(self) -> None:
        """End the section that is being built."""
        self._settle()
        if self._blocks or self._heading is not None:
            self.sections.append(Section(self._heading, tuple(self._blocks)))
        self._blocks = []

    def _head(self, line: str) -> None:
        if line.startswith(SECTION):
            self.end()
            self._heading = self._said(line.removeprefix(SECTION))
        elif line.startswith(TITLE) and self.title is None:
            self._settle()
            self.title = self._said(line.removeprefix(TITLE))
        else:
            raise RefusalError(STRUCTURE, line=self._said(line))

    def _said(self, line: str) -> str:
        text = self._tokens.text(line)
        if text is None:
            raise RefusalError(MISPLACED_BLOCK, name="tables")
        return text.strip()

    def _settle(self) -> None:
        self._close_paragraph()
        self._close_items()

    def _close_paragraph(self) -> None:
        if self._paragraph:
            self._blocks.append(Lines((JOINS[self._lang].join(self._paragraph),)))
        self._paragraph = []

    def _close_items(self) -> None:
        if self._items:
            self._blocks.append(Lines(tuple(self._items), bulleted=True))
        self._items = []
