"""Templates: the texts of reports, a ledger's own and those that ship."""

import re
from functools import cache
from pathlib import Path
from typing import Final, cast

from duban.frozen import replace
from duban.ledger.strict.byte_faults import CONFLICT
from duban.ledger.strict.characters import check_characters
from duban.ledger.strict.encoding import check_encoding, utf8_text
from duban.ledger.strict.findings import Findings
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Ledger
from duban.model.template import FOLDER, Template, file_of
from duban.words import Lang

SHIPPED: Final = Path(__file__).parent.parent / FOLDER
NAME: Final = re.compile(rf"{FOLDER}/([a-z][a-z0-9-]*)\.(zh|en)\.j2")
MARKER: Final = re.compile(r"^(<{7}|>{7})(?: .*)?$", re.MULTILINE)


def is_template(file: str) -> bool:
    """Return whether a file is named as a template is."""
    return NAME.fullmatch(file) is not None


def template_of(data: bytes, file: str) -> tuple[Template | None, tuple[Diagnostic, ...]]:
    """Return the template that a file's bytes are, or why they are none.

    A template that cannot be read stops its own report, and no judgement.
    """
    named, text = NAME.fullmatch(file), utf8_text(data)
    findings = check_encoding(data, file) if text is None else _checked(text, file)
    found = tuple(replace(each, blocks=False) for each in findings.diagnostics())
    if found or named is None or text is None:
        return None, found
    return Template(named[1], cast("Lang", named[2]), findings.text, file), ()


def _checked(text: str, file: str) -> Findings:
    plain = text.replace("\r\n", "\n").replace("\t", " ")
    findings = Findings(file, plain)
    check_characters(findings)
    for marker in findings.first(MARKER.finditer(plain)):
        findings.add_at(CONFLICT, marker.start(), marker=marker[1])
    return findings


def template_for(ledger: Ledger, report: str, lang: Lang) -> Template:
    """Return the template of a report in a language: the ledger's own before the one that ships.

    Raises:
        OSError: where the report has none, which is a fault of ours.
    """
    own = (each for each in ledger.templates if (each.report, each.lang) == (report, lang))
    return next(own, None) or shipped_template(report, lang)


@cache
def shipped_template(report: str, lang: Lang) -> Template:
    """Return the template of a report that ships.

    Raises:
        OSError: where there is none.
    """
    file = file_of(report, lang)
    text = (SHIPPED.parent / file).read_text(encoding="utf-8")
    return Template(report, lang, text, f"duban/{file}")
