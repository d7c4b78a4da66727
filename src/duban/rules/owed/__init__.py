"""到期事项: what falls due in a ledger. A new source is one file here and one name in the tuple."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from duban.model.ledger import Ledger
from duban.rules.owed.commitments import commitments
from duban.rules.owed.filings import filings
from duban.rules.owed.milestones import milestones
from duban.rules.owed.rectifications import rectifications
from duban.rules.owed.steps import periods, stages
from duban.rules.situation import Owed, Standing

Source = Callable[[Ledger, Sequence[Standing]], Iterator[Owed]]

SOURCES: Final[tuple[Source, ...]] = (
    commitments,
    milestones,
    stages,
    periods,
    rectifications,
    filings,
)


def owed(ledger: Ledger, standings: Sequence[Standing]) -> tuple[Owed, ...]:
    """Return everything that fell or falls due, the earliest first."""
    found = (each for source in SOURCES for each in source(ledger, standings))
    return tuple(sorted(found, key=lambda each: (each.due, each.department, each.id, each.what)))
