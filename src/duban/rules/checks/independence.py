"""Whether those who judge are others than those who are judged."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final
from unicodedata import normalize

from duban.model.department import Department, ids_by_name
from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.words import Words

DECIDED_BY_CONCERNED: Final = Fault(
    "decided-by-the-department-concerned",
    Words(
        "{commitment} 的决定由被督办的部门“{by}”自己作出",
        '{commitment}: decided by the department concerned, "{by}"',
    ),
    Words(
        "决定由督查室或上级作出，by 写作出决定的人",
        'the office or those above it decide: name them in "by"',
    ),
)
SUPERVISES_ITSELF: Final = Fault(
    "supervises-oneself",
    Words(
        "{commitment} 的责任人和督查专人都是“{name}”",
        '{commitment}: "{name}" is both officer and supervisor',
    ),
    Words("督查专人另定一人", 'name somebody else as "supervisor"'),
    severity="warning",
)
SUPPORTS_ITSELF: Final = Fault(
    "supports-itself",
    Words(
        "{commitment} 的牵头部门 {department} 又列为配合单位",
        "{commitment}: its lead {department} is also named as supporting it",
    ),
    Words("从 support 里删去", 'drop it from "support"'),
    severity="warning",
)


def decided_by_concerned(index: Index) -> Iterator[Diagnostic]:
    """Yield decisions by the department that leads the commitment or claimed its completion."""
    names = names_of(index.ledger.departments)
    for promise in index.decided:
        claimants = (each.filing.department for each in promise.claims)
        concerned = {promise.department.id, *claimants}
        for each in promise.decisions:
            if department_named(each.by, names) in concerned:
                yield DECIDED_BY_CONCERNED.at(each.at("by"), commitment=promise.id, by=each.by)


def names_of(departments: Iterable[Department]) -> Mapping[str, str]:
    """Return the ids of departments by everything that each is called, spelled plainly."""
    return {plain(name): id_ for name, id_ in ids_by_name(departments).items()}


def department_named(by: str, names: Mapping[str, str]) -> str | None:
    """Return the department whose name a text begins with, the longest name first."""
    text = plain(by)
    ends = range(min(len(text), max(map(len, names), default=0)), 1, -1)
    return next(
        (names[text[:end]] for end in ends if text[:end] in names and _ends(text, end)), None
    )


def _ends(text: str, end: int) -> bool:
    """Return whether a name may end there: an id in Latin letters not in the midst of a word."""
    return not re.match("[a-z0-9][a-z0-9_-]", text[end - 1 : end + 1])


@cache
def plain(text: str) -> str:
    """Return a name as it is compared: without blanks, width and case."""
    return "".join(normalize("NFKC", text).split()).casefold()


def officers(index: Index) -> Iterator[Diagnostic]:
    """Yield commitments that somebody supervises who is responsible for them."""
    for department, each in index.ledger.commitments():
        if each.officer is not None and each.supervisor is not None:
            name = each.officer
            if plain(name) == plain(each.supervisor):
                yield SUPERVISES_ITSELF.at(each.at("supervisor"), commitment=each.id, name=name)
        if department.id in each.support:
            yield SUPPORTS_ITSELF.at(
                each.at("support"), commitment=each.id, department=department.id
            )


CHECKS: Final = (
    Check(decided_by_concerned, (DECIDED_BY_CONCERNED,)),
    Check(officers, (SUPERVISES_ITSELF, SUPPORTS_ITSELF)),
)
