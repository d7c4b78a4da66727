"""Opens a ledger: its folder becomes one immutable value, and a list of what is wrong."""

import gc
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from duban.ledger.admitting import MARK, Reader
from duban.ledger.gate import families
from duban.ledger.gate.goals import goals_of
from duban.ledger.packs import policy_in_force
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Info, Ledger
from duban.model.zones import is_zone


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a folder holds: the ledger, and every fault in file order.

    Attributes:
        ledger: what could be read; None where `duban.yaml` could not. Files with errors are
            left out, so nobody should judge by it while there are errors.
        diagnostics: what is wrong, sorted by place.
    """

    ledger: Ledger | None
    diagnostics: tuple[Diagnostic, ...]


def find_ledger(start: Path) -> Path | None:
    """Return the nearest ledger's folder from a folder upwards, or None."""
    try:
        first = start.absolute()  # a relative folder has no parents
    except OSError:  # the working folder was deleted
        return None
    for folder in (first, *first.parents):
        for place in (folder / "data", folder):
            if os.path.lexists(place / MARK):  # a link or a pipe is a ledger's too: a faulty one
                return place
    return None


def open_ledger(root: Path) -> Loaded:
    """Return the ledger in a folder, with everything that is wrong with its files."""
    with _without_collector():
        reader = Reader(root)
        ledger = _read(reader)
    found = sorted(reader.found, key=lambda each: (each.place, each.code))
    return Loaded(ledger, tuple(found))


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
