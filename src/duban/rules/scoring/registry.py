"""The kinds of scoring rules there are. A new one is one file in `kinds` and one name here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from duban.rules.scoring.base import Kind
from duban.rules.scoring.kinds import (
    behind,
    completion,
    early,
    filings,
    findings,
    lights,
    marks,
    overdue,
    taken,
    workload,
)

KINDS: Final[tuple[Kind, ...]] = (
    *completion.KINDS,
    *behind.KINDS,
    *overdue.KINDS,
    *early.KINDS,
    *filings.KINDS,
    *taken.KINDS,
    *findings.KINDS,
    *lights.KINDS,
    *workload.KINDS,
    *marks.KINDS,
)
BY_NAME: Final[Mapping[str, Kind]] = MappingProxyType({each.name: each for each in KINDS})
