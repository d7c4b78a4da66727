"""What a rule of the guard is."""

from collections.abc import Callable, Iterator

from duban.frozen import frozen
from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.guard.change import Comparison


@frozen()
class Rule:
    """One rule about what may change, and with which record.

    Attributes:
        run: yields what changed against it, in any order.
        faults: what it can find.
    """

    run: Callable[[Comparison], Iterator[Diagnostic]]
    faults: tuple[Fault, ...]
