"""rank-explain 得分明细: every line of a score, adding up exactly, and the file it rests on."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from duban.reports.document import Cell, Document, Lines, Object, Section
from duban.reports.ranking import columns
from duban.reports.ranking.figures import exact_text, printed
from duban.reports.ranking.lines import Lined
from duban.reports.ranking.neighbours import neighbours
from duban.reports.ranking.rows import movement
from duban.reports.ranking.scope import (
    chosen,
    document,
    opening,
    scope_of,
    wanted_of,
    who,
    without_scores,
)
from duban.reports.report import Asked
from duban.reports.wanted import Wanted
from duban.rules.ranking.places import Ranked, ranking
from duban.rules.scoring.lines import Part
from duban.rules.scoring.scope import Scope
from duban.rules.situation import Situation
from duban.words import Blank, Said, Words

PART: Final = Words("{name}·{component}", "{name}: {component}")
WEIGHED: Final = Words(
    "小计 {score} 分，按 {share}% 折算，计入总分 {worth} 分。",
    "Subtotal {score}; {share} % of it, {worth}, goes into the total.",
)
WHOLE: Final = Words("小计 {score} 分，全部计入总分。", "Subtotal {score}; all of it counts.")
NO_SCORE: Final = Words(
    "还没有人给出这一部分的得分。", "Nobody has given a score for this component yet."
)
SUM: Final = Words("总分：{sum} = {total} 分", "Total: {sum} = {total}")
ALONE: Final = Words("总分：{total} 分", "Total: {total}")
AS_PRINTED: Final = Words("{sum}，公布为 {printed} 分。", "{sum}, printed as {printed}.")
UNPRINTED: Final = Words("{sum}。", "{sum}.")
INCOMPLETE: Final = Words(
    "总分：缺“{missing}”，暂无总分，不排名次。",
    'Total: none yet, for want of "{missing}"; no place.',
)
PLACE: Final = Words("名次：第 {place} 名{tied}。", "Place: {place}{tied}.")
PLACE_IN: Final = Words("名次：{group}第 {place} 名{tied}。", "Place: {place}{tied} in {group}.")
TIED: Final = Words("（并列）", " (tied)")
BEFORE: Final = Words(
    "上期：第 {before} 名（{moved}）。", "In the period before: {before} ({moved})."
)
UNMOVED: Final = Words("持平", "unmoved")


def explained(situation: Situation, asked: Asked) -> Document:
    """Return every line of the scores of those that were asked for."""
    scope, wanted = scope_of(situation, asked), wanted_of(asked)
    if scope.policy.scoring is None:
        return without_scores(columns.EXPLANATION, scope)
    everybody = ranking(scope, wanted.by)
    seen = chosen(scope, wanted, everybody)
    lined = Lined(scope)
    rows = [
        {**who(scope, wanted, each), **row}
        for each in seen
        for part in each.score.parts
        for row in lined.rows(part)
    ]
    totals = {each.score.who: _exact(each.score.total) for each in seen}
    sections = (
        Section(None, (Lines(opening(scope)),)),
        *(part for each in seen for part in _sections(lined, wanted, each, everybody)),
    )
    shown: dict[str, Cell] = {"lines": len(rows), "scores": Object("", totals)}
    return document(columns.EXPLANATION, scope, rows, shown, sections)


def _exact(value: Fraction | None) -> str | None:
    return None if value is None else exact_text(value)


def _sections(
    lined: Lined, wanted: Wanted, ranked: Ranked, everybody: Sequence[Ranked]
) -> Iterator[Section]:
    name = str(who(lined.scope, wanted, ranked)["title"])
    for part in ranked.score.parts:
        title = PART(name=name, component=part.component.title)
        yield Section(title, (lined.table(part), Lines((_subtotal(part),))))
    summary = (
        _total(lined.scope, ranked),
        *_place(lined.scope, ranked),
        *neighbours(lined.scope, wanted, ranked, everybody),
    )
    yield Section(PART(name=name, component=columns.TOTAL), (Lines(summary),))


def _subtotal(part: Part) -> Said | Words:
    if part.score is None or part.worth is None:
        return NO_SCORE
    if part.score == part.worth:
        return WHOLE(score=exact_text(part.score))
    share = exact_text(Fraction(part.component.share))
    return WEIGHED(score=exact_text(part.score), share=share, worth=exact_text(part.worth))


def _total(scope: Scope, ranked: Ranked) -> Said:
    score = ranked.score
    if score.total is None:
        return INCOMPLETE(missing=tuple(each.title for each in score.missing))
    total, shown = exact_text(score.total), printed(score.total, scope.scoring)
    is_exact = Fraction(shown) == score.total
    worth = " + ".join(exact_text(each.worth or Fraction(0)) for each in score.parts)
    text = SUM(sum=worth, total=total) if len(score.parts) > 1 else ALONE(total=total)
    return UNPRINTED(sum=text) if is_exact else AS_PRINTED(sum=text, printed=shown)


def _place(scope: Scope, ranked: Ranked) -> Iterator[Said]:
    if ranked.place is None:
        return
    tied = TIED if ranked.tied else ""
    if ranked.group:
        group = scope.policy.group_title(ranked.group)
        yield PLACE_IN(group=group, place=ranked.place, tied=tied)
    else:
        yield PLACE(place=ranked.place, tied=tied)
    if ranked.before is not None:
        moved = movement(ranked, moved=True)
        yield BEFORE(before=ranked.before, moved=UNMOVED if moved is None else _blank(moved))


def _blank(cell: Cell) -> Blank:
    assert isinstance(cell, str | int | Words | Said)
    return cell
