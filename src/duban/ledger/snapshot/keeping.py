"""How the value of each field is kept as plain data: by what its annotation says of it.

Plain data is what `marshal` takes. It remembers which values are one and the same object, so
ids, kinds and keys, which come again and again, are made one before they are written.
"""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from sys import intern
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeAlias, get_args, get_origin

from duban.ledger.gate import shape
from duban.model.forms import SLUG

Turn: TypeAlias = Callable[..., Any]
"""Turns a value into data, or data into a value.

Where it goes `deep`, it also takes the file and the origin of the record that holds the value.
"""
SEEN: Final = 65_536
"""Days and figures that are remembered: they come again and again."""


class Kept(NamedTuple):
    """How a value is kept.

    Attributes:
        freeze: makes data of a value other than None; None where the value is data.
        thaw: makes the value of the data; None where the data is the value.
        deep: whether there are records below.
    """

    freeze: Turn | None = None
    thaw: Turn | None = None
    deep: bool = False


Records: TypeAlias = Callable[[type], Kept]
"""Says how a record is kept."""

AS_IS: Final = Kept()
NAMED: Final = Kept(intern)
FIGURE: Final = Kept(lambda figure: intern(str(figure)), lru_cache(SEEN)(Decimal))
DAY: Final = Kept(dt.date.toordinal, lru_cache(SEEN)(dt.date.fromordinal))
MOMENT: Final = Kept(dt.datetime.isoformat, lru_cache(SEEN)(dt.datetime.fromisoformat))
PLAIN: Final = {
    bool: AS_IS,
    int: AS_IS,
    str: AS_IS,
    Decimal: FIGURE,
    dt.date: DAY,
    dt.datetime: MOMENT,
}


def kept(hint: Any, records: Records) -> Kept:  # noqa: ANN401 - any annotation of a record's field
    """Return how the values of an annotation are kept.

    Raises:
        TypeError: for an annotation that no record has had yet.
    """
    if get_origin(hint) is Annotated:
        return NAMED if SLUG in get_args(hint) else kept(get_args(hint)[0], records)
    if shape.is_record(hint):
        return records(hint)
    members = shape.union(hint)
    if len(members) > 1:
        return _either(members, records)
    return kept(members[0], records) if members[0] is not hint else _single(hint, records)


def _single(hint: Any, records: Records) -> Kept:  # noqa: ANN401 - as above
    if get_origin(hint) is Literal:
        return NAMED
    if shape.is_list(hint):
        return _list(kept(shape.inner(hint), records))
    if shape.is_free(hint):
        return _free(kept(shape.inner(hint), records))
    if hint in PLAIN:
        return PLAIN[hint]
    raise TypeError(f"no record has had {hint} yet")


def _either(members: tuple[Any, ...], records: Records) -> Kept:
    """Return how a union is kept: by the kind that a record names first, or as it is."""
    if not all(map(shape.is_record, members)):
        if any(kept(each, records) != AS_IS for each in members):
            raise TypeError(f"no record has had {members} yet")
        return AS_IS
    kinds = {shape.kind_of(each): each for each in members}
    ways: dict[str, Kept] = {}  # found when first met: most ledgers have few kinds

    def way(kind: str) -> Kept:
        if kind not in ways:
            ways[kind] = records(kinds[kind])
        return ways[kind]

    def freeze(value: Any, file: str, above: object) -> Any:  # noqa: ANN401 - a record
        return way(value.kind).freeze(value, file, above)  # type: ignore[misc] # not as it is

    def thaw(data: Any, file: str, above: object) -> Any:  # noqa: ANN401 - data of a record
        return way(data[1]).thaw(data, file, above)  # type: ignore[misc] # not as it is

    return Kept(freeze, thaw, deep=True)


def _list(each: Kept) -> Kept:
    return Kept(_each(each.freeze, deep=each.deep), _each(each.thaw, deep=each.deep), each.deep)


def _each(turn: Turn | None, *, deep: bool) -> Turn | None:
    if turn is None:
        return None
    if deep:  # most entries have no steps and no blockers
        return lambda many, file, above: (
            tuple([turn(each, file, above) for each in many]) if many else ()
        )
    return lambda many: tuple(map(turn, many))


def _free(each: Kept) -> Kept:
    """Return how a mapping is kept whose keys are the file's own."""
    return Kept(_values(each.freeze, deep=each.deep), _values(each.thaw, deep=each.deep), each.deep)


def _values(turn: Turn | None, *, deep: bool) -> Turn:
    """Return what turns every value of a mapping; its keys come again in other files."""
    if turn is None:
        return lambda given: {intern(key): part for key, part in given.items()}
    if deep:
        return lambda given, file, above: {
            intern(key): turn(part, file, above) for key, part in given.items()
        }
    return lambda given: {intern(key): turn(part) for key, part in given.items()}
