"""rank 督办排名: the places of a span, group by group, and who is on which list."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from duban.frozen import replace
from duban.model.scoring import Scoring
from duban.reports.document import Column, Document, Lines, Section
from duban.reports.ranking import columns, words
from duban.reports.ranking.course import Course
from duban.reports.ranking.lists import drawn, lists
from duban.reports.ranking.method import METHOD, method
from duban.reports.ranking.rows import Rows
from duban.reports.ranking.scope import (
    chosen,
    document,
    opening,
    scope_of,
    wanted_of,
    without_scores,
)
from duban.reports.report import Asked
from duban.rules.ranking.places import Ranked, ranking
from duban.rules.scoring.scope import Scope
from duban.rules.situation import Situation
from duban.words import Said, Words

TITLE: Final = Words("名次", "Places")
UNGROUPED: Final = Words("未分组", "In no group")
GROUP: Final = Words("{title}", "{title}")


def rank(situation: Situation, asked: Asked) -> Document:
    """Return who has which place in the span that was asked for."""
    scope, wanted = scope_of(situation, asked), wanted_of(asked)
    scoring = scope.policy.scoring
    if scoring is None:
        return without_scores(columns.RANKING, scope)
    everybody = ranking(scope, wanted.by)
    boards = tuple(drawn(scope, each, everybody) for each in scoring.boards)
    seen = chosen(scope, wanted, everybody)
    rows = Rows(scope, wanted, boards)
    totals = {
        "over": scope.is_over,
        "ranked": sum(each.place is not None for each in seen),
        "unranked": sum(each.place is None for each in seen),
        "ties": scoring.ties,
        "decimals": scoring.decimals,
        "rounding": scoring.rounding,
    }
    shape = replace(columns.RANKING, columns=_with_components(scoring))
    course = Course(scope, wanted) if asked.pictured else None
    return document(shape, scope, map(rows.row, seen), totals, tuple(_sections(rows, seen, course)))


def _with_components(scoring: Scoring) -> tuple[Column, ...]:
    """Return the columns of the data; a spreadsheet gives each component one of its own."""
    fields = tuple(
        Column(each.id, Words(each.title, each.title), "number") for each in scoring.parts
    )
    return tuple(
        replace(each, fields=fields) if each.key in {"components", "scores"} else each
        for each in columns.RANK
    )


def _sections(rows: Rows, seen: Sequence[Ranked], course: Course | None) -> Iterator[Section]:
    yield Section(None, (Lines(opening(rows.scope)),))
    if not seen:
        yield Section(None, (Lines((_nobody(rows.scope),)),))
        return
    for group, together in groupby(seen, key=lambda each: each.group):
        ranked = tuple(together)
        moved = course and course.of(group, _called(rows, group), ranked, _names(rows))
        yield Section(_heading(rows, group), (rows.table(ranked), *((moved,) if moved else ())))
    yield from lists(rows.scope, rows.wanted, rows.boards, {each.score.who for each in seen})
    yield Section(METHOD, (Lines(tuple(method(rows.scope, rows.wanted.by, seen)), bulleted=True),))


def _names(rows: Rows) -> Mapping[str, str]:
    situation = rows.scope.situation
    return situation.departments if rows.wanted.by == "department" else situation.actions


def _nobody(scope: Scope) -> Said | Words:
    return words.NO_ROWS if scope.situation.standings else words.NOBODY(day=scope.end)


def _called(rows: Rows, group: str) -> str:
    return rows.scope.policy.group_title(group) if group else ""


def _heading(rows: Rows, group: str) -> Said | Words:
    scope = rows.scope
    if group:
        return GROUP(title=_called(rows, group))
    grouped = scope.policy.groups and scope.scoring.grouped and rows.wanted.by == "department"
    return UNGROUPED if grouped else TITLE
