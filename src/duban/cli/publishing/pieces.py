"""What is in a month's set: a report joins by one entry."""

from typing import Final

from duban.frozen import frozen


@frozen()
class Piece:
    """One report of the set.

    Weekly reports are written for each week of the month, reminders for the month after it.

    Attributes:
        report: its name.
        formats: the names of the formats that it is written in.
        each: whether once for every department, rather than for all together.
        beside: whether a second process makes it, where there is one; so shared out that both
            have about as much to do, with scores and without.
    """

    report: str
    formats: tuple[str, ...]
    each: bool = False
    beside: bool = False


PIECES: Final[tuple[Piece, ...]] = (
    Piece("monthly", ("md", "csv", "json")),
    Piece("rank", ("md", "csv", "json"), beside=True),
    Piece("rank-explain", ("md", "csv")),
    Piece("agenda", ("md",)),
    Piece("overdue", ("md", "csv", "badge"), beside=True),
    Piece("status", ("badge",), beside=True),
    Piece("blockers", ("md", "csv"), beside=True),
    Piece("wall", ("md", "csv"), beside=True),
    Piece("history", ("md", "csv"), beside=True),
    Piece("burden", ("md", "csv"), beside=True),
    Piece("bulletin", ("md",)),
    Piece("brief", ("md",), each=True),
    Piece("reminder", ("ics",), beside=True),
    Piece("reminder", ("md", "ics"), each=True, beside=True),
)
