"""What people said by hand of a month, as it was known on the day asked for."""

from collections.abc import Iterator
from typing import Literal

from duban.model.reviews import Remark, Review, Reviews
from duban.reports.report import Asked
from duban.rules.given import known_from, late_files
from duban.rules.situation import Situation


def _months(situation: Situation, asked: Asked) -> Iterator[Reviews]:
    for each in situation.ledger.reviews:
        if asked.month is not None and asked.month.holds(each.month):
            yield each


def reviews(situation: Situation, asked: Asked, department: str) -> tuple[Review, ...]:
    """Return what was said about a department, in the order in which it was decided."""
    known_by, late = asked.known_by or situation.as_of, late_files(situation.ledger)
    found = (
        each
        for month in _months(situation, asked)
        for each in month.reviews
        if each.department == department and known_from(each, late) <= known_by
    )
    return tuple(sorted(found, key=lambda each: each.decided))


def remarks(
    situation: Situation, asked: Asked, kind: Literal["practice", "problem", "requirement"]
) -> tuple[Remark, ...]:
    """Return what goes into the bulletin, of everybody or of the departments asked for."""
    known_by, late = asked.known_by or situation.as_of, late_files(situation.ledger)
    found = (
        each
        for month in _months(situation, asked)
        for each in month.remarks
        if each.kind == kind and known_from(each, late) <= known_by
        if not asked.departments or each.department in {None, *asked.departments}
    )
    return tuple(sorted(found, key=lambda each: each.decided))


def said(situation: Situation, remark: Remark) -> dict[str, object]:
    """Return a remark as a template may use it."""
    name = situation.departments.get(remark.department or "")
    return {
        "text": remark.text.strip().rstrip("。"),
        "by": remark.by,
        "day": remark.decided,
        "department": name,
    }
