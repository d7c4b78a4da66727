"""Rows of what moved: figures, remainders, lights, missing filings, as bulletins show them."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final, TypeAlias

from duban.model.targets import Target
from duban.reports.document import Cell, Column, Named, Table
from duban.reports.movements import Counter, Move, Turn, claimed
from duban.reports.standing import lamp
from duban.reports.tables import chosen
from duban.rules.rounding import rounded
from duban.rules.situation import Owed, Situation, Standing
from duban.words import Words, labels

Row: TypeAlias = dict[str, Cell]

WHATS: Final[Mapping[str, Words]] = {
    "move": Words("报送", "filed"),
    "counter": Words("倒计时", "countdown"),
    "light": Words("新亮灯", "new light"),
    "filing": Words("应报未报", "not filed"),
}
BEFORE: Final = Words("原数", "before")
AFTER: Final = Words("现数", "after")
CHANGE: Final = Words("增减", "change")
SINCE: Final = Words("应报截止", "due by")
CLAIMED: Final = Words("报完成", "claimed complete")
NO_FIGURE: Final = Words("未报数值", "no figure")
DECIMALS: Final = 2
"""With which figures are printed."""
TARGETED: Final = Words("{title}（{target}）", "{title} ({target})")

COLUMNS: Final = (
    Column("id", labels.ID, "id"),
    Column("what", labels.WHAT, "name"),
    Column("department", Words("部门", "department"), "name"),
    Column("title", labels.TITLE, "text"),
    Column("before", BEFORE, "number"),
    Column("after", AFTER, "number"),
    Column("change", CHANGE, "number"),
    Column("unit", labels.UNIT, "text", weight=2),
    Column("total", labels.TOTAL, "number", weight=2),
    Column("was", Words("原灯", "light before"), "light"),
    Column("light", labels.LIGHT, "light"),
    Column("reason", labels.REASON, "text"),
    Column("due", SINCE, "day"),
    Column("claimed", CLAIMED, "flag", weight=2),
    Column("remark", Words("备注", "remark"), "text"),
)
UNITS: Final[Mapping[str, str | Words]] = {
    "rate": "%",
    "rank": Words("名", "place"),
    "duty": Words("期", "periods"),
}
NOTHING_FILED: Final = Words("无报送。", "Nothing was filed.")
NO_COUNTER: Final = Words("剩余数没有变化。", "Nothing that remains has changed.")
NO_LIGHT: Final = Words("无新增。", "None is new.")
ALL_FILED: Final = Words("没有应报未报的部门。", "No filing is missing.")
SHOWN: Final[Mapping[str, tuple[str, tuple[str, ...], Words]]] = {
    "moves": (
        "move",
        ("department", "id", "title", "before", "after", "change", "unit", "total", "remark"),
        NOTHING_FILED,
    ),
    "counters": (
        "counter",
        ("department", "id", "title", "before", "after", "change", "unit"),
        NO_COUNTER,
    ),
    "lights": ("light", ("was", "light", "id", "title", "department", "reason"), NO_LIGHT),
    "unfiled": ("filing", ("department", "title", "due"), ALL_FILED),
}


def tables(rows: Sequence[Row]) -> Iterator[tuple[str, Table]]:
    """Yield the tables for people, by name."""
    for name, (what, keys, empty) in SHOWN.items():
        own = [
            adding_up(each)
            for each in rows
            if isinstance(each["what"], Named) and each["what"].key == what
        ]
        yield name, chosen(COLUMNS, keys, own, empty)


def adding_up(row: Row) -> Row:
    """Return a row whose change is that of the figures as they are printed: 90.87 and 91.47."""
    before, after = row["before"], row["after"]
    if not isinstance(before, Fraction) or not isinstance(after, Fraction):
        return row
    return {**row, "change": _printed(after) - _printed(before)}


def _printed(figure: Fraction) -> Fraction:
    return rounded(figure, DECIMALS, "half-up")


def _row(what: str, **values: Cell) -> Row:
    return {
        **dict.fromkeys(each.key for each in COLUMNS),
        "what": Named(what, WHATS[what]),
        **values,
    }


def _of(standing: Standing, target: str | None = None) -> Row:
    promise, office = standing.case.commitment, standing.case.department
    title: Cell = TARGETED(title=promise.title, target=target) if target else promise.title
    return {"department": Named(office.id, office.name), "id": standing.id, "title": title}


def moved(move: Move) -> Row:
    """Return the row of a figure that was filed."""
    target = move.target
    return _row(
        "move",
        **_of(move.standing, target.title if target else None),
        before=move.before,
        after=move.after,
        change=move.change,
        unit=_unit(target),
        total=target.full() if target else None,
        claimed=claimed(move.entries),
        remark=_remark(move),
    )


def _remark(move: Move) -> Words | None:
    """Return what is to be said of a row: why it has no figure, where one was to be filed."""
    if claimed(move.entries):
        return CLAIMED
    given = any(each.entry.reading is not None for each in move.entries)
    return None if given or not move.standing.case.gauges else NO_FIGURE


def _unit(target: Target | None) -> str | Words | None:
    """Return what a figure counts: a count has a unit of its own."""
    return (target.unit or UNITS.get(target.kind)) if target else None


def remaining(left: Counter) -> Row:
    """Return the row of what remains."""
    change = None if left.before is None or left.after is None else left.after - left.before
    return _row(
        "counter",
        **_of(left.standing, left.target.title),
        before=left.before,
        after=left.after,
        change=change,
        unit=left.target.unit,
        due=left.standing.case.due,
    )


def lit(situation: Situation, turn: Turn) -> Row:
    """Return the row of a light that changed."""
    return _row(
        "light",
        **_of(turn.standing),
        was=lamp(situation, turn.before.light),
        light=lamp(situation, turn.after.light),
        reason=turn.after.reason,
    )


def missing(situation: Situation, owed: Owed) -> Row:
    """Return the row of a filing that did not come."""
    name = situation.departments.get(owed.department, owed.department)
    office = Named(owed.department, name)
    return _row("filing", department=office, id=owed.id, title=owed.title, due=owed.due)
