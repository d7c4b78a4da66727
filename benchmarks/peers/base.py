"""What a peer is: another program that can say which promises are overdue."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.promises import Promise


@dataclass(frozen=True, slots=True)
class Peer:
    """A program, and how the promises are put to it.

    Attributes:
        programs: the names that its command may have, the likeliest first.
        files: the promises in its own format, as files by name.
        argv: the arguments that list or count what is overdue, given the folder of its files.
        count: how many are overdue by what it wrote; None where it does not know.
        most: the most commitments that it is tried with; more would take an hour.
        env: its environment, given the folder of its files.
    """

    name: str
    programs: tuple[str, ...]
    files: Callable[[Iterable[Promise]], Iterator[tuple[str, str]]]
    argv: Callable[[Path], tuple[str, ...]]
    count: Callable[[str], int] | None
    most: int = 50_000
    env: Callable[[Path], Mapping[str, str]] = lambda _: {}

    def found(self, path: str | None) -> str | None:
        """Return where its command is, on this search path or else on the usual one."""
        places = (shutil.which(name, path=each) for each in (path, None) for name in self.programs)
        return next(filter(None, places), None)


def lines(text: str) -> int:
    """Return how many lines of a text say something."""
    return sum(bool(line.strip()) for line in text.splitlines())
