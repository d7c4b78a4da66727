"""What has become of an earlier forecast: as plain values, for who keeps them and who asks."""

from typing import NamedTuple


class Foretold(NamedTuple):
    """One forecast of the past.

    Attributes:
        commitment: the id of what it was about.
        basis: what it rested on.
        place: how many of its futures were over before the day on which it was complete.
        is_open: whether it is not complete yet: then so many are over by now, and it will be more.
        due: how many of its futures were in time.
        in_time: whether it was; None without a deadline that was still to come, and is over by now.
    """

    commitment: str
    basis: str
    place: int
    is_open: bool
    due: int = 0
    in_time: bool | None = None
