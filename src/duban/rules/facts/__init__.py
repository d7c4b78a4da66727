"""指标: what light rules may ask. A new fact is one entry here, or one file in this folder."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from duban.rules.facts import (
    blockers,
    filed,
    milestones,
    months,
    outlook,
    peers,
    progress,
    standing,
    start,
    times,
)
from duban.rules.facts.base import (
    NOT_APPLICABLE,
    UNKNOWN,
    Fact,
    Inapplicable,
    Unknown,
    Value,
)

FACTS: Final[tuple[Fact, ...]] = (
    *times.FACTS,
    *progress.FACTS,
    *months.FACTS,
    *start.FACTS,
    *milestones.FACTS,
    *filed.FACTS,
    *blockers.FACTS,
    *outlook.FACTS,
    *peers.FACTS,
    *standing.FACTS,
)
BY_NAME: Final[Mapping[str, Fact]] = MappingProxyType({fact.name: fact for fact in FACTS})

__all__ = [
    "BY_NAME",
    "FACTS",
    "NOT_APPLICABLE",
    "UNKNOWN",
    "Fact",
    "Inapplicable",
    "Unknown",
    "Value",
]
