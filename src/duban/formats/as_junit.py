"""JUnit XML: a test case for everything that was looked at, a failure where it failed."""

from collections.abc import Iterator, Sequence
from typing import Final

from duban.formats.annotated import annotations, message, shown_path, worst_first
from duban.formats.base import Style
from duban.formats.text import cell_text
from duban.reports.annotation import Annotation, Subject
from duban.reports.document import Cell, Document
from duban.words import Lang, say, shown

MARKUP: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
"""No other sign means anything in XML; what XML may not hold at all is written out before."""


def as_junit(document: Document, style: Style) -> bytes:
    """Return what was looked at as test cases; several failures of one stand in one element."""
    known = annotations(document)
    of: dict[str, list[Annotation]] = {}
    for each in known.found:
        of.setdefault(each.subject, []).append(each)
    failed = sum(any(each.fails for each in found) for found in of.values())
    counts = {"tests": str(len(known.subjects)), "failures": str(failed)}
    name = f"duban {cell_text(document.report, style.lang)}"
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        _open("testsuites", name=name, **counts),
        "  " + _open("testsuite", name=name, **counts, errors="0", skipped="0"),
        *_about(document, style.lang),
        *(
            line
            for each in known.subjects
            for line in _case(document, each, of.get(each.id, ()), style.lang)
        ),
        "  </testsuite>",
        "</testsuites>",
    )
    return "".join(f"{each}\n" for each in lines).encode()


def _about(document: Document, lang: Lang) -> Iterator[str]:
    told: dict[str, Cell] = {
        "ledger": document.ledger,
        "as_of": document.as_of,
        "month": document.month,
    }
    yield "    <properties>"
    for name, value in told.items():
        if value is not None:
            yield "      " + _open("property", "/", name=name, value=cell_text(value, lang))
    yield "    </properties>"


def _case(
    document: Document, subject: Subject, found: Sequence[Annotation], lang: Lang
) -> Iterator[str]:
    folder = annotations(document).folder
    name = cell_text(subject.name, lang)
    group = ".".join(cell_text(each, lang) for each in ("duban", document.report, subject.group))
    file = shown_path(folder, subject.place)
    yield "    " + _open("testcase", "" if found else "/", classname=group, name=name, file=file)
    if not found:
        return
    worst = worst_first(found)
    failing = [each for each in worst if each.fails]
    if failing:
        code = cell_text(failing[0].rule.code, lang)
        opened = _open("failure", type=code, message=_first(failing, lang))
        yield f"      {opened}{_texts(failing, folder, lang)}</failure>"
    if rest := [each for each in worst if not each.fails]:
        yield f"      <system-out>{_texts(rest, folder, lang)}</system-out>"
    yield "    </testcase>"


def _first(found: Sequence[Annotation], lang: Lang) -> str:
    first = cell_text(found[0].what, lang)
    count = sum(each.stands_for for each in found)
    return first if len(found) == 1 else say(shown.SEVERAL(count=count, first=first), lang)


def _texts(found: Sequence[Annotation], folder: str, lang: Lang) -> str:
    said = (
        f"{shown_path(folder, each.place)}:{each.place.line}:{each.place.column}: "
        f"[{cell_text(each.rule.code, lang)}] {message(each, lang)}"
        for each in found
    )
    return "\n".join(said).translate(MARKUP)


def _open(tag: str, close: str = "", /, **attributes: str) -> str:
    """Return the tag that opens an element, or with `/` the whole of an empty one."""
    pairs = (f'{key}="{value.translate(MARKUP)}"' for key, value in attributes.items())
    return f"<{' '.join((tag, *pairs))}{close}>"
