"""Remembering what was read and answered, for the next one who asks."""

from pathlib import Path
from typing import Final

from duban.cli.clock import now, span_of, today
from duban.cli.everyday import own_vault, question
from duban.cli.language import told
from duban.cli.opening import Opened
from duban.cli.options import Request
from duban.cli.streams import shown
from duban.ledger.load import open_ledger
from duban.ledger.snapshot.answers import Answer
from duban.words import Said

FOR_EVER: Final = (0, 0)


def remember(
    opened: Opened, request: Request, said: tuple[Said, ...], answer: bytes, code: int
) -> None:
    """Keep what was answered to the present command line, with the state it rests on."""
    vault = own_vault()
    if vault is None or opened.seen is None:
        return
    opened.seen.keep(vault, str(opened.root))
    lines = tuple(line for each in said for line in shown(told(each)))
    start = str(request.data or Path())
    span = _span(opened, request)
    about = (str(opened.root), start, opened.seen.state)
    Answer(about, span, lines, answer, code).keep(vault, question())


def ids_in(root: Path) -> tuple[str, ...]:
    """Return the ids of the commitments of those that could be read, and remember them."""
    seen = open_ledger(root, now()).seen
    vault = own_vault()
    if vault is not None and seen is not None:
        seen.keep(vault, str(root))
    return seen.ids if seen else ()


def _span(opened: Opened, request: Request) -> tuple[int, int]:
    """Return the seconds during which an answer holds: for ever where the day was named."""
    info = opened.ledger.info
    if request.as_of is not None or info.as_of is not None:
        return FOR_EVER
    return span_of(today(info.timezone), info.timezone)
