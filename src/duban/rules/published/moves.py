"""升降: whether what a table says of moves follows from last time's places or scores."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product
from typing import Final

from duban.frozen import frozen
from duban.rules.published import figures, texts
from duban.rules.published.move_cells import step, written
from duban.rules.published.outcome import Finding, Outcome
from duban.rules.published.roles import role_of
from duban.rules.published.table import Column, Row, Table

MOVE: Final = re.compile("升降|变化|变动|进退|较上|增减|比上")
ENOUGH: Final = Fraction(3, 5)
TWO: Final = 2
SIGNS: Final = (1, -1)
PAST: Final = re.compile("上月|上期|上年|去年|同期|上季|上次|前次|往期|上上?周")


@frozen()
class Move:
    """How moves are made: what stood before and stands now, and which way is up."""

    head: str
    index: int
    now: Column
    before: Column
    sign: int

    def due(self, row: Row, now: Fraction | None = None) -> Fraction | None:
        """Return the move of a row, up as more; None where one of the two is missing."""
        before = _value(row, self.before)
        now = _value(row, self.now) if now is None else now
        return None if now is None or before is None else self.sign * (before - now)


def checked_moves(table: Table, places: Sequence[Finding], made: frozenset[int]) -> Outcome:
    """Return which moves do not follow; those of a place that is wrong itself go by what it is.

    `made` holds the columns that are recomputed already.
    """
    mended = {(each.line, each.column): each.expected for each in places}
    moves = tuple(each for each in _moves(table) if each.index not in made)
    outcomes = [_checked(move, table, mended) for move in moves]
    return Outcome(
        0,
        sum(checked for checked, _ in outcomes),
        tuple(texts.MOVED(**_said(move, table)) for move in moves),
        (),
        tuple(each for _, findings in outcomes for each in findings),
        (),
        frozenset(move.index for move in moves),
        frozenset(each.index for move in moves for each in (move.now, move.before)),
    )


def _said(move: Move, table: Table) -> dict[str, str | int]:
    first, last = (move.before, move.now) if move.sign > 0 else (move.now, move.before)
    rows = [row for row in table.rows if _is_told(move, row)]
    follows = sum(1 for row in rows if move.due(row) == step(row.text(move.index)))
    formula = f"{first.head}-{last.head}"
    return {"move": move.head, "formula": formula, "follows": follows, "rows": len(rows)}


def _is_told(move: Move, row: Row) -> bool:
    return move.due(row) is not None and step(row.text(move.index)) is not None


def _moves(table: Table) -> Iterator[Move]:
    """Return the columns of moves that most rows' figures explain."""
    befores = [each for each in table.of("past") if not MOVE.search(each.own)]
    nows = [*table.of("place"), *table.of("total", "score", "part")]
    for index, head in enumerate(table.names):
        if not MOVE.search(head.rpartition("·")[2]):
            continue
        every = [
            Move(head, index, now, before, sign)
            for now, before, sign in product(nows, befores, SIGNS)
        ]
        best = max(every, key=lambda each: _follows(each, table), default=None)
        follows = _follows(best, table) if best else 0
        if best and follows >= TWO and follows >= ENOUGH * _told(best, table):
            yield best


def _told(move: Move, table: Table) -> int:
    return sum(1 for row in table.rows if _is_told(move, row))


def _follows(move: Move, table: Table) -> int:
    """Return how many rows follow; none where the two are not of one kind, or nothing ever moves.

    Up is a lower place and a higher score.
    """
    is_place = move.now.role == "place"
    if is_place != (role_of(PAST.sub("", move.before.own)) == "place"):
        return 0
    moved = [step(row.text(move.index)) for row in table.rows if _is_told(move, row)]
    due = [move.due(row) for row in table.rows if _is_told(move, row)]
    same = [one for one, other in zip(moved, due, strict=True) if one == other]
    return len(same) if any(same) else 0


def _value(row: Row, column: Column) -> Fraction | None:
    stated = row.value(column.index)
    if stated is None and (place := figures.place(row.text(column.index))) is not None:
        return Fraction(place)
    return stated


def _checked(
    move: Move, table: Table, mended: dict[tuple[int, str], str]
) -> tuple[int, list[Finding]]:
    rows = [row for row in table.rows if _is_told(move, row)]
    wrong = (row for row in rows if not _is_right(move, row, mended))
    return len(rows), [_finding(move, row, table) for row in wrong]


def _is_right(move: Move, row: Row, mended: dict[tuple[int, str], str]) -> bool:
    stated = step(row.text(move.index))
    place = figures.place(mended.get((row.line, move.now.head), ""))
    return stated in {move.due(row), move.due(row, None if place is None else Fraction(place))}


def _finding(move: Move, row: Row, table: Table) -> Finding:
    due = move.due(row) or Fraction(0)
    stated = row.text(move.index)
    why = texts.MOVED_FROM(
        before=row.text(move.before.index),
        now=row.text(move.now.index),
        past=move.before.head,
        head=move.now.head,
    )
    return Finding(
        row.line,
        move.head,
        row.unit,
        stated,
        written(due, [row.text(move.index) for row in table.rows]),
        why,
    )
