"""Records as their files say them: the way back from a record to what can be written."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

from duban.frozen import fields
from duban.model.condition import Bounds
from duban.model.deadline import Deadline
from duban.model.notation import Mapped, Value
from duban.model.record import Record
from duban.model.targets import Item, Reading

SHORT: Final[Mapping[type[Record], str]] = {Deadline: "text", Item: "id", Bounds: "eq"}
"""Records that are one text where nothing but this key is given."""

BESIDE: Final = frozenset({"reading", "facts"})
"""What stands in a file beside the other keys, and apart in the record."""

UNSAID: Final = frozenset({"origin", "kind"})
"""What a reading knows and its file does not say: its kind is the target's."""


def spelled(record: Record) -> Mapped:
    """Return what a file says that holds a record: its fields in order, without the defaults."""
    return dict(_pairs(record))


def _pairs(record: Record) -> Iterator[tuple[str, Value]]:
    is_reading = isinstance(record, Reading)
    for name, default in fields(type(record)).items():
        value = getattr(record, name)
        if name in BESIDE and value is not None:
            yield from _beside(value)
        elif is_reading and value is not None and name not in UNSAID:
            yield name, _value(value)  # a reading says something even by a default: it was done
        elif not is_reading and value != default and name != "origin":
            yield name, _value(value)


def _beside(value: Any) -> Iterator[tuple[str, Value]]:  # noqa: ANN401 - a record or a mapping
    if isinstance(value, Record):
        yield from _pairs(value)
    else:
        yield from ((name, _value(each)) for name, each in value.items())


def _value(value: Any) -> Value:  # noqa: ANN401 - whatever a record holds
    if isinstance(value, Record):
        return _record(value)
    if isinstance(value, Mapping):
        return {key: _value(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_value(each) for each in value]
    return cast("Value", value)


def _record(record: Record) -> Value:
    said = spelled(record)
    short = SHORT.get(type(record))
    return said[short] if short is not None and tuple(said) == (short,) else said
