"""Workflow commands of GitHub Actions: the worst at their lines, a count of the rest.

A step may show ten annotations of each level, and only the first ones count: so the worst come
first, and no more than ten in all.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from duban.formats.annotated import LEVELS, annotations, message, shown_path, worst_first
from duban.formats.base import Style
from duban.formats.text import cell_text
from duban.reports.annotation import Annotation, Level
from duban.reports.document import Document
from duban.words import Said, shown

MOST: Final = 10
COMMANDS: Final[dict[Level, str]] = {"error": "error", "warning": "warning", "note": "notice"}
DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY: Final = DATA | str.maketrans({":": "%3A", ",": "%2C"})


def as_github(document: Document, style: Style) -> bytes:
    """Return the ten worst annotations as workflow commands, and how many more there are."""
    found = worst_first(annotations(document).found)
    lines = [_at_place(each, document, style) for each in found[:MOST]]
    if rest := found[MOST:]:
        title = cell_text(document.title, style.lang)
        lines.append(_command("notice", {"title": title}, cell_text(_counted(rest), style.lang)))
    return "".join(f"{each}\n" for each in lines).encode()


def _at_place(annotation: Annotation, document: Document, style: Style) -> str:
    place = annotation.place
    file = shown_path(annotations(document).folder, place)
    where = {"file": file, "line": str(place.line), "col": str(place.column)} if file else {}
    title = cell_text(annotation.title, style.lang)
    said = message(annotation, style.lang)
    return _command(COMMANDS[annotation.level], {**where, "title": title}, said)


def _command(name: str, properties: dict[str, str], data: str) -> str:
    pairs = ",".join(f"{key}={value.translate(PROPERTY)}" for key, value in properties.items())
    return f"::{name} {pairs}::{data.translate(DATA)}"


def _counted(rest: Iterable[Annotation]) -> Said:
    counts: Counter[Level] = Counter()
    for each in rest:
        counts[each.level] += each.stands_for
    return shown.NOT_LISTED(count=counts.total(), levels=tuple(_levels(counts)))


def _levels(counts: Counter[Level]) -> Iterator[Said]:
    for each in LEVELS:
        if counts[each]:
            yield shown.LEVEL(level=shown.LEVELS[each], count=counts[each])
