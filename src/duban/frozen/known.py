"""Frozen classes as the standard library knows classes of values."""

from collections.abc import Iterator
from typing import Any

from duban.frozen.hints import REQUIRED, annotations


class KnownFields:
    """Tells `dataclasses`, and so pydantic, of a class's fields: made for the first who asks."""

    def __init__(self, *, kw_only: bool) -> None:
        self.kw_only = kw_only

    def __get__(self, _value: object, cls: Any) -> Any:  # noqa: ANN401 - what dataclasses keep
        from dataclasses import dataclass

        owner = next(each for each in cls.__mro__ if vars(each).get("__dataclass_fields__") is self)
        body = {"__annotations__": annotations(owner), **dict(_defaults(owner))}
        twin: Any = type(owner.__name__, (), body)
        made: Any = dataclass(init=False, repr=False, eq=False, kw_only=self.kw_only)(twin)
        owner.__dataclass_fields__ = made.__dataclass_fields__
        return made.__dataclass_fields__


def _defaults(cls: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - a frozen class
    """Yield the defaults of a class's fields in the way that dataclasses want them."""
    from dataclasses import field

    for name, default in cls.__fields__.items():
        if type(default).__hash__ is None:  # a read-only mapping: dataclasses takes it for mutable
            yield name, field(default_factory=lambda it=default: it)  # type: ignore[misc] # mypy's
        elif default is not REQUIRED:
            yield name, default
