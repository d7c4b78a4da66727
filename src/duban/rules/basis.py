"""What holds of a promise once decisions are laid over it: the same on every day between two."""

import datetime as dt
from collections.abc import Callable
from fractions import Fraction

from duban.frozen import frozen
from duban.model.department import Commitment
from duban.rules.terms import Terms


@frozen(eq=False)
class Basis:
    """What holds of a promise after some decisions, on whatever day it is looked at.

    Attributes:
        held: its deadline.
        promise: the commitment as amended.
        start_due: the last day for starting, where one was promised.
        start: the day from which time counts.
        run: the share of the allotted time that had passed by a day.
        feedback: how often progress is due.
    """

    held: Terms
    promise: Commitment
    start_due: dt.date | None
    start: dt.date
    run: Callable[[dt.date], Fraction | None]
    feedback: str
