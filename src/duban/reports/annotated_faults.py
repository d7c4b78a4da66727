"""The faults of a ledger as annotations, and as a badge."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from duban.model.diagnostic import Diagnostic, Severity
from duban.model.record import Place
from duban.reports.annotation import Annotation, Annotations, Badge, Rule, Subject
from duban.reports.diagnosis import TITLE, counted
from duban.words import Said, Words, say

ANYTHING: Final = "…"
"""What stands in the blanks of a text that is about nothing in particular."""
NO_ADVICE: Final = Words("见说明", "see what it says")
GOOD: Final = Words("通过", "sound")
WARNINGS: Final = Words("提醒 {warnings}", "{warnings} warnings")
ERRORS: Final = Words("错误 {errors}", "{errors} errors")
LINES: Final = re.compile(r"(:\d+){1,2}(?!\d)|第 \d+ 行")
"""What a text says of lines: they move whenever somebody writes above them."""


def annotated_faults(found: Sequence[Diagnostic], looked_at: Iterable[str]) -> Annotations:
    """Return the faults of files as annotations; an error fails its file, a warning does not.

    Args:
        found: the faults.
        looked_at: the files that were read; those with faults need not be among them.
    """
    files = sorted({*looked_at, *(each.place.file for each in found)})
    return Annotations(tuple(map(_annotation, found)), tuple(map(_subject, files)))


def fault_badge(found: Sequence[Diagnostic]) -> Badge:
    """Return how many faults there are, in a few words: the errors, otherwise the warnings."""
    errors, warnings = counted(found)
    if errors:
        return Badge(TITLE, ERRORS(errors=errors), "red")
    if warnings:
        return Badge(TITLE, WARNINGS(warnings=warnings), "yellow")
    return Badge(TITLE, GOOD, "green")


def _annotation(each: Diagnostic) -> Annotation:
    failing: dict[Severity, bool] = {"error": True, "warning": False}
    return Annotation(
        place=each.place,
        subject=each.place.file,
        rule=Rule(
            each.code, _in_general(each.what), _in_general(each.hint) if each.hint else NO_ADVICE
        ),
        level=each.severity,
        title=each.code,
        what=each.what,
        key=LINES.sub("", say(each.what, "zh")),
        hint=each.hint,
        weight=int(each.blocks),
        fails=failing[each.severity],
        stands_for=each.stands_for,
    )


def _in_general(said: Said) -> Said:
    return Said(said.words, tuple((name, ANYTHING) for name, _ in said.blanks))


def _subject(file: str) -> Subject:
    folder, _, _ = file.rpartition("/")
    return Subject(file, file, folder.replace("/", ".") or "ledger", Place(file))
