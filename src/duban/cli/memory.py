"""Remembering what was read and answered, for the next one who asks."""

import datetime as dt
from pathlib import Path
from typing import Final

from duban.cli.clock import span_of
from duban.cli.everyday import question
from duban.cli.language import told
from duban.cli.opening import Opened
from duban.cli.options import Request
from duban.cli.streams import shown
from duban.frozen import frozen
from duban.ledger.snapshot.answers import Answer
from duban.words import Said

FOR_EVER: Final = (0, 0)


@frozen()
class Given:
    """What is said to a command line.

    Attributes:
        day: the day that it is about.
        said: what goes to stderr; `data` goes to stdout or into a file.
        code: the exit code.
    """

    day: dt.date
    said: tuple[Said, ...]
    data: bytes
    code: int


def remember(opened: Opened, request: Request, given: Given) -> None:
    """Keep what was answered to the present command line, with the state it rests on."""
    if opened.vault is None or opened.seen is None:
        return
    lines = tuple(line for each in given.said for line in shown(told(each)))
    about = (str(opened.root), str(request.data or Path()), opened.seen.state)
    span = _span(opened, request, given.day)
    Answer(about, span, lines, given.data, given.code).keep(opened.vault, question())


def _span(opened: Opened, request: Request, day: dt.date) -> tuple[int, int]:
    """Return the seconds during which an answer holds: for ever where the day was named."""
    info = opened.ledger.info
    if request.as_of is not None or info.as_of is not None:
        return FOR_EVER
    return span_of(day, info.timezone)  # the day that was judged: midnight may have passed since
