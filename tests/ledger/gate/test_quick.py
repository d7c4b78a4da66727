"""The quick way through the gate gives what pydantic gives, or leaves it to pydantic."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from duban.ledger.gate.entries import Goals
from duban.ledger.gate.families import FAMILIES, FILINGS, POLICIES, Family, family_of
from duban.ledger.gate.goals import goals_of
from duban.ledger.gate.records import quickly, slowly
from duban.ledger.load import open_ledger
from duban.ledger.strict.reader import read
from duban.ledger.strict.values import Map, Seq, Value
from duban.model.record import Place, Record

ROOT: Final = Path(__file__).resolve().parents[3]
LEDGERS: Final = (ROOT / "data", ROOT / "examples" / "demo" / "data")
PACKS: Final = tuple(sorted((ROOT / "src" / "duban" / "policies").glob("*.yaml")))
ODD: Final = (
    "2018-02-30",
    "2018-11",
    "010",
    "１２",
    "no",
    "true",
    "a b",
    " x ",
    "x\ny",
    "-3.5",
    "95%",
)
PARTS_OF_A_FILE: Final = 12
"""A file of a hundred commitments tries the same records a hundred times."""


def goals(folder: Path) -> Goals:
    ledger = open_ledger(folder).ledger
    assert ledger is not None
    return goals_of(ledger.departments, ledger.decisions)


def files() -> Iterator[tuple[Path, Family, Goals]]:
    for folder in LEDGERS:
        known = goals(folder)
        filed = sorted(folder.glob("progress/**/*.yaml"))
        kept = {*folder.rglob("*.yaml")} - {*filed} | {*filed[::8]}
        for path in sorted(kept):
            family = family_of(path.relative_to(folder).as_posix())
            assert family is not None
            yield path, family, known
    yield from ((path, POLICIES, {}) for path in PACKS)


FILES: Final = tuple(files())


def samples() -> Iterator[Any]:
    """Yield three files of every family: the one with the most text, and two others."""
    for family in FAMILIES:
        own = sorted((each for each in FILES if each[1] is family), key=lambda each: each[0])
        own.sort(key=lambda each: each[0].stat().st_size, reverse=True)
        yield from (pytest.param(*each, id=each[0].name) for each in (*own[:2], *own[-1:]))


def value_of(path: Path) -> Map:
    value, found = read(path.read_bytes(), path.name)
    assert found == ()
    assert isinstance(value, Map)
    return value


def by_both(
    path: Path, family: Family, known: Goals, change: "Change | None" = None
) -> tuple[Record | None, Record | None]:
    """Return a file's record by either way, after the same change to both values."""
    one, other = value_of(path), value_of(path)
    if change is not None:
        change.apply(one)
        change.apply(other)
    quick = quickly(one, family, known)
    slow, _ = slowly(other, family, path.name, known)
    return quick, slow


class Change:
    """One change to one part of a value."""

    def __init__(self, way: tuple[int | str, ...], new: Value | None) -> None:
        self.way = way
        self.new = new

    def apply(self, value: Any) -> None:  # noqa: ANN401 - on the way, of any shape
        for part in self.way[:-1]:
            value = value[part]
        last = self.way[-1]
        beside: Any = (value.keys, value.values) if isinstance(value, Map) else (value.spots,)
        if self.new is None:
            del value[last]
            for each in beside:
                del each[last]
        elif isinstance(value, Map):
            value[str(last)] = self.new
            for each in beside:
                each.setdefault(last, (1, 1))
        else:
            value[last] = self.new


def ways(value: Value, above: tuple[int | str, ...] = ()) -> Iterator[tuple[int | str, ...]]:
    """Yield the way to every part of a value."""
    parts = value.items() if isinstance(value, Map) else enumerate(value)
    for key, part in parts if isinstance(value, Map | Seq) else ():
        yield (*above, key)
        if not isinstance(part, str):
            yield from ways(part, (*above, key))


def changes(value: Map) -> Iterator[Change]:
    found = list(ways(value))
    for way in found[:: -(-len(found) // PARTS_OF_A_FILE)]:
        place = Place("f")
        news: tuple[Value | None, ...] = (None, *ODD, Map(place), Seq(place))
        yield from (Change(way, new) for new in news)
        yield Change((*way[:-1], "nonsense"), "x") if isinstance(way[-1], str) else Change(way, "x")


def same(one: Any, other: Any) -> bool:  # noqa: ANN401 - records and their parts
    """Return whether two records are equal, and say the same of their places."""
    if isinstance(one, tuple) and not hasattr(one, "_fields"):
        return len(one) == len(other) and all(map(same, one, other))
    if not isinstance(one, Record):
        return bool(one == other and type(one) is type(other))
    fields = type(one).__fields__  # type: ignore[attr-defined] # a frozen class's
    held = all(
        same(getattr(one, each), getattr(other, each)) for each in fields if each != "origin"
    )
    return held and all(one.at(each) == other.at(each) for each in fields)


@pytest.mark.parametrize("folder", [*LEDGERS, PACKS[0].parent], ids=lambda each: each.parent.name)
def test_what_is_sound_needs_no_pydantic(folder: Path) -> None:
    for path, family, known in FILES:
        if folder in path.parents:
            quick, slow = by_both(path, family, known)
            assert quick is not None, path
            assert same(quick, slow), path


@pytest.mark.parametrize(("path", "family", "known"), tuple(samples()))
def test_what_is_changed_is_the_same_by_both_ways_or_left_to_pydantic(
    path: Path, family: Family, known: Goals
) -> None:
    for change in changes(value_of(path)):
        quick, slow = by_both(path, family, known, change)
        assert quick is None or same(quick, slow), (change.way, change.new)


def test_filings_of_unknown_commitments_have_no_reading() -> None:
    path, family, _ = next(each for each in FILES if each[1] is FILINGS)
    quick, slow = by_both(path, family, {})
    assert same(quick, slow)
