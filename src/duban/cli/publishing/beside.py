"""Two processes for one set: each judges what its own reports ask for.

What is judged twice, the month itself, is a small part of what either process does. Threads
would not help, as they take turns.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from threading import active_count
from typing import TYPE_CHECKING, Final

from duban.cli.publishing.files import File
from duban.cli.publishing.making import Press
from duban.cli.publishing.pieces import PIECES, Piece

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

PROCESSORS: Final = 2
HERE: Final = tuple(each for each in PIECES if not each.beside)
BESIDE: Final = tuple(each for each in PIECES if each.beside)

Made = Sequence[tuple[Piece, Sequence[File]]]


def files(press: Press) -> list[File]:
    """Return the files of a set, in the order of its pieces, however many processes made them."""
    if not can_fork():
        return _in_order(made(press, PIECES))
    with _forked(press, BESIDE) as other:
        return _in_order((*made(press, HERE), *_received(other, press)))


def can_fork() -> bool:
    """Return whether a second process starts with all that is read here, and has a processor.

    A fork has one thread, whatever the others were holding; macOS has libraries that do not
    stand it, and Windows has none.
    """
    if sys.platform != "linux" or active_count() > 1:
        return False
    return len(os.sched_getaffinity(0)) >= PROCESSORS


def made(press: Press, pieces: Sequence[Piece]) -> Made:
    """Return some pieces of a set, each with its files."""
    chronicle = press.chronicle()
    return [(each, list(press.files(each, chronicle))) for each in pieces]


def _in_order(pieces: Made) -> list[File]:
    of = dict(pieces)
    return list(chain.from_iterable(of[each] for each in PIECES))


@contextmanager
def _forked(press: Press, pieces: Sequence[Piece]) -> Iterator["Connection"]:
    """Have pieces made by a second process, which ends no later than this one has its own."""
    from multiprocessing import get_context

    context = get_context("fork")
    mine, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(theirs, press, pieces), daemon=True)
    process.start()
    theirs.close()
    try:
        with mine:
            yield mine
    finally:
        process.terminate()
        process.join()


def _send(to: "Connection", press: Press, pieces: Sequence[Piece]) -> None:
    """Make pieces and send them; whatever goes wrong, nothing is sent and nothing said."""
    with suppress(Exception, KeyboardInterrupt), to:
        to.send(made(press, pieces))


def _received(other: "Connection", press: Press) -> Made:
    """Return what the second process has made; made here where it failed, which then says why."""
    try:
        sent: Made = other.recv()
    except (EOFError, OSError):  # it ended before it sent anything, or in the midst of it
        return made(press, BESIDE)
    return sent
