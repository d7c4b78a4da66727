"""Departments, actions and sources: their ids stay, and so does what standing rests on."""

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.source import Document
from duban.rules.guard import promise_faults as faults
from duban.rules.guard.base import Rule
from duban.rules.guard.change import Comparison
from duban.rules.guard.promises import source_kept
from duban.rules.guard.settings import is_stated
from duban.words import Words

SOURCE_REMOVED: Final = Fault(
    "source-removed",
    Words("出处文件 {id} 被删除或改了编号", "the source {id} was removed, or its id changed"),
    Words("请恢复：承诺要能对到原文", "restore it: promises are traced to it"),
)
ROW_EDITED: Final = Fault(
    "source-quote-edited",
    Words("{id} 第 {row} 条原文被改动或删除", "sentence {row} of {id} was edited or removed"),
    Words(
        "请恢复原文；文件本身印错的，记入 misprints",
        "restore it; a slip of the document is a misprint",
    ),
)


class Pair(NamedTuple):
    """A record before and after."""

    before: Any
    after: Any


def _pairs(compared: Comparison, family: str, gone: Fault) -> Iterator[Pair | Diagnostic]:
    """Yield the records of changed files by id, and a fault for each that is gone."""
    after = {each.id: each for each in compared.after(family)}
    for each in compared.before(family):
        if each.id in after:
            yield Pair(each, after[each.id])
        else:
            yield gone.at(each.origin.place._replace(line=1, column=1), id=each.id)


def departments(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield departments that are gone, ranked among others, or called otherwise."""
    for each in _pairs(compared, "departments", faults.DEPARTMENT_REMOVED):
        if isinstance(each, Diagnostic):
            yield each
            continue
        before, after = each
        if before.group != after.group and not is_stated(compared):
            yield faults.GROUP.at(after.at("group"), id=after.id)
        yield from _sourced(each)
        yield from _renamed(each, "name")


def actions(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield actions and campaigns that are gone, led by others, or called otherwise."""
    for each in _pairs(compared, "actions", faults.ACTION_REMOVED):
        if isinstance(each, Diagnostic):
            yield each
            continue
        before, after = each
        if before.lead != after.lead:
            yield faults.LEAD.at(after.at("lead"), id=after.id)
        yield from _sourced(each)
        yield from _renamed(each, "title")
        now = {part.id: part for part in after.campaigns}
        for part in before.campaigns:
            if part.id not in now:
                yield faults.CAMPAIGN_REMOVED.at(
                    after.at("campaigns"), id=after.id, campaign=part.id
                )
            else:
                yield from _sourced(Pair(part, now[part.id]))
                yield from _renamed(Pair(part, now[part.id]), "title")


def _sourced(pair: Pair) -> Iterator[Diagnostic]:
    if not source_kept(pair.before.source, pair.after.source):
        yield faults.SOURCE.at(pair.after.at("source"), id=pair.after.id)


def _renamed(pair: Pair, key: str) -> Iterator[Diagnostic]:
    before, after = getattr(pair.before, key), getattr(pair.after, key)
    if before != after:
        yield faults.RENAMED.at(pair.after.at(key), id=pair.after.id, before=before, after=after)


def sources(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield sources that are gone, and sentences of theirs that say something else."""
    for each in _pairs(compared, "sources", SOURCE_REMOVED):
        if isinstance(each, Diagnostic):
            yield each
            continue
        yield from _renamed(each, "title")
        yield from _rows(each.before, each.after)


def _rows(before: Document, after: Document) -> Iterator[Diagnostic]:
    now = {row.row: row for row in after.rows}
    for row in before.rows:
        if row.row not in now or now[row.row].quote != row.quote:
            place = now[row.row].at("quote") if row.row in now else after.at("rows")
            yield ROW_EDITED.at(place, id=after.id, row=row.row)


def ids(compared: Comparison) -> Iterator[Diagnostic]:
    """Yield ids in changed files that something else bears, there or in files that are as before.

    The first of two would count, so a second one could take the place of a promise.
    """
    for family in ("departments", "actions", "sources", "policies"):
        changed = compared.after(family)
        if _has_new(compared.before(family), changed):
            yield from _taken((*compared.untouched(family), *changed), len(changed))
    after = compared.after("departments")
    promises = _promises(after)
    if _has_new(_promises(compared.before("departments")), promises):
        all_of_them = (*_promises(compared.untouched("departments")), *promises)
        yield from _taken(all_of_them, len(promises))


def _promises(holders: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(each for holder in holders for each in holder.commitments)


def _has_new(before: Sequence[Any], after: Sequence[Any]) -> bool:
    was, now = [each.id for each in before], [each.id for each in after]
    return not set(now) <= set(was) or len(set(now)) < len(now)


def _taken(records: Sequence[Any], changed: int) -> Iterator[Diagnostic]:
    """Yield those of the last, changed records whose id an earlier one bears."""
    first: dict[str, Any] = {}
    for number, each in enumerate(records):
        other = first.setdefault(each.id.casefold(), each)
        if other is not each and number >= len(records) - changed:
            yield faults.REUSED.at(each.at("id"), id=each.id, first=str(other.at("id")))


RULES: Final = (
    Rule(departments, (faults.DEPARTMENT_REMOVED, faults.GROUP, faults.SOURCE, faults.RENAMED)),
    Rule(
        actions,
        (
            faults.ACTION_REMOVED,
            faults.LEAD,
            faults.CAMPAIGN_REMOVED,
            faults.SOURCE,
            faults.RENAMED,
        ),
    ),
    Rule(sources, (SOURCE_REMOVED, ROW_EDITED, faults.RENAMED)),
    Rule(ids, (faults.REUSED,)),
)
