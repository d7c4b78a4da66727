"""Remembering what was read and answered, for the next one who asks."""

from pathlib import Path
from typing import Final

from duban.cli.clock import span_of, today
from duban.cli.everyday import question
from duban.cli.language import told
from duban.cli.opening import Opened
from duban.cli.options import Request
from duban.cli.streams import shown
from duban.ledger.snapshot.answers import Answer
from duban.words import Said

FOR_EVER: Final = (0, 0)


def remember(
    opened: Opened, request: Request, said: tuple[Said, ...], answer: bytes, code: int
) -> None:
    """Keep what was answered to the present command line, with the state it rests on."""
    if opened.vault is None or opened.seen is None:
        return
    lines = tuple(line for each in said for line in shown(told(each)))
    start = str(request.data or Path())
    span = _span(opened, request)
    about = (str(opened.root), start, opened.seen.state)
    Answer(about, span, lines, answer, code).keep(opened.vault, question())


def _span(opened: Opened, request: Request) -> tuple[int, int]:
    """Return the seconds during which an answer holds: for ever where the day was named."""
    info = opened.ledger.info
    if request.as_of is not None or info.as_of is not None:
        return FOR_EVER
    return span_of(today(info.timezone), info.timezone)
