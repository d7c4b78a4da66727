"""What a source of owed things is."""

from collections.abc import Callable, Iterator, Sequence

from duban.frozen import frozen
from duban.model.ledger import Ledger
from duban.rules.situation import Owed, Standing
from duban.words import Words


@frozen()
class Source:
    """One kind of thing that falls due.

    Attributes:
        what: names it in data: the `what` of the `Owed` that it yields.
        title: names it for people.
        find: yields what fell or falls due, in any order.
    """

    what: str
    title: Words
    find: Callable[[Ledger, Sequence[Standing]], Iterator[Owed]]
