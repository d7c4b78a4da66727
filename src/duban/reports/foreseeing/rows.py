"""The values of a forecast's row, and the same in words."""

import datetime as dt
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from duban.frozen import frozen
from duban.reports.document import Cell, Named
from duban.rules.forecast import RANGES, Outlook, Span
from duban.rules.forecast.promise import Foresight
from duban.rules.rounding import rounded
from duban.rules.situation import Standing
from duban.words import Said, Words

THOUSAND: Final = 1000
BASES: Final[Mapping[str, Words]] = {
    "resampled": Words("近期进展", "own progress"),
    "schedule": Words("倒排工期", "the schedule"),
    "plan": Words("计划", "the plan"),
    "finished": Words("已完成", "complete"),
    "none": Words("不作预测", "no forecast"),
}
RANGE: Final = Words("{first} 至 {last}", "{first} to {last}")
OPEN: Final = Words("{first} 至 {last} 以后", "{first} to after {last}")
PERCENT: Final = Words("{percent}%", "{percent}%")
HARDLY: Final = Words("不到 1%", "under 1%")
NEARLY: Final = Words("99% 以上", "over 99%")
HUNDRED: Final = 100
Row = dict[str, Cell]


@frozen()
class Seen:
    """One commitment, with its forecast."""

    standing: Standing
    foresight: Foresight

    @property
    def outlook(self) -> Outlook:
        """Its forecast."""
        return self.foresight.outlook


def cells(seen: Seen) -> Row:
    """Return the values of a row."""
    case, outlook, target = seen.standing.case, seen.outlook, seen.foresight.target
    return {
        "id": seen.standing.id,
        "title": case.commitment.title,
        "department": Named(case.department.id, case.department.name),
        "due": case.due,
        "basis": Named(outlook.basis, BASES[outlook.basis]),
        "likely": outlook.likely,
        **ends(outlook),
        "chance": chance(outlook),
        "needed": outlook.needed,
        "recent": outlook.recent,
        "left": outlook.left,
        "unit": target.unit if target and outlook.is_open else None,
        "reason": outlook.reason,
    }


def chance(outlook: Outlook) -> Fraction | None:
    """Return the chance of being in time, as a share."""
    return None if outlook.chance is None else Fraction(outlook.chance, THOUSAND)


def in_time(outlook: Outlook) -> Cell:
    """Return the chance of being in time in whole percents: it is known no finer."""
    share = chance(outlook)
    if share is None:
        return None
    percent = rounded(HUNDRED * share, 0, "half-up")
    if share and not percent:
        return HARDLY
    return NEARLY if share < 1 and percent == HUNDRED else PERCENT(percent=percent)


def ends(outlook: Outlook) -> Row:
    """Return both ends of every range."""
    spans = {each: outlook.span(each) for each in RANGES}
    return {
        key: value
        for each, span in spans.items()
        for key, value in (
            (f"from_{each}", span.first if span else None),
            (f"to_{each}", span.last if span else None),
        )
    }


def spread(outlook: Outlook, percent: int) -> Said | None:
    """Return a range in words; where its end lies too far off, that it lies beyond some day."""
    span: Span | None = outlook.span(percent)
    if span is None:
        return None
    if span.last is not None:
        return RANGE(first=span.first, last=span.last)
    return OPEN(first=span.first, last=dt.date.fromordinal(outlook.horizon))
