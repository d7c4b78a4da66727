"""The pattern that matches every line of a file, and takes apart those in plain notation."""

import re
from typing import Final

from duban.ledger.strict.plain_signs import FIRST, KEY, QUOTED

TEXT: Final = rf"{FIRST}[^\n:#]*+(?:(?::(?![\ \n])|(?<!\ )\#)[^\n:#]*+)*"
SHORT: Final = rf"{FIRST}[^\n,:\[\]{{}}\#\"'?]*+(?<!\ )"
MORE: Final = rf"((?:,\ {KEY}:\ {SHORT})*)"
PAIRS: Final = rf"\{{({KEY}):\ ({SHORT})(?:,\ ({KEY}):\ ({SHORT}){MORE}|)\}}"
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

A value is a text, or pairs of texts in braces (the first, the second, and others as one), or
something else. An empty branch, (?:x|), stands for (?:x)?, which takes the machine behind `re` a
third longer. What repeats a group gives back (* and not *+): Python 3.11 up to 3.11.4 forgets where
a group that may not give back has matched.
"""
