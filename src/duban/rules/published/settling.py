"""Which scores places were given by: as printed, as recomputed, or before rounding."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from duban.frozen import frozen, replace
from duban.rules.published.fitting import Fit, Judged
from duban.rules.published.ranking import Entry, Ranking, whole
from duban.rules.published.ties import spans, wrong

MOST_TRIED: Final = 50
"""Totals that do not follow and are tried both as printed and as recomputed."""

EFFORT: Final = 200_000
"""Rows looked at in all by such trials: of a province's villages fewer are tried."""

FARTHEST: Final = 3
"""Rows that may be the only one out of place: it is farther from its own than those it shifts."""


@frozen()
class Settled:
    """A ranking by the scores that most of its places follow.

    Attributes:
        recomputed: entries whose place follows from the total as recomputed, not as printed.
        exact: entries whose place follows only from the score before rounding.
        unplaced: rows without a place that were left out.
        is_excerpt: whether only the order of its places means anything.
    """

    ranking: Ranking
    recomputed: frozenset[int] = frozenset()
    exact: frozenset[int] = frozenset()
    unplaced: tuple[Entry, ...] = ()
    is_excerpt: bool = False


def settled(found: Ranking, fit: Fit | None) -> Settled:
    """Return a ranking by the scores that most places follow.

    A total that does not follow may be a slip of print only: its place tells which.
    """
    found, unplaced = _placed(found)
    found, is_excerpt = _as_excerpt(found)
    made = {each.row.line: each for each in fit.judged} if fit else {}
    found, recomputed = _by_mended(found, mended_of(fit))
    found, exact = _by_exact(found, made)
    return Settled(found, recomputed, exact, unplaced, is_excerpt)


def _by_mended(found: Ranking, by_line: Mapping[int, Fraction]) -> tuple[Ranking, frozenset[int]]:
    """Return a ranking by printed totals or by recomputed ones, whichever its places follow.

    All of them first: two slips that shift places in opposite ways hide each other.
    """
    printed = [each.score for each in found.entries]
    lines = [each.row.line for each in found.entries]
    mended = {n: by_line[line] for n, line in enumerate(lines) if line in by_line}
    off = tuple(mended)
    every = _with(found, mended)
    recomputed = set(off) if off and len(every.wrong) < len(found.wrong) else set()
    found = every if recomputed else found
    for n in off[: min(MOST_TRIED, EFFORT // (len(lines) or 1))]:
        if not found.wrong:
            break
        other = _with(found, {n: printed[n] if n in recomputed else mended[n]})
        if len(other.wrong) < len(found.wrong):
            found = other
            recomputed ^= {n}
    return found, frozenset(recomputed)


def _placed(found: Ranking) -> tuple[Ranking, tuple[Entry, ...]]:
    """Return a ranking without the rows that state no place, where the others follow better so.

    Where most state none, only some were published.
    """
    blank = tuple(each for each in found.entries if each.place is None)
    if not blank:
        return found, ()
    placed = tuple(each for each in found.entries if each.place is not None)
    labels = tuple(
        label
        for each, label in zip(found.entries, found.way.labels, strict=True)
        if each.place is not None
    )
    other = judged(replace(found, entries=placed, way=replace(found.way, labels=labels)))
    if len(blank) * 2 > len(found.entries) or len(other.wrong) < len(found.wrong):
        return other, blank
    return found, ()


def _as_excerpt(found: Ranking) -> tuple[Ranking, bool]:
    """Return a ranking with its places counted anew where many are missing between them."""
    if len(found.wrong) * 3 <= len(found.entries):
        return found, False
    counted = wrong_order(found)
    if len(counted.wrong) * 3 > len(found.wrong):
        return found, False
    return counted, True


def wrong_order(found: Ranking) -> Ranking:
    """Return a ranking with each place counted among those that are stated."""
    seen: dict[str, list[int]] = defaultdict(list)
    for each, label in zip(found.entries, found.way.labels, strict=True):
        if each.place is not None and each.place > 0:
            seen[label].append(each.place)
    ordered = {
        label: sorted(places if found.way.ties != "dense" else set(places))
        for label, places in seen.items()
    }
    entries = tuple(
        each
        if each.place is None
        or each.place < 0  # from the last, an excerpt counts as the whole does
        else replace(each, place=bisect_left(ordered[label], each.place) + 1)
        for each, label in zip(found.entries, found.way.labels, strict=True)
    )
    return judged(replace(found, entries=entries))


def only_culprit(found: Ranking) -> Entry | None:
    """Return the row without which all other places follow each other, if it is one row."""
    keys = whole([each.score for each in found.entries])
    due = spans(keys, found.way)
    far = {n: abs(abs(found.entries[n].place or 0) - due[n][0]) for n in found.wrong}
    for n in sorted(far, key=lambda each: (-far[each], each))[:FARTHEST]:
        kept = [each for each in range(len(found.entries)) if each != n]
        way = replace(found.way, labels=tuple(found.way.labels[each] for each in kept))
        entries = tuple(found.entries[each] for each in kept)
        if not wrong_order(replace(found, entries=entries, way=way)).wrong:
            return found.entries[n]
    return None


def judged(found: Ranking) -> Ranking:
    """Return a ranking with the rows whose place does not follow."""
    keys = whole([each.score for each in found.entries])
    missed = wrong(keys, [each.place for each in found.entries], found.way)
    return replace(found, wrong=missed)


def mended_of(fit: Fit | None) -> dict[int, Fraction]:
    """Return what the totals that do not follow should be, by the line of their row."""
    off = (each for each in fit.judged if each.verdict == "off") if fit else ()
    return {each.row.line: each.expected for each in off}


def _with(found: Ranking, scores: Mapping[int, Fraction]) -> Ranking:
    """Return a ranking with other scores in some rows."""
    entries = list(found.entries)
    for n, score in scores.items():
        entries[n] = replace(entries[n], score=score)
    return judged(replace(found, entries=tuple(entries)))


def _by_exact(found: Ranking, made: Mapping[int, Judged]) -> tuple[Ranking, frozenset[int]]:
    """Return a ranking without the rows whose place follows from exact scores; and those rows."""
    if not found.wrong or not made:
        return found, frozenset()
    order = sorted(
        range(len(found.entries)), key=lambda n: (found.entries[n].score, _exact(found, n, made))
    )
    keys, key, before = [0] * len(order), 0, None
    for n in order:
        now = (found.entries[n].score, _exact(found, n, made))
        key += now != before
        keys[n], before = key, now
    missed = set(wrong(keys, [each.place for each in found.entries], found.way))
    right = frozenset(n for n in found.wrong if n not in missed)
    left = tuple(n for n in found.wrong if n in missed)
    return replace(found, wrong=left), right


def _exact(found: Ranking, number: int, made: Mapping[int, Judged]) -> Fraction:
    entry = found.entries[number]
    judged = made.get(entry.row.line)
    return judged.exact if judged and judged.verdict != "off" else entry.score
