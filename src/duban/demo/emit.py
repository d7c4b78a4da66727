"""YAML as the demonstration writes it: block style, one way to write each value."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

Value: TypeAlias = "str | int | bool | Sequence[Value] | Mapping[str, Value]"
Mapped: TypeAlias = Mapping[str, Value]

# A plain scalar that no YAML reader can take for anything but text, a number or a day.
_PLAIN: Final = re.compile(
    r"[0-9A-Za-z\u3007\u4e00-\u9fff“《]"
    r"[0-9A-Za-z\u3007\u4e00-\u9fff“”《》（）〔〕、，。；：？！ %.+_-]*"
)
_COLON_IN_STAMP: Final = re.compile(r"[0-9]{4}(-[0-9]{2}){2}T[0-9:]{8}\+[0-9:]{5}")


def document(mapping: Mapped) -> bytes:
    """Return a mapping as a YAML file."""
    return "".join(f"{line}\n" for line in _mapping(mapping)).encode()


def _mapping(mapping: Mapped) -> Iterator[str]:
    for key, value in mapping.items():
        yield from _pair(key, value)


def _pair(key: str, value: Value) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield f"{key}:"
        yield from (f"  {line}" for line in _mapping(value))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield f"{key}:"
        for each in value:
            yield from _element(each)
    else:
        yield f"{key}: {scalar(value)}"


def _element(value: Value) -> Iterator[str]:
    if not isinstance(value, Mapping):
        yield f"  - {flow(value)}"
        return
    for number, line in enumerate(_mapping(value)):
        yield f"    {line}" if number else f"  - {line}"


def flow(value: Value) -> str:
    """Return a value on one line."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(flow(each) for each in value) + "]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(each)}" for key, each in value.items()) + "}"
    return scalar(value)


def scalar(value: str | int | bool) -> str:  # noqa: FBT001 - a value of a file, not a switch
    """Return one value, quoted where it could be read as something else."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    plain = _PLAIN.fullmatch(text) or _COLON_IN_STAMP.fullmatch(text)
    return text if plain and text == text.strip() else json.dumps(text, ensure_ascii=False)
