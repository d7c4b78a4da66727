"""Opens a ledger: its folder becomes one immutable value, and a list of what is wrong."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from duban.frozen import frozen, replace
from duban.ledger.admitting import FOLDERS, Reader, Tell
from duban.ledger.gate import families
from duban.ledger.gate.goals import goals_of
from duban.ledger.packs import policy_in_force
from duban.ledger.snapshot.finding import nearest
from duban.ledger.snapshot.seen import Seen
from duban.ledger.snapshot.shelf import Shelf
from duban.ledger.snapshot.stamps import Stamp, stamps_of
from duban.ledger.snapshot.vault import Vault
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Info, Ledger
from duban.model.zones import is_zone


@frozen()
class Loaded:
    """What a folder holds: the ledger, and every fault in file order.

    Attributes:
        ledger: what could be read; None where `duban.yaml` could not. Files with errors are
            left out, so nobody should judge by it while there are errors.
        diagnostics: what is wrong, sorted by place.
        seen: what the folder looked like before it was read; None where it cannot be looked into.
    """

    ledger: Ledger | None
    diagnostics: tuple[Diagnostic, ...]
    seen: Seen | None = None


def in_silence(_read: int, _all: int) -> None:
    """Tell nobody how far the reading is."""


def find_ledger(start: Path) -> Path | None:
    """Return the nearest ledger's folder from a folder upwards, or None."""
    found = nearest(str(start))
    return None if found is None else Path(found)


def open_ledger(
    root: Path, vault: Vault | None = None, now: int = 0, tell: Tell = in_silence
) -> Loaded:
    """Return the ledger in a folder, with everything that is wrong with its files.

    Args:
        root: the folder.
        vault: where records of files are kept that need not be read again, if anywhere.
        now: the present moment in nanoseconds, to know by it later what has changed since.
        tell: is told how many files have been read, and how many there are.
    """
    with _without_collector():
        stamps = _stamps(root) if vault is not None else None
        shelf = Shelf(vault if stamps is not None else None, str(root), stamps or {})
        reader = Reader(root, shelf, tell)
        ledger = _read(reader)
        shelf.close()
    found = sorted(reader.found, key=lambda each: (each.place, each.code))
    seen = Seen(FOLDERS, stamps, reader.digests, _ids(ledger), now) if stamps is not None else None
    return Loaded(ledger, tuple(found), seen)


def _stamps(root: Path) -> dict[str, Stamp] | None:
    try:
        return stamps_of(str(root), FOLDERS)
    except OSError:  # reading will say what is wrong with the folder
        return None


def _ids(ledger: Ledger | None) -> tuple[str, ...]:
    return tuple(sorted(each.id for _, each in ledger.commitments())) if ledger else ()


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the garbage collector still: it would walk over all records again and again.

    Everything read stays and has no circles, so there is nothing to collect, now or later;
    with many files the walks cost as much as the reading.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def _read(reader: Reader) -> Ledger | None:
    infos = reader.records(families.INFO)
    departments = _by_id(reader.records(families.DEPARTMENTS))
    decisions = reader.records(families.DECISIONS)
    parts = {
        "departments": departments,
        "decisions": decisions,
        "filings": reader.records(families.FILINGS, goals_of(departments, decisions)),
        "actions": _by_id(reader.records(families.ACTIONS)),
        "sources": _by_id(reader.records(families.SOURCES)),
        "policies": _by_id(reader.records(families.POLICIES)),
        "inspections": reader.records(families.INSPECTIONS),
        "calendar": reader.records(families.CALENDAR),
        "releases": reader.records(families.RELEASES),
        "marks": reader.records(families.MARKS),
        "reviews": reader.records(families.REVIEWS),
        "procedures": _by_id(reader.records(families.PROCEDURES)),
        "templates": reader.templates(),
    }
    if not infos:
        return None
    info = _in_a_zone(infos[0])
    policy, found = policy_in_force(info, parts["policies"], reader.names(families.POLICIES))
    reader.found.extend(found)
    return Ledger(info=info, policy=policy, **parts)


def _by_id(records: Iterable[Any]) -> tuple[Any, ...]:
    """Return records in the order of their ids."""
    return tuple(sorted(records, key=lambda record: str(record.id)))


def _in_a_zone(info: Info) -> Info:
    """Return the ledger's information with a zone that exists; another is reported by its name."""
    return info if is_zone(info.timezone) else replace(info, timezone="UTC")
