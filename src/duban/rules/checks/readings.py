"""Whether the figures of a filing agree with those that were filed before."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from duban.frozen import replace
from duban.model.decision import Amendment, Decision, Reopening, Verification
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.targets import Reading, Target
from duban.model.targets.roster import RosterReading
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index, Promise
from duban.rules.checks.promise import Series, last_by
from duban.rules.history import Filed
from duban.words import Words

RUNS_BACKWARDS: Final = Fault(
    "reading-runs-backwards",
    Words(
        "{holder} 在 {on} 报的进度不及 {before} 所报",
        "{holder}: the figures of {on} are behind those of {before}",
    ),
    Words(
        "填累计数，不填当期数；先前多报的，另报一份并用 corrects 更正",
        'figures are cumulative; mend an earlier one that was too high by a filing with "corrects"',
    ),
    severity="warning",
)
CONFLICTING: Final = Fault(
    "conflicting-figures",
    Words(
        "{holder} 在 {on} 有两个不同的数值，另见 {other}",
        "{holder}: two filings differ about {on}, the other is {other}",
    ),
    Words(
        "后报的为准；确属更正的，用 corrects 写明更正哪一份",
        'the later one counts; a correction names with "corrects" what it mends',
    ),
    severity="warning",
)


Pair: TypeAlias = tuple[Filed, Reading, Filed, Target]
"""An entry, what it says of the target, the entry after it, and the target by then."""


def compared(index: Index) -> Iterator[Diagnostic]:
    """Yield readings that say less than the one before, or other than one of the same day."""
    for promise in index.promises.values():
        for holder, parts in _by_target(promise).items():
            for earlier, before, later, goal in _followed(parts):
                if earlier.on == later.on:
                    yield from _conflict(holder, earlier, later)
                elif goal.kind == before.kind and goal.retreats(before, later.entry.reading):
                    reset = last_by(_resets(promise), later.on)
                    if reset is None or reset < earlier.on:
                        yield _backwards(holder, earlier.on, later)


def _by_target(promise: Promise) -> Mapping[str, Sequence[Series]]:
    if len(promise.series) == 1:
        return {promise.series[0].holder: promise.series}
    found: defaultdict[str, list[Series]] = defaultdict(list)
    for each in promise.series:
        found[each.holder].append(each)
    return found


def _resets(promise: Promise) -> tuple[dt.date, ...]:
    """Return the days on which the figures may have begun anew, in order."""
    return tuple(each.decided for each in promise.decisions if _is_reset(each))


def _is_reset(decision: Decision) -> bool:
    refused = isinstance(decision, Verification) and decision.outcome == "refused"
    return refused or isinstance(decision, Reopening | Amendment)


def _followed(parts: Sequence[Series]) -> Iterable[Pair]:
    """Return the entries that may differ: see `Pair`."""
    if len(parts) > 1 or parts[0].goal.listed:
        return _told(parts)
    _, goal, filed = parts[0]
    return [
        (earlier, said, later, goal)
        for earlier, later in pairwise(filed)
        if (said := earlier.entry.reading) is not None
        and (earlier.on == later.on or goal.retreats(said, later.entry.reading))
    ]


def _told(parts: Sequence[Series]) -> Iterator[Pair]:
    """Yield every entry but the last with the one after it.

    Of a roster's items it is what was last said, which may have been long before.
    """
    known: dict[str, str | tuple[str, ...]] = {}
    given = ((filed, part.goal) for part in parts for filed in part.filed)
    for (earlier, _), (later, goal) in pairwise(given):
        said, now = earlier.entry.reading, later.entry.reading
        assert said is not None
        if isinstance(said, RosterReading):
            known |= said.items
        if isinstance(now, RosterReading):
            said = replace(now, items={item: known[item] for item in now.items if item in known})
        yield earlier, said, later, goal


def _conflict(holder: str, earlier: Filed, later: Filed) -> Iterator[Diagnostic]:
    if earlier.filing is not later.filing and earlier.entry.reading != later.entry.reading:
        yield CONFLICTING.at(
            later.entry.at("commitment"),
            holder=holder,
            on=later.on,
            other=earlier.filing.origin.place.file,
        )


def _backwards(holder: str, before: dt.date, later: Filed) -> Diagnostic:
    place = later.entry.at("commitment")
    return RUNS_BACKWARDS.at(place, holder=holder, on=later.on, before=before)


CHECKS: Final = (Check(compared, (RUNS_BACKWARDS, CONFLICTING), needs=("decisions", "progress")),)
