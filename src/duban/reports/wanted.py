"""What may be asked of a ranking, of plans, and of blockers."""

import datetime as dt
from typing import TYPE_CHECKING, Literal

from duban.frozen import frozen

if TYPE_CHECKING:
    from duban.model.spans import Span
    from duban.rules.situation import Situation


@frozen()
class Wanted:
    """What a reader asked of a ranking; the rows are chosen, never what the places rest on.

    Attributes:
        span: what is scored; None for the policy's own period that the day lies in.
        known_by: the day it was asked for; None for the situation's own.
        by: who is ranked.
        group: the id of the group shown; all where none.
        only: the ids of those shown; all where empty.
        other: the situation as it would be, where that is asked.
    """

    span: "Span | None" = None
    known_by: dt.date | None = None
    by: Literal["department", "action"] = "department"
    group: str | None = None
    only: tuple[str, ...] = ()
    other: "Situation | None" = None


@frozen()
class Planning:
    """What a reader asked of plans.

    Attributes:
        begin: nothing that is still open begins before this day; the situation's own if None.
        variants: variants in place of those that the ledger names; None: as it says.
        item: the item of a roster; None for all there is of the commitment.
    """

    begin: dt.date | None = None
    variants: tuple[str, ...] | None = None
    item: str | None = None


@frozen()
class Blocking:
    """What a reader asked of blockers.

    Attributes:
        kinds: which types; all where empty.
        solved: whether those are told too that are no longer in the way.
    """

    kinds: tuple[str, ...] = ()
    solved: bool = False
