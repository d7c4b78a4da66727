"""Mappings and lists by lines and indentation, in plain notation."""

import re
from typing import Final

from duban.ledger.strict.limits import MAX_DEPTH
from duban.ledger.strict.plain_flow import flow
from duban.ledger.strict.plain_signs import FIRST, KEY, QUOTED, DoubtError, unquoted
from duban.ledger.strict.values import Map, Seq, Spot, Value
from duban.model.record import Place

DEEPEST: Final = MAX_DEPTH // 2
"""Of mappings and lists in each other by indentation; those in brackets have the other half."""

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

ROOT: Final = "root"


class Lines:
    """Builds a file's value line by line; what is open is kept in a stack of its own."""

    def __init__(self, file: str) -> None:
        self.file = file
        # The file's value is put together as if a key left of the first column waited for it.
        self.root: Map = Map(Place(file))
        self.box: Map | Seq = self.root
        self.column = -1
        self.waiting = ROOT
        self.outer: list[tuple[int, Map | Seq]] = []

    def read(self, text: str) -> Value:
        """Return what a text says, all of whose lines have an end."""
        number = 0
        for indent, dash, key, gap, short, *pairs, other, odd in LINE.findall(text):
            number += 1  # not by enumerate, which costs one more tuple a line
            column = len(indent)
            if not (key or dash):
                _pass_over(short or pairs[0] or other or odd)
                continue
            if column != self.column or self.waiting or (dash and key):
                self._fit(number, column, dash, key)
            column += len(dash) + 1
            at = column + len(key) + len(gap) + 2 if key else column
            value: Value | None = short.rstrip(" ")
            if not value:
                place = Place(self.file, number, at)
                value = _paired(pairs, place) if pairs[0] else _other(other, place)
            if key:
                self._pair(key, value, (number, column), (number, at))
            else:
                self._member(value, (number, at))
        return self._whole()

    def _fit(self, number: int, column: int, dash: str, key: str) -> None:
        """Open what a line begins, and close what it ends, up to its value."""
        if self.waiting:
            self._enter(number, column, dash)
        else:
            self._leave(column)
        if dash and key:
            column += len(dash)
            opened = Map(Place(self.file, number, column + 1))
            self._member(opened, (number, column + 1))
            self._open(opened, column)

    def _enter(self, number: int, column: int, dash: str) -> None:
        """Open what a key waited for; a list may stand as far left as its key."""
        box = self.box
        if column < self.column + (not dash) or type(box) is not Map:
            raise DoubtError
        opened = (Seq if dash else Map)(Place(self.file, number, column + 1))
        box[self.waiting] = opened
        box.values[self.waiting] = number, column + 1
        self.waiting = ""
        self._open(opened, column)

    def _open(self, opened: Map | Seq, column: int) -> None:
        self.outer.append((self.column, self.box))
        self.column, self.box = column, opened
        if len(self.outer) > DEEPEST:
            raise DoubtError

    def _leave(self, column: int) -> None:
        """Close what stands further right; the line must then belong to what is still open."""
        while column < self.column:
            self.column, self.box = self.outer.pop()
        if column != self.column:
            raise DoubtError

    def _pair(self, key: str, value: Value | None, spot: Spot, at: Spot) -> None:
        """Put a key and its value into the mapping that is open; without one, it waits."""
        box = self.box if type(self.box) is Map else self._behind_list()
        if key in box:
            raise DoubtError
        box.keys[key] = spot
        if value is None:
            box[key] = ""
            self.waiting = key
        else:
            box[key] = value
            box.values[key] = at

    def _behind_list(self) -> Map:
        """Return the mapping that goes on behind a list which stood as far left as its key."""
        column = self.column
        self.column, self.box = self.outer.pop()
        if column != self.column or type(self.box) is not Map:
            raise DoubtError
        return self.box

    def _member(self, value: Value | None, at: Spot) -> None:
        box = self.box
        if type(box) is not Seq or value is None:
            raise DoubtError
        box.append(value)
        box.spots.append(at)

    def _whole(self) -> Value:
        if self.waiting:
            raise DoubtError
        return self.root[ROOT]


def _pass_over(written: str) -> None:
    """Refuse a line without key and dash that is neither blank nor a comment."""
    if written:
        raise DoubtError


def _paired(pairs: list[str], place: Place) -> Map:
    """Return a mapping in braces of its keys and texts, spaced as the pattern wants it."""
    box = Map(place)
    keys, values = box.keys, box.values
    _, line, column = place
    column += 1
    for at in range(0, len(pairs), 2):
        key = pairs[at]
        if not key:
            break
        if key in box:
            raise DoubtError
        text = box[key] = pairs[at + 1]
        keys[key] = line, column
        column += len(key) + 2
        values[key] = line, column
        column += len(text) + 2
    return box


def _other(written: str, place: Place) -> Value | None:
    """Return what is written, other than a bare text, or nothing if nothing is."""
    if not written:
        return None
    return flow(written, place) if written[0] in "[{" else unquoted(written)
