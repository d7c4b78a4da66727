"""Whether findings, their rectification and the recheck could follow each other as they do."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.inspection import Finding, Recheck, Rectification
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.words import Words

RECORDED_TOO_EARLY: Final = Fault(
    "recorded-too-early",
    Words(
        "{id} 的入账日期 {recorded} 早于 {key}（{day}）",
        '{id} was recorded on {recorded}, before "{key}" ({day})',
    ),
    Words("核对两个日期", "check the two days"),
)
RECTIFY_BEFORE_INSPECTED: Final = Fault(
    "rectify-before-inspected",
    Words(
        "{id} 的整改日期 {day} 早于检查日期 {inspected}",
        "{id} is to be put right, or was, on {day}, before the inspection of {inspected}",
    ),
    Words("核对两个日期，或问题编号", "check the two days, or the finding's id"),
)
RECHECK_WITHOUT_RECTIFICATION: Final = Fault(
    "recheck-without-rectification",
    Words(
        "{id} 复查 {finding} 之前，没有整改记录",
        "{id}: {finding} was rechecked, though nothing said that it was put right",
    ),
    Words("补记整改（rectification），或核对问题编号", "record the rectification, or check the id"),
    severity="warning",
)
FOREIGN_FINDING: Final = Fault(
    "finding-of-another-department",
    Words(
        "{id} 的责任部门 {department} 既不牵头也不配合 {commitment}",
        "{id}: {department} neither leads nor supports {commitment}",
    ),
    Words("核对责任部门和承诺事项编号", "check the department and the commitment's id"),
    severity="warning",
)


def recorded_too_early(index: Index) -> Iterator[Diagnostic]:
    """Yield records of what had not happened when it was recorded."""
    for each in index.ledger.inspections:
        key = {Finding: "inspected", Rectification: "rectified"}.get(type(each), "recorded")
        day: dt.date = getattr(each, key)
        if each.recorded < day:
            yield RECORDED_TOO_EARLY.at(
                each.at("recorded"), id=each.id, recorded=each.recorded, key=key, day=day
            )


def rectified_before_inspected(index: Index) -> Iterator[Diagnostic]:
    """Yield findings put right, or to be put right, before they were found."""
    for each in index.ledger.inspections:
        if isinstance(each, Finding):
            finding, key, day = each, "rectify_by", each.rectify_by
        elif isinstance(each, Rectification) and each.finding in index.findings:
            finding, key, day = index.findings[each.finding], "rectified", each.rectified
        else:
            continue
        if day < finding.inspected:
            yield RECTIFY_BEFORE_INSPECTED.at(
                each.at(key), id=each.id, day=day, inspected=finding.inspected
            )


def rechecks(index: Index) -> Iterator[Diagnostic]:
    """Yield rechecks of what nobody had said was put right."""
    rectified: dict[str, dt.date] = {}
    for each in index.ledger.inspections:
        if isinstance(each, Rectification):
            day = rectified.get(each.finding, each.recorded)
            rectified[each.finding] = min(day, each.recorded)
    for each in index.ledger.inspections:
        if not isinstance(each, Recheck) or each.finding not in index.findings:
            continue
        if rectified.get(each.finding, dt.date.max) > each.recorded:
            yield RECHECK_WITHOUT_RECTIFICATION.at(
                each.at("finding"), id=each.id, finding=each.finding
            )


def foreign_findings(index: Index) -> Iterator[Diagnostic]:
    """Yield findings against a department about a commitment that it has no part in."""
    for each in index.findings.values():
        promise = index.promises.get(each.commitment or "")
        if promise is None or each.department not in index.departments:
            continue
        if each.department not in {promise.department.id, *promise.commitment.support}:
            yield FOREIGN_FINDING.at(
                each.at("department"),
                id=each.id,
                department=each.department,
                commitment=promise.id,
            )


CHECKS: Final = (
    Check(recorded_too_early, (RECORDED_TOO_EARLY,)),
    Check(rectified_before_inspected, (RECTIFY_BEFORE_INSPECTED,)),
    Check(rechecks, (RECHECK_WITHOUT_RECTIFICATION,), needs=("inspections",)),
    Check(foreign_findings, (FOREIGN_FINDING,)),
)
