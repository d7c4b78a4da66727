"""Whether a filing could say what it says on the day it was handed in, by whom it was."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from duban.model.decision import CloseOut
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.filing import Entry
from duban.model.zones import day_in
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index, Promise
from duban.rules.checks.lives import CANCELLED, CLOSED
from duban.words import Words

FROM_THE_FUTURE: Final = Fault(
    "filing-from-the-future",
    Words(
        "数据日期 {on} 晚于报送日期 {filed}",
        "the figures are about {on}, but were handed in on {filed}",
    ),
    Words(
        "核对 on 和 filed；已封存的，另报一份并用 corrects 更正",
        'check "on" and "filed"; a sealed filing is mended by another one with "corrects"',
    ),
)
FILED_BEFORE_MADE: Final = Fault(
    "filed-before-made",
    Words(
        "{commitment} 于 {made} 才作出承诺，数据日期却是 {on}",
        "{commitment} was promised on {made}, but this is about {on}",
    ),
    Words("核对编号和数据日期的年份", 'check the id and the year of "on"'),
)
FILED_AFTER_END: Final = Fault(
    "filed-after-end",
    Words(
        "{commitment} 已于 {end} {how}，{on} 又报进展",
        "{commitment} was {how} on {end}, yet progress of {on} is filed",
    ),
    Words(
        "核对编号；确又发生的，先作重开决定（reopening）",
        "check the id; where it has begun again, record a reopening first",
    ),
)
STARTED_IN_FUTURE: Final = Fault(
    "started-after-filing",
    Words(
        "{commitment} 的实际启动日期 {started} 晚于数据日期 {on}",
        "{commitment} is said to have started on {started}, after {on}",
    ),
    Words("started 只填已经启动的日期", '"started" is for what has already begun'),
)
FOREIGN: Final = Fault(
    "not-their-commitment",
    Words(
        "{department} 既不牵头也不配合 {commitment}，却报送了它",
        "{department} neither leads nor supports {commitment}, but files about it",
    ),
    Words(
        "核对编号；确为配合单位的，补入该事项的 support",
        'check the id, or add the department to the commitment\'s "support"',
    ),
)
REPEATED_ENTRY: Final = Fault(
    "repeated-entry",
    Words(
        "同一份报送里 {commitment} 报了不止一条",
        "{commitment} stands more than once in one filing",
    ),
    Words(
        "合并成一条；不同目标、节点用 target、milestone 分开",
        'make it one entry; "target" and "milestone" tell parts of a commitment apart',
    ),
)


def filing_days(index: Index) -> Iterator[Diagnostic]:
    """Yield filings whose figures are about a day that was still to come."""
    for each in index.filings:
        filed = day_in(each.filed, index.ledger.info.timezone)
        if each.on > filed:
            yield FROM_THE_FUTURE.at(each.at("on"), on=each.on, filed=filed)
        for entry in each.entries:
            if entry.started is not None and entry.started > each.on:
                yield STARTED_IN_FUTURE.at(
                    entry.at("started"),
                    commitment=entry.commitment,
                    started=entry.started,
                    on=each.on,
                )


def filed_out_of_time(index: Index) -> Iterator[Diagnostic]:
    """Yield entries about what was not yet promised, or was over."""
    for promise in index.promises.values():
        yield from _too_early(promise)
    for promise in index.decided:
        for each in promise.filed if promise.ends else ():
            end = promise.ended(each.on)
            if end is not None:
                yield FILED_AFTER_END.at(
                    each.entry.at("commitment"),
                    commitment=promise.id,
                    end=end.decided,
                    how=CLOSED if isinstance(end, CloseOut) else CANCELLED,
                    on=each.on,
                )


def _too_early(promise: Promise) -> Iterator[Diagnostic]:
    made = promise.commitment.made
    for each in promise.filed:
        if each.on >= made:
            return  # they are in the order of their days
        place = each.entry.at("commitment")
        yield FILED_BEFORE_MADE.at(place, commitment=promise.id, made=made, on=each.on)


def foreign_entries(index: Index) -> Iterator[Diagnostic]:
    """Yield entries by a department that has nothing to do with the commitment."""
    for promise in index.promises.values():
        own = {promise.department.id, *promise.commitment.support}
        for each in promise.filed:
            department = each.filing.department
            if department not in own and department in index.departments:
                place = each.entry.at("commitment")
                yield FOREIGN.at(place, department=department, commitment=promise.id)


def repeated_entries(index: Index) -> Iterator[Diagnostic]:
    """Yield entries of one filing about what another of its entries is about."""
    for filing in index.filings:
        if len({each.commitment for each in filing.entries}) == len(filing.entries):
            continue
        entries = sorted(filing.entries, key=lambda each: (_about(each), each.at("commitment")))
        for _, same in groupby(entries, key=_about):
            for each in tuple(same)[1:]:
                yield REPEATED_ENTRY.at(each.at("commitment"), commitment=each.commitment)


def _about(entry: Entry) -> tuple[str, str, str]:
    return entry.commitment, entry.target or "", entry.milestone or ""


CHECKS: Final = (
    Check(filing_days, (FROM_THE_FUTURE, STARTED_IN_FUTURE)),
    Check(filed_out_of_time, (FILED_BEFORE_MADE, FILED_AFTER_END), needs=("decisions",)),
    Check(foreign_entries, (FOREIGN,)),
    Check(repeated_entries, (REPEATED_ENTRY,)),
)
