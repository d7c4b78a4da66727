"""Supposing: a ledger as it would be with another policy, or with a file more. Nothing is written.

A given file is read as strictly as one of the ledger. One that lies where a file of the ledger
does, such as `marks/2018-09.yaml`, stands in for that; any other is there beside them.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from duban.frozen import frozen, replace
from duban.ledger.admitting import file_record
from duban.ledger.gate.entries import Goals
from duban.ledger.gate.families import DECISIONS, FILINGS, MARKS, POLICIES, Family
from duban.ledger.gate.goals import goals_of
from duban.ledger.opening import read_bytes
from duban.ledger.strict.quickest import read_quickest
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Ledger
from duban.model.policy import Policy
from duban.rules.checks.registry import checked

BY_KEYS: Final[tuple[tuple[Family, frozenset[str]], ...]] = (
    (POLICIES, frozenset({"lights"})),
    (FILINGS, frozenset({"entries"})),
    (DECISIONS, frozenset({"kind", "decided"})),
    (MARKS, frozenset({"month"})),
)
"""What may be supposed, and the keys by which it is known where its folder does not tell."""
PARTS: Final = {FILINGS.name: "filings", DECISIONS.name: "decisions", MARKS.name: "marks"}
LONGEST: Final = 4
"""Parts of the longest name of a file below a ledger's folder."""


class NoSuchKindError(Exception):
    """A file is nothing that may be supposed; its argument is the path."""


@frozen()
class Given:
    """One file that was given: what it holds, what it is, and what it is called in the ledger."""

    path: Path
    name: str
    family: Family
    record: Any
    found: tuple[Diagnostic, ...]


def supposed(ledger: Ledger, paths: Iterable[Path]) -> tuple[Ledger | None, tuple[Diagnostic, ...]]:
    """Return a ledger with what files hold, and what is wrong with them; None where they err.

    Raises:
        NoSuchKindError: for a file that is nothing that may be supposed.
    """
    changed, files = ledger, []
    for path in paths:
        given = _given(path, goals_of(changed.departments, changed.decisions))
        files.append(given)
        changed = _with(changed, given) if given.record is not None else changed
    found = [fault for each in files for fault in each.found]
    if not _errors(found):
        found += _of_sense(ledger, changed)
    told = tuple(_as_called(files, each) for each in found)
    return None if _errors(found) else changed, told


def _given(path: Path, goals: Goals) -> Given:
    data = read_bytes(path, name=str(path))
    if isinstance(data, Diagnostic):
        return Given(path, str(path), POLICIES, None, (data,))
    name, family = next(_placed(path), (str(path), None))
    value, found = read_quickest(data, name)
    if value is None:
        return Given(path, name, POLICIES, None, found)
    if family is None:
        family = next((each for each, keys in BY_KEYS if keys <= set(value)), None)
    if family is None:
        raise NoSuchKindError(path)
    return Given(path, name, family, *file_record(data, name, family, goals))


def _placed(path: Path) -> Iterator[tuple[str, Family]]:
    """Yield what a file is called below a ledger's folder, with its family, where it lies so."""
    parts = path.absolute().parts
    for count in range(2, LONGEST + 1):
        name = "/".join(parts[-count:])
        yield from ((name, family) for family, _ in BY_KEYS if family.holds(name))


def _with(ledger: Ledger, given: Given) -> Ledger:
    if isinstance(given.record, Policy):
        others = tuple(each for each in ledger.policies if each.id != given.record.id)
        return ledger.but(policy=given.record, policies=(*others, given.record))
    part = PARTS[given.family.name]
    others = tuple(each for each in getattr(ledger, part) if each.origin.file != given.name)
    return ledger.but(**{part: (*others, given.record)})


def _of_sense(before: Ledger, after: Ledger) -> list[Diagnostic]:
    """Return what the checks find only in a ledger that was changed."""
    known = set(checked(before))
    return [each for each in checked(after) if each not in known]


def _errors(found: Iterable[Diagnostic]) -> bool:
    return any(each.severity == "error" for each in found)


def _as_called(files: Iterable[Given], fault: Diagnostic) -> Diagnostic:
    """Return a fault with its file as it was given, not as it would be called in the ledger."""
    for each in files:
        if fault.place.file == each.name:
            return replace(fault, place=fault.place._replace(file=str(each.path)))
    return fault
