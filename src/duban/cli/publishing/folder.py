"""A set's folder: its files are replaced together, and nobody else's are touched.

All new bytes are written beside their places first: where the disk is full, what was published
stands as it was. Then the index claims the names of both sets, so that whoever is stopped half-way
leaves no file that the next run would not know as its own.
"""

import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from duban.cli.whole import write_whole

INDEX: Final = "index.json"
MAKER: Final = "duban publish"
MAX_BYTES: Final = 16 * 1024 * 1024
NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*){0,2}")
"""What a set calls its files: a name in an index that is none of these is not followed."""


class ForeignError(OSError):
    """Something that is not of an earlier set stands where a file is to be written."""


def replace_set(folder: Path, files: Mapping[str, bytes]) -> int:
    """Put a set into a folder, in the place of an earlier one; return how many files it removed.

    Args:
        folder: made where it is missing; what else lies in it stays.
        files: the bytes of every file by its name, the index among them.

    Raises:
        ForeignError: where somebody else's file or link stands where one is to be written.
        OSError: where that is not possible.
    """
    old = listed(folder)
    _free(folder, files, old)
    stale = sorted(old - files.keys())
    with _staged(folder, files) as staged:
        write_whole(folder / INDEX, _claim({*old, *files}))
        for name in files.keys() - {INDEX}:
            staged[name].replace(folder / name)
        for name in stale:
            _remove(folder / name)
        staged[INDEX].replace(folder / INDEX)
    return len(stale)


def listed(folder: Path) -> frozenset[str]:
    """Return the names of the files that an earlier set has in a folder; none where it has none.

    Raises:
        ForeignError: where there is an index that no set has.
    """
    path = folder / INDEX
    if not os.path.lexists(path):
        return frozenset()
    try:
        _plain(path)
        found = json.loads(path.read_bytes()[:MAX_BYTES])
        names = {each["name"] for each in found["files"]} if found["made_by"] == MAKER else None
    except (ValueError, KeyError, TypeError, RecursionError):
        names = None
    if names is None or not all(isinstance(each, str) and NAME.fullmatch(each) for each in names):
        raise ForeignError(0, "", str(path))
    return frozenset(names | {INDEX})


def _free(folder: Path, files: Mapping[str, bytes], old: frozenset[str]) -> None:
    """Refuse to write over what is not of an earlier set, and to follow links.

    Raises:
        ForeignError: where one of these would happen.
    """
    for name in files:
        path = folder / name
        for above in list(path.relative_to(folder).parents)[:-1]:
            if os.path.lexists(folder / above) and not _is_folder(folder / above):
                raise ForeignError(0, "", str(folder / above))
        if os.path.lexists(path):
            _plain(path)
            if name not in old and path.read_bytes() != files[name]:
                raise ForeignError(0, "", str(path))


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _plain(path: Path) -> None:
    if path.is_symlink() or not path.is_file():
        raise ForeignError(0, "", str(path))


def _claim(names: set[str]) -> bytes:
    """Return an index that says whose the files are while they are being replaced."""
    files = [{"name": each} for each in sorted(names - {INDEX})]
    return index_bytes({"made_by": MAKER, "complete": False, "files": files})


def index_bytes(index: object) -> bytes:
    """Return an index as the bytes of its file."""
    return (json.dumps(index, ensure_ascii=False, indent=2) + "\n").encode()


def digest(data: bytes) -> str:
    """Return the SHA-256 of a file's bytes."""
    return sha256(data).hexdigest()


@contextmanager
def _staged(folder: Path, files: Mapping[str, bytes]) -> Iterator[dict[str, Path]]:
    """Give files that hold the new bytes, each beside its place; those left over are removed."""
    made: dict[str, Path] = {}
    try:
        for number, (name, data) in enumerate(files.items()):
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            new = place.with_name(f".duban-{os.getpid()}-{number}.tmp")
            made[name] = new
            _fill(new, data, place)
        yield made
    finally:
        for each in made.values():
            with suppress(OSError):
                each.unlink(missing_ok=True)


def _fill(new: Path, data: bytes, place: Path) -> None:
    """Write a file beside its place; what is refused is told of the place, which people know."""
    try:
        with new.open("xb") as file:
            file.write(data)
    except OSError as error:
        error.filename = str(place)
        raise


def _remove(path: Path) -> None:
    """Remove a file of an earlier set, and its folder where nothing else is in it."""
    if path.is_symlink() or not path.is_file():
        return
    path.unlink()
    with suppress(OSError):
        path.parent.rmdir()
