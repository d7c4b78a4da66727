"""What was given by hand stays: marks, measured scores, reviews and remarks are only added to."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from duban.frozen import frozen
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.record import Place, Record
from duban.rules.guard.base import Rule
from duban.rules.guard.change import Change, Comparison
from duban.words import Words

AGAIN: Final = Words(
    "请恢复原样；登错了的，另登一条 count 相反的冲销",
    "restore it; a mistake is undone by another mark of the opposite count",
)
MARK_CHANGED: Final = Fault(
    "mark-changed",
    Words(
        "{month} 给 {department} 的评分记录（{kind}）被改动或删除",
        "the mark {kind} of {department} for {month} was changed or removed",
    ),
    AGAIN,
)
SCORE_CHANGED: Final = Fault(
    "measured-score-changed",
    Words(
        "{month} 给 {department} 的“{component}”得分被改动或删除",
        'the score of {department} for "{component}", {month}, was changed or removed',
    ),
    Words(
        "请恢复原样；要更正的，另登一条，认定日期在后的为准",
        "restore it; a correction is another score, decided on a later day",
    ),
)
REVIEW_CHANGED: Final = Fault(
    "review-changed",
    Words(
        "{month} 的一条点评或通报用语被改动或删除",
        "what was said of {month} was changed or removed",
    ),
    Words("请恢复原样；有补充的，另写一条", "restore it; what is to be added stands beside it"),
)
GIVEN_BACKDATED: Final = Fault(
    "given-backdated",
    Words(
        "认定日期 {day} 早于台账已有的最近一条，或在已封存的月份内（{last}）",
        "decided on {day}, before the last one that was there or within a sealed month ({last})",
    ),
    Words(
        "写实际认定的日期；month 写它所属的月份",
        "write the day on which it is decided; `month` says what it is about",
    ),
)
DAY: Final = dt.timedelta(days=1)


@frozen()
class Kept:
    """One list of records of a family that is only added to."""

    family: str
    key: str
    changed: Fault
    named: tuple[str, ...] = ()


KEPT: Final = (
    Kept("marks", "marks", MARK_CHANGED, ("department", "kind")),
    Kept("marks", "scores", SCORE_CHANGED, ("department", "component")),
    Kept("reviews", "reviews", REVIEW_CHANGED),
    Kept("reviews", "remarks", REVIEW_CHANGED),
)


def only_added_to(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield what stood there and does not any more, word for word."""
    for kept in KEPT:
        for each in compared.of(kept.family):
            missing = Counter(_listed(each, kept, "before")) - Counter(_listed(each, kept, "after"))
            for record in missing if not _is_broken(each) else ():
                blanks = {name: getattr(record, name) for name in kept.named}
                month = f"{_month(each):%Y-%m}"
                yield kept.changed.at(_place(each, kept), month=month, **blanks)


def backdated(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield what is new but dated before what was there, or within a month that was sealed."""
    last = _last(compared)
    allowed = compared.policy.reordering if compared.policy else 0
    for kept in KEPT if last is not None else ():
        for each in compared.of(kept.family):
            new = Counter(_listed(each, kept, "after")) - Counter(_listed(each, kept, "before"))
            for record in new:
                if last is not None and (last - record.decided).days > allowed:
                    place = record.at("decided")
                    yield GIVEN_BACKDATED.at(place, day=record.decided, last=last)


def _last(compared: Comparison) -> dt.date | None:
    """Return the day before which nothing new may be dated."""
    given = (
        record.decided
        for kept in KEPT
        for month in compared.then(kept.family)
        for record in getattr(month, kept.key)
        if record.decided <= compared.today
    )
    sealed = (each.as_of + DAY for each in compared.then("releases"))
    return max((*given, *sealed), default=None)


def _listed(change: Change, kept: Kept, side: str) -> tuple[Any, ...]:
    """Return the records of one side; what is now said of another month is gone from this one."""
    file = getattr(change, side)
    if not file or not file.record or file.record.month != _month(change):
        return ()
    listed: tuple[Any, ...] = getattr(file.record, kept.key)
    return listed


def _is_broken(change: Change) -> bool:
    """Return whether the file cannot be read now, which another rule says."""
    return change.after is not None and change.after.record is None


def _month(change: Change) -> dt.date:
    file = change.before if change.before and change.before.record else change.after
    assert file is not None
    month: dt.date = file.record.month
    return month


def _place(change: Change, kept: Kept) -> Place:
    """Return where the list stands now, or the file where it is gone."""
    after: Record | None = change.after.record if change.after else None
    return after.at(kept.key) if after is not None else change.place


RULES: Final = (
    Rule(only_added_to, (MARK_CHANGED, SCORE_CHANGED, REVIEW_CHANGED)),
    Rule(backdated, (GIVEN_BACKDATED,)),
)
