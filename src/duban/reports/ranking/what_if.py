"""rank-what-if: which scores and places another policy, filing, decision or marks would move."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from duban.frozen import frozen, replace
from duban.reports.document import Cell, Column, Document, Lines, Named, Object, Section, Table
from duban.reports.ranking import columns, words
from duban.reports.ranking.differing import Differing, differing
from duban.reports.ranking.figures import exact_text, printed, signed
from duban.reports.ranking.lines import SORTS, Lined, reason, where
from duban.reports.ranking.rows import movement, place
from duban.reports.ranking.scope import (
    chosen,
    document,
    group_of,
    opening,
    scope_of,
    wanted_of,
    who,
    without_scores,
)
from duban.reports.report import Asked
from duban.reports.wanted import Wanted
from duban.rules.ranking.places import Ranked, placed
from duban.rules.scoring.scope import Scope
from duban.rules.situation import Situation
from duban.words import Words

SUMMARY: Final = Words(
    "与现在相比：得分有变化的 {scores} 个，名次有变化的 {places} 个。台账没有改动。",
    "Compared with now: {scores} scores and {places} places differ. Nothing was written.",
)
NONE: Final = Words(
    "与现在相比，得分和名次都没有变化。台账没有改动。",
    "No score and no place differs from now. Nothing was written.",
)
TABLE: Final = Words("得分和名次", "Scores and places")
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


def what_if(situation: Situation, asked: Asked) -> Document:
    """Return what another situation would make of the scores and places of this one."""
    now, wanted = scope_of(situation, asked), wanted_of(asked)
    then = Scope(wanted.other or situation, now.span, now.known_by)
    if then.policy.scoring is None:
        return without_scores(columns.SUPPOSITION, then)
    past = placed(now, wanted.by) if now.policy.scoring else ()
    before = {each.score.who: each for each in past}
    moves = tuple(
        Move(before.get(each.score.who), _moved(each, before.get(each.score.who)))
        for each in chosen(then, wanted, placed(then, wanted.by))
    )
    rows = Moves(now, then, wanted)
    scores, places = (sum(map(test, moves)) for test in (_scores_differ, _places_differ))
    said = SUMMARY(scores=scores, places=places) if scores or places else NONE
    sections = (
        Section(None, (Lines((*opening(then), said)),)),
        Section(TABLE, (rows.table(moves),)),
        *rows.sections(moves),
    )
    totals = {"scores_changed": scores, "places_changed": places}
    return document(columns.SUPPOSITION, then, map(rows.row, moves), totals, sections)


@frozen()
class Move:
    """One that is ranked, as it is now and as it would be; None where it has no score now."""

    now: Ranked | None
    then: Ranked

    @property
    def lines(self) -> tuple[Differing, ...]:
        """The lines that differ."""
        return differing(self.now.score if self.now else None, self.then.score)


def _moved(then: Ranked, now: Ranked | None) -> Ranked:
    return replace(then, before=now.place if now else None)


def _total(ranked: Ranked | None) -> Fraction | None:
    return ranked.score.total if ranked else None


def _scores_differ(move: Move) -> bool:
    return _total(move.now) != _total(move.then)


def _places_differ(move: Move) -> bool:
    return move.now is None or move.now.place != move.then.place


@frozen()
class Moves:
    """Makes rows of what would move."""

    now: Scope
    then: Scope
    wanted: Wanted

    def row(self, move: Move) -> dict[str, Cell]:
        """Return the values of one, by the keys of the columns."""
        total = {"before": _total(move.now), "after": _total(move.then)}
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
            "difference": _difference(move),
            "moved": move.then.moved,
            "lines": tuple(_object(each) for each in move.lines),
        }

    def table(self, moves: Sequence[Move]) -> Table:
        """Return the table that people see."""
        heads = (
            Column("title", words.RANKED[self.wanted.by], "text"),
            Column("group", columns.GROUP, "name", weight=3),
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
            "place_before": place(move.now) if move.now else None,
            "place_after": place(move.then),
            "moved": movement(move.then, moved=True),
        }

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


def _difference(move: Move) -> str | None:
    before, after = _total(move.now), _total(move.then)
    return None if before is None or after is None else signed(after - before)


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
