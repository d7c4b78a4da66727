"""Rows of the monthly review, and the tables that are cut from them."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final, TypeAlias

from duban.model.reviews import Review
from duban.reports import moved_rows
from duban.reports.document import Cell, Named, Table
from duban.reports.movements import Move, Turn
from duban.reports.office.asks import Ask
from duban.reports.office.brief_shape import COLUMNS
from duban.reports.office.losses import SHOWN
from duban.reports.ranking.figures import exact_text
from duban.reports.standing import lamp
from duban.reports.tables import chosen
from duban.rules.scoring.lines import Line
from duban.rules.situation import Situation, Standing
from duban.words import Words

Row: TypeAlias = dict[str, Cell]

WHATS: Final[Mapping[str, Words]] = {
    "standing": Words("亮灯预警", "light"),
    "move": Words("数值变化", "moved"),
    "turn": Words("变灯", "light turned"),
    "loss": Words("扣分", "deduction"),
    "ask": Words("拟问", "to be asked"),
    "comment": Words("点评意见", "comment"),
    "question": Words("拟提问题", "question"),
}
CUT: Final[Mapping[str, tuple[str, tuple[str, ...], Words]]] = {
    "standings": (
        "standing",
        ("light", "id", "title", "reason"),
        Words("没有亮灯预警的事项。", "No light asks for attention."),
    ),
    "moves": (
        "move",
        ("id", "title", "before", "after", "change", "unit"),
        Words("本月没有数值变化。", "No figure moved this month."),
    ),
    "turns": (
        "turn",
        ("was", "light", "id", "title", "reason"),
        Words("与上月末相比没有变灯。", "No light turned since the end of the month before."),
    ),
    "losses": (
        "loss",
        ("points", "title", "reason"),
        Words("本月没有扣分。", "No points were deducted."),
    ),
}


def _row(what: str, **values: Cell) -> Row:
    blank: Row = dict.fromkeys(each.key for each in COLUMNS)
    return {**blank, "what": Named(what, WHATS[what]), **values}


def standing(situation: Situation, each: Standing) -> Row:
    """Return the row of a commitment whose light asks for attention."""
    return _row(
        "standing",
        id=each.id,
        title=each.case.commitment.title,
        light=lamp(situation, each.light),
        reason=each.verdict.reason,
    )


def move(each: Move) -> Row:
    """Return the row of a figure that moved."""
    row = moved_rows.moved(each)
    keys = ("id", "title", "before", "after", "change", "unit")
    return _row("move", **{key: row[key] for key in keys})


def turn(situation: Situation, each: Turn) -> Row:
    """Return the row of a light that turned."""
    row = moved_rows.lit(situation, each)
    return _row("turn", **{key: row[key] for key in ("id", "title", "was", "light", "reason")})


def loss(line: Line) -> Row:
    """Return the row of a deduction; `reason` is the clause that it goes by."""
    return _row("loss", id=line.commitment, title=line.why, points=line.points, reason=line.clause)


def ask(each: Ask) -> Row:
    """Return the row of a question that follows from the ledger."""
    return _row("ask", id=each.about, title=each.text)


def said(reviews: Sequence[Review]) -> Iterator[Row]:
    """Yield the rows of what was written by hand: comments, then questions."""
    for each in reviews:
        yield _row("comment", title=each.comment.strip(), by=each.by, decided=each.decided)
    for each in reviews:
        for question in each.questions:
            yield _row("question", title=question.strip(), by=each.by, decided=each.decided)


def of(rows: Sequence[Row], what: str) -> list[Row]:
    """Return the rows of one kind."""
    return [each for each in rows if each["what"] == Named(what, WHATS[what])]


def tables(rows: Sequence[Row]) -> dict[str, Table]:
    """Return a department's tables by name; of its deductions the greatest."""
    made = {
        name: chosen(COLUMNS, keys, [moved_rows.adding_up(row) for row in of(rows, what)], empty)
        for name, (what, keys, empty) in CUT.items()
        if what != "loss"
    }
    return {**made, "losses": _losses(of(rows, "loss")[:SHOWN])}


def _losses(rows: Sequence[Row]) -> Table:
    _, keys, empty = CUT["losses"]
    shown = [
        {**each, "points": exact_text(points)}
        for each in rows
        if isinstance(points := each["points"], Fraction)
    ]
    return chosen(COLUMNS, keys, shown, empty)
