"""整改: findings of inspections, until they are put right and no recheck says otherwise."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from duban.model.inspection import Finding, Inspection, Recheck, Rectification
from duban.model.ledger import Ledger
from duban.rules.owed.base import Source
from duban.rules.situation import Owed, Standing
from duban.words import Words


def rectifications(ledger: Ledger, _standings: Sequence[Standing]) -> Iterator[Owed]:
    """Yield what every finding asks to be put right."""
    met = rectified(ledger.inspections)
    for finding in ledger.inspections:
        if isinstance(finding, Finding):
            yield Owed(
                what="rectification",
                id=finding.id,
                title=finding.what,
                due=finding.rectify_by,
                met=met.get(finding.id),
                department=finding.department,
                commitment=finding.commitment,
            )


def rectified(inspections: Sequence[Inspection]) -> dict[str, dt.date]:
    """Return the findings that were put right, by id, each with the day; open ones are left out.

    A recheck that refuses a rectification opens the finding again.
    """
    met: dict[str, dt.date] = {}
    for each in sorted(inspections, key=lambda record: (record.recorded, record.id)):
        if isinstance(each, Rectification):
            met[each.finding] = each.rectified
        elif isinstance(each, Recheck) and each.outcome == "refused":
            met.pop(each.finding, None)
    return met


SOURCES: Final = (Source("rectification", Words("问题整改", "rectification"), rectifications),)
