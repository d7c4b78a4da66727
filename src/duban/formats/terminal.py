"""A document on a terminal: nothing is cut, nothing is wider than the screen."""

from collections.abc import Iterator
from io import StringIO
from typing import TYPE_CHECKING, Final, TypeAlias

from duban.formats.base import Style
from duban.formats.grid import before_rows, heading, labelled
from duban.formats.ink import BOLD, DIM, cell, ink
from duban.formats.screen import labelled_line, on_screen, texts_on_screen
from duban.formats.text import cell_text
from duban.formats.width import hung, padded, width
from duban.frozen import replace
from duban.reports.document import Block, Chart, Document, Lines, Pairs, Table
from duban.words import Lang, shown

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

    Part: TypeAlias = RichTable | Text

NARROWEST: Final = 12
"""Below this a terminal is taken to be this wide: a label and two characters must fit."""


def terminal(document: Document, style: Style) -> str:
    """Return a document for a terminal of `style.width` columns."""
    columns = max(style.width or 0, NARROWEST)
    out = StringIO()
    console = _console(out, columns, color=style.color)
    for part in _parts(document, replace(style, width=columns)):
        console.print(part, soft_wrap=True)
    return "".join(f"{each.rstrip(' ')}\n" for each in out.getvalue().split("\n")[:-1])


def _console(out: StringIO, columns: int, *, color: bool) -> "Console":
    from rich.console import Console

    return Console(
        file=out,
        width=columns,
        color_system="256" if color else None,
        force_terminal=color,
        no_color=not color,
        force_jupyter=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},  # what the terminal can show is told by the style, not by the environment
    )


def _parts(document: Document, style: Style) -> "Iterator[Part]":
    lang, columns = style.lang, style.width or NARROWEST
    title, *about = heading(document, lang)
    yield from texts_on_screen((title,), columns, BOLD)
    yield from texts_on_screen(about, columns, DIM)
    for section in document.sections:
        yield cell(())
        if section.title:
            text = cell_text(shown.SECTION(title=section.title), lang)
            yield from texts_on_screen((text,), columns, BOLD)
        blocks = [each for each in section.blocks if not _is_beside(each)]
        for number, block in enumerate(blocks):
            if number:
                yield cell(())
            yield from _block(block, style)


def _is_beside(block: Block) -> bool:
    """Return whether a block is a picture of what stands beside it."""
    return isinstance(block, Chart) and block.beside


def _chart(chart: Chart, style: Style) -> "Iterator[Part]":
    from duban.formats.bars import told

    for each in told(chart, style):
        yield from _block(each, style)


def _block(block: Block, style: Style) -> "Iterator[Part]":
    lang, columns = style.lang, style.width or NARROWEST
    match block:
        case Table():
            yield from texts_on_screen(before_rows(block, lang), columns)
            if block.rows:
                yield from on_screen(block, lang, columns)
        case Lines():
            mark = "- " if block.bulleted else ""
            for each in block.texts:
                yield cell(hung(mark, cell_text(each, lang), columns))
        case Pairs():
            yield from _pairs(block, lang, columns)
        case Chart():
            yield from _chart(block, style)


def _pairs(block: Pairs, lang: Lang, columns: int) -> "Iterator[Part]":
    labels = [labelled(cell_text(label, lang), "", lang) for label, _ in block.pairs]
    widest = max(map(width, labels), default=0)
    for label, (_, value) in zip(labels, block.pairs, strict=True):
        yield labelled_line(padded(label, widest), cell_text(value, lang), ink(value), columns)
