"""Whether each target can be reached and judged as it is written."""

from collections.abc import Iterator
from typing import Final

from duban.model.decision import Amendment
from duban.model.department import Commitment
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.targets import Count, Duty, Rank
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.words import Words

TARGET_AND_TARGETS: Final = Fault(
    "target-and-targets",
    Words(
        "{holder} 同时写了 target 和 targets",
        '{holder} has both "target" and "targets"',
    ),
    Words(
        "一个目标写 target，几个目标都写进 targets，各有编号",
        'write "target" for one, or put all of them into "targets", each with an id',
    ),
)
NOTHING_TO_REACH: Final = Fault(
    "nothing-to-reach",
    Words("{holder} 的目标“{key}: 0”无从完成", '{holder}: "{key}: 0" leaves nothing to reach'),
    Words(
        "清零事项的 total 填开始时的总数，报送时填 remaining",
        'for a countdown give the number to begin with; filings then say "remaining"',
    ),
)
NO_SUCH_DAY: Final = Fault(
    "no-such-day-of-period",
    Words("{holder} 的“{key}: {value}”不存在", '{holder}: there is no "{key}: {value}"'),
    Words(
        "weekday 填1（周一）至7（周日），day 填1至31",
        '"weekday" is 1 (Monday) to 7, "day" is 1 to 31',
    ),
)
KEY_WITHOUT_EFFECT: Final = Fault(
    "duty-key-without-effect",
    Words(
        "{holder} 的“{key}”对“every: {every}”不起作用",
        '{holder}: "{key}" has no effect on "every: {every}"',
    ),
    Words(
        "weekday 用于每周，day 用于每月、每季、每年，workdays 用于每日",
        '"weekday" is for weeks, "day" for months, quarters and years, "workdays" for days',
    ),
    severity="warning",
)
LAST: Final = {"weekday": 7, "day": 31}
USED: Final = {
    "weekday": frozenset({"week"}),
    "day": frozenset({"month", "quarter", "year"}),
    "workdays": frozenset({"day"}),
}


def target_and_targets(index: Index) -> Iterator[Diagnostic]:
    """Yield commitments and amendments that give one target and several."""
    for _, each in index.ledger.commitments():
        yield from _both(each.id, each)
    for change in index.ledger.decisions:
        if isinstance(change, Amendment):
            yield from _both(change.commitment, change)


def _both(holder: str, record: Commitment | Amendment) -> Iterator[Diagnostic]:
    if record.target is not None and record.targets:
        yield TARGET_AND_TARGETS.at(record.at("target"), holder=holder)


def nothing_to_reach(index: Index) -> Iterator[Diagnostic]:
    """Yield totals and places of zero."""
    for holder, goal in index.goals:
        if isinstance(goal, Count) and goal.total == 0:
            yield NOTHING_TO_REACH.at(goal.at("total"), holder=holder, key="total")
        if isinstance(goal, Rank) and goal.place == 0:
            yield NOTHING_TO_REACH.at(goal.at("place"), holder=holder, key="place")


def days_of_duties(index: Index) -> Iterator[Diagnostic]:
    """Yield days of a duty's period that no such period has."""
    for holder, goal in index.goals:
        if isinstance(goal, Duty):
            yield from _days(holder, goal)


def _days(holder: str, duty: Duty) -> Iterator[Diagnostic]:
    for key, last in LAST.items():
        value = getattr(duty, key)
        if value is not None and not 1 <= value <= last:
            yield NO_SUCH_DAY.at(duty.at(key), holder=holder, key=key, value=value)
    for key, periods in USED.items():
        if getattr(duty, key) and duty.every not in periods:
            yield KEY_WITHOUT_EFFECT.at(duty.at(key), holder=holder, key=key, every=duty.every)


CHECKS: Final = (
    Check(target_and_targets, (TARGET_AND_TARGETS,)),
    Check(nothing_to_reach, (NOTHING_TO_REACH,)),
    Check(days_of_duties, (NO_SUCH_DAY, KEY_WITHOUT_EFFECT)),
)
