"""How a record is kept as plain data: a tuple of its place and its fields.

A ledger has a hundred thousand records, and a command that reads one file anew makes all the
others of what was kept. So nothing here is done for each record that can be done for its class.
"""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from operator import attrgetter
from sys import intern
from typing import Any, Final, TypeAlias

from duban.frozen import annotations, empty, filler
from duban.ledger.gate import shape
from duban.ledger.snapshot.keeping import Kept, Turn, kept
from duban.model.record import NOWHERE, Origin

Turns: TypeAlias = tuple[tuple[int, Turn, bool], ...]
"""Which fields have to be turned, by number, and whether there are records below."""

SHARED: Final[tuple[Any, ...]] = ()
"""Place of a record that shares the origin of the one that holds it, as a reading does."""


class Plan:
    """How the records of one class are kept. It is drawn up when the first one is met."""

    __slots__ = ("_fill", "_freezing", "_record", "_thawing", "_values")

    def __init__(self, record: Any) -> None:  # noqa: ANN401 - a class of records
        self._record = record
        self._fill: Callable[[Any, Sequence[Any]], None] | None = None

    def freeze(self, record: object, file: str, above: Origin) -> tuple[Any, ...]:
        """Return a record as data.

        Args:
            record: the record.
            file: the file that it was read from.
            above: the origin of the record that holds it.

        Raises:
            ValueError: for a record of another file.
        """
        if self._fill is None:
            self._fill = self._draw_up()
        values = list(self._values(record))
        origin = values[0]
        values[0] = _place(origin, file, above)
        for number, turn, deep in self._freezing:
            value = values[number]
            if value is not None:
                values[number] = turn(value, file, origin) if deep else turn(value)
        return tuple(values)

    def thaw(self, data: Sequence[Any], file: str, above: Origin) -> object:
        """Return the record that was kept as data; the arguments are those of `freeze`."""
        if self._fill is None:
            self._fill = self._draw_up()
        place, values = data[0], list(data)
        if place:
            origin: Any = empty(Origin)
            origin.file = file
            origin.line, origin.shape = place
        else:
            origin = NOWHERE if place is None else above
        values[0] = origin
        for number, turn, deep in self._thawing:
            value = values[number]
            if value is not None:
                values[number] = turn(value, file, origin) if deep else turn(value)
        made = empty(self._record)
        self._fill(made, values)
        return made

    def _draw_up(self) -> Callable[[Any, Sequence[Any]], None]:
        names, ways = order(self._record), _ways(self._record)
        self._values: Callable[[object], tuple[Any, ...]] = attrgetter(*names)
        self._freezing = _turns([each.freeze for each in ways], ways)
        self._thawing = _turns([each.thaw for each in ways], ways)
        return filler(names)


def order(record: type) -> tuple[str, ...]:
    """Return the fields of a record in the order in which they are kept.

    The kind comes right after the origin, so that it is found before the class is known.
    """
    return tuple(sorted(annotations(record), key=lambda name: (name != "origin", name != "kind")))


@cache
def plan(record: Any) -> Plan:  # noqa: ANN401 - a class of records
    """Return how the records of a class are kept."""
    return Plan(record)


def _records(record: type) -> Kept:
    return Kept(plan(record).freeze, plan(record).thaw, deep=True)


def _ways(record: type) -> tuple[Kept, ...]:
    """Return how each field but the origin is kept, in their order."""
    raw = annotations(record)
    hints = [raw[name] for name in order(record)[1:]]
    if any(isinstance(each, str) for each in hints):  # a record that leads to itself
        named = shape.hints(record)
        hints = [named[name] for name in order(record)[1:]]
    return tuple(kept(each, _records) for each in hints)


def _turns(turns: list[Turn | None], ways: tuple[Kept, ...]) -> Turns:
    both = enumerate(zip(turns, ways, strict=True), 1)
    return tuple((number, turn, way.deep) for number, (turn, way) in both if turn is not None)


def _place(origin: Origin, file: str, above: Origin) -> tuple[Any, ...] | None:
    """Return the line and the shape of a record; None where it has no place."""
    if origin is above:
        return SHARED
    if not origin.file:
        return None
    if origin.file != file:
        raise ValueError(f"{origin.place} is not in {file}")
    return origin.line, _interned(origin.shape)


@lru_cache(maxsize=65_536)
def _interned(shape: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a shape whose keys are the same objects in every shape."""
    return tuple([intern(each) if type(each) is str else each for each in shape])
