"""What a check is."""

from collections.abc import Callable, Iterator

from duban.frozen import frozen
from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.checks.index import Index


@frozen()
class Check:
    """One check of a whole ledger.

    Attributes:
        run: yields what is wrong, in any order.
        faults: what it can find.
        needs: the folders without all of whose files it would find what is not there. While a
            file in one of them cannot be read, the check waits.
    """

    run: Callable[[Index], Iterator[Diagnostic]]
    faults: tuple[Fault, ...]
    needs: tuple[str, ...] = ()
