"""How a table gives places: by which score, among whom, from which end, with which ties."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from math import lcm
from types import MappingProxyType
from typing import Final, TypeAlias

from duban.frozen import frozen, replace
from duban.rules.published import figures
from duban.rules.published.table import Column, Row, Table
from duban.rules.published.ties import SHARED, TIES, Ties, Way, in_order, wrong

RESTART: Final = -2
"""The grouping by places that begin again, where nothing else tells the groups."""

OVERALL: Final = -3
MOST_RESTARTS: Final = 3
GROWTH: Final = re.compile("增速|增幅|增长|同比|环比|降幅")
STEMLESS: Final = re.compile("排名|名次|位次|序次|排序|排位|综合|总|组内|得分|全区")


Told: TypeAlias = tuple[int | None, Ties | None]
"""The column of the groups and the rule for ties, where the user says so."""

NONE_MENDED: Final[Mapping[int, Fraction]] = MappingProxyType({})


@frozen()
class Entry:
    """A row that has a score, and the place that it states, if any."""

    row: Row
    score: Fraction
    place: int | None


@frozen()
class Ranking:
    """How places were given, as most rows show.

    Attributes:
        grouping: the column of the groups, or one of the groupings without a column.
        wrong: rows whose place does not follow, by their number among the entries.
        ordered: how many rows can be kept so that scores and places go the same way.
    """

    place: Column
    score: Column
    entries: tuple[Entry, ...]
    grouping: int
    way: Way
    wrong: tuple[int, ...]
    ordered: int = 0

    @property
    def follows(self) -> int:
        """How many stated places follow."""
        return self.stated - len(self.wrong)

    @property
    def stated(self) -> int:
        """How many rows state a place."""
        return sum(1 for each in self.entries if each.place is not None)

    @property
    def worth(self) -> int:
        """How well the places go with the scores: one row out of order shifts all behind it."""
        return self.ordered - len(self.wrong)


def ranking(
    place: Column,
    score: Column,
    table: Table,
    told: Told,
    mended: Mapping[int, Fraction] = NONE_MENDED,
) -> Ranking | None:
    """Return how the places of a column follow from a score; None where no row has both.

    `mended` holds scores that stand in for the printed ones, by the line of their row.
    """
    group, ties = told
    entries = tuple(_entries(place, score, table, mended))
    stated = [each.place for each in entries]
    keys = whole([each.score for each in entries])
    best: Ranking | None = None
    for grouping, labels in _groupings(entries, table, group):
        for low in (False, True):
            for each in (ties,) if ties else _ties(entries, place):
                way = Way(labels, low, each)
                missed, ordered = wrong(keys, stated, way), in_order(keys, stated, way)
                found = Ranking(place, score, entries, grouping, way, missed, ordered)
                if best is None or found.worth > best.worth:
                    best = found
    return best if best and any(each is not None for each in stated) else None


def _ties(entries: Sequence[Entry], place: Column) -> tuple[Ties, ...]:
    """Return the rules for ties that may hold: not each its own where the table says 并列."""
    is_shared = any("并列" in each.row.text(place.index) for each in entries)
    return SHARED if is_shared else TIES


def _entries(
    place: Column, score: Column, table: Table, mended: Mapping[int, Fraction]
) -> Iterator[Entry]:
    for each in entries_of(place, score, table):
        yield replace(each, score=mended.get(each.row.line, each.score))


def whole(scores: Sequence[Fraction]) -> list[int]:
    """Return scores as whole numbers in the same order: those sort quickly."""
    one = lcm(*{each.denominator for each in scores})
    return [each.numerator * (one // each.denominator) for each in scores]


def entries_of(place: Column, score: Column, table: Table) -> Iterator[Entry]:
    """Return the rows that have a score; a blank below a shared place is the same place, merged."""
    before: Entry | None = None
    for row in table.rows:
        value = row.value(score.index)
        if value is None:
            continue
        stated = figures.place(row.text(place.index))
        if stated is None and before and not row.text(place.index) and before.score == value:
            stated = before.place
        elif stated is None and row.text(place.index):
            continue  # said to have no place, in whatever words
        before = Entry(row, value, stated)
        yield before


def _groupings(
    entries: Sequence[Entry], table: Table, group: int | None
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Return what the rows may be grouped by, the plainest first."""
    if group is None:
        yield OVERALL, ("",) * len(entries)
    for each in table.groupings if group is None else (group,):
        labels = tuple(entry.row.groups.get(each, "") for entry in entries)
        if 1 < len(set(labels)) <= max(len(entries) // 2, 1) or group is not None:
            yield each, labels
    restarts = tuple(_restarts(entries))
    runs = len(set(restarts))
    if group is None and 1 < runs <= max(len(entries) // MOST_RESTARTS, 1):
        begun = {run for run, place in zip(restarts, _stated(entries), strict=True) if place == 1}
        if len(begun) == runs and min(Counter(restarts).values()) > 1:
            yield RESTART, restarts  # a single first place, or none, is a slip within one ranking


def _stated(entries: Sequence[Entry]) -> tuple[int | None, ...]:
    return tuple(each.place for each in entries)


def _restarts(entries: Sequence[Entry]) -> Iterator[str]:
    """Return a label for each run of places that does not fall back."""
    run, before = 0, 0
    for each in entries:
        if each.place is not None and each.place > 0:
            run += each.place < before
            before = each.place
        yield str(run)


def pairs(table: Table, main: Column | None) -> Iterator[tuple[Column, Sequence[Column]]]:
    """Return each column of places with the scores that it may be about, the likelier first."""
    scores = [each for each in table.columns if each.role in {"total", "score", "subtotal", "part"}]
    for place in table.of("place"):
        beside = [each for each in scores if each.upper and each.upper == place.upper]
        stem = _stem(place)
        named = [each for each in scores if stem and stem in each.head]
        left = [each for each in reversed(scores) if each.index < place.index]
        mains = [main] if main else []
        growth = [each for each in table.of("past") if GROWTH.search(each.own)]
        own = [each for each in growth if stem and stem in each.head]
        order = [*beside, *named, *own, *mains, *left, *scores, *growth]
        yield place, tuple(dict.fromkeys(order))


def _stem(place: Column) -> str:
    """Return what the places of a column are about, where its head says so."""
    text = STEMLESS.sub("", place.own)
    return text if len(text) > 1 else ""
