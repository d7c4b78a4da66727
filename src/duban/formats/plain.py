"""Plain text for pipes and files: full, one line a row, columns by display width."""

from collections.abc import Iterator, Sequence

from duban.formats.base import Style
from duban.formats.grid import RIGHT, before_rows, grid, heading, labelled
from duban.formats.ink import painted
from duban.formats.text import cell_text
from duban.formats.width import width
from duban.reports.document import Block, Chart, Document, Lines, Pairs, Section, Table
from duban.words import shown

GAP = "  "


def plain(document: Document, style: Style) -> str:
    """Return a document as plain text; only lights have colour, and only where it was asked for."""
    parts: list[tuple[str, ...]] = [heading(document, style.lang)]
    for section in document.sections:
        parts.extend(_section(section, style))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _section(section: Section, style: Style) -> Iterator[tuple[str, ...]]:
    blocks = [tuple(_block(block, style)) for block in section.blocks]
    if section.title:
        title = cell_text(shown.SECTION(title=section.title), style.lang)
        first, *blocks = blocks or [()]
        yield (title, *first)
    yield from (block for block in blocks if block)


def _block(block: Block, style: Style) -> Iterator[str]:
    lang = style.lang
    match block:
        case Table():
            yield from before_rows(block, lang)
            if block.rows:
                yield from _aligned(block, style)
        case Lines():
            mark = "- " if block.bulleted else ""
            yield from (mark + cell_text(text, lang) for text in block.texts)
        case Pairs():
            for label, cell in block.pairs:
                yield labelled(cell_text(label, lang), cell_text(cell, lang), lang)
        case Chart():
            from duban.formats.bars import told

            for each in told(block, style):
                yield from _block(each, style)


def _aligned(table: Table, style: Style) -> Iterator[str]:
    """Return the lines of a table, its columns as wide as their widest cell."""
    texts = grid(table, style.lang)
    columns = [
        _filled((head, *texts.column(place)), right=texts.columns[place].kind in RIGHT)
        for place, head in enumerate(texts.heads)
    ]
    head, *rows = zip(*columns, strict=True)
    yield GAP.join(head).rstrip(" ")
    yield GAP.join("-" * width(text) for text in head)
    for values, row in zip(table.rows, rows, strict=True):
        yield GAP.join(map(painted, row, values) if style.color else row).rstrip(" ")


def _filled(texts: Sequence[str], *, right: bool) -> list[str]:
    """Return texts filled up with spaces, before or behind them, to the width of the widest."""
    widths = [width(text) for text in texts]  # once for each: it is what a long table costs
    most = max(widths)
    spaces = [" " * (most - columns) for columns in widths]
    pairs = zip(spaces, texts, strict=True) if right else zip(texts, spaces, strict=True)
    return [first + second for first, second in pairs]
