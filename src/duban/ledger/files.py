"""The ledger's files: a safe walk in a fixed order that passes over nothing in silence."""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final, TypeAlias

from duban.frozen import frozen
from duban.ledger import file_faults as faults
from duban.ledger.strict.limits import MAX_FILES, MAX_FOLDERS
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.record import Place
from duban.model.template import FOLDER
from duban.words import Blank
from duban.words.machine import reason
from duban.words.visible import HIDDEN, visible

MARKER: Final = "duban.yaml"
NOTES: Final = "readme"
RELEASES: Final = "releases/"
"""Where JSON is read: nobody writes it by hand, and every program can check it."""
TEMPLATES: Final = f"{FOLDER}/"
"""Where the texts of reports are read."""


@frozen(order=True)
class FoundFile:
    """A file to read: its name below the ledger's folder, and the first part of that name."""

    name: str
    folder: str
    path: Path


Found: TypeAlias = FoundFile | Diagnostic


def ledger_files(
    root: Path, folders: tuple[str, ...]
) -> tuple[tuple[FoundFile, ...], tuple[Diagnostic, ...]]:
    """Return the files below a ledger's known folders by code points, and what is amiss there.

    `duban.yaml` itself is not among them. Names that begin with a dot are nobody's business;
    links are never followed.
    """
    files: list[FoundFile] = []
    found: list[Diagnostic] = []
    for one in _walk(root, folders):
        if isinstance(one, Diagnostic):
            found.append(one)
        elif len(files) < MAX_FILES:
            files.append(one)
        else:
            found.append(_at(faults.TOO_MANY_FILES, one.name, limit=MAX_FILES))
            break
    return tuple(sorted(files)), tuple(sorted(found, key=lambda fault: fault.place))


def files_below(root: Path, folder: str) -> tuple[tuple[FoundFile, ...], tuple[Diagnostic, ...]]:
    """Return the files below one folder of a ledger, and what is amiss there; none if it is not.

    Args:
        root: the ledger's folder.
        folder: the folder's name below it, such as `progress/urban-renewal`.
    """
    path, depth = root / folder, folder.count("/") + 1
    real = not path.is_symlink() and path.is_dir()
    every = tuple(_below(str(path), folder, depth)) if real else ()
    files = (one for one in every if isinstance(one, FoundFile))
    return tuple(sorted(files)), tuple(one for one in every if isinstance(one, Diagnostic))


def _walk(root: Path, folders: tuple[str, ...]) -> Iterator[Found]:
    """Give what lies in the ledger's folder: known folders are entered, others reported."""
    for entry in _entries(root, ""):
        if isinstance(entry, Diagnostic):
            yield entry
        elif not entry.is_dir(follow_symlinks=False):
            yield from () if entry.name == MARKER else _stray(entry, folders)
        elif entry.name in folders:
            yield from _below(entry.path, entry.name, 1)
        else:
            yield _at(faults.UNKNOWN_FOLDER, entry.name, folders=folders)


def _stray(entry: "os.DirEntry[str]", folders: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Report what lies beside duban.yaml and is no folder; only notes belong there."""
    if entry.is_symlink():
        yield _at(faults.SYMLINK, entry.name)
    elif entry.name in folders:  # else the whole folder's records would be missing unnoticed
        yield _at(faults.FILE_NAMED_FOLDER, entry.name)
    elif not entry.name.casefold().startswith(NOTES):
        yield _at(faults.UNREAD_FILE, entry.name)


def _below(folder: str, name: str, depth: int) -> Iterator[Found]:
    """Give the files of a folder and of those in it."""
    if depth > MAX_FOLDERS:
        yield _at(faults.FOLDERS_TOO_DEEP, name, limit=MAX_FOLDERS)
        return
    for entry in _entries(Path(folder), f"{name}/"):
        if isinstance(entry, Diagnostic):
            yield entry
        elif entry.is_dir(follow_symlinks=False) and not _is_read(f"{name}/{entry.name}"):
            yield from _below(entry.path, f"{name}/{entry.name}", depth + 1)
        else:
            yield from _file(entry, f"{name}/{entry.name}")


def _file(entry: "os.DirEntry[str]", name: str) -> Iterator[Found]:
    """Give a file, or why it is none of the ledger's."""
    if entry.is_symlink():
        yield _at(faults.SYMLINK, name)
    elif entry.is_dir(follow_symlinks=False):
        yield _at(faults.FOLDER_NAMED_YAML, name)
    elif not _is_read(name):
        yield from () if entry.name.casefold().startswith(NOTES) else (_unread(name),)
    elif not entry.is_file(follow_symlinks=False):
        yield _at(faults.NOT_A_FILE, name)
    else:
        yield FoundFile(name, name.partition("/")[0], Path(entry.path))


def _unread(name: str) -> Diagnostic:
    """Report a file that is not read; one that was surely meant to be is an error."""
    last = name.rpartition("/")[2].casefold()
    meant = ".yaml" in last or ".yml" in last
    return _at(faults.WRONG_EXTENSION if meant else faults.UNREAD_FILE, name)


def _is_read(name: str) -> bool:
    return (
        name.endswith(".yaml")
        or (name.startswith(RELEASES) and name.endswith(".json"))
        or (name.startswith(TEMPLATES) and name.endswith(".j2"))
    )


def _entries(folder: Path, above: str) -> "Iterator[os.DirEntry[str] | Diagnostic]":
    """Give what a folder holds, by code points, without dot files and hostile names."""
    try:
        with os.scandir(folder) as scanned:
            entries = sorted(scanned, key=lambda entry: entry.name)
    except OSError as error:
        yield _at(faults.UNREADABLE, above.rstrip("/") or ".", reason=reason(error))
        return
    seen: dict[str, str] = {}
    for entry in entries:
        if not entry.name.startswith("."):
            yield _misnamed(entry.name, above, seen) or entry


def _misnamed(name: str, above: str, seen: dict[str, str]) -> Diagnostic | None:
    """Report a name that hides something, or that some computers take for another one's."""
    folded = unicodedata.normalize("NFC", name.casefold())
    other = seen.setdefault(folded, name)
    if any("\udc80" <= char <= "\udcff" for char in name):
        return _at(faults.NAME_NOT_UTF8, above + name)
    if HIDDEN.search(name):
        return _at(faults.NAME_HIDDEN, above + name)
    if other != name:
        return _at(faults.NAME_TWINS, above + name, other=visible(other))
    return None


def _at(fault: Fault, name: str, **blanks: Blank) -> Diagnostic:
    return fault.at(Place(visible(name)), "", **blanks)
