"""Which characters nobody can see, and how they are written so that everybody can."""

import re
from typing import Final

BIDI: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""What turns the reading direction: a deadline could be shown other than it is."""

INVISIBLE: Final = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2028\u2029\u2060-\u2065"
    "\u206a-\u206f\u2800\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
) + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
)
"""What takes no room or no ink: two ids that look the same could differ by it."""

CONTROL: Final = "\x00-\x09\x0b-\x1f\x7f-\x9f"
"""All control characters but the newline, which separates lines everywhere."""

SURROGATE: Final = "\ud800-\udfff"

UNPRINTABLE: Final = f"{CONTROL}{SURROGATE}{BIDI}{INVISIBLE}"
"""The class, for a regular expression, of what no text of a ledger may hold."""

REPLACEMENT: Final = "\ufffd"
"""What a conversion leaves in the place of text that it could not read: to be seen, not kept."""

HIDDEN: Final = re.compile(f"[\n{UNPRINTABLE}]")

FAINT: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\U000e0100-\U000e01ef]"
)
"""What Unicode, and so `str.isprintable`, calls printable although nobody sees it."""


def is_plain(text: str) -> bool:
    """Return whether a text surely holds nothing hidden: a cheap question, asked of every cell."""
    return text.isprintable() and (text.isascii() or not FAINT.search(text))


def visible(text: str) -> str:
    r"""Return a text with every hidden or steering character written out, fit for any screen.

    ESC becomes ␛, U+202E becomes \u{202e}, a byte that was no UTF-8 in a file's name \xff.
    """
    if is_plain(text):
        return text
    return HIDDEN.sub(lambda found: _written_out(ord(found[0])), text)


def _written_out(point: int) -> str:
    if point < 0x20:  # noqa: PLR2004 - the pictures of the 32 control codes follow each other
        return chr(0x2400 + point)
    if point == 0x7F:  # noqa: PLR2004 - DEL has its own picture
        return "␡"
    if 0xDC80 <= point <= 0xDCFF:  # noqa: PLR2004 - Python's stand-ins for undecodable bytes
        return f"\\x{point - 0xDC00:02x}"
    return f"\\u{{{point:x}}}"
