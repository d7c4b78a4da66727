"""Mappings and lists by lines and indentation, in plain notation."""

from sys import intern
from typing import Any, Final

from duban.ledger.strict.limits import MAX_DEPTH
from duban.ledger.strict.plain_flow import flow
from duban.ledger.strict.plain_pairs import paired
from duban.ledger.strict.plain_pattern import LINE
from duban.ledger.strict.plain_signs import DoubtError, unquoted
from duban.ledger.strict.values import COLON, Map, Seq, Value
from duban.model.record import Place

DEEPEST: Final = MAX_DEPTH // 2
"""Of mappings and lists in each other by indentation; those in brackets have the other half."""

ROOT: Final = "root"


class Lines:
    """Builds a file's value line by line; what is open is kept in a stack of its own.

    Keys are interned: a file has the same few a thousand times, and the records keep them.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        # The file's value is put together as if a key left of the first column waited for it.
        self.root = self._mapping(1, 1)
        self.box: Map | Seq = self.root
        self.column = -1
        self.waiting = ROOT
        self.outer: list[tuple[int, Map | Seq]] = []

    def read(self, text: str) -> Value:
        """Return what a text says, all of whose lines have an end.

        Nearly all lines go on as the one above did: with a key and a text, or with a member in
        braces. They are taken here, and nothing is called for them that can be spared.
        """
        lines = enumerate(LINE.findall(text), 1)
        for number, (
            indent, dash, key, gap, short, one, its, two, second, more, other, odd
        ) in lines:  # fmt: skip
            column = len(indent)
            box: Any = self.box
            goes_on = column == self.column and not self.waiting
            if goes_on and short and key and type(box) is Map and not dash:
                if key in box:
                    raise DoubtError
                key = intern(key)  # noqa: PLW2901 - the same text
                box[key] = short.rstrip(" ")
                column += 1
                box.flat += key, number, column
                box.ats += number, column + len(key) + len(gap) + COLON
            elif goes_on and one and dash and type(box) is Seq and not key:
                column += len(dash) + 1
                box.append(paired((one, its, two, second, more), self.file, number, column))
                box.spots.append((number, column))
            else:
                pairs = (one, its, two, second, more) if one else ()
                self._line(number, column, (dash, key, gap, short, other, odd), pairs)
        return self._whole()

    def _line(
        self, number: int, column: int, parts: tuple[str, ...], pairs: tuple[str, ...]
    ) -> None:
        """Take a line of any kind, with its parts in the order of the pattern."""
        dash, key, gap, short, other, odd = parts
        if not (key or dash):
            if short or other or odd or pairs:  # neither blank nor a comment
                raise DoubtError
            return
        if column != self.column or self.waiting or (dash and key):
            self._fit(number, column, dash, key)
        column += len(dash) + 1
        at = column + len(key) + len(gap) + 2 if key else column
        value: Value | None = short.rstrip(" ")
        if not value:
            value = (
                paired(pairs, self.file, number, at)
                if pairs
                else _other(other, self.file, number, at)
            )
        if key:
            self._pair(intern(key), value, number, column, at)
        elif value is None:
            raise DoubtError
        else:
            self._member(value, number, at)

    def _member(self, value: Value, line: int, column: int) -> None:
        box = self.box
        if type(box) is not Seq:
            raise DoubtError
        box.append(value)
        box.spots.append((line, column))

    def _fit(self, number: int, column: int, dash: str, key: str) -> None:
        """Open what a line begins, and close what it ends, up to its value."""
        if self.waiting:
            self._enter(number, column, dash)
        else:
            self._leave(column)
        if dash and key:
            column += len(dash)
            opened = self._mapping(number, column + 1)
            self._member(opened, number, column + 1)
            self._open(opened, column)

    def _enter(self, number: int, column: int, dash: str) -> None:
        """Open what a key waited for; a list may stand as far left as its key."""
        box = self.box
        if column < self.column + (not dash) or type(box) is not Map:
            raise DoubtError
        opened: Map | Seq
        if dash:
            opened = Seq(Place(self.file, number, column + 1))
        else:
            opened = self._mapping(number, column + 1)
        box[self.waiting] = opened
        assert box.ats is not None
        box.ats += number, column + 1
        self.waiting = ""
        self._open(opened, column)

    def _mapping(self, line: int, column: int) -> Map:
        """Return an empty mapping that begins at a place."""
        made = Map.__new__(Map)
        made.file = self.file
        made.flat = [line, column]
        made.ats = []
        return made

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

    def _pair(self, key: str, value: Value | None, line: int, column: int, at: int) -> None:
        """Put a key and its value into the mapping that is open; without one, it waits."""
        box: Any = self.box if type(self.box) is Map else self._behind_list()
        if key in box:
            raise DoubtError
        box.flat += key, line, column
        if value is None:
            box[key] = ""
            self.waiting = key
        else:
            box[key] = value
            box.ats += line, at

    def _behind_list(self) -> Map:
        """Return the mapping that goes on behind a list which stood as far left as its key."""
        column = self.column
        self.column, self.box = self.outer.pop()
        if column != self.column or type(self.box) is not Map:
            raise DoubtError
        return self.box

    def _whole(self) -> Value:
        if self.waiting:
            raise DoubtError
        return self.root[ROOT]


def _other(written: str, file: str, line: int, column: int) -> Value | None:
    """Return what is written, other than a bare text, or nothing if nothing is."""
    if not written:
        return None
    if written[0] in "[{":
        return flow(written, Place(file, line, column))
    return unquoted(written)
