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
    """

    report: str
    formats: tuple[str, ...]
    each: bool = False


PIECES: Final[tuple[Piece, ...]] = (
    Piece("monthly", ("md", "csv", "json")),
    Piece("rank", ("md", "csv", "json")),
    Piece("rank-explain", ("md", "csv")),
    Piece("agenda", ("md",)),
    Piece("overdue", ("md", "csv", "badge")),
    Piece("status", ("badge",)),
    Piece("wall", ("md", "csv")),
    Piece("history", ("md", "csv")),
    Piece("burden", ("md", "csv")),
    Piece("bulletin", ("md",)),
    Piece("brief", ("md",), each=True),
    Piece("reminder", ("ics",)),
    Piece("reminder", ("md", "ics"), each=True),
)
