"""Mappings and lists in brackets on one line, in plain notation."""

import re
from typing import Final, cast

from duban.ledger.strict.limits import MAX_DEPTH
from duban.ledger.strict.plain_signs import FIRST, KEY, QUOTED, DoubtError, unquoted
from duban.ledger.strict.values import Map, Seq, Value
from duban.model.record import Place

DEEPEST: Final = MAX_DEPTH // 2
"""Of brackets in each other; the lines around them may take the other half."""

SIGN: Final = r"""[^\n ,:\[\]{}#"'?]"""
COLON: Final = r":(?![\n\ ,?\[\]{}])"
WORD: Final = rf"{SIGN}*+(?:{COLON}{SIGN}*+)*"
TEXT: Final = rf"(?:{FIRST}|-(?=[0-9])){WORD}(?:\ ++(?:{SIGN}|{COLON}){WORD})*|{QUOTED}"
MEMBER: Final = re.compile(
    rf"""
    (?:({KEY})(:\ ++))?
    (?:([\[{{]\ *+)|({TEXT}))
    ((?:\ *+[\]}}])*)
    (\ *+,\ *+)?
    """,
    re.VERBOSE,
)
BOXES: Final[dict[str, type[Map | Seq]]] = {"{": Map, "[": Seq, "}": Map, "]": Seq}


def flow(written: str, place: Place) -> Value:
    """Return what a text from one bracket to its other end says."""
    return _Flow(place).read(written)


class _Flow:
    """Reads members one after the other; what is open is kept in a stack of its own."""

    def __init__(self, place: Place) -> None:
        self.file = place.file
        self.line = place.line
        self.column = place.column
        self.outer: list[Map | Seq] = []
        self.box: Map | Seq = Seq(place)
        self.key = ""

    def read(self, written: str) -> Value:
        """Return the one member that a text consists of."""
        root = cast("Seq", self.box)
        end = self.column + len(written)
        for key, colon, bracket, text, ends, comma in MEMBER.findall(written):
            self._name(key, colon)
            self._put(BOXES[bracket[0]](self._place()) if bracket else unquoted(text))
            self.column += len(bracket) + len(text)
            self._close(ends)
            self.column += len(comma)
            if bool(comma) is (not self.outer or bool(bracket and not ends)):
                raise DoubtError
        if self.outer or self.column != end or len(root) != 1:
            raise DoubtError
        return root[0]

    def _place(self) -> Place:
        return Place(self.file, self.line, self.column)

    def _name(self, key: str, colon: str) -> None:
        """Take a member's key, which one of a mapping has and one of a list has not."""
        if not key:
            if type(self.box) is Map:
                raise DoubtError
            return
        if type(self.box) is not Map or key in self.box:
            raise DoubtError
        self.box.keys[key] = self.line, self.column
        self.column += len(key) + len(colon)
        self.key = key

    def _put(self, value: Value) -> None:
        """Put a member into what is open, and go on within it if it is open itself."""
        box = self.box
        if isinstance(box, Map):
            box[self.key] = value
            box.values[self.key] = self.line, self.column
        else:
            box.append(value)
            box.spots.append((self.line, self.column))
        if not isinstance(value, str):
            self.outer.append(box)
            self.box = value
            if len(self.outer) > DEEPEST:
                raise DoubtError

    def _close(self, ends: str) -> None:
        self.column += len(ends)
        for end in ends.replace(" ", ""):
            if not self.outer or type(self.box) is not BOXES[end]:
                raise DoubtError
            self.box = self.outer.pop()
