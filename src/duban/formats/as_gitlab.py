"""GitLab's Code Quality report: one issue for each annotation."""

from typing import Final

from duban.formats.annotated import annotations, fingerprints, json_text, message, shown_path
from duban.formats.base import Style
from duban.formats.text import line
from duban.reports.annotation import Level
from duban.reports.document import Document

SEVERITIES: Final[dict[Level, str]] = {"error": "major", "warning": "minor", "note": "info"}


def as_gitlab(document: Document, style: Style) -> bytes:
    """Return the annotations as GitLab compares them between two branches."""
    known = annotations(document)
    return json_text(
        [
            {
                "description": line(message(each, style.lang)),
                "check_name": line(each.rule.code),
                "fingerprint": name,
                "severity": SEVERITIES[each.level],
                "location": {
                    "path": shown_path(known.folder, each.place),
                    "lines": {"begin": each.place.line},
                },
            }
            for each, name in zip(known.found, fingerprints(document), strict=True)
        ]
    )
