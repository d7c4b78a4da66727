"""The broken templates of `tests/errors/templates`, and what is said of each.

A template stands for the daily bulletin's, but that of `template-unknown-report`. What nothing
but filling can find is found by filling. Two faults are of size: no file shows them.

python -m tests.reports.templating.broken
"""

import datetime as dt
from pathlib import Path
from typing import Final

from duban.formats.diagnostics import diagnostic_lines
from duban.ledger.load import open_ledger
from duban.model.diagnostic import Diagnostic
from duban.model.template import Template
from duban.reports.daily import REPORT
from duban.reports.report import Asked
from duban.reports.templating.checking import template_faults
from duban.reports.templating.faults import TemplateError
from duban.rules.evaluate import evaluate
from duban.words import Lang

ROOT: Final = Path(__file__).resolve().parents[3]
CASES: Final = ROOT / "tests" / "errors" / "templates"
LANGS: Final[tuple[Lang, ...]] = ("zh", "en")
OF_SIZE: Final = ("template-too-large", "template-too-much")


def said_of(code: str) -> str:
    """Return what is said of a broken template, in both languages."""
    name = "dayly" if code == "template-unknown-report" else "daily"
    text = (CASES / f"{code}.j2").read_text(encoding="utf-8")
    template = Template(name, "zh", text, f"templates/{name}.zh.j2")
    found = tuple(template_faults((template,), {"daily": REPORT.slots})) or _filled(template)
    lines = (line for each in found for lang in LANGS for line in diagnostic_lines(each, lang))
    return "".join(f"{line}\n" for line in lines)


def _filled(template: Template) -> tuple[Diagnostic, ...]:
    ledger = open_ledger(ROOT / "tests" / "errors" / "checks" / "sound").ledger
    assert ledger is not None
    situation = evaluate(ledger, dt.date(2025, 6, 30))
    try:
        REPORT.build(situation, Asked(template=template))
    except TemplateError as error:
        return (error.found,)
    return ()


if __name__ == "__main__":
    for path in sorted(CASES.glob("*.j2")):
        path.with_suffix(".out").write_text(said_of(path.stem), encoding="utf-8")
