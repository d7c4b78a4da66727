"""到期事项: what falls due in a ledger. A new source is one file here and one name in `SOURCES`."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from duban.model.ledger import Ledger
from duban.rules.owed import commitments, filings, milestones, rectifications, steps
from duban.rules.owed.base import Source
from duban.rules.situation import Owed, Standing
from duban.words import Words

SOURCES: Final[tuple[Source, ...]] = (
    *commitments.SOURCES,
    *milestones.SOURCES,
    *steps.SOURCES,
    *rectifications.SOURCES,
    *filings.SOURCES,
)
WHATS: Final[Mapping[str, Words]] = MappingProxyType({each.what: each.title for each in SOURCES})
"""What can be owed, as data name it, each in words."""


def owed(ledger: Ledger, standings: Sequence[Standing]) -> tuple[Owed, ...]:
    """Return everything that fell or falls due, the earliest first."""
    found = (each for source in SOURCES for each in source.find(ledger, standings))
    return tuple(sorted(found, key=lambda each: (each.due, each.department, each.id, each.what)))


__all__ = ["SOURCES", "WHATS", "Source", "owed"]
