"""A badge: the JSON that shields.io reads from an address, and draws."""

from duban.formats.annotated import json_text
from duban.formats.base import Style
from duban.formats.text import cell_text
from duban.reports.annotation import Badge
from duban.reports.document import Document
from duban.words import shown


def as_badge(document: Document, style: Style) -> bytes:
    """Return a document's badge; without one it says the title and nothing else."""
    badge = document.badge or Badge(document.title, shown.NONE, "lightgrey")
    return json_text(
        {
            "schemaVersion": 1,
            "label": cell_text(badge.label, style.lang),
            "message": cell_text(badge.message, style.lang),
            "color": badge.color,
        }
    )
