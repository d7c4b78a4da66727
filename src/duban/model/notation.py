"""YAML as duban writes it: block style, one way to write each value."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, TypeAlias

Scalar: TypeAlias = "str | int | bool | Decimal | dt.date"
Value: TypeAlias = "Scalar | Sequence[Value] | Mapping[str, Value]"
Mapped: TypeAlias = Mapping[str, Value]

# A plain scalar that no YAML reader can take for anything but text, a number or a day.
_PLAIN: Final = re.compile(
    r"[0-9A-Za-z\u3007\u4e00-\u9fff“《]"
    r"[0-9A-Za-z\u3007\u4e00-\u9fff“”《》（）〔〕、，。；：？！ %.+_-]*"
)
_COLON_IN_STAMP: Final = re.compile(r"[0-9]{4}(-[0-9]{2}){2}T[0-9:]{8}[+-][0-9:]{5}")
# What other readers of YAML take for a truth value or for nothing; duban's does not.
_MISTAKEN: Final = re.compile("y|n|yes|no|on|off|true|false|null", re.IGNORECASE)


def document(mapping: Mapped) -> bytes:
    """Return a mapping as a YAML file.

    Half a character, which a terminal may hand over, is written as it is: no reader takes it.
    """
    text = "".join(f"{line}\n" for line in lines(mapping))
    return text.encode(errors="surrogatepass")


def lines(mapping: Mapped) -> Iterator[str]:
    """Yield the lines of a mapping in block style."""
    for key, value in mapping.items():
        yield from _pair(key, value)


def _pair(key: str, value: Value) -> Iterator[str]:
    if isinstance(value, Mapping) and value:
        yield f"{key}:"
        yield from (f"  {line}" for line in lines(value))
    elif isinstance(value, Sequence) and not isinstance(value, str) and value:
        yield f"{key}:"
        for each in value:
            yield from _element(each)
    else:
        yield f"{key}: {flow(value)}"


def _element(value: Value) -> Iterator[str]:
    if not isinstance(value, Mapping):
        yield f"  - {flow(value)}"
        return
    for number, line in enumerate(lines(value)):
        yield f"    {line}" if number else f"  - {line}"


def flow(value: Value) -> str:
    """Return a value on one line."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(flow(each) for each in value) + "]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(each)}" for key, each in value.items()) + "}"
    return scalar(value)


def scalar(value: Scalar) -> str:
    """Return one value, quoted where it is text that could be read as something else."""
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case str():
            return _text(value)
        case _:
            return value.isoformat() if isinstance(value, dt.date) else str(value)


def _text(text: str) -> str:
    plain = _PLAIN.fullmatch(text) or _COLON_IN_STAMP.fullmatch(text)
    if plain and text == text.strip() and not _MISTAKEN.fullmatch(text):
        return text
    # no other character is escaped: what no file may hold is for the reader to see, and refuse
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
