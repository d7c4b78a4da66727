"""How long the laws may look for a counterexample: the same examples in every run."""

from typing import Final

from hypothesis import HealthCheck, settings

FEW: Final = settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
"""For laws that write every report of a ledger twice."""

MANY: Final = settings(FEW, max_examples=80)
"""For laws that only judge."""
