"""Whether the figures of one reading make sense by themselves."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, TypeAlias

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.targets import Reading, Target
from duban.model.targets.count import Count, CountReading
from duban.model.targets.rank import Rank, RankReading
from duban.model.targets.rate import Rate, RateReading
from duban.model.targets.roster import Roster, RosterReading
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.words import Blank, Words

INCOMPLETE: Final = Fault(
    "reading-incomplete",
    Words("{holder} 的数值不全，算不出进度", "{holder}: the reading does not say how far it is"),
    Words(
        "比率填 percent，或同时填 numerator 和不为0的 denominator；没有总数的填 done；"
        "清单至少填一项",
        'a rate has "percent", or "numerator" with a "denominator" above 0; a count without a '
        'total has "done"; a roster has at least one item',
    ),
)
FIGURES_DISAGREE: Final = Fault(
    "figures-disagree",
    Words("{holder} 的几个数对不上：{sum}", "{holder}: the figures do not agree: {sum}"),
    Words("改到一致，或只填其中一种", "mend them, or give only one kind"),
)
IMPOSSIBLE: Final = Fault(
    "reading-impossible",
    Words("{holder} 的“{key}: {value}”不可能", '{holder}: "{key}: {value}" is impossible'),
    Words("应在 {least} 至 {most} 之间", "it lies between {least} and {most}"),
)
OVER_TOTAL: Final = Fault(
    "reading-over-total",
    Words("{holder} 的“{key}: {value}”超过 {most}", '{holder}: "{key}: {value}" is over {most}'),
    Words(
        "核对数值；确属超额完成的，不必改",
        "check the figure; leave it where more was done than promised",
    ),
    severity="warning",
)

Found: TypeAlias = tuple[Fault, str, Mapping[str, Blank]]
MOST_ROUNDED: Final = Fraction(1)
"""A percentage may be rounded, but not by a whole point."""


def figures(index: Index) -> Iterator[Diagnostic]:
    """Yield readings that lack a figure, or whose figures cannot be."""
    for promise in index.promises.values():
        for holder, goal, filed in promise.series:
            check = KINDS.get(goal.kind, _nothing)
            for each in filed:
                reading = each.entry.reading
                assert reading is not None
                for fault, key, blanks in check(reading, goal):
                    yield fault.at(reading.at(key), "", holder=holder, **blanks)


def _nothing(_reading: Reading, _goal: Target) -> Iterable[Found]:
    return ()


def _count(reading: CountReading, goal: Count) -> Iterable[Found]:
    done, total = reading.done, goal.total
    if reading.remaining is None and done is not None and total is not None and done <= total:
        return ()  # as nearly all are
    return _of_count(reading, goal)


def _of_count(reading: CountReading, goal: Count) -> Iterator[Found]:
    done, remaining, total = reading.done, reading.remaining, goal.total
    if total is None:
        if done is None:
            yield INCOMPLETE, "remaining", {}
        return
    if done is not None and done > total and done > (most := max(total, goal.stretch or total)):
        yield OVER_TOTAL, "done", {"key": "done", "value": done, "most": most}
    if remaining is not None and remaining > total:
        yield IMPOSSIBLE, "remaining", _limits("remaining", remaining, 0, total)
    elif remaining is not None and done is not None and done + remaining != max(total, done):
        yield FIGURES_DISAGREE, "done", {"sum": f"{done} + {remaining} ≠ {total}"}


def _rate(reading: RateReading, _: Rate) -> Iterator[Found]:
    percent, part, whole = reading.percent, reading.numerator, reading.denominator
    if percent is not None and percent > 100:  # noqa: PLR2004 - a hundred percent
        yield OVER_TOTAL, "percent", {"key": "percent", "value": percent, "most": "100%"}
    if part is None or not whole:
        if percent is None:
            yield INCOMPLETE, "numerator" if part is not None else "denominator", {}
        return
    if part > whole:
        yield OVER_TOTAL, "numerator", {"key": "numerator", "value": part, "most": whole}
    share = 100 * Fraction(part) / Fraction(whole)
    if percent is not None and abs(share - Fraction(percent)) >= MOST_ROUNDED:
        yield FIGURES_DISAGREE, "percent", {"sum": f"{part} / {whole} ≠ {percent}%"}


def _roster(reading: RosterReading, _: Roster) -> Iterator[Found]:
    if not reading.items:
        yield INCOMPLETE, "items", {}


def _rank(reading: RankReading, goal: Rank) -> Iterator[Found]:
    most = reading.of or goal.of
    if reading.place == 0 or (most is not None and reading.place > most):
        yield IMPOSSIBLE, "place", _limits("place", reading.place, 1, most or "…")


def _limits(key: str, value: int | Decimal, least: int, most: Blank) -> Mapping[str, Blank]:
    return {"key": key, "value": value, "least": least, "most": most}


KINDS: Final[Mapping[str, Callable[[Any, Any], Iterable[Found]]]] = {
    "count": _count,
    "rate": _rate,
    "roster": _roster,
    "rank": _rank,
}
CHECKS: Final = (
    Check(figures, (INCOMPLETE, FIGURES_DISAGREE, IMPOSSIBLE, OVER_TOTAL), needs=("decisions",)),
)
