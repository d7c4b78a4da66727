"""Opens a ledger: its folder becomes one immutable value, and a list of what is wrong."""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from duban.ledger import gate_families as families
from duban.ledger import name_faults as faults
from duban.ledger.admitting import Admitted, Reader
from duban.ledger.gate_goals import goals_of
from duban.ledger.packs import policy_in_force
from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Info, Ledger
from duban.model.record import Place
from duban.model.zones import is_zone

MARK: Final = "duban.yaml"


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
    for folder in (start, *start.parents):
        for place in (folder / "data", folder):
            if (place / MARK).is_file():
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

    Everything read stays, so there is nothing to collect; with many files it costs more than
    the reading does.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(reader: Reader) -> Ledger | None:
    infos = reader.records(families.INFO)
    policies = _sorted(reader.records(families.POLICIES), _by_id)
    departments = _sorted(reader.records(families.DEPARTMENTS), _by_id)
    decisions = _records(reader.records(families.DECISIONS))
    goals = goals_of(departments, decisions)
    parts = {
        "actions": _sorted(reader.records(families.ACTIONS), _by_id),
        "sources": _sorted(reader.records(families.SOURCES), _by_id),
        "calendar": _sorted(reader.records(families.CALENDAR), lambda year: year.year),
        "inspections": _records(reader.records(families.INSPECTIONS)),
        "filings": _records(reader.records(families.FILINGS, goals)),
    }
    if not infos:
        if MARK not in reader.files:
            reader.found.append(faults.NO_LEDGER.at(Place(MARK)))
        return None
    info = _in_a_zone(infos[0].record)
    policy, found = policy_in_force(info, policies)
    reader.found.extend(found)
    return Ledger(
        info=info,
        policy=policy,
        policies=policies,
        departments=departments,
        decisions=decisions,
        **parts,
    )


def _in_a_zone(info: Info) -> Info:
    """Return the ledger's information with a zone that exists; another is reported by its name."""
    return info if is_zone(info.timezone) else replace(info, timezone="UTC")


def _by_id(record: Any) -> str:  # noqa: ANN401 - any record with an id
    return str(record.id)


def _records(admitted: Iterable[Admitted]) -> tuple[Any, ...]:
    """Return the records in the order of their files' paths."""
    return tuple(each.record for each in admitted)


def _sorted(admitted: Iterable[Admitted], key: Callable[[Any], Any]) -> tuple[Any, ...]:
    """Return the records in an order that the files' names do not change."""
    return tuple(sorted(_records(admitted), key=key))
