"""Plain text for pipes and files: full, one line a row, columns by display width."""

from collections.abc import Iterator, Sequence

from duban.formats.base import Style
from duban.formats.grid import RIGHT, before_rows, grid, heading, labelled
from duban.formats.ink import painted
from duban.formats.text import cell_text
from duban.formats.width import padded, width
from duban.reports.document import Block, Cell, Document, Lines, Pairs, Section, Table
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


def _aligned(table: Table, style: Style) -> Iterator[str]:
    """Return the lines of a table, its columns as wide as their widest cell."""
    texts = grid(table, style.lang)
    widths = [max(map(width, (head, *texts.column(i)))) for i, head in enumerate(texts.heads)]
    rights = [column.kind in RIGHT for column in texts.columns]
    yield _row(texts.heads, widths, rights).rstrip(" ")
    yield GAP.join("-" * columns for columns in widths)
    for values, row in zip(table.rows, texts.rows, strict=True):
        yield _row(row, widths, rights, values if style.color else ()).rstrip(" ")


def _row(
    row: Sequence[str], widths: Sequence[int], rights: Sequence[bool], values: Sequence[Cell] = ()
) -> str:
    cells = (
        padded(cell, columns, right=right)
        for cell, columns, right in zip(row, widths, rights, strict=True)
    )
    return GAP.join(map(painted, cells, values) if values else cells)
