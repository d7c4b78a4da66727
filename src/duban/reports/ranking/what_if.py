"""rank-what-if: which scores and places another policy, filing, decision or marks would move."""

from typing import Final

from duban.frozen import replace
from duban.reports.document import Document, Lines, Section
from duban.reports.ranking import columns
from duban.reports.ranking.moves import Move, Moves
from duban.reports.ranking.scope import (
    chosen,
    document,
    opening,
    scope_of,
    wanted_of,
    without_scores,
)
from duban.reports.report import Asked
from duban.rules.ranking.places import Ranked, placed
from duban.rules.scoring.scope import scoped
from duban.rules.situation import Situation
from duban.words import Words

SUMMARY: Final = Words(
    "与现在相比：得分有变化的 {scores} 个，名次有变化的 {places} 个。台账没有改动。",
    "Compared with now: scores that differ: {scores}; places: {places}. Nothing was written.",
)
NONE: Final = Words(
    "与现在相比，得分和名次都没有变化。台账没有改动。",
    "No score and no place differs from now. Nothing was written.",
)
TABLE: Final = Words("得分和名次", "Scores and places")


def what_if(situation: Situation, asked: Asked) -> Document:
    """Return what another situation would make of the scores and places of this one."""
    now, wanted = scope_of(situation, asked), wanted_of(asked)
    then = scoped(wanted.other or situation, now.span, now.known_by)
    if then.policy.scoring is None:
        return without_scores(columns.SUPPOSITION, then)
    past = placed(now, wanted.by) if now.policy.scoring else ()
    before = {each.score.who: each for each in past}
    moves = tuple(
        _move(before.get(each.score.who), each)
        for each in chosen(then, wanted, placed(then, wanted.by))
    )
    rows = Moves(now, then, wanted)
    scores = sum(each.has_other_score for each in moves)
    places = sum(each.has_other_place for each in moves)
    said = SUMMARY(scores=scores, places=places) if scores or places else NONE
    sections = (
        Section(None, (Lines((*opening(then), said)),)),
        Section(TABLE, (rows.table(moves),)),
        *rows.sections(moves),
    )
    totals = {"scores_changed": scores, "places_changed": places}
    return document(columns.SUPPOSITION, then, map(rows.row, moves), totals, sections)


def _move(now: Ranked | None, then: Ranked) -> Move:
    return Move(now, replace(then, before=now.place if now else None))
