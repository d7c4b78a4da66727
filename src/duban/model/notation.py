"""YAML as duban writes it: block style, one way to write each value."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from string import ascii_letters, digits
from typing import Final, TypeAlias
from unicodedata import normalize

Scalar: TypeAlias = "str | int | bool | Decimal | dt.date"
Value: TypeAlias = "Scalar | Sequence[Value] | Mapping[str, Value]"
Mapped: TypeAlias = Mapping[str, Value]

BEGINNING: Final = frozenset(f"{ascii_letters}{digits}〇“《")
INSIDE: Final = BEGINNING | frozenset("”》（）〔〕、，。；：？！ %.+_-")
"""Beside Han characters, what a plain scalar may begin with, and consist of: no reader of YAML can
take it for anything but text, a number or a day. Sets, for a pattern takes long to compile."""

STAMP: Final = r"[0-9]{4}(-[0-9]{2}){2}T[0-9:]{8}[+-][0-9:]{5}"
"""A moment, with its colons."""

MISTAKEN: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""What other readers of YAML take for a truth value or for nothing; duban's does not."""


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


def _pair(name: str, value: Value) -> Iterator[str]:
    key = _key(name)
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
    if not isinstance(value, Mapping) or not value:
        yield f"  - {flow(value)}"
        return
    for number, line in enumerate(lines(value)):
        yield f"    {line}" if number else f"  - {line}"


def flow(value: Value) -> str:
    """Return a value on one line."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(flow(each) for each in value) + "]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)}: {flow(each)}" for key, each in value.items()) + "}"
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


def _key(given: str) -> str:
    """Return a key, quoted where it has to be; `on` is one of the ledger's own."""
    key = normalize("NFC", given)
    return key if _is_plain(key) else _quoted(key)


def _text(given: str) -> str:
    text = normalize("NFC", given)  # as it will be read: two spellings are one text
    if _is_plain(text):
        return text if text.lower() not in MISTAKEN else _quoted(text)
    return text if ":" in text and re.fullmatch(STAMP, text) else _quoted(text)


def _is_plain(text: str) -> bool:
    if not text or text != text.strip() or not (text[0] in BEGINNING or _is_han(text[0])):
        return False
    return all(char in INSIDE or _is_han(char) for char in text)


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _quoted(text: str) -> str:
    # no other character is escaped: what no file may hold is for the reader to see, and refuse
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
