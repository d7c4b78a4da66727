"""Reads a ledger's files one after the other, and gathers what is wrong with them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, TypeAlias

from duban.frozen import replace
from duban.ledger.file_faults import MISSING
from duban.ledger.files import FoundFile, files_below, ledger_files
from duban.ledger.gate import name_faults as faults
from duban.ledger.gate.entries import Goals
from duban.ledger.gate.families import FAMILIES, FILINGS, INFO, Family, family_of
from duban.ledger.gate.names import seal_of
from duban.ledger.gate.records import NO_GOALS, admit
from duban.ledger.opening import read_bytes
from duban.ledger.snapshot.shelf import Shelf, context_of
from duban.ledger.snapshot.stamps import digest
from duban.ledger.strict.quickest import read_quickest
from duban.ledger.templates import is_template, template_of
from duban.model.diagnostic import Diagnostic
from duban.model.record import Place
from duban.model.template import FOLDER, PATH, Template

PATHS: Final = {family.folder: family.path for family in FAMILIES if family.folder} | {FOLDER: PATH}
FOLDERS: Final = frozenset(PATHS)
MARK: Final = INFO.path

Held: TypeAlias = tuple[Any, tuple[Diagnostic, ...]]
"""What a file holds, with everything that is wrong with it; None where it has errors."""
Tell: TypeAlias = Callable[[int, int], None]
"""Told how many files have been read, and how many there are."""


class Reader:
    """Reads the files of one folder, or of some of the folders below it.

    Attributes:
        found: what is wrong with them so far.
        digests: the digest of the content of each file that was read.
    """

    def __init__(self, root: Path, shelf: Shelf, tell: Tell, *below: str) -> None:
        files, found = _files(root, below)
        self.found: list[Diagnostic] = list(found)
        self.digests: dict[str, bytes] = {}
        self._shelf = shelf
        self._tell = tell
        self._templates: list[FoundFile] = []
        self._by_family: dict[str, list[FoundFile]] = {family.name: [] for family in FAMILIES}
        for file in (FoundFile(MARK, "", root / MARK), *files):
            self._sort_in(file)
        self._count = sum(map(len, self._by_family.values()))

    def names(self, family: Family) -> tuple[str, ...]:
        """Return the names of a family's files, sound or not."""
        return tuple(file.name for file in self._by_family[family.name])

    def records(self, family: Family, goals: Goals = NO_GOALS) -> tuple[Any, ...]:
        """Return what the sound files of a family hold, in the order of their names."""
        return tuple(self._admitted(family, goals))

    def templates(self) -> tuple[Template, ...]:
        """Return the sound templates, in the order of their names."""
        return tuple(each for file in self._templates if (each := self._template(file)))

    def _template(self, file: FoundFile) -> Template | None:
        data = read_bytes(file.path, name=file.name)
        if isinstance(data, Diagnostic):
            self.found.append(replace(data, blocks=False))
            return None
        self.digests[file.name] = digest(data)
        template, found = template_of(data, file.name)
        self.found.extend(found)
        return template

    def _admitted(self, family: Family, goals: Goals) -> Iterator[Any]:
        context = context_of(goals) if self._shelf.is_open else b""
        for file in self._by_family[family.name]:
            self._tell(len(self.digests), self._count)
            record, found = self._kept(file, family, context) or self._read(
                file, family, goals, context
            )
            self.found.extend(found)
            if record is not None:
                yield record

    def _kept(self, file: FoundFile, family: Family, context: bytes) -> Held | None:
        """Return the record of a file that has not changed since it was read, without a look."""
        content = self._shelf.content(file.name)
        taken = self._shelf.take(file.name, content, context) if content else None
        if content is None or taken is None:
            return None
        self.digests[file.name] = content
        record, seal = taken
        return record, tuple(family.named(record, file.name, seal))

    def _read(self, file: FoundFile, family: Family, goals: Goals, context: bytes) -> Held:
        data = read_bytes(file.path, name=file.name)
        if isinstance(data, Diagnostic):
            return None, (_no_ledger(data),)
        self.digests[file.name] = content = digest(data)
        seal = seal_of(data) if family is FILINGS else ""
        taken = self._shelf.take(file.name, content, context)  # a file may be touched unchanged
        record, found = (taken[0], ()) if taken else file_record(data, file.name, family, goals)
        if record is None:
            return None, found
        if not found and not taken:
            self._shelf.put(file.name, content, context, (record, seal))
        return record, (*found, *family.named(record, file.name, seal))

    def _sort_in(self, file: FoundFile) -> None:
        family = family_of(file.name)
        if family is not None:
            self._by_family[family.name].append(file)
            return
        if is_template(file.name):
            self._templates.append(file)
            return
        fault = faults.MISPLACED_FILE.at(
            Place(file.name), folder=file.folder, right=PATHS[file.folder]
        )
        self.found.append(fault)


def _files(
    root: Path, below: tuple[str, ...]
) -> tuple[tuple[FoundFile, ...], tuple[Diagnostic, ...]]:
    """Return the files of a ledger, or of some of its folders, and what is amiss there."""
    if not below:
        return ledger_files(root, tuple(PATHS))
    every = [files_below(root, folder) for folder in below]
    return tuple(file for files, _ in every for file in files), tuple(
        each for _, found in every for each in found
    )


def _no_ledger(unread: Diagnostic) -> Diagnostic:
    """Return why a file was not read; where it is the ledger's own, that there is no ledger."""
    is_mark = unread.code == MISSING.code and unread.place.file == MARK
    return faults.NO_LEDGER.at(unread.place) if is_mark else unread


def file_record(data: bytes, file: str, family: Family, goals: Goals = NO_GOALS) -> Held:
    """Return what a file's bytes hold, with everything that is wrong with them.

    There is no record where the content has errors.
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
    return record, (*found, *more)
