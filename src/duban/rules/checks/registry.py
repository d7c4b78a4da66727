"""Every check there is, and what they find in a ledger."""

from collections.abc import Iterable
from typing import Final

from duban.frozen import replace
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.ledger import Ledger
from duban.rules.checks import (
    blockers,
    calendar,
    claims,
    closing,
    conditions,
    corrections,
    dates,
    decisions,
    duplicates,
    empty,
    figures,
    filings,
    followed,
    idle,
    independence,
    inspections,
    late,
    light_rules,
    lives,
    marks,
    moves,
    names,
    objections,
    procedures,
    readings,
    reasons,
    rosters,
    scoring,
    sources,
    stages,
    steps,
    targets,
    unknown_offices,
    unknown_promises,
    unknown_records,
    unpublished,
    variants,
    verbs,
    wordings,
)
from duban.rules.checks.base import Check, found_by

CHECKS: Final[tuple[Check, ...]] = (
    *unknown_offices.CHECKS,
    *unknown_promises.CHECKS,
    *unknown_records.CHECKS,
    *duplicates.CHECKS,
    *names.CHECKS,
    *wordings.CHECKS,
    *dates.CHECKS,
    *stages.CHECKS,
    *verbs.CHECKS,
    *targets.CHECKS,
    *rosters.CHECKS,
    *filings.CHECKS,
    *empty.CHECKS,
    *corrections.CHECKS,
    *figures.CHECKS,
    *readings.CHECKS,
    *claims.CHECKS,
    *decisions.CHECKS,
    *moves.CHECKS,
    *lives.CHECKS,
    *independence.CHECKS,
    *closing.CHECKS,
    *objections.CHECKS,
    *objections.OF_TIME,
    *inspections.CHECKS,
    *late.CHECKS,
    *sources.CHECKS,
    *idle.CHECKS,
    *calendar.CHECKS,
    *unpublished.CHECKS,
    *light_rules.CHECKS,
    *conditions.CHECKS,
    *reasons.CHECKS,
    *scoring.CHECKS,
    *marks.CHECKS,
    *procedures.CHECKS,
    *variants.CHECKS,
    *followed.CHECKS,
    *steps.CHECKS,
    *blockers.CHECKS,
)
FAULTS: Final[tuple[Fault, ...]] = tuple(
    dict.fromkeys(fault for check in CHECKS for fault in check.faults)
)

UNJUDGEABLE: Final = frozenset(
    fault.code
    for check in (
        *conditions.CHECKS,
        *reasons.CHECKS,
        *light_rules.CHECKS,
        *duplicates.CHECKS,
        *scoring.CHECKS,
    )
    for fault in check.faults
) | {late.RELEASE_WITHOUT_EARLIER.code}
"""Without sound rules, ids that mean one thing and whole releases, there is no judgement."""


def checked(ledger: Ledger, unread: Iterable[str] = ()) -> tuple[Diagnostic, ...]:
    """Return what the checks find in a ledger, sorted by place, as it blocks judgement or not.

    Args:
        ledger: all of it that could be read.
        unread: the paths of files that could not. Checks that would take for missing what
            may stand there wait until it is mended.
    """
    return tuple(_blocking(each) for each in found_by(CHECKS, ledger, unread))


def _blocking(found: Diagnostic) -> Diagnostic:
    if not found.blocks or found.code in UNJUDGEABLE:
        return found
    return replace(found, blocks=False)
