"""What is in a month's set: a report joins by one entry."""

from typing import Final

from duban.frozen import frozen

MIDST: Final = 5


@frozen()
class Piece:
    """One report of the set.

    Weekly reports are written for each week of the month, reminders for the month after it.

    Attributes:
        report: its name.
        formats: the names of the formats that it is written in.
        each: whether once for every department, rather than for all together.
        turn: when it is made. Of two processes one begins with the first turn and the other with
            the last; what rests on the same scores or days should be near, in one turn if all of
            it does.
    """

    report: str
    formats: tuple[str, ...]
    each: bool = False
    turn: int = MIDST


PIECES: Final[tuple[Piece, ...]] = (
    Piece("monthly", ("md", "csv", "json"), turn=1),
    Piece("rank", ("md", "csv", "json"), turn=2),
    Piece("rank-explain", ("md", "csv"), turn=7),
    Piece("agenda", ("md",), turn=3),
    Piece("overdue", ("md", "csv", "badge"), turn=3),
    Piece("status", ("badge",), turn=3),
    Piece("blockers", ("md", "csv"), turn=3),
    Piece("wall", ("md", "csv"), turn=4),
    Piece("history", ("md", "csv"), turn=4),
    Piece("burden", ("md", "csv")),
    Piece("bulletin", ("md",), turn=8),
    Piece("brief", ("md",), each=True, turn=6),
    Piece("reminder", ("ics",), turn=9),
    Piece("reminder", ("md", "ics"), each=True, turn=9),
)
"""In the order in which they are read."""
