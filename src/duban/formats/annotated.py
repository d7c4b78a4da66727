"""What formats for forges have in common: the worst first, paths, texts, fingerprints."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from duban.formats.text import cell_text, line
from duban.model.record import Place
from duban.reports.annotation import Annotation, Annotations, Level
from duban.reports.document import Document
from duban.words import Lang, say
from duban.words.visible import visible

LEVELS: Final[tuple[Level, ...]] = ("error", "warning", "note")
"""The worst first."""
NOTHING: Final = Annotations()


def annotations(document: Document) -> Annotations:
    """Return the annotations of a document, none where it has no notion of them."""
    return document.annotations or NOTHING


def worst_first(found: Sequence[Annotation]) -> list[Annotation]:
    """Return annotations by level and weight; equally bad ones as they came."""
    return sorted(found, key=lambda each: (LEVELS.index(each.level), -each.weight))


def path(folder: str, place: Place) -> str:
    """Return a file's path below the repository's folder; empty where there is no file."""
    return f"{folder}/{place.file}" if folder and place.file else place.file


def shown_path(folder: str, place: Place) -> str:
    """Return a file's path with everything hidden in it written out; its spaces stay."""
    return visible(path(folder, place))


def message(annotation: Annotation, lang: Lang) -> str:
    """Return what an annotation says, and what to do in a second line."""
    said = cell_text(annotation.what, lang)
    hint = "" if annotation.hint is None else line(say(annotation.hint, lang))
    return f"{said}\n{hint}" if hint else said


def fingerprints(document: Document) -> tuple[str, ...]:
    """Return a name for each annotation that stays while lines move and languages change.

    Of several that are the same in all but place, the first has the same name as one alone.
    """
    from hashlib import sha256

    seen: Counter[tuple[str, ...]] = Counter()
    names = []
    for each in annotations(document).found:
        known = (document.report, each.rule.code, each.place.file, each.key)
        parts = (*known, str(seen[known]))
        seen[known] += 1
        names.append(sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest())
    return tuple(names)


def json_text(value: object) -> bytes:
    """Return values of shown texts as JSON."""
    from json import dumps

    return (dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
