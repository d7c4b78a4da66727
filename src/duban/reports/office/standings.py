"""The boards and places of a month, as templates and tables tell of them."""

from collections.abc import Sequence
from typing import Final

from duban.model.scoring import Board
from duban.reports.document import Cell, Column, Table
from duban.reports.office.scored import Scored
from duban.reports.ranking.figures import printed
from duban.rules.ranking.boards import Listed
from duban.rules.ranking.places import Ranked
from duban.rules.scoring.registry import rule_title
from duban.rules.situation import Situation
from duban.words import Said, Words, labels

TIED: Final = Words("{place}（并列）", "{place} (tied)")
COLUMNS: Final = (
    Column("group", Words("组别", "group"), "text", weight=2),
    Column("place", Words("名次", "place"), "text"),
    Column("department", labels.DEPARTMENT, "text"),
    Column("total", Words("得分", "score"), "number"),
    Column("before", Words("上月名次", "place before"), "number", weight=2),
)
NO_SCORES: Final = Words("本月没有得分。", "There are no scores this month.")


def boards(situation: Situation, scored: Scored | None) -> list[dict[str, object]]:
    """Return every board with its conditions, who is on it, and who is kept off."""
    if scored is None:
        return []
    return [_board(situation, scored, board, listed) for board, listed in scored.boards]


def _board(
    situation: Situation, scored: Scored, board: Board, listed: Sequence[Listed]
) -> dict[str, object]:
    shown = [(each.kept_off, _listed(situation, scored, each)) for each in listed]
    return {
        "title": board.title,
        "first": board.take == "first",
        "count": board.count,
        "at_least": board.at_least,
        "at_most": board.at_most,
        "without": [rule_title(scored.scoring, each) for each in board.without],
        "listed": [each for why, each in shown if why is None],
        "kept_off": [each for why, each in shown if why is not None],
    }


def _listed(situation: Situation, scored: Scored, listed: Listed) -> dict[str, object]:
    return {**placed(situation, scored, listed.ranked), "why": listed.kept_off}


def placed(situation: Situation, scored: Scored, ranked: Ranked) -> dict[str, object]:
    """Return who has a place, as a template may use it."""
    total = ranked.score.total
    return {
        "name": situation.departments.get(ranked.score.who, ranked.score.who),
        "group": situation.ledger.policy.group_title(ranked.group),
        "place": ranked.place,
        "tied": ranked.tied,
        "total": None if total is None else printed(total, scored.scoring),
        "why": None,
    }


def firsts(situation: Situation, scored: Scored | None) -> list[dict[str, object]]:
    """Return who is first in each group."""
    if scored is None:
        return []
    return [placed(situation, scored, each) for each in scored.ranked if each.place == 1]


def unplaced(situation: Situation, scored: Scored | None) -> list[str]:
    """Return who has no place, because a part of the score is missing."""
    found = scored.ranked if scored else ()
    return [situation.departments[each.score.who] for each in found if each.place is None]


def table(situation: Situation, scored: Scored | None) -> Table:
    """Return all places as a table, group by group."""
    rows = tuple(_row(situation, scored, each) for each in scored.ranked) if scored else ()
    return Table(COLUMNS, rows, empty=NO_SCORES)


def _row(situation: Situation, scored: Scored, ranked: Ranked) -> tuple[Cell, ...]:
    total = ranked.score.total
    return (
        situation.ledger.policy.group_title(ranked.group) or None,
        place_of(ranked),
        situation.departments.get(ranked.score.who, ranked.score.who),
        None if total is None else printed(total, scored.scoring),
        ranked.before,
    )


def place_of(ranked: Ranked) -> Said | str | None:
    """Return a place as people read it; nothing where there is none."""
    if ranked.place is None:
        return None
    return TIED(place=ranked.place) if ranked.tied else str(ranked.place)
