"""Which score the places of a column go by: the likeliest, or that which nearly all follow."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, TypeAlias

from duban.frozen import replace
from duban.rules.published.fitting import Fit
from duban.rules.published.ranking import Ranking, Told, pairs, ranking
from duban.rules.published.settling import judged, mended_of
from duban.rules.published.table import Column, Table
from duban.rules.published.ties import Ties

WHOLE: Final = re.compile("得分|成绩|总|均")
"""What a head says that may well be a total, where two columns explain the places."""

Mended: TypeAlias = Mapping[int, Mapping[int, Fraction]]

LIKELY: Final = 3
SURE: Final = 5
SWAPPED: Final = 2
"""One row in three may be out of the order of the likeliest score, one in five of any other.

Of two that are swapped nobody can tell which one is wrong.
"""


def told_by_places(table: Table, ties: Ties | None) -> Column | None:
    """Return the total of a table whose heads name none: the column that its places follow."""
    if any(True for _ in table.of("total", "score")):
        return None
    for place, scores in pairs(table, None):
        found = [ranking(place, each, table, (None, ties)) for each in scores]
        best = max((each for each in found if each), key=_promise, default=None)
        if best and best.follows > 1 and _in_order(best) * SURE >= best.stated * (SURE - 1):
            return best.score
    return None


def _in_order(found: Ranking) -> int:
    """Return how many places speak for a score: one wrong score alone shifts several of them."""
    return max(found.follows, found.ordered if _is_telling(found) else 0)


def _promise(found: Ranking) -> tuple[int, bool]:
    return found.follows, WHOLE.search(found.score.own) is not None


def best_ranking(
    place: Column,
    scores: Sequence[Column],
    table: Table,
    told: Told,
    mended: Mended,
) -> Ranking | None:
    """Return the ranking by the likeliest score, or by that which nearly all places follow.

    `mended` holds what the scores of a column that do not follow should be, by its number.
    """
    best: Ranking | None = None
    for n, score in enumerate(scores):
        found = ranking(place, score, table, told)
        if found is None:
            continue
        if n == 0 and found.ordered * LIKELY >= found.stated * (LIKELY - 1):
            return _far_better(found, scores[1:], table, told, mended) or found
        if (best is None or found.follows > best.follows) and (n == 0 or _is_telling(found)):
            best = found
    if best is None or best.follows * SURE < best.stated * (SURE - 1):
        return None
    return best if best.follows > 1 else None


def _far_better(
    first: Ranking, scores: Sequence[Column], table: Table, told: Told, mended: Mended
) -> Ranking | None:
    """Return the ranking by another score that keeps more rows in order than a slip can put out.

    Places may go by the rate of a score and not by the score: 得分率 of 应得分 and 实得分.
    """
    if first.stated - first.ordered < SWAPPED:
        return None
    others = (
        ranking(first.place, each, table, told, mended.get(each.index, {})) for each in scores
    )
    likely = (each for each in others if each and _is_telling(each))
    good = (
        each
        for each in likely
        if each.ordered >= first.ordered + SWAPPED and each.follows > first.follows
    )
    best = max(good, key=lambda each: each.worth, default=None)
    if best is None or best.ordered * SURE < best.stated * (SURE - 1):
        return None
    return ranking(first.place, best.score, table, told)


def _is_telling(found: Ranking) -> bool:
    """Return whether a score tells most rows apart: one base for all goes with any places."""
    return len({each.score for each in found.entries}) * 2 > len(found.entries)


def rethought(found: Ranking, fit: Fit | None, table: Table, told: Told) -> Ranking:
    """Return a ranking in the way that recomputed totals show, where they show it far better.

    By so much that their own places, and those of as many others, do not tell; where every place
    follows from them, equal ones alike, that their own do not.
    """
    mended = mended_of(fit)
    if not mended:
        return found
    other = ranking(found.place, found.score, table, told, mended)
    if other is None:
        return found
    is_plain = not other.wrong and other.way.ties != "ordinal"  # that one excuses any order
    margin = len(mended) if is_plain else SWAPPED * len(mended)
    if is_plain and found.way.ties == "ordinal":
        margin = 0  # only a wrong total makes a tie seem broken
    if len(other.wrong) + margin >= len(found.wrong):
        return found
    return judged(replace(found, grouping=other.grouping, way=other.way))
