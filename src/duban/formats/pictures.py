"""The pictures of a document: what they are called, and what is in them."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from duban.reports.document import Chart, Document
from duban.words import Lang

UNFIT: Final = re.compile("[^a-z0-9]+")


def charts(document: Document) -> Iterator[Chart]:
    """Yield the charts of a document, in their order."""
    for section in document.sections:
        yield from (block for block in section.blocks if isinstance(block, Chart))


def names(document: Document) -> Iterator[str]:
    """Yield the file name of each chart's picture: by its report, the day, its place and slug."""
    for number, chart in enumerate(charts(document), 1):
        slug = UNFIT.sub("-", chart.slug.lower()).strip("-")
        yield f"{document.report}-{document.as_of}-{number}-{slug}.svg"


def pictures(document: Document, lang: Lang) -> Mapping[str, bytes]:
    """Return the files that a document with pictures needs beside it, by name."""
    from duban.formats.svg import svg

    drawn = (svg(each, lang) for each in charts(document))
    return dict(zip(names(document), drawn, strict=True))
