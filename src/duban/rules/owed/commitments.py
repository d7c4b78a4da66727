"""Commitments with a day fixed for them."""

from collections.abc import Iterator, Sequence
from typing import Final

from duban.model.ledger import Ledger
from duban.rules.owed.base import Source
from duban.rules.situation import Owed, Standing
from duban.rules.states import EXCUSED
from duban.words import Words


def commitments(_ledger: Ledger, standings: Sequence[Standing]) -> Iterator[Owed]:
    """Yield every commitment that has a due day."""
    for each in standings:
        case = each.case
        if case.due is not None:
            name = case.commitment.id
            yield Owed(
                what="commitment",
                id=name,
                title=case.commitment.title,
                due=case.due,
                met=case.met,
                department=case.department.id,
                commitment=name,
                excused=case.state in EXCUSED,
                terms=case.terms,
            )


SOURCES: Final = (Source("commitment", Words("承诺事项", "commitment"), commitments),)
