"""The row of one that is ranked, for programs, and the table that people see."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final

from duban.frozen import frozen
from duban.model.scoring import FULL, Component
from duban.reports.document import Cell, Column, Named, Object, Table
from duban.reports.ranking import columns, words
from duban.reports.ranking.figures import exact_text, printed
from duban.reports.ranking.lists import Drawn
from duban.reports.ranking.scope import group_of, who
from duban.reports.wanted import Wanted
from duban.rules.ranking.places import Ranked
from duban.rules.scoring.lines import Part
from duban.rules.scoring.scope import Scope
from duban.words import Said, Words

MISSING: Final = Words("缺“{title}”得分，不排名次", 'no score for "{title}": no place')
PLUS: Final = Words("加分", "plus")
MINUS: Final = Words("扣分", "minus")
WAS: Final = Words("上期", "was")
LISTED: Final = Words("上榜", "lists")
"""Short, so that a group's table fits a terminal of 80 columns."""
KEPT_OFF: Final = Words("{board}：{why}", "{board}: {why}")


@frozen()
class Rows:
    """Makes rows of those that are ranked in a scope."""

    scope: Scope
    wanted: Wanted
    boards: Sequence[Drawn]

    def row(self, ranked: Ranked) -> dict[str, Cell]:
        """Return the values of one, by the keys of the columns."""
        score = ranked.score
        return {
            **who(self.scope, self.wanted, ranked),
            "group": group_of(self.scope, ranked),
            "place": ranked.place,
            "tied": ranked.tied,
            "total": score.total,
            "exact": _exact(score.parts, score.total),
            "components": _object({each.component.id: each.worth for each in score.parts}),
            "scores": _object({each.component.id: each.score for each in score.parts}),
            "bonuses": score.bonuses,
            "deductions": score.deductions,
            "before": ranked.before,
            "moved": ranked.moved,
            "lists": tuple(
                Named(each.board.id, each.board.title)
                for each in self.boards
                if score.who in each.members
            ),
            "remarks": tuple(self._remarks(ranked)),
        }

    def _remarks(self, ranked: Ranked) -> tuple[Said, ...]:
        missing = (MISSING(title=each.title) for each in ranked.score.missing)
        kept = (
            KEPT_OFF(board=each.board.title, why=each.kept_off[ranked.score.who])
            for each in self.boards
            if ranked.score.who in each.kept_off
        )
        return (*missing, *kept)

    def table(self, ranked: Sequence[Ranked]) -> Table:
        """Return the table that people see of one group."""
        moved = any(each.before is not None for each in ranked)
        parts = tuple(each.component for each in ranked[0].score.parts)
        parts = parts if len(parts) > 1 or parts[:1] != self.scope.scoring.parts[:1] else ()
        heads = (
            Column("place", columns.PLACE, "id"),
            Column("title", words.RANKED[self.wanted.by], "text"),
            *(Column(each.id, _head(each), "number", weight=2) for each in parts),
            Column("bonuses", PLUS, "number", weight=3),
            Column("deductions", MINUS, "number", weight=3),
            Column("total", columns.TOTAL, "number"),
            Column("before", WAS, "number", weight=2),
            Column("moved", columns.MOVED, "id", weight=2),
            *((Column("lists", LISTED, "list", weight=2),) if self.boards else ()),
        )
        rows = (self._seen(each, parts, moved=moved) for each in ranked)
        return Table(heads, tuple(tuple(row[each.key] for each in heads) for row in rows))

    def _seen(
        self, ranked: Ranked, parts: Sequence[Component], *, moved: bool
    ) -> Mapping[str, Cell]:
        row, score = self.row(ranked), ranked.score
        return {
            **row,
            **{
                each.component.id: self._printed(each.worth)
                for each in score.parts
                if each.component in parts
            },
            "place": place(ranked),
            "bonuses": self._printed(score.bonuses),
            "deductions": self._printed(score.deductions),
            "total": self._printed(score.total),
            "moved": movement(ranked, moved=moved),
        }

    def _printed(self, value: Fraction | None) -> str | None:
        return None if value is None else printed(value, self.scope.scoring)


def place(ranked: Ranked) -> Cell:
    """Return a place as people read it, with 并列 where others have it too."""
    return words.TIED(place=ranked.place) if ranked.place and ranked.tied else ranked.place


def movement(ranked: Ranked, *, moved: bool) -> Cell:
    """Return how a place has moved; nothing where it has not, or where nobody had one before."""
    if ranked.place is None or not moved:
        return None
    if ranked.moved is None:
        return words.NEW
    if ranked.moved == 0:
        return None
    return f"{words.UP if ranked.moved > 0 else words.DOWN}{abs(ranked.moved)}"


def _head(component: Component) -> Words:
    if component.share == FULL:
        return Words(component.title, component.title)
    share = exact_text(Fraction(component.share))
    return Words(
        words.PART.zh.format(title=component.title, share=share),
        words.PART.en.format(title=component.title, share=share),
    )


def _object(values: Mapping[str, Fraction | None]) -> Object:
    return Object("", values)


def _exact(parts: Sequence[Part], total: Fraction | None) -> Object:
    """Return the total and what it is made of in full, which no number of a program may hold."""
    text = None if total is None else exact_text(total)
    worth = {
        each.component.id: None if each.worth is None else exact_text(each.worth) for each in parts
    }
    return Object(text, {"total": text, "components": Object("", worth)})
