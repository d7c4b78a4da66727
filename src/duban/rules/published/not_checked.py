"""What of a table was taken as it stands, and what was not looked at: said plainly."""

from collections.abc import Iterator

from duban.rules.published import texts
from duban.rules.published.outcome import Outcome
from duban.rules.published.table import Table
from duban.words import Said


def not_checked(done: Outcome, table: Table) -> Iterator[Said]:
    """Return which columns of figures were not recomputed: those gone by, and the others."""
    left = [each for each in table.columns if each.index not in done.made]
    taken = tuple(each.head for each in left if each.index in done.used)
    rest = tuple(each.head for each in left if each.index not in done.used)
    if taken:
        yield texts.TAKEN(heads=taken)
    if rest:
        yield texts.NOT_USED(heads=rest)
