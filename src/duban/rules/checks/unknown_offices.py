"""Departments and groups that are named but not registered."""

from collections.abc import Iterable, Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.inspection import Finding
from duban.model.ledger import OFFICE
from duban.model.marks import Given
from duban.model.record import Record
from duban.model.reviews import Remark, Review
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.words import Words
from duban.words.guess import guess

UNKNOWN_DEPARTMENT: Final = Fault(
    "unknown-department",
    Words("{holder} 的{role}“{id}”未登记", '{holder}: {role} "{id}" is not registered'),
    Words(
        "{guess}改正编号，或新建 departments/{id}.yaml",
        "{guess}mend the id, or add departments/{id}.yaml",
    ),
)
UNKNOWN_GROUP: Final = Fault(
    "unknown-group",
    Words("{holder}的排名组别“{id}”不在规则里", '{holder}: the policy has no group "{id}"'),
    Words("{guess}规则里的组别：{known}", "{guess}the policy's groups: {known}"),
)
LEAD: Final = Words("牵头部门", "the lead")
SUPPORT: Final = Words("配合单位", "the supporting department")
FILER: Final = Words("报送部门", "the department")
RESPONSIBLE: Final = Words("责任部门", "the department")
OWN: Final = Words("所在部门", "the department")
WRITER: Final = Words("写入部门", "the writer")

Named = tuple[str, str, Words, Record, str]


def unknown_departments(index: Index) -> Iterator[Diagnostic]:
    """Yield departments that have a part in something but are not registered."""
    known = index.departments
    for name, holder, role, record, key in _named(index):
        if name not in known:
            near, place = guess(name, known), record.at(key)
            yield UNKNOWN_DEPARTMENT.at(place, id=name, holder=holder, role=role, guess=near)


def _named(index: Index) -> Iterator[Named]:
    for action in index.ledger.actions:
        yield action.lead, action.id, LEAD, action, "lead"
    for _, commitment in index.ledger.commitments():
        for each in commitment.support:
            yield each, commitment.id, SUPPORT, commitment, "support"
    for filing in index.filings:
        yield filing.department, filing.name, FILER, filing, "department"
    yield from _found(index)
    yield from _given(index)
    yield from _trusted(index)


def _trusted(index: Index) -> Iterator[Named]:
    info = index.ledger.info
    for person in info.people:
        if person.department != OFFICE:
            yield person.department, person.name, OWN, person, "department"
    for right in info.folders:
        if right.by != OFFICE:
            yield right.by, right.path, WRITER, right, "by"


def _found(index: Index) -> Iterable[Named]:
    findings = (each for each in index.ledger.inspections if isinstance(each, Finding))
    return ((each.department, each.id, RESPONSIBLE, each, "department") for each in findings)


def _given(index: Index) -> Iterator[Named]:
    for month in index.ledger.marks:
        given: tuple[Given, ...] = (*month.marks, *month.scores)
        for each in given:
            yield each.department, f"{month.month:%Y-%m}", RESPONSIBLE, each, "department"
    for said in index.ledger.reviews:
        parts: tuple[Review | Remark, ...] = (*said.reviews, *said.remarks)
        for part in parts:
            if part.department is not None:
                yield part.department, f"{said.month:%Y-%m}", RESPONSIBLE, part, "department"


def unknown_groups(index: Index) -> Iterator[Diagnostic]:
    """Yield groups that the policy does not have; one without groups ranks nobody apart."""
    known = tuple(group.id for group in index.ledger.policy.groups)
    for each in index.ledger.departments:
        if known and each.group is not None and each.group not in known:
            near = guess(each.group, known)
            yield UNKNOWN_GROUP.at(
                each.at("group"), holder=each.name, id=each.group, guess=near, known=known
            )


CHECKS: Final = (
    Check(unknown_departments, (UNKNOWN_DEPARTMENT,), needs=("departments",)),
    Check(unknown_groups, (UNKNOWN_GROUP,), needs=("policies",)),
)
