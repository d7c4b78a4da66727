"""Frozen values: classes of named fields, made at once.

`dataclasses.dataclass` writes and compiles the source of six methods for every class, whether
they are called or not; with a hundred classes that costs ten times what Python needs to start.
Here a constructor is compiled when the first value is made, and the other methods are shared.
To everybody else (pydantic, `dataclasses.fields`, type checkers) the classes are dataclasses.

That nobody changes a value is for the type checker to see. To refuse it when the program runs
would make every value cost three times as much, and a ledger has a hundred thousand of them.
"""

from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import Any, ClassVar, Final, TypeVar, dataclass_transform, get_origin

Made = TypeVar("Made", bound=type)
V = TypeVar("V")

REQUIRED: Final = object()
"""Stands for the default of a field that has none."""


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
        own = _own(cls)
        made = _slotted(cls, own) if slots else cls
        compared = [name for name in {**_inherited(cls), **own} if name not in uncompared]
        shared = _shared(made, {**_inherited(cls), **own}, kw_only=kw_only)
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
        "__dataclass_fields__": _Fields(kw_only=kw_only),
        **({} if kw_only else {"__match_args__": tuple(fields)}),
    }


OWN: Final = frozenset({"__eq__", "__hash__", "__repr__"})
"""Methods that a class may write itself."""


def replace(value: V, /, **changes: Any) -> V:  # noqa: ANN401 - as many types as there are fields
    """Return a copy of a frozen value with some fields replaced."""
    kept = {name: getattr(value, name) for name in fields(type(value)) if name not in changes}
    return type(value)(**kept, **changes)


def fields(cls: Any) -> Mapping[str, Any]:  # noqa: ANN401 - a frozen class
    """Return the names of a frozen class's fields, each with its default or `REQUIRED`."""
    found: Mapping[str, Any] = cls.__fields__
    return found


def annotations(cls: Any) -> Mapping[str, Any]:  # noqa: ANN401 - as above
    """Return the annotation of each of a frozen class's fields, as its source has it."""
    hints = {n: hint for base in reversed(cls.__mro__) for n, hint in _annotations(base).items()}
    return {name: hints[name] for name in fields(cls)}


def _own(cls: type) -> dict[str, Any]:
    """Return the fields that a class itself names, each with its default."""
    named = (name for name, hint in _annotations(cls).items() if not _is_class_var(hint))
    return {name: cls.__dict__.get(name, REQUIRED) for name in named}


def _annotations(cls: type) -> Mapping[str, Any]:
    """Return what a class itself annotates; `inspect` takes longer to import than all of this."""
    if hasattr(cls, "__annotate__"):  # Python 3.14 and later
        import annotationlib  # type: ignore[import-not-found,unused-ignore]

        late: Mapping[str, Any] = annotationlib.get_annotations(
            cls, format=annotationlib.Format.FORWARDREF
        )
        return late
    found: Mapping[str, Any] = cls.__dict__.get("__annotations__", {})  # noqa: RUF063
    return found


def _is_class_var(hint: object) -> bool:
    return hint is ClassVar or get_origin(hint) is ClassVar


def _inherited(cls: type) -> dict[str, Any]:
    bases = (base.__dict__.get("__fields__", {}) for base in reversed(cls.__mro__[1:]))
    return {name: default for fields in bases for name, default in fields.items()}


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


class _Fields:
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
