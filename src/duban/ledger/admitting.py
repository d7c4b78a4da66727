"""Reads a ledger's files one after the other, and gathers what is wrong with them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from duban.ledger import name_faults as faults
from duban.ledger.gate import NO_GOALS, admit
from duban.ledger.gate_entries import Goals
from duban.ledger.gate_families import FAMILIES, Family, family_of
from duban.ledger.gate_walk import read_bytes, walk
from duban.ledger.strict import read
from duban.model.diagnostic import Diagnostic
from duban.model.record import Place

FOLDERS: Final = {family.folder: family.path for family in FAMILIES}


@dataclass(frozen=True, slots=True)
class Admitted:
    """A file without errors: its path and what it holds."""

    file: str
    record: Any


class Reader:
    """Reads the files of one folder; `found` is what is wrong with them so far."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files, found = walk(root)
        self.found = list(found)
        self._by_family: dict[str, list[str]] = {family.name: [] for family in FAMILIES}
        for file in self.files:
            self._sort_in(file)

    def records(self, family: Family, goals: Goals = NO_GOALS) -> tuple[Admitted, ...]:
        """Return what the files of a family hold, in the order of their paths."""
        admitted = (self._admitted(file, family, goals) for file in self._by_family[family.name])
        return tuple(each for each in admitted if each is not None)

    def _sort_in(self, file: str) -> None:
        family = family_of(file)
        if family is not None:
            self._by_family[family.name].append(file)
            return
        folder = file.partition("/")[0]
        right = FOLDERS.get(folder, FAMILIES[0].path)
        self.found.append(faults.MISPLACED_FILE.at(Place(file), folder=folder, right=right))

    def _admitted(self, file: str, family: Family, goals: Goals) -> Admitted | None:
        data, found = read_bytes(self.root, file)
        if data is None:
            self.found.extend(found)
            return None
        record, more = file_record(data, file, family, goals)
        self.found.extend((*found, *more))
        return None if record is None else Admitted(file, record)


def file_record(
    data: bytes, file: str, family: Family, goals: Goals = NO_GOALS
) -> tuple[Any, tuple[Diagnostic, ...]]:
    """Return what a file's bytes hold, with everything that is wrong with them.

    There is no record where the content has errors. A sound file of a wrong name is reported
    and kept, so that others may refer to what it holds.
    """
    value, found = read(data, file)
    if value is None:
        return None, found
    record, more = admit(value, family, file, goals)
    if record is None or any(each.severity == "error" for each in found):
        return None, (*found, *more)
    return record, (*found, *more, *family.named(record, file, data))
