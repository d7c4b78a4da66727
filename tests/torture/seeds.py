"""Sound files of every family, and a small ledger in which any one of them can be replaced."""

import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from duban.frozen import replace
from duban.ledger.gate.families import DEPARTMENTS, Family, family_of
from duban.ledger.gate.goals import goals_of
from duban.ledger.load import open_ledger
from duban.model.ledger import Info, Ledger
from duban.model.record import Record
from duban.model.zones import is_zone

ROOT: Final = Path(__file__).resolve().parents[2]
DEMO: Final = ROOT / "examples" / "demo" / "data"
DEPARTMENT: Final = "water"
KEPT: Final = 12
"""Files of a folder that are kept: the whole demo would be judged a hundred times slower."""
PARTS: Final[Mapping[str, str]] = {"progress": "filings"}
"""The field of a ledger that holds a family, where it is called otherwise."""


class Seed(NamedTuple):
    """A sound file: its name below the ledger's folder, its family and its bytes."""

    name: str
    family: Family
    data: bytes


@cache
def seeds() -> tuple[Seed, ...]:
    """Return sound files of every family, and the broken ones of the tests."""
    return (*_sound(), *_packs(), *_broken())


def _sound() -> Iterator[Seed]:
    for folder in ("", "actions", "departments", "policies", "sources", "calendar"):
        for path in sorted((DEMO / folder).glob("*.yaml"))[-KEPT // 4 :]:
            yield from _seed(path.relative_to(DEMO).as_posix(), path.read_bytes())
    for folder in (f"progress/{DEPARTMENT}", "decisions", "inspections"):
        found = [each for each in sorted((DEMO / folder).rglob("*.yaml")) if _is_kept(each)]
        for path in found[:: max(len(found) // KEPT, 1)]:
            yield from _seed(path.relative_to(DEMO).as_posix(), path.read_bytes())


def _is_kept(path: Path) -> bool:
    """Return whether a file is about the one department's promises."""
    return path.parts[-3] != "decisions" or b"commitment: SL-" in path.read_bytes()


def _packs() -> Iterator[Seed]:
    for path in sorted((ROOT / "src" / "duban" / "policies").glob("*.yaml")):
        yield from _seed(f"policies/{path.name}", path.read_bytes())


def _broken() -> Iterator[Seed]:
    for path in sorted((ROOT / "tests" / "errors").glob("*/*.yaml")):
        yield from _seed(f"departments/{path.name}", path.read_bytes())


def _seed(name: str, data: bytes) -> Iterator[Seed]:
    family = family_of(name)
    if family is not None:
        yield Seed(name, family, data)


@cache
def ledger() -> Ledger:
    """Return the ledger of the sound files, with one department."""
    kept = [each for each in _sound() if each.family is not DEPARTMENTS]
    kept += [each for each in _sound() if each.name == f"departments/{DEPARTMENT}.yaml"]
    with tempfile.TemporaryDirectory() as folder:
        for each in kept:
            path = Path(folder) / each.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(each.data)
        opened = open_ledger(Path(folder)).ledger
    assert opened is not None
    return opened


@cache
def goals() -> Mapping[str, Any]:
    """Return the targets of the ledger's commitments, which filings are read with."""
    return goals_of(ledger().departments, ledger().decisions)


def having(record: Record, family: Family) -> Ledger:
    """Return the ledger with a record among its own, or in the place of the only one."""
    if isinstance(record, Info):
        zone = record.timezone if is_zone(record.timezone) else "UTC"  # as reading a ledger does
        return ledger().but(info=replace(record, timezone=zone))
    part = PARTS.get(family.name, family.name)
    return ledger().but(**{part: (record, *getattr(ledger(), part)[1:])})
