"""Single bytes changed at random in a ledger's files: each has to be reported, or mean nothing."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from duban.frozen import replace
from duban.ledger.gate.families import family_of
from duban.ledger.guarding.reading import file_of
from duban.model.days import Year
from duban.model.diagnostic import Diagnostic
from tests.guard.desk import SOUND, Desk

ONCE: Final = ("progress/", "decisions/", "inspections/", "releases/")
"""Where every byte counts."""
UNPROTECTED: Final = ("README.md", "policies/spare.yaml")
"""Notes, and rules that are not in force."""
LAST: Final = dt.date(2025, 6, 5)
"""The last day on which the sound ledger has a record."""
FREE: Final[dict[str, dict[str, Any]]] = {
    "Commitment": {"officer": None, "supervisor": None, "note": None, "questions": (), "tags": ()},
    "Department": {"name": "", "aliases": (), "note": None},
    "Action": {"title": "", "aliases": (), "note": None},
    "Campaign": {"title": "", "note": None},
    "Policy": {"title": "", "sources": (), "gaps": (), "note": None},
    "Document": {"title": "", "published": None, "note": None, "misprints": ()},
    "Row": {"not_trackable": None, "note": None},
    "Info": {"title": "", "language": "zh-CN", "note": None, "policy_since": None},
    "Year": {"year": 0, "notice": ""},
    "Difference": {"why": None},
    "Item": {"note": None},
}
"""What a clerk may change without a record, per record: written down here once more."""


class Flip(NamedTuple):
    """A byte changed: in which file, and what it then holds."""

    name: str
    data: bytes


def flips(files: dict[str, bytes], number: int) -> Iterator[Flip]:
    """Change, add or take away one byte in every file, other ones for every number."""
    for name, data in files.items():
        drawn = hashlib.sha256(f"{number}/{name}".encode()).digest()
        at = int.from_bytes(drawn[:4], "big") % len(data)
        kind, new = drawn[4] % 4, drawn[5]
        if kind < 2:
            changed = data[at] ^ (1 << new % 8) if kind else new
            flipped = data[:at] + bytes([changed]) + data[at + 1 :]
        else:
            flipped = data[:at] + (bytes([new]) if kind == 3 else b"") + data[at + (kind == 2) :]
        if flipped != data:
            yield Flip(name, flipped)


def sound_files() -> dict[str, bytes]:
    """Return the files of the sound ledger that are records or written once."""
    files = {p.relative_to(SOUND).as_posix(): p.read_bytes() for p in sorted(SOUND.rglob("*.*"))}
    return {name: data for name, data in files.items() if name not in UNPROTECTED}


def unreported(desk: Desk, files: dict[str, bytes], number: int) -> tuple[int, list[Flip]]:
    """Return how many bytes were changed, and the changes that mattered and were not reported."""
    changed = list(flips(files, number))
    for each in changed:
        (desk.root / each.name).write_bytes(each.data)
    named = {each.place.file for each in desk.found("HEAD", "wang@office.example") if _tells(each)}
    for each in changed:
        (desk.root / each.name).write_bytes(files[each.name])
    return len(changed), [
        each for each in changed if each.name not in named and _matters(each, files[each.name])
    ]


def _tells(found: Diagnostic) -> bool:
    return found.code != "folder-of-others"  # it says who wrote, not what changed


def _matters(flip: Flip, before: bytes) -> bool:
    """Return whether a change may not go unreported."""
    if flip.name.startswith(ONCE) or family_of(flip.name) is None:
        return True
    was, now = (file_of(flip.name, "100644", data).record for data in (before, flip.data))
    return now is None or bool(_protected(was) != _protected(now))


def _protected(record: Any) -> Any:  # noqa: ANN401 - any record, or what it holds
    """Return a record without what may change freely, and without the order of supporters."""
    if isinstance(record, tuple):
        return tuple(_protected(each) for each in record)
    if isinstance(record, Year):
        record = replace(record, days=tuple(day for day in record.days if day.day <= LAST))
    free = FREE.get(type(record).__name__)
    if free is None:
        return record
    held = {
        key: _protected(getattr(record, key))
        for key in ("commitments", "campaigns", "rows", "days", "milestones", "target", "items")
        if hasattr(record, key)
    }
    return replace(record, **held | free)
