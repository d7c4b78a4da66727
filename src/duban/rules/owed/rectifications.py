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
    for finding in ledger.inspections:
        if isinstance(finding, Finding):
            yield Owed(
                what="rectification",
                id=finding.id,
                title=finding.what,
                due=finding.rectify_by,
                met=rectified_on(finding.id, ledger.inspections),
                department=finding.department,
                commitment=finding.commitment,
            )


def rectified_on(finding: str, inspections: Sequence[Inspection]) -> dt.date | None:
    """Return the day on which a finding was put right, or None while it is open.

    A recheck that refuses a rectification opens the finding again.
    """
    met: dt.date | None = None
    for each in sorted(inspections, key=lambda record: (record.recorded, record.id)):
        if isinstance(each, Rectification) and each.finding == finding:
            met = each.rectified
        elif isinstance(each, Recheck) and each.finding == finding and each.outcome == "refused":
            met = None
    return met


SOURCES: Final = (Source("rectification", Words("问题整改", "rectification"), rectifications),)
