"""Reads a ledger's files one after the other, and gathers what is wrong with them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from duban.ledger.file_faults import MISSING
from duban.ledger.files import FoundFile, ledger_files
from duban.ledger.gate import name_faults as faults
from duban.ledger.gate.entries import Goals
from duban.ledger.gate.families import FAMILIES, INFO, Family, family_of
from duban.ledger.gate.records import NO_GOALS, admit
from duban.ledger.opening import read_bytes
from duban.ledger.snapshot.stamps import digest
from duban.ledger.strict.quickest import read_quickest
from duban.model.diagnostic import Diagnostic
from duban.model.record import Place

PATHS: Final = {family.folder: family.path for family in FAMILIES if family.folder}
FOLDERS: Final = frozenset(PATHS)
MARK: Final = INFO.path


class Reader:
    """Reads the files of one folder.

    Attributes:
        found: what is wrong with them so far.
        digests: the digest of the content of each file that was read.
    """

    def __init__(self, root: Path) -> None:
        files, found = ledger_files(root, tuple(PATHS))
        self.found: list[Diagnostic] = list(found)
        self.digests: dict[str, bytes] = {}
        self._by_family: dict[str, list[FoundFile]] = {family.name: [] for family in FAMILIES}
        for file in (FoundFile(MARK, "", root / MARK), *files):
            self._sort_in(file)

    def names(self, family: Family) -> tuple[str, ...]:
        """Return the names of a family's files, sound or not."""
        return tuple(file.name for file in self._by_family[family.name])

    def records(self, family: Family, goals: Goals = NO_GOALS) -> tuple[Any, ...]:
        """Return what the sound files of a family hold, in the order of their names."""
        return tuple(self._admitted(family, goals))

    def _admitted(self, family: Family, goals: Goals) -> Iterator[Any]:
        for file in self._by_family[family.name]:
            data = read_bytes(file.path, name=file.name)
            if isinstance(data, Diagnostic):
                self.found.append(_no_ledger(data))
                continue
            self.digests[file.name] = digest(data)
            record, found = file_record(data, file.name, family, goals)
            self.found.extend(found)
            if record is not None:
                yield record

    def _sort_in(self, file: FoundFile) -> None:
        family = family_of(file.name)
        if family is not None:
            self._by_family[family.name].append(file)
            return
        fault = faults.MISPLACED_FILE.at(
            Place(file.name), folder=file.folder, right=PATHS[file.folder]
        )
        self.found.append(fault)


def _no_ledger(unread: Diagnostic) -> Diagnostic:
    """Return why a file was not read; where it is the ledger's own, that there is no ledger."""
    is_mark = unread.code == MISSING.code and unread.place.file == MARK
    return faults.NO_LEDGER.at(unread.place) if is_mark else unread


def file_record(
    data: bytes, file: str, family: Family, goals: Goals = NO_GOALS
) -> tuple[Any, tuple[Diagnostic, ...]]:
    """Return what a file's bytes hold, with everything that is wrong with them.

    There is no record where the content has errors. A sound file of a wrong name is reported
    and kept, so that others may refer to what it holds.
    """
    value, found = read_quickest(data, file)
    if value is None:
        return None, found
    record, told = admit(value, family, file, goals)
    # what could not be read right is mostly not right for the record either: told once
    lines = {each.place.line for each in found if each.severity == "error"}
    more = tuple(each for each in told if each.place.line not in lines)
    if record is None or any(each.severity == "error" for each in found):
        return None, (*found, *more)
    return record, (*found, *more, *family.named(record, file, data))
