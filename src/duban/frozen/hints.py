"""What a class says of its fields: their names, defaults and annotations."""

from collections.abc import Mapping
from typing import Any, ClassVar, Final, get_origin

REQUIRED: Final = object()
"""Stands for the default of a field that has none."""


def fields(cls: Any) -> Mapping[str, Any]:  # noqa: ANN401 - a frozen class
    """Return the names of a frozen class's fields, each with its default or `REQUIRED`."""
    found: Mapping[str, Any] = cls.__fields__
    return found


def annotations(cls: Any) -> Mapping[str, Any]:  # noqa: ANN401 - as above
    """Return the annotation of each of a frozen class's fields, as its source has it."""
    hints = {n: hint for base in reversed(cls.__mro__) for n, hint in _annotations(base).items()}
    return {name: hints[name] for name in fields(cls)}


def own_fields(cls: type) -> dict[str, Any]:
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


def inherited_fields(cls: type) -> dict[str, Any]:
    """Return the fields that a class has from those above it, each with its default."""
    bases = (base.__dict__.get("__fields__", {}) for base in reversed(cls.__mro__[1:]))
    return {name: default for fields in bases for name, default in fields.items()}
