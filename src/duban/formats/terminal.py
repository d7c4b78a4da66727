"""A document on a terminal: nothing is cut, nothing is wider than the screen."""

from collections.abc import Iterator
from typing import Final

from duban.formats.base import Style
from duban.formats.grid import before_rows, heading, labelled
from duban.formats.ink import BOLD, DIM, ink
from duban.formats.screen import Screen
from duban.formats.text import cell_text
from duban.formats.width import hung, padded, width
from duban.reports.document import Block, Document, Lines, Pairs, Table
from duban.words import shown

NARROWEST: Final = 12
"""Below this a terminal is taken to be this wide: a label and two characters must fit."""


def terminal(document: Document, style: Style) -> str:
    """Return a document for a terminal of `style.width` columns."""
    screen = Screen(style.lang, max(style.width or 0, NARROWEST), style.color)
    return "".join(f"{line.rstrip(' ')}\n" for line in _lines(document, screen))


def _lines(document: Document, screen: Screen) -> Iterator[str]:
    title, about = heading(document, screen.lang)
    yield from screen.folded((title,), BOLD)
    yield from screen.folded((about,), DIM)
    for section in document.sections:
        yield ""
        if section.title:
            text = cell_text(shown.SECTION(title=section.title), screen.lang)
            yield from screen.folded((text,), BOLD)
        for number, block in enumerate(section.blocks):
            if number:
                yield ""
            yield from _block(block, screen)


def _block(block: Block, screen: Screen) -> Iterator[str]:
    match block:
        case Table():
            yield from screen.folded(before_rows(block, screen.lang))
            if block.rows:
                yield from screen.table(block)
        case Lines():
            mark = "- " if block.bulleted else ""
            for each in block.texts:
                yield from hung(mark, cell_text(each, screen.lang), screen.columns)
        case Pairs():
            yield from _pairs(block, screen)


def _pairs(block: Pairs, screen: Screen) -> Iterator[str]:
    lang = screen.lang
    labels = [labelled(cell_text(label, lang), "", lang) for label, _ in block.pairs]
    widest = max(map(width, labels), default=0)
    for label, (_, value) in zip(labels, block.pairs, strict=True):
        yield from screen.labelled(padded(label, widest), cell_text(value, lang), ink(value))
