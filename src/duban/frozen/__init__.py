"""Frozen values: classes of named fields, made at once.

`dataclasses.dataclass` writes and compiles the source of six methods for every class, whether
they are called or not; with a hundred classes that costs ten times what Python needs to start.
Here a constructor is compiled when the first value is made, and the other methods are shared.
To everybody else (pydantic, `dataclasses.fields`, type checkers) the classes are dataclasses.

That nobody changes a value is for the type checker to see. To refuse it when the program runs
would make every value cost three times as much, and a ledger has a hundred thousand of them.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, Final, TypeVar, dataclass_transform

from duban.frozen.hints import REQUIRED, annotations, fields, inherited_fields, own_fields
from duban.frozen.known import KnownFields

__all__ = ["REQUIRED", "annotations", "empty", "fields", "filler", "frozen", "replace"]

Made = TypeVar("Made", bound=type)
V = TypeVar("V")


@dataclass_transform(frozen_default=True)
def frozen(
    *,
    kw_only: bool = False,
    slots: bool = True,
    order: bool = False,
    eq: bool = True,
    uncompared: tuple[str, ...] = (),
) -> Callable[[Made], Made]:
    """Return a decorator that makes a class of annotated names one of frozen values.

    Args:
        kw_only: whether fields are given by name only.
        slots: whether there is room for the fields and nothing else; without, a
            `cached_property` may keep what it found.
        order: whether values can be sorted, field by field.
        eq: whether values are equal where their fields are; else each equals only itself.
        uncompared: fields that say nothing about equality and are not shown by `repr`.
    """

    def make(cls: Made) -> Made:
        own = own_fields(cls)
        made = _slotted(cls, own) if slots else cls
        compared = [name for name in {**inherited_fields(cls), **own} if name not in uncompared]
        shared = _shared(made, {**inherited_fields(cls), **own}, kw_only=kw_only)
        return _given(made, shared | (_compared(compared, order=order) if eq else {}))

    return make


def _given(cls: Made, shared: Mapping[str, Any]) -> Made:
    """Return the class with the shared methods, except those that it has written itself."""
    for name, what in shared.items():
        if not (name in OWN and name in cls.__dict__):
            setattr(cls, name, what)
    return cls


def _shared(cls: type, fields: Mapping[str, Any], *, kw_only: bool) -> dict[str, Any]:
    """Return what every frozen class has beside its own."""
    return {
        "__fields__": fields,
        "__init__": _first_init(cls, kw_only=kw_only),
        "__dataclass_fields__": KnownFields(kw_only=kw_only),
        **({} if kw_only else {"__match_args__": tuple(fields)}),
    }


OWN: Final = frozenset({"__eq__", "__hash__", "__repr__"})
"""Methods that a class may write itself."""


def replace(value: V, /, **changes: Any) -> V:  # noqa: ANN401 - as many types as there are fields
    """Return a copy of a frozen value with some fields replaced."""
    kept = {name: getattr(value, name) for name in fields(type(value)) if name not in changes}
    return type(value)(**kept, **changes)


def _slotted(cls: Made, own: Mapping[str, Any]) -> Made:
    """Return the class with a slot for each field of its own, and nothing in its place."""
    taken = {each for base in cls.__mro__[1:] for each in base.__dict__.get("__fields__", ())}
    body = {name: what for name, what in cls.__dict__.items() if name not in {*own, *PER_CLASS}}
    body["__slots__"] = tuple(name for name in own if name not in taken)
    return type(cls)(cls.__name__, cls.__bases__, body)


PER_CLASS: Final = ("__dict__", "__weakref__")


def _first_init(cls: type, *, kw_only: bool) -> Callable[..., None]:
    """Return a constructor that compiles the real one, puts it into its own place and calls it."""

    def init(self: Any, *args: object, **given: object) -> None:  # noqa: ANN401 - any frozen class
        real = _compiled(cls, kw_only=kw_only)
        cls.__init__ = real  # type: ignore[misc] # on purpose
        real(self, *args, **given)

    return init


def _compiled(cls: Any, *, kw_only: bool) -> Callable[..., None]:  # noqa: ANN401 - as above
    """Return a constructor that sets the fields."""
    names: dict[str, Any] = {f"_default_{each}": d for each, d in fields(cls).items()}
    given = [
        each if d is REQUIRED else f"{each}=_default_{each}" for each, d in fields(cls).items()
    ]
    head = ", ".join(["self", *(["*"] if kw_only and given else []), *given])
    body = [f"self.{each} = {each}" for each in fields(cls)] or ["pass"]
    exec("\n ".join([f"def __init__({head}):", *body]), names)  # noqa: S102 - made of names only
    made: Callable[..., None] = names["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _compared(names: list[str], *, order: bool) -> dict[str, Any]:
    """Return the methods that look at a value field by field."""
    values = _values(names)

    def eq(self: object, other: object) -> Any:  # noqa: ANN401 - a bool, or NotImplemented
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or values(self) == values(other)

    def lt(self: object, other: object) -> Any:  # noqa: ANN401 - as above
        return values(self) < values(other) if other.__class__ is self.__class__ else NotImplemented

    def shown(self: object) -> str:
        inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({inside})"

    methods: dict[str, Any] = {"__eq__": eq, "__hash__": lambda self: hash(values(self))}
    return methods | {"__repr__": shown} | ({"__lt__": lt} if order else {})


def _values(names: list[str]) -> Callable[[object], Any]:
    return attrgetter(*names) if names else lambda _: ()


empty: Final = object.__new__
"""Makes a value of a class without its fields, which have to be filled: see `filler`."""


@cache
def filler(names: tuple[str, ...]) -> Callable[[Any, Sequence[Any]], None]:
    """Return a function that sets the named fields of an empty value to as many values.

    That takes a third of a constructor's time.
    """
    into = ", ".join(f"self.{each}" for each in names)
    made: dict[str, Any] = {}
    exec(f"def fill(self, values):\n {into}, = values", made)  # noqa: S102 - made of names only
    fill: Callable[[Any, Sequence[Any]], None] = made["fill"]
    return fill
