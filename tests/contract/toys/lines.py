"""lines: the first cell of every row, one a line."""

from duban.formats.base import Style
from duban.formats.text import cell_text
from duban.reports.document import Document


def lines(document: Document, style: Style) -> bytes:
    """Return the first cells."""
    return "".join(f"{cell_text(row[0], style.lang)}\n" for row in document.rows).encode()
