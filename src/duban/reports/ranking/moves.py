"""What would move: one that is ranked, as it is now and as it would be."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from duban.frozen import frozen
from duban.reports.document import Cell, Column, Named, Object, Section, Table
from duban.reports.ranking import columns, words
from duban.reports.ranking.differing import Differing, differing
from duban.reports.ranking.figures import exact_text, printed, signed
from duban.reports.ranking.lines import SORTS, Lined, reason, where
from duban.reports.ranking.rows import movement, place
from duban.reports.ranking.scope import group_of, who
from duban.reports.wanted import Wanted
from duban.rules.ranking.places import Ranked
from duban.rules.scoring.scope import Scope
from duban.words import Words

LINES: Final = Words("{name}：有变化的计分", "{name}: lines that differ")
CHANGES: Final[Mapping[str, Words]] = {
    "added": Words("增加", "added"),
    "removed": Words("不再计", "gone"),
}
SEEN: Final = (
    Column("change", Words("变化", "change"), "name"),
    Column("component", columns.COMPONENT, "name", weight=3),
    Column("rule", Words("规则", "rule"), "name", weight=2),
    Column("why", Words("事由", "why"), "text"),
    Column("points", columns.POINTS, "number"),
    Column("place", Words("依据", "rests on"), "text", weight=2),
)


@frozen()
class Move:
    """One that is ranked, as it is now and as it would be; None where it has no score now."""

    now: Ranked | None
    then: Ranked

    @property
    def lines(self) -> tuple[Differing, ...]:
        """The lines that differ."""
        return differing(self.now.score if self.now else None, self.then.score)

    @property
    def has_other_score(self) -> bool:
        """Whether the total would be another one."""
        return _total(self.now) != _total(self.then)

    @property
    def has_other_place(self) -> bool:
        """Whether the place would be another one."""
        return self.now is None or self.now.place != self.then.place


def _total(ranked: Ranked | None) -> Fraction | None:
    return ranked.score.total if ranked else None


@frozen()
class Moves:
    """Makes rows of what would move."""

    now: Scope
    then: Scope
    wanted: Wanted

    def row(self, move: Move) -> dict[str, Cell]:
        """Return the values of one, by the keys of the columns."""
        total, apart = {"before": _total(move.now), "after": _total(move.then)}, _apart(move)
        return {
            **who(self.then, self.wanted, move.then),
            "group": group_of(self.then, move.then),
            "place_before": move.now.place if move.now else None,
            "place_after": move.then.place,
            **{f"total_{key}": value for key, value in total.items()},
            **{
                f"exact_{key}": None if value is None else exact_text(value)
                for key, value in total.items()
            },
            "difference": None if apart is None else signed(apart),
            "moved": move.then.moved,
            "lines": tuple(_object(each) for each in move.lines),
        }

    def table(self, moves: Sequence[Move]) -> Table:
        """Return the table that people see."""
        has_groups = any(each.then.group for each in moves)
        grouped = (Column("group", columns.GROUP, "name", weight=3),) if has_groups else ()
        heads = (
            Column("title", words.RANKED[self.wanted.by], "text"),
            *grouped,
            Column("total_before", Words("现总分", "total now"), "number"),
            Column("total_after", Words("变更后", "total then"), "number"),
            Column("difference", Words("分差", "difference"), "number", weight=2),
            Column("place_before", Words("现名次", "place now"), "id"),
            Column("place_after", Words("变更后", "place then"), "id"),
            Column("moved", columns.MOVED, "id"),
        )
        rows = (self._seen(each) for each in moves)
        return Table(
            heads,
            tuple(tuple(row[each.key] for each in heads) for row in rows),
            empty=words.NO_ROWS,
        )

    def _seen(self, move: Move) -> Mapping[str, Cell]:
        return {
            **self.row(move),
            "total_before": _printed(self.now, move.now),
            "total_after": _printed(self.then, move.then),
            "difference": self._apart(move),
            "place_before": place(move.now) if move.now else None,
            "place_after": place(move.then),
            "moved": movement(move.then, moved=True),
        }

    def _apart(self, move: Move) -> str | None:
        """Return the difference with the decimals of the totals beside it."""
        apart = _apart(move)
        if apart is None:
            return None
        text = printed(apart, self.then.scoring)
        return f"+{text}" if apart > 0 else text

    def sections(self, moves: Sequence[Move]) -> Iterator[Section]:
        """Yield a section for each whose lines differ."""
        for move in moves:
            if move.lines:
                name = str(who(self.then, self.wanted, move.then)["title"])
                rows = tuple(self._line(each) for each in move.lines)
                yield Section(LINES(name=name), (Table(SEEN, rows),))

    def _line(self, each: Differing) -> tuple[Cell, ...]:
        lined = Lined(self.then if each.change == "added" else self.now)
        return (
            Named(each.change, CHANGES[each.change]),
            each.component.title,
            lined.title(each.line),
            reason(each.line),
            signed(each.line.points),
            where(each.line.place),
        )


def _apart(move: Move) -> Fraction | None:
    before, after = _total(move.now), _total(move.then)
    return None if before is None or after is None else after - before


def _printed(scope: Scope, ranked: Ranked | None) -> str | None:
    total = _total(ranked)
    return None if total is None else printed(total, scope.scoring)


def _object(each: Differing) -> Object:
    line = each.line
    file = line.place.file if line.place and line.place.file else None
    return Object(
        reason(line),
        {
            "component": Named(each.component.id, each.component.title),
            "sort": Named(line.sort, SORTS[line.sort]),
            "rule": line.rule or None,
            "change": Named(each.change, CHANGES[each.change]),
            "exact": exact_text(line.points),
            "why": reason(line),
            "file": file,
            "line": line.place.line if line.place and file else None,
        },
    )
