"""Work shared out between two processes: one begins with the first, the other with the last.

They meet wherever they meet, so both have as much to do, whatever each thing takes; and things
that rest on the same stand together at one end. What both ask for is worked out twice. Threads
would not help, as they take turns.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import active_count
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

A = TypeVar("A")
R = TypeVar("R")

PROCESSORS: Final = 2
MOST: Final = 1024
"""Portions at most: their tickets have to find room in a pipe."""


def shared_out(work: Callable[[A], R], asked: Sequence[A]) -> list[R]:
    """Return what becomes of each thing, in their order, however many processes worked at them.

    Args:
        work: gives what can be pickled, and the same in either process.
        asked: what it is given.
    """
    if len(asked) < PROCESSORS or not can_fork():
        return [work(each) for each in asked]
    size = -(-len(asked) // MOST)
    portions = [asked[at : at + size] for at in range(0, len(asked), size)]
    found = _shared(lambda portion: [work(each) for each in portion], portions)
    return [each for portion in found for each in portion]


def can_fork() -> bool:
    """Return whether a second process starts with all that is known here, and has a processor.

    A fork has one thread, whatever the others were holding; macOS has libraries that do not
    stand it, and Windows has none. A second process has no third.
    """
    if sys.platform != "linux" or active_count() > 1:
        return False
    if len(os.sched_getaffinity(0)) < PROCESSORS:
        return False
    from multiprocessing import parent_process  # where there is one processor, nobody needs it

    return parent_process() is None


def _shared(work: Callable[[A], R], asked: Sequence[A]) -> list[R]:
    """Return what becomes of each thing; what the second process owes is made up for here.

    If that failed, it fails here again, and says why.
    """
    places = range(len(asked))

    def theirs() -> dict[int, R]:
        return {at: work(asked[at]) for at in _taken(tickets, reversed(places))}

    with _tickets(len(asked)) as tickets, _forked(theirs) as other:
        found = {at: work(asked[at]) for at in _taken(tickets, places)}
        found.update(_received(other))
    return [found[at] if at in found else work(asked[at]) for at in places]


@contextmanager
def _tickets(count: int) -> Iterator[int]:
    """Lay out so many tickets, for whoever comes first."""
    tickets, layer = os.pipe()
    os.write(layer, bytes(count))
    os.close(layer)  # so the last ticket is known to be the last
    try:
        yield tickets
    finally:
        os.close(tickets)


def _taken(tickets: int, places: Iterable[int]) -> Iterator[int]:
    """Yield places, each for a ticket, until there are no more tickets."""
    for place in places:
        if not os.read(tickets, 1):
            return
        yield place


@contextmanager
def _forked(made: Callable[[], Mapping[int, R]]) -> Iterator["Connection"]:
    """Have something made by a second process, which ends when nobody waits for it any more."""
    from multiprocessing import get_context

    context = get_context("fork")
    mine, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(theirs, made), daemon=True)
    process.start()
    theirs.close()
    try:
        with mine:
            yield mine
    finally:
        process.terminate()
        process.join()


def _send(to: "Connection", made: Callable[[], Mapping[int, R]]) -> None:
    """Make something and send it; whatever goes wrong, nothing is sent and nothing said."""
    with suppress(Exception, KeyboardInterrupt), Path(os.devnull).open("w") as nobody, to:
        sys.stdout = sys.stderr = nobody  # how far a run is, one process tells
        to.send(made())


def _received(other: "Connection") -> Mapping[int, R]:
    """Return what the second process has made; nothing where it failed."""
    try:
        sent: Mapping[int, R] = other.recv()
    except (EOFError, OSError):  # it ended before it sent anything, or in the midst of it
        return {}
    return sent
