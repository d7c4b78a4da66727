"""出处: the documents that promises come from, and what became of each of their sentences."""

from typing import Literal

from duban.model.record import Record, record
from duban.model.scalars import Line, Prose, Slug, Whole


@record
class Source(Record):
    """出处。The document and the sentence in which something was promised."""

    document: Slug
    """文件编号。The id of a file in `sources/`."""
    quote: Prose | None = None
    """原文。The sentence, as printed."""
    rows: tuple[Whole, ...] = ()
    """原文条目号。The numbers of the document's sentences that this rests on."""


@record
class Row(Record):
    """原文条目。One sentence of a document."""

    row: Whole
    """条目号。"""
    quote: Prose
    """原文。"""
    not_trackable: Prose | None = None
    """不可督办的理由。Why nothing in the ledger follows from it: a slogan, a principle."""
    note: Prose | None = None
    """说明。"""


@record
class Misprint(Record):
    """误植。A slip in the document, kept beside what was meant."""

    printed: Line
    """印作。"""
    meant: Line
    """应为。"""
    evidence: Prose
    """依据。"""
    confidence: Literal["high", "medium", "low"]
    """把握。"""


@record
class Document(Record):
    """文件。A document that promises were taken from."""

    id: Slug
    """编号。The file is named after it."""
    title: Line
    """标题。"""
    published: Line | None = None
    """发表时间和载体。"""
    rows: tuple[Row, ...] = ()
    """条目。"""
    misprints: tuple[Misprint, ...] = ()
    """误植。"""
    note: Prose | None = None
    """说明。"""
