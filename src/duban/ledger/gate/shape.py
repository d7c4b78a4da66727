"""What the records' annotations say of a place in a file: its keys, its kinds, its choices."""

import types
from collections.abc import Hashable, Mapping
from functools import cache
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from duban.frozen import fields
from duban.model.forms import Form
from duban.model.record import Record

OWN: Final = ("origin", "reading")
"""Fields that the gate fills; a file cannot."""

NONE: Final = type(None)


def plain(hint: object) -> object:
    """Return an annotation without what only the gate and the schema make of it."""
    while get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    members = union(hint)
    return plain(members[0]) if len(members) == 1 and members[0] is not hint else hint


def union(hint: object) -> tuple[Any, ...]:
    """Return the members of a union, without None; of anything else, itself."""
    if get_origin(hint) not in {Union, types.UnionType}:
        return (hint,)
    return tuple(member for member in get_args(hint) if member is not NONE)


def hints(record: type) -> Mapping[str, Any]:
    """Return the annotation of each field of a record."""
    return _hints(record)


@cache
def _hints(record: Hashable) -> Mapping[str, Any]:
    assert isinstance(record, type)
    named = get_type_hints(record, include_extras=True)
    return {name: named[name] for name in fields(record)}


def is_record(hint: object) -> bool:
    """Return whether an annotation is that of one record."""
    return isinstance(hint, type) and issubclass(hint, Record)


def keys(record: type) -> tuple[str, ...]:
    """Return the keys that a file may give a record."""
    return tuple(key for key in hints(record) if key not in OWN)


def kinds(hint: object) -> dict[str, type]:
    """Return the records of a union by their kind; nothing where they are not told apart."""
    members = union(plain(hint))
    if not all(is_record(member) and choices(hints(member).get("kind")) for member in members):
        return {}
    return {kind_of(member): member for member in members}


def kind_of(record: type) -> str:
    """Return the one word that a record's `kind` may be."""
    return choices(hints(record)["kind"])[0]


def choices(hint: object) -> tuple[str, ...]:
    """Return the words that a field may be."""
    hint = plain(hint)
    return get_args(hint) if get_origin(hint) is Literal else ()


def form(hint: object) -> Form | None:
    """Return the form of a single value."""
    members = union(hint)
    if len(members) == 1 and members[0] is not hint:
        return form(members[0])
    marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    return next((mark for mark in marks if isinstance(mark, Form)), None)


def is_list(hint: object) -> bool:
    """Return whether an annotation is that of a list."""
    return get_origin(plain(hint)) is tuple


def is_free(hint: object) -> bool:
    """Return whether an annotation is that of a mapping whose keys are the file's own."""
    return get_origin(plain(hint)) is Mapping


def inner(hint: object) -> object:
    """Return the annotation of what a list or a free mapping holds."""
    args = get_args(plain(hint))
    return (args[-1] if is_free(hint) else args[0]) if args else Any
