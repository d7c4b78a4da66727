"""GitLab's Code Quality report: one issue for each annotation."""

from typing import Final

from duban.formats.annotated import annotations, fingerprints, json_text, shown_path
from duban.formats.base import Style
from duban.formats.text import cell_text, line
from duban.reports.annotation import Annotation, Level
from duban.reports.document import Document
from duban.words import Lang, shown

SEVERITIES: Final[dict[Level, str]] = {"error": "major", "warning": "minor", "note": "info"}


def as_gitlab(document: Document, style: Style) -> bytes:
    """Return the annotations as GitLab compares them between two branches."""
    known = annotations(document)
    return json_text(
        [
            {
                "description": _description(each, style.lang),
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


def _description(annotation: Annotation, lang: Lang) -> str:
    """Return what is shown of an issue: one line, what to do in brackets behind it."""
    if annotation.hint is None:
        return cell_text(annotation.what, lang)
    said = shown.ADVISED(what=annotation.what, hint=annotation.hint)
    return cell_text(said, lang)
