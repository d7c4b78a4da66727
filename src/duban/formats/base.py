"""What a format is, and what it is told about the place of output."""

from collections.abc import Callable

from duban.frozen import frozen
from duban.reports.document import Document
from duban.words import Lang, Words


@frozen()
class Style:
    """What the place of output can show.

    Attributes:
        lang: the reader's language.
        width: columns of the terminal; None where there is none: full, unfolded text.
        color: whether colour and weight may be used.
    """

    lang: Lang
    width: int | None = None
    color: bool = False


@frozen()
class Format:
    """格式: turns a document into bytes.

    Attributes:
        name: what `--format` calls it.
        title: for people.
        suffixes: the endings of file names that ask for it.
        render: the same document and style give the same bytes.
        dated: whether it shows events only, so that other documents have nothing for it.
    """

    name: str
    title: Words
    suffixes: tuple[str, ...]
    render: Callable[[Document, Style], bytes]
    dated: bool = False
