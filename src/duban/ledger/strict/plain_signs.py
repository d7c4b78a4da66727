"""Which characters and which texts are plain notation.

The patterns name only ASCII: compiling a class that names more takes some milliseconds.
"""

from typing import Final

ASCII: Final = bytes({*range(0x20, 0x7F), 0x0A} - {ord("\\")})
"""Without the backslash, which may begin an escape, and without the tab."""

SIGNS: Final = frozenset(
    "°±²³·×÷–—‘’“”…‰※℃№←↑→↓≈≠≤≥─│■□▲△○●★☆￥"
    "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
    "、。〃々〆〇〈〉《》「」『』【】〔〕〖〗〘〙〚〛"
).union(map(chr, range(0xFF01, 0xFF5F)))
"""Beside ASCII and 一 to 鿿: what is seen, turns no text around and is its own composed form."""

FIRST: Final = r"[^\x00-'*,\-.:-@\[-^`{-\x7f]"
"""Begins a text: no sign of YAML's does, and no dash or stop, which might be one."""

KEY: Final = r"[^\x00-/:-@\[-^`{-\x7f][^\x00-$&'*,:-@\[-^`{-\x7f]{0,99}+"
"""Without spaces, and far below the 1,024 characters after which a parser sees no key."""

QUOTED: Final = r"""'[^'\n]*+(?:''[^'\n]*+)*'(?!')|"[^"\n]*+\""""


class DoubtError(Exception):
    """What was met is no plain notation, or may be none."""


def admitted(data: bytes) -> bool:
    """Return whether UTF-8 bytes hold nothing but characters of plain notation."""
    beyond = set(data.translate(None, ASCII).decode())
    return all("一" <= char <= "\u9fff" or char in SIGNS for char in beyond)


def unquoted(written: str) -> str:
    """Return a text without the quotes, if any, that it is written in."""
    if written[0] == "'":
        return written[1:-1].replace("''", "'")
    return written[1:-1] if written[0] == '"' else written
