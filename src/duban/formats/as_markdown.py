"""GitHub-flavoured Markdown, read the same by GitHub and GitLab."""

from collections.abc import Iterable, Iterator

from duban.formats.base import Style
from duban.formats.grid import RIGHT, before_rows, grid, heading, labelled
from duban.formats.markdown_text import at_start, inside
from duban.formats.text import cell_text
from duban.reports.document import Block, Chart, Document, Lines, Pairs, Section, Table
from duban.words import Lang


def as_markdown(document: Document, style: Style) -> bytes:
    """Return a document as Markdown: a heading, sections, tables."""
    title, *about = heading(document, style.lang)
    parts = [f"# {inside(title)}", *map(at_start, about)]
    for section in document.sections:
        parts.extend(_section(section, style.lang))
    return ("\n\n".join(parts) + "\n").encode()


def _section(section: Section, lang: Lang) -> Iterator[str]:
    if section.title:
        yield f"## {inside(cell_text(section.title, lang))}"
    for block in section.blocks:
        yield from _block(block, lang)


def _block(block: Block, lang: Lang) -> Iterator[str]:
    match block:
        case Table():
            yield from map(at_start, before_rows(block, lang))
            if block.rows:
                yield "\n".join(_table(block, lang))
        case Lines():
            texts = [at_start(cell_text(text, lang)) for text in block.texts]
            yield from _list(texts) if block.bulleted else texts
        case Pairs():
            yield from _list(_pairs(block, lang))
        case Chart():
            for each in block.told():
                yield from _block(each, lang)


def _pairs(block: Pairs, lang: Lang) -> Iterator[str]:
    for label, cell in block.pairs:
        name = f"**{inside(cell_text(label, lang))}**"
        yield labelled(name, inside(cell_text(cell, lang)), lang)


def _list(texts: Iterable[str]) -> Iterator[str]:
    lines = "\n".join(f"- {text}" for text in texts)
    if lines:
        yield lines


def _table(table: Table, lang: Lang) -> Iterator[str]:
    texts = grid(table, lang)
    yield _row(texts.heads)
    yield _row(("---:" if column.kind in RIGHT else "---" for column in texts.columns), bare=True)
    yield from map(_row, texts.rows)


def _row(cells: Iterable[str], *, bare: bool = False) -> str:
    return f"| {' | '.join(cells if bare else map(inside, cells))} |"
