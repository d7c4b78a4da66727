"""守账: what may change in a ledger, and with which record. A rule is one function and one name.

Records are compared, so comments, layout and the order of keys pass. What is compared, and what
cannot be seen: docs/guard.md.
"""

from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.guard import files, given, hands, judges, offices, once, promises, settings, times
from duban.rules.guard.base import Rule
from duban.rules.guard.change import Comparison

RULES: Final[tuple[Rule, ...]] = (
    *files.RULES,
    *once.RULES,
    *given.RULES,
    *times.RULES,
    *judges.RULES,
    *promises.RULES,
    *offices.RULES,
    *settings.RULES,
    *hands.RULES,
)
FAULTS: Final[tuple[Fault, ...]] = tuple(
    dict.fromkeys(fault for rule in RULES for fault in rule.faults)
)


def guarded(compared: Comparison) -> tuple[Diagnostic, ...]:
    """Return what changed without its record, sorted by place."""
    found = dict.fromkeys(each for rule in RULES for each in rule.run(compared))
    return tuple(sorted(found, key=lambda each: (each.place, each.code, repr(each.what.blanks))))


__all__ = ["FAULTS", "RULES", "Comparison", "Rule", "guarded"]
