"""What a check is, and what some of them find."""

from collections.abc import Callable, Iterable, Iterator

from duban.frozen import frozen
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.ledger import Ledger
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


def found_by(
    checks: Iterable[Check], ledger: Ledger, unread: Iterable[str] = ()
) -> tuple[Diagnostic, ...]:
    """Return what checks find in a ledger, sorted by place.

    Args:
        checks: those to run.
        ledger: all of it that could be read.
        unread: the paths of files that could not; checks that need them wait.
    """
    index = Index(ledger)
    closed = {file.partition("/")[0] for file in unread}
    found = {
        each for check in checks if closed.isdisjoint(check.needs) for each in check.run(index)
    }
    return tuple(sorted(found, key=_order))


def _order(found: Diagnostic) -> tuple[object, ...]:
    place = found.place
    return place.file, place.line, place.column, found.code, repr(found.what.blanks)
