"""SARIF 2.1.0, which code scanning and many editors read."""

import re
from collections.abc import Iterable
from typing import Final, TypeAlias

from duban import __version__
from duban.formats.annotated import annotations, fingerprints, json_text, message, path
from duban.formats.base import Style
from duban.formats.text import cell_text
from duban.model.record import Place
from duban.reports.annotation import Annotation, Rule
from duban.reports.document import Document
from duban.words import Lang, Words

Json: TypeAlias = dict[str, object]

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT: Final = "%SRCROOT%"
TOP: Final = Words("仓库的根目录", "the repository's folder")
LANGUAGES: Final[dict[Lang, str]] = {"zh": "zh-CN", "en": "en-US"}
HALF: Final = re.compile("[\ud800-\udc7f\udd00-\udfff]")
"""Half a character that stands for no byte: no file's name holds it."""


def as_sarif(document: Document, style: Style) -> bytes:
    """Return the annotations as one run of duban."""
    known, lang = annotations(document), style.lang
    rules = {each.rule.code: each.rule for each in known.found}
    places = {code: number for number, code in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "duban",
                "version": __version__,
                "rules": _rules(rules.values(), lang),
            }
        },
        "automationDetails": {"id": f"duban/{cell_text(document.report, lang)}/"},
        "language": LANGUAGES[lang],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": cell_text(TOP, lang)}}},
        "results": [
            {**_result(each, known.folder, lang, name), "ruleIndex": places[each.rule.code]}
            for each, name in zip(known.found, fingerprints(document), strict=True)
        ],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules(rules: Iterable[Rule], lang: Lang) -> list[Json]:
    return [
        {
            "id": cell_text(each.code, lang),
            "shortDescription": {"text": cell_text(each.about, lang)},
            "fullDescription": {"text": "\n".join(cell_text(each.about, a) for a in LANGUAGES)},
            "help": {"text": "\n".join(cell_text(each.advice, a) for a in LANGUAGES)},
        }
        for each in rules
    ]


def _result(annotation: Annotation, folder: str, lang: Lang, name: str) -> Json:
    place = annotation.place
    return {
        "ruleId": cell_text(annotation.rule.code, lang),
        "level": annotation.level,
        # in SARIF this would be a link, which a title of the ledger must never become
        "message": {"text": message(annotation, lang).replace("](", r"\](")},
        **({"locations": [_location(folder, place)]} if place.file else {}),
        "partialFingerprints": {"dubanKey/v1": name},
    }


def _location(folder: str, place: Place) -> Json:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(path(folder, place)), "uriBaseId": ROOT},
            "region": {"startLine": place.line, "startColumn": place.column},
        }
    }


def uri(file: str) -> str:
    """Return a path as a relative reference, every byte that is no plain letter percent-encoded."""
    from urllib.parse import quote

    return quote(HALF.sub("\ufffd", file).encode(errors="surrogateescape"), safe="/")
