"""Mappings in braces on one line, in plain notation: the shape of most entries."""

from sys import intern
from typing import Final

from duban.ledger.strict.plain_signs import DoubtError
from duban.ledger.strict.values import COLON, EACH, HEAD, Map

COMMA: Final = len(", ")
BETWEEN: Final = COLON + COMMA
"""Characters around a key and its text in braces, as the pattern wants them."""


def paired(pairs: tuple[str, ...], file: str, line: int, column: int) -> Map:
    """Return a mapping in braces of its pairs, in the order of the pattern and spaced as there."""
    key, text, second, its, more = pairs
    box = Map.__new__(Map)
    box.file, box.ats = file, None
    key = intern(key)
    box[key] = text
    if not second:
        box.flat = line, column, key, line, column + 1
        return box
    second = intern(second)
    box[second] = its
    behind = column + 1 + len(key) + len(text) + BETWEEN
    box.flat = line, column, key, line, column + 1, second, line, behind
    if more:
        _more(box, more, line, behind + len(second) + len(its) + BETWEEN)
    if HEAD + EACH * len(box) != len(box.flat):  # a key was given twice
        raise DoubtError
    return box


def _more(box: Map, pairs: str, line: int, column: int) -> None:
    """Put further pairs, each behind a comma, into a mapping in braces."""
    for pair in pairs.split(", ")[1:]:
        key, _, text = pair.partition(": ")
        box[intern(key)] = text
        box.flat += intern(key), line, column
        column += len(pair) + COMMA
