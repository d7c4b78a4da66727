"""What an attempt to break it came to."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Outcome:
    """What was done, and what did not hold.

    Attributes:
        did: what was done, with its figures.
        broken: one line for each promise that was not kept; empty where all held.
        skipped: why nothing could be tried on this machine; empty where it could.
    """

    did: str
    broken: tuple[str, ...] = ()
    skipped: str = ""


def skip(why: str) -> Outcome:
    """Return the outcome of what could not be tried."""
    return Outcome("", skipped=why)
