"""What is wrong with a ledger's own templates, told before anybody needs them."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from duban.model.diagnostic import Diagnostic
from duban.model.record import Place
from duban.model.template import Template
from duban.reports.templating.faults import MISPLACED_BLOCK, STRUCTURE, UNKNOWN_REPORT
from duban.reports.templating.machine import compiled
from duban.reports.templating.slots import Slot
from duban.reports.templating.structure import HEADING, SECTION, TITLE
from duban.words.guess import guess

BLOCK: Final = re.compile(r"\{\{-?\s*((?:tables|charts)\.\w+)")
ALONE: Final = re.compile(r"(?:\{%[^}]*%\}|\s)*\{\{-?\s*[\w.]+\s*-?\}\}(?:\{%[^}]*%\}|\s)*")


def template_faults(
    templates: tuple[Template, ...], reports: Mapping[str, tuple[Slot, ...]]
) -> Iterator[Diagnostic]:
    """Yield what is wrong with templates, given the names that each report offers."""
    for each in templates:
        if each.report not in reports:
            known = tuple(reports)
            told = {"name": each.report, "guess": guess(each.report, known), "known": known}
            yield UNKNOWN_REPORT.at(Place(each.file), "", **told)
            continue
        code = compiled(each.text, reports[each.report], each.file)
        problems = code if isinstance(code, tuple) else ()
        for line, refusal in problems:
            yield refusal.at(Place(each.file, line)).found
        yield from _misplaced(each)
        yield from _misheaded(each)


def _misplaced(template: Template) -> Iterator[Diagnostic]:
    """Yield the blocks that do not stand alone on their line."""
    for number, line in enumerate(template.text.split("\n"), start=1):
        for found in BLOCK.finditer(line):
            if not ALONE.fullmatch(line):
                place = Place(template.file, number, found.start() + 1)
                yield MISPLACED_BLOCK.at(place, "", name=found[1])


def _misheaded(template: Template) -> Iterator[Diagnostic]:
    """Yield the headings that are none, by their own words: `###`, or a sign without its space."""
    for number, line in enumerate(template.text.split("\n"), start=1):
        said = line.strip()
        if said.startswith(HEADING) and not said.startswith((TITLE, SECTION)):
            yield STRUCTURE.at(Place(template.file, number), "", line=said)
