"""What deadlines mean, worked out once for all that are worded alike and made on one day.

Several checks ask about every deadline, and a ledger words few of them differently.
"""

import datetime as dt
from functools import lru_cache

from duban.model.deadline import Deadline
from duban.rules.deadlines import Resolution, resolve, resolve_deadline
from duban.rules.terms import Terms, terms


@lru_cache(maxsize=8192)
def wording(text: str, made: dt.date) -> Resolution:
    """Return what a wording means, whatever days were fixed for it."""
    return resolve(text, made)


def meaning(deadline: Deadline, made: dt.date) -> Resolution:
    """Return what a deadline means, seen from the day it was written."""
    if deadline.on or deadline.earliest or deadline.latest:
        return resolve_deadline(deadline, made)
    return wording(deadline.text, made)


def as_promised(deadline: Deadline, made: dt.date) -> Terms:
    """Return what a deadline says before any decision is laid over it."""
    if deadline.on or deadline.earliest or deadline.latest:
        return terms(deadline, made, ())
    return worded(deadline.text, made)


@lru_cache(maxsize=8192)
def worded(text: str, made: dt.date) -> Terms:
    """Return what a wording says for itself."""
    return terms(Deadline(text=text), made, ())
