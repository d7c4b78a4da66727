"""How a mapping of certain keys becomes a record: found out once, and then done at once.

Most mappings of a ledger have the keys of thousands of others. Which of a record's fields they
give, what makes each and what the others are is the same for all of them.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from duban.frozen import REQUIRED, empty, fields, filler
from duban.ledger.strict.values import Map
from duban.model.record import Origin, Record

Make: TypeAlias = Callable[[Any], Any]
Mould: TypeAlias = Callable[[Map, Origin], Record]

REMEMBERED: Final = 4096
"""Ways to give a record its keys; nobody who writes ledgers has as many."""


class Misfit(Exception):  # noqa: N818 - no error: pydantic may find that it fits
    """Something does not fit; what and why is for pydantic to say."""


def mould(record: Any, makers: Mapping[str, Make], keys: tuple[str, ...], **given: object) -> Mould:  # noqa: ANN401 - a record
    """Return a function that makes of a mapping with these keys a record of a given origin.

    Args:
        record: the class of records.
        makers: by key, what makes a field of a file's value, or gives up.
        keys: the keys of the mapping that are taken.
        given: fields that are the same in every record.

    Raises:
        Misfit: if a field is missing.
    """
    names = tuple(fields(record))
    blank = [given.get(name, default) for name, default in fields(record).items()]
    steps = tuple((names.index(key), key, makers[key]) for key in keys)
    if any(blank[at] is REQUIRED and name not in keys for at, name in enumerate(names)):
        raise Misfit
    fill, home = filler(names), names.index("origin")

    def make(value: Map, origin: Origin) -> Record:
        values = blank.copy()
        values[home] = origin
        for number, key, each in steps:
            values[number] = each(value[key])
        made: Record = empty(record)
        fill(made, values)
        return made

    return make


class Moulds(dict[tuple[str, ...], Mould]):
    """The moulds of one record by the keys of a mapping, each made when first met."""

    def __init__(self, record: type[Record], makers: Mapping[str, Make]) -> None:
        super().__init__()
        self.record = record
        self.makers = makers

    def __missing__(self, keys: tuple[str, ...]) -> Mould:
        made = mould(self.record, self.makers, keys)
        if len(self) < REMEMBERED:
            self[keys] = made
        return made
