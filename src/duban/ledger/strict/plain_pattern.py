"""The pattern that matches every line of a file, and takes apart those in plain notation."""

import re
from typing import Final

from duban.ledger.strict.plain_signs import FIRST, KEY, QUOTED

TEXT: Final = rf"{FIRST}[^\n:#]*+(?:(?::(?![\ \n])|(?<!\ )\#)[^\n:#]*+)*+"
SHORT: Final = rf"{FIRST}[^\n,:\[\]{{}}\#\"'?]*+(?<!\ )"
MORE: Final = rf"(?:,\ ({KEY}):\ ({SHORT})|)"
PAIRS: Final = rf"\{{({KEY}):\ ({SHORT}){MORE}{MORE}{MORE}\}}"
OTHER: Final = rf"-[0-9][0-9.]*+|{QUOTED}|\[[^\n#]*\]|\{{[^\n#]*\}}"
LINE: Final = re.compile(
    rf"""
    (\ *+)
    (?:(-\ ++)|)
    (?:({KEY}):(?:\ (\ *+)|(?=\n))|)
    (?:({TEXT})|{PAIRS}|({OTHER})|)
    (?:\n|\ *+(?:(?<![^\ \n])\#[^\n]*+|)\n)
    | ([^\n]++)\n
    """,
    re.VERBOSE,
)
"""Matches every line: its indentation, dash, key, gap and value, or all of it as odd.

A value is a text, up to four pairs of texts in braces, or something else. An empty branch,
(?:x|), stands for (?:x)?, which takes the machine behind `re` a third longer.
"""
