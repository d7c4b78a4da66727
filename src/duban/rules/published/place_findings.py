"""What does not follow among places, and what is said of how they were given."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from duban.frozen import replace
from duban.rules.published import texts
from duban.rules.published.likeliest import SURE, SWAPPED, best_ranking, rethought
from duban.rules.published.outcome import Finding, Outcome
from duban.rules.published.ranking import (
    OVERALL,
    RESTART,
    Ranking,
    pairs,
    whole,
)
from duban.rules.published.reading import BETWEEN
from duban.rules.published.settling import Settled, mended_of, only_culprit, settled
from duban.rules.published.table import Column, Row, Table
from duban.rules.published.ties import Span, Ties, has_ties, spans, turned
from duban.rules.published.total_findings import rows_said
from duban.rules.published.totals import Totals
from duban.rules.rounding import printed
from duban.words import Said, Words

FROM_LAST: Final = "倒数第"
"""How a table writes places from the last, and thus how one that would follow is written."""


def checked_places(totals: Totals, table: Table, group: int | None, ties: Ties | None) -> Outcome:
    """Return which places do not follow, and by which rule the others were given."""
    done: list[Settled] = []
    notices: list[Said | Words] = []
    made_of = {n for fit in totals.fits() for n in fit.rule.columns}
    mended = {fit.target.index: mended_of(fit) for fit in totals.fits()}
    for place, scores in pairs(table, totals.main):
        is_added = place.index in made_of  # such were mostly given elsewhere
        near = [each for each in scores if not is_added or each.index == place.index - 1]
        found = best_ranking(place, near, table, (group, ties), mended)
        if is_added and (found is None or found.follows * SURE < found.stated * (SURE - 1)):
            continue
        if found is None:
            notices.append(texts.UNORDERED(place=place.head))
            continue
        fit = totals.fit_of(found.score)
        done.append(settled(rethought(found, fit, table, (group, ties)), fit))
        notices += _notices(done[-1])
    if not any(True for _ in table.of("place")):
        notices.append(texts.NO_PLACES)
    return _outcome(done, notices, table)


def _outcome(done: Sequence[Settled], notices: Sequence[Said | Words], table: Table) -> Outcome:
    rankings = [each.ranking for each in done]
    return Outcome(
        0,
        sum(len(each.entries) for each in rankings),
        (),
        tuple(_way(each, table) for each in rankings),
        tuple(finding for each in done for finding in _findings(each)),
        tuple(notices),
        frozenset(each.place.index for each in rankings),
        frozenset(each.score.index for each in rankings),
    )


def _findings(done: Settled) -> Iterator[Finding]:
    """Return the places that do not follow, and those that are missing."""
    found = done.ranking
    due = _due(found)
    sizes = Counter(found.way.labels)
    for n, each in enumerate(found.entries):
        if n not in found.wrong and each.place is not None:
            continue
        count = sizes[found.way.labels[n]]
        sign = FROM_LAST if (each.place or 1) < 0 else ""
        expected = "" if done.is_excerpt and not sign else f"{sign}{_span(due[n])}"
        yield Finding(
            each.row.line,
            found.place.head,
            each.row.unit,
            each.row.text(found.place.index),
            expected,
            _why(done, n, due[n], count),
        )


def _due(found: Ranking) -> list[Span]:
    """Return the places that follow for each row, from the last one where the table counts so."""
    keys = whole([each.score for each in found.entries])
    first, last = spans(keys, found.way), spans(keys, turned(found.way))
    return [last[n] if (each.place or 1) < 0 else first[n] for n, each in enumerate(found.entries)]


def _span(span: Span) -> str:
    return str(span[0]) if span[0] == span[1] else f"{span[0]}—{span[1]}"


def _why(done: Settled, number: int, span: Span, count: int) -> Said | Words:
    found = done.ranking
    each = found.entries[number]
    shown = printed(each.score, max(found.score.decimals, _decimals(each.row, found.score)))
    if each.place is None:
        return texts.NO_PLACE(score=found.score.head, value=shown)
    if done.is_excerpt:
        return texts.WRONG_ORDER(score=found.score.head, value=shown)
    if span[0] <= abs(each.place) <= span[1]:
        return texts.PLACE_TWICE
    said = texts.AS_RECOMPUTED if number in done.recomputed else texts.WRONG_PLACE
    return said(score=found.score.head, value=shown, count=count)


def _decimals(row: Row, score: Column) -> int:
    stated = row.figures.get(score.index)
    return stated.decimals if stated else 0


def _way(found: Ranking, table: Table) -> Said:
    return texts.WAY(
        place=found.place.head,
        score=found.score.head,
        order=texts.LOW_FIRST if found.way.low else texts.HIGH_FIRST,
        among=_among(found.grouping, table),
        ties=_ties(found),
    )


def _among(grouping: int, table: Table) -> Said | Words:
    fixed = {
        OVERALL: texts.OVERALL,
        RESTART: texts.BY_RESTART,
        BETWEEN: texts.BY_HEADINGS,
    }
    return fixed.get(grouping) or texts.WITHIN(head=table.names[grouping])


def _ties(found: Ranking) -> Words:
    keys, way = whole([each.score for each in found.entries]), found.way
    if not has_ties(keys, way.labels):
        return texts.NO_TIES
    by_rule = {each: spans(keys, replace(way, ties=each)) for each in ("dense", "competition")}
    if way.ties != "ordinal" and by_rule["dense"] == by_rule["competition"]:
        return texts.NO_SKIP
    return texts.TIES[way.ties]


def _notices(done: Settled) -> Iterator[Said]:
    found = done.ranking
    heads = {"score": found.score.head, "place": found.place.head}
    if done.is_excerpt:
        yield texts.EXCERPT(place=found.place.head)
    if done.unplaced:
        units = rows_said([each.row for each in done.unplaced])
        yield texts.UNPLACED(units=units, place=found.place.head)
    if done.exact:
        rows = [found.entries[n].row for n in sorted(done.exact)]
        yield texts.EXACT_TIES(units=rows_said(rows), **heads)
    if found.way.ties == "ordinal" and (split := _split(found)):
        yield texts.SPLIT_TIES(units=rows_said(split), **heads)
    if len(found.wrong) > SWAPPED and (one := only_culprit(found)) is not None:
        yield texts.ONE_ROW(unit=rows_said([one.row]), place=found.place.head)


def _split(found: Ranking) -> list[Row]:
    """Return the rows of equal scores whose places differ."""
    alike: dict[tuple[str, Fraction], list[Row]] = defaultdict(list)
    for each, label in zip(found.entries, found.way.labels, strict=True):
        alike[label, each.score].append(each.row)
    return [row for rows in alike.values() if len(rows) > 1 for row in rows]
