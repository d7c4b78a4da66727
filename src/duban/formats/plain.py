"""Plain text for pipes and files: full, uncoloured, one line a row, columns by display width."""

from collections.abc import Iterator

from duban.formats.grid import RIGHT, Grid, before_rows, grid, heading, labelled
from duban.formats.text import cell_text
from duban.formats.width import padded, width
from duban.reports.document import Block, Document, Lines, Pairs, Section, Table
from duban.words import Lang, shown

GAP = "  "


def plain(document: Document, lang: Lang) -> str:
    """Return a document as plain text."""
    parts: list[tuple[str, ...]] = [heading(document, lang)]
    for section in document.sections:
        parts.extend(_section(section, lang))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _section(section: Section, lang: Lang) -> Iterator[tuple[str, ...]]:
    blocks = [tuple(_block(block, lang)) for block in section.blocks]
    if section.title:
        title = cell_text(shown.SECTION(title=section.title), lang)
        first, *blocks = blocks or [()]
        yield (title, *first)
    yield from (block for block in blocks if block)


def _block(block: Block, lang: Lang) -> Iterator[str]:
    match block:
        case Table():
            yield from before_rows(block, lang)
            if block.rows:
                yield from aligned(grid(block, lang))
        case Lines():
            mark = "- " if block.bulleted else ""
            yield from (mark + cell_text(text, lang) for text in block.texts)
        case Pairs():
            for label, cell in block.pairs:
                yield labelled(cell_text(label, lang), cell_text(cell, lang), lang)


def aligned(table: Grid) -> Iterator[str]:
    """Return the lines of a table, its columns as wide as their widest cell."""
    widths = [
        max(map(width, (head, *table.column(index)))) for index, head in enumerate(table.heads)
    ]
    for row in (table.heads, tuple("-" * columns for columns in widths), *table.rows):
        cells = (
            padded(cell, columns, right=column.kind in RIGHT)
            for cell, columns, column in zip(row, widths, table.columns, strict=True)
        )
        yield GAP.join(cells).rstrip(" ")
