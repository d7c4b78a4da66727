"""What is known of a step, and when it starts and finishes with what decides it."""

from typing import Literal, TypeAlias

from duban.frozen import frozen
from duban.rules.schedule.network import Tie

Cause: TypeAlias = Tie | Literal["begin", "not-before", "done", "under-way", "deadline"]
State: TypeAlias = Literal["done", "under-way", "open"]


@frozen()
class Done:
    """What is known of a step: the day it was started, and the day it was finished, as instants.

    A step that was finished at the end of a day has the beginning of the next as its finish.

    Attributes:
        start: the beginning of the day on which it was started.
        finish: when it was over; None while it is not.
        pauses: stretches of days that do not count, from one instant to another, in order.
    """

    start: int
    finish: int | None = None
    pauses: tuple[tuple[int, int], ...] = ()


@frozen()
class Times:
    """When a step starts and finishes, and what decides it.

    Attributes:
        start, finish: both as instants.
        cause: the link, or the word for what else decides.
        bound: the instant that the cause asks for: of the start forward; backward of the finish,
            or of the start where the link counts from that. Where the step keeps away from it,
            the days between are none that it is worked on.
        state: how far the step is.
        at_end: of a step of no length, whether it is at the end of a day, not at the beginning.
    """

    start: int
    finish: int
    cause: Cause
    bound: int
    state: State = "open"
    at_end: bool = False

    def ends(self, tie: Tie, *, at_finish: bool) -> bool:
        """Return whether a moment that a link counts from this step is at the end of a day."""
        is_point = self.start == self.finish
        return tie.to_finish or (self.at_end if is_point else at_finish)
