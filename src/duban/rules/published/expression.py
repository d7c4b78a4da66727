"""公式 as a person writes it: heads, numbers, + - * / and parentheses; nothing else is run."""

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final

from duban.frozen import frozen
from duban.rules.published.figures import plain
from duban.rules.published.formula import Origin
from duban.rules.published.refusals import BAD_FORMULA, NO_HEAD, TWO_HEADS, UnreadableError
from duban.rules.published.roles import label
from duban.rules.published.table import Row, Table

LONGEST: Final = 500
DEEPEST: Final = 30
NUMBER: Final = re.compile(r"[0-9]{1,12}(\.[0-9]{0,12})?%?")
SIGNS: Final = str.maketrans({"×": "*", "÷": "/", "＋": "+", "－": "-", "−": "-", "–": "-"})
NAME: Final = re.compile(r"[^-+*/()]+")
Step = Callable[[Row], "Fraction | None"]


@frozen()
class Expression:
    """A formula as somebody has written it."""

    origin: Origin
    text: str
    columns: tuple[int, ...]
    step: Step

    def value(self, row: Row) -> Fraction | None:
        """Return what it makes of a row; None where the row does not hold what it takes."""
        if row.unread.intersection(self.columns):
            return None
        if not any(column in row.figures for column in self.columns):
            return None
        return self.step(row)

    def said(self, table: Table) -> str:
        """Return it as it was written."""
        return self.text


def expression(text: str, table: Table, origin: Origin = "told") -> Expression:
    """Return a formula that is written out; what stands before an equals sign is left out.

    Raises:
        UnreadableError: where it cannot be read, or names a column that is not there.
    """
    short = plain(text).translate(SIGNS).rpartition("=")[2]
    if not short or len(short) > LONGEST:
        raise UnreadableError(BAD_FORMULA(near=short[:20]))
    parser = _Parser(short, heads_by_name(table))
    step = parser.added(0)
    if parser.at < len(short) or not parser.columns:
        raise UnreadableError(BAD_FORMULA(near=short[parser.at :][:20]))
    return Expression(origin, short, tuple(sorted(parser.columns)), step)


def heads_by_name(table: Table) -> Mapping[str, int]:
    """Return the columns of numbers by their heads."""
    return {plain(each.head).translate(SIGNS): each.index for each in table.columns}


def column_named(text: str, heads: Mapping[str, int]) -> int:
    """Return the column that a text names: by its head, its head without brackets, or a part of it.

    Raises:
        UnreadableError: where there is none, or more than one.
    """
    short = plain(text).translate(SIGNS)
    if short in heads:
        return heads[short]
    exact = [head for head in heads if short == label(head)]
    for found in (exact, [head for head in heads if short in head]):
        if len(found) == 1:
            return heads[found[0]]
        if found:
            raise UnreadableError(TWO_HEADS(head=text[:40], known=tuple(found[:20])))
    raise UnreadableError(NO_HEAD(head=text[:40], known=tuple(list(heads)[:20])))


class _Parser:
    """Reads a formula from left to right: sums of products of what stands in parentheses."""

    def __init__(self, text: str, heads: Mapping[str, int]) -> None:
        self.text, self.heads, self.at = text, heads, 0
        self.longest = sorted(heads, key=len, reverse=True)
        self.columns: set[int] = set()

    def added(self, depth: int) -> Step:
        left = self._multiplied(depth)
        while self._next() in {"+", "-"}:
            left = _both(left, self._sign(), self._multiplied(depth))
        return left

    def _multiplied(self, depth: int) -> Step:
        left = self._one(depth)
        while self._next() in {"*", "/"}:
            left = _both(left, self._sign(), self._one(depth))
        return left

    def _next(self) -> str:
        return self.text[self.at : self.at + 1]

    def _sign(self) -> str:
        self.at += 1
        return self.text[self.at - 1]

    def _one(self, depth: int) -> Step:
        if depth > DEEPEST:
            raise self._error()
        if self._next() == "-":
            self.at += 1
            return _both(lambda _row: Fraction(0), "-", self._one(depth + 1))
        if head := next((h for h in self.longest if self.text.startswith(h, self.at)), None):
            self.at += len(head)
            return self._column(self.heads[head])
        if self._next() == "(":
            return self._inside(depth + 1)
        return self._number() or self._named()

    def _inside(self, depth: int) -> Step:
        self.at += 1
        step = self.added(depth)
        if self._next() != ")":
            raise self._error()
        self.at += 1
        return step

    def _number(self) -> Step | None:
        found = NUMBER.match(self.text, self.at)
        rest = self.text[found.end() :][:1] if found else ""
        if not found or (rest and rest not in "+-*/)"):
            return None
        self.at = found.end()
        value = Fraction(found[0].rstrip("%").rstrip(".")) / (100 if found[0].endswith("%") else 1)
        return lambda _row: value

    def _named(self) -> Step:
        found = NAME.match(self.text, self.at)
        if not found:
            raise self._error()
        self.at = found.end()
        return self._column(column_named(found[0], self.heads))

    def _column(self, index: int) -> Step:
        self.columns.add(index)
        return lambda row: row.value(index) or Fraction(0)

    def _error(self) -> UnreadableError:
        return UnreadableError(BAD_FORMULA(near=self.text[self.at :][:20]))


def _both(left: Step, sign: str, right: Step) -> Step:
    def value(row: Row) -> Fraction | None:
        one, other = left(row), right(row)
        if one is None or other is None or (sign == "/" and not other):
            return None
        match sign:
            case "+":
                return one + other
            case "-":
                return one - other
            case "*":
                return one * other
            case _:
                return one / other

    return value
