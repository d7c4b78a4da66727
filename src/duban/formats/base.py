"""What a format is, and what it is told about the place of output."""

from collections.abc import Callable

from duban.frozen import frozen
from duban.reports.attached import Need
from duban.reports.document import Document
from duban.words import Lang, Words


@frozen()
class Style:
    """What the place of output can show.

    Attributes:
        lang: the reader's language.
        width: columns of the terminal; None where there is none: full, unfolded text.
        color: whether colour and weight may be used.
        blocks: whether bars can be drawn with block characters; signs of ASCII stand in for them.
        assets: the folder of the pictures, as it is written in a link; None: there are none.
    """

    lang: Lang
    width: int | None = None
    color: bool = False
    blocks: bool = True
    assets: str | None = None


@frozen()
class Format:
    """格式: turns a document into bytes.

    Attributes:
        name: what `--format` calls it.
        title: for people.
        suffixes: the endings of file names that ask for it.
        render: the same document and style give the same bytes.
        needs: what it says nothing without, and not every document has.
        pictured: whether it links pictures, which have to be written beside it.
    """

    name: str
    title: Words
    suffixes: tuple[str, ...]
    render: Callable[[Document, Style], bytes]
    needs: Need | None = None
    pictured: bool = False
