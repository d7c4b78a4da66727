"""补登: marks and reviews that a sealed period did not have, though they say they are older.

A release lists the files of marks and reviews of months that were over. What stands in a file that
no release up to then lists came later, whatever it says: it is known from the day after the period.
Where the file was listed and added to since, only the history in git can tell: see the guard.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from duban.model.ledger import Ledger
from duban.model.marks import Mark, Marks, Measured
from duban.model.reviews import Remark, Review, Reviews
from duban.rules.arrivals import NONE_LATE, ONE_DAY, Late, in_order

Given: TypeAlias = Mark | Measured | Review | Remark


def late_files(ledger: Ledger) -> Mapping[str, Late]:
    """Return the files of marks and reviews that a release ought to have listed, and which."""
    if not ledger.releases:
        return NONE_LATE
    releases = in_order(ledger.releases)
    first = {name: at for at, each in reversed(tuple(enumerate(releases))) for name in each.sums}
    late: dict[str, Late] = {}
    months: tuple[Marks | Reviews, ...] = (*ledger.marks, *ledger.reviews)
    for each in months:
        missed = first.get(each.origin.file, len(releases)) - 1
        if missed >= 0 and each.month <= releases[missed].as_of:
            day = releases[missed].as_of + ONE_DAY
            late[each.origin.file] = Late(day, releases[missed].period)
    return late


def known_from(given: Given, late: Mapping[str, Late]) -> dt.date:
    """Return the day from which something given by hand is known."""
    found = late.get(given.origin.file) if late else None
    return max(given.decided, found.day) if found else given.decided


def every(ledger: Ledger) -> Iterator[Given]:
    """Yield everything that was given by hand."""
    for marked in ledger.marks:
        yield from marked.marks
        yield from marked.scores
    for said in ledger.reviews:
        yield from said.reviews
        yield from said.remarks
