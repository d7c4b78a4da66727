"""The text of a file of unknown encoding, as Chinese offices save it."""

import codecs
from typing import Final

from duban.rules.published.refusals import NOT_TEXT, SPREADSHEET, UnreadableError

SPREADSHEETS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How .xlsx and .xls begin."""

MARKED: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UNMARKED: Final = ("utf-8", "gb18030")
"""UTF-8 first: bytes of GBK are hardly ever UTF-8 by chance, but those of UTF-8 often GBK."""


def text_of(data: bytes) -> str:
    """Return a file's text.

    Raises:
        UnreadableError: where it is no text.
    """
    if data.startswith(SPREADSHEETS):
        raise UnreadableError(SPREADSHEET())
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UnreadableError(NOT_TEXT())


def _encodings(data: bytes) -> tuple[str, ...]:
    for mark, encoding in MARKED:
        if data.startswith(mark):
            return (encoding,)
    if b"\x00" in data:  # ASCII digits and separators are half zeros in UTF-16
        little = data[1::2].count(0) >= data[::2].count(0)
        return ("utf-16-le",) if little else ("utf-16-be",)
    return UNMARKED
