"""The `table` format: drawn on a terminal, plain in a pipe."""

from duban.formats.base import Style
from duban.formats.plain import plain
from duban.formats.terminal import terminal
from duban.reports.document import Document


def table(document: Document, style: Style) -> bytes:
    """Return a document for eyes: as wide as the terminal, or in full where there is none."""
    if style.width is None:
        return plain(document, style).encode()
    return terminal(document, style).encode()
