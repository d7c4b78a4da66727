"""Whether blockers are told of so that it is plain what they are, since when, and until when."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from duban.model.department import ids_by_name
from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index, Promise
from duban.rules.checks.places import OF_PLACES, place_in_procedure
from duban.words import Words
from duban.words.guess import guess

if TYPE_CHECKING:  # most ledgers have no blockers, and need not import what they are
    from duban.rules.blockers.course import Said

BLOCKER_WITHOUT_KIND: Final = Fault(
    "blocker-without-kind",
    Words("{holder} 的堵点 {id} 没有写类别", "{holder}: the blocker {id} has no kind"),
    Words(
        "首次报送须写 kind：land-quota、zoning、feasibility、funds、relocation 或 other",
        "the first filing of it gives `kind`: land-quota, zoning, feasibility, funds, relocation "
        "or other",
    ),
)
BLOCKER_TWICE: Final = Fault(
    "blocker-twice",
    Words("{holder} 的同一条目里两次报堵点 {id}", "{holder}: one entry tells of {id} twice"),
    Words(
        "合并为一条；是另一个堵点的，另起编号",
        "make them one; another blocker has an id of its own",
    ),
)
BLOCKER_AFTER_FILING: Final = Fault(
    "blocker-after-filing",
    Words(
        "{holder} 的堵点 {id} 的 {key}（{day}）晚于数据日期 {on}",
        "{holder}: `{key}` of the blocker {id}, {day}, is after the day of the figures, {on}",
    ),
    Words("只报已经发生的；答复、解决之后再报", "file what has happened, once it has"),
)
BLOCKER_OVER_BEFORE_OPENED: Final = Fault(
    "blocker-over-before-opened",
    Words(
        "{holder} 的堵点 {id} 的 {key}（{day}）早于发生日期 {opened}",
        "{holder}: `{key}` of the blocker {id}, {day}, is before it arose, {opened}",
    ),
    Words("核对两个日期，另报一份并用 corrects 更正", 'mend the days by a filing with "corrects"'),
)
BLOCKER_REOPENED: Final = Fault(
    "blocker-reopened",
    Words(
        "{holder} 的堵点 {id} 已于 {closed} 解决，又报 {day} 发生",
        "{holder}: the blocker {id} was closed on {closed}, and is said to arise on {day}",
    ),
    Words(
        "再次发生的另起编号；未曾解决的，更正原来的报送",
        "what arises again has an id of its own; if it was never closed, correct that filing",
    ),
)
BLOCKER_ASKS_ITSELF: Final = Fault(
    "blocker-asks-itself",
    Words(
        "{holder} 的堵点 {id} 待本部门“{asks}”自己解决",
        '{holder}: the blocker {id} waits for "{asks}", the department itself',
    ),
    Words(
        "asks 写要请谁解决；自己能解决的不是堵点，写 problem",
        "`asks` says who else can solve it; what the department can solve itself is a `problem`",
    ),
    severity="warning",
)
UNKNOWN_ASKED: Final = Fault(
    "unknown-asked",
    Words(
        "{holder} 的堵点 {id} 待“{asks}”解决，没有这个编号的部门",
        '{holder}: the blocker {id} waits for "{asks}", and no department has that id',
    ),
    Words(
        "{guess}写部门编号，或单位的名称", "{guess}give a department's id, or the name of the unit"
    ),
    severity="warning",
)
LIKE_AN_ID: Final = "[a-z0-9]+([-_.][a-z0-9]+)*"
DAYS: Final = ("opened", "answered", "closed")


def told(index: Index) -> Iterator[Diagnostic]:
    """Yield what filings say of blockers that cannot be, or leaves open what they are."""
    units = ids_by_name(index.ledger.departments)
    for promise, each in index.blockers:
        yield from _what(promise.id, each)
        yield from _when(promise.id, each)
        yield from _whom(promise, each, units)


def _what(holder: str, each: "Said") -> Iterator[Diagnostic]:
    said = each.said
    if each.after.kind is None and each.before is None:
        yield BLOCKER_WITHOUT_KIND.at(said.at("id"), holder=holder, id=said.id)


def _when(holder: str, each: "Said") -> Iterator[Diagnostic]:
    said, on, arose = each.said, each.filed.on, each.arose
    if each.is_reopened and each.before and each.before.closed and said.opened:
        yield BLOCKER_REOPENED.at(
            said.at("opened"),
            holder=holder,
            id=said.id,
            closed=each.before.closed,
            day=said.opened,
        )
    for key, day in _days(each):
        if day > on and getattr(said, key):
            yield BLOCKER_AFTER_FILING.at(
                said.at(key), holder=holder, id=said.id, key=key, day=day, on=on
            )
        if day < arose:
            yield BLOCKER_OVER_BEFORE_OPENED.at(
                said.at(key if getattr(said, key) else "opened"),
                holder=holder,
                id=said.id,
                key=key,
                day=day,
                opened=arose,
            )


def _days(each: "Said") -> Iterator[tuple[str, dt.date]]:
    """Yield the days that are known of it now and of which this filing says anything."""
    said = each.said
    for key in DAYS:
        day: dt.date | None = getattr(each.after, key)
        if day is not None and (getattr(said, key) or said.opened):
            yield key, day


def _whom(promise: Promise, each: "Said", units: Mapping[str, str]) -> Iterator[Diagnostic]:
    said, asks = each.said, each.said.asks
    if asks is None:
        return
    unit = units.get(asks)
    if unit is not None and unit in {promise.department.id, each.filed.filing.department}:
        yield BLOCKER_ASKS_ITSELF.at(said.at("asks"), holder=promise.id, id=said.id, asks=asks)
    if unit is None and re.fullmatch(LIKE_AN_ID, asks):
        yield UNKNOWN_ASKED.at(
            said.at("asks"), holder=promise.id, id=said.id, asks=asks, guess=guess(asks, units)
        )


def twice(index: Index) -> Iterator[Diagnostic]:
    """Yield blockers of which one entry tells more than once."""
    named: set[tuple[int, str]] = set()
    for promise, each in index.blockers:
        key = id(each.filed.entry), each.said.id
        if key in named:
            yield BLOCKER_TWICE.at(each.said.at("id"), holder=promise.id, id=each.said.id)
        named.add(key)


def held(index: Index) -> Iterator[Diagnostic]:
    """Yield blockers of steps, and of items, that are not there."""
    procedures = {each.id: each for each in index.ledger.procedures}
    for promise, each in index.blockers:
        if each.said.step is not None or each.said.item is not None:
            about = (each.after.step, each.after.item)
            yield from place_in_procedure(promise, each.filed.on, each.said, about, procedures)


CHECKS: Final = (
    Check(
        told,
        (
            BLOCKER_WITHOUT_KIND,
            BLOCKER_AFTER_FILING,
            BLOCKER_OVER_BEFORE_OPENED,
            BLOCKER_REOPENED,
            BLOCKER_ASKS_ITSELF,
            UNKNOWN_ASKED,
        ),
        needs=("departments", "progress"),
    ),
    Check(twice, (BLOCKER_TWICE,)),
    Check(
        held,
        OF_PLACES,
        needs=("procedures", "departments", "decisions", "progress"),
    ),
)
