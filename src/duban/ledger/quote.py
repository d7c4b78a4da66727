"""Quotes the file at each fault, for people who see the fault without the file."""

from collections.abc import Iterable
from pathlib import Path

from duban.frozen import replace
from duban.ledger.opening import read_bytes
from duban.ledger.strict.findings import excerpt
from duban.model.diagnostic import Diagnostic


def with_excerpts(diagnostics: Iterable[Diagnostic], root: Path) -> tuple[Diagnostic, ...]:
    """Return diagnostics with the lines that they are about; each file is read once.

    What already has its line keeps it; what lies in no readable file has none.
    """
    lines: dict[str, list[str]] = {}
    quoted = []
    for each in diagnostics:
        file = each.place.file
        if not each.excerpt and file not in lines:
            lines[file] = _lines(root / file)
        quoted.append(each if each.excerpt else _quoting(each, lines[file]))
    return tuple(quoted)


def _quoting(diagnostic: Diagnostic, lines: list[str]) -> Diagnostic:
    place = diagnostic.place
    if not 0 < place.line <= len(lines):
        return diagnostic
    return replace(diagnostic, excerpt=excerpt(lines[place.line - 1], place.column))


def _lines(path: Path) -> list[str]:
    data = read_bytes(path)
    if isinstance(data, Diagnostic):
        return []
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
