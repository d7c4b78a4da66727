"""GitHub-flavoured Markdown, read the same by GitHub and GitLab."""

from collections.abc import Iterable, Iterator

from duban.formats.base import Style
from duban.formats.grid import RIGHT, before_rows, grid, heading, labelled
from duban.formats.markdown_text import at_start, inside
from duban.formats.text import cell_text
from duban.reports.document import Block, Chart, Document, Lines, Pairs, Section, Table
from duban.words import Lang, say, shown


def as_markdown(document: Document, style: Style) -> bytes:
    """Return a document as Markdown: a heading, sections, tables."""
    title, *about = heading(document, style.lang)
    parts = [f"# {inside(title)}", *map(at_start, about)]
    links = _links(document, style)
    for section in document.sections:
        parts.extend(_section(section, style.lang, links))
    return ("\n\n".join(parts) + "\n").encode()


def _links(document: Document, style: Style) -> Iterator[str]:
    """Yield where the picture of each chart is; nothing where there are no pictures."""
    if style.assets is None:
        return
    from urllib.parse import quote

    from duban.formats.pictures import names

    for name in names(document):
        yield quote(f"{style.assets}/{name}")


def _section(section: Section, lang: Lang, links: Iterator[str]) -> Iterator[str]:
    if section.title:
        yield f"## {inside(cell_text(section.title, lang))}"
    for block in section.blocks:
        link = next(links, None) if isinstance(block, Chart) else None
        if isinstance(block, Chart) and link is not None:
            yield from _picture(block, lang, link)
        else:
            yield from _block(block, lang)


def _picture(chart: Chart, lang: Lang, link: str) -> Iterator[str]:
    """Yield a picture, and folded away below it the same in words."""
    yield f"![{inside(cell_text(chart.title, lang))}]({link})"
    words = [part for each in chart.told() for part in _block(each, lang)]
    if words:
        yield f"<details><summary>{say(shown.IN_WORDS, lang)}</summary>"
        yield from words
        yield "</details>"


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
            yield from _drawn(block, lang)
            for each in block.told():
                yield from _block(each, lang)


def _drawn(chart: Chart, lang: Lang) -> Iterator[str]:
    """Yield a chart as lines that the forge itself makes a picture of, where it can."""
    from duban.formats.mermaid import mermaid

    drawn = mermaid(chart, lang)
    if drawn is not None:
        yield drawn


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
