"""The faults of one file, gathered with the lines that they stand in."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from duban.frozen import replace
from duban.ledger.strict.byte_faults import MORE_FAULTS
from duban.ledger.strict.limits import EXCERPT, MAX_FAULTS
from duban.ledger.strict.values import Spot
from duban.model.diagnostic import Diagnostic, Fault, Severity
from duban.model.record import Place
from duban.words import Blank
from duban.words.visible import visible

CUT: Final = "…"


class Findings:
    """Gathers faults; beyond the cap it only counts them, so that they cost nothing."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.found: list[Diagnostic] = []
        self.more = 0
        self._lines: list[str] = []

    @property
    def lines(self) -> list[str]:
        """The lines of the file; split at the first fault, as a sound file needs none."""
        if not self._lines:
            self._lines = self.text.split("\n")
        return self._lines

    def line(self, number: int) -> str:
        """Return a line by its number, or nothing beyond the end of the file."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def add(self, fault: Fault, spot: Spot, **blanks: Blank) -> None:
        """Note a fault at a line and a column."""
        if len(self.found) >= MAX_FAULTS:
            self.more += 1
            return
        quoted = excerpt(self.line(spot[0]), spot[1])
        self.found.append(fault.at(Place(self.file, *spot), quoted, **blanks))

    def add_at(self, fault: Fault, offset: int, **blanks: Blank) -> None:
        """Note a fault at so many characters from the start of the text."""
        if len(self.found) >= MAX_FAULTS:
            self.more += 1
            return
        line = self.text.count("\n", 0, offset) + 1
        self.add(fault, (line, offset - self.text.rfind("\n", 0, offset)), **blanks)

    def forget(self, fault: Fault, spot: Spot) -> None:
        """Drop what was found of a fault behind a spot, as it only follows from another one."""
        place = Place(self.file, *spot)
        self.found = [each for each in self.found if each.code != fault.code or each.place < place]

    def first(self, matches: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
        """Give as many matches as there may be faults; count the rest without reporting them."""
        yield from islice(matches, MAX_FAULTS)
        self.more += sum(1 for _ in matches)

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return the faults by place, and at the end how many more there are."""
        return capped(self.found, self.more)


def capped(found: Iterable[Diagnostic], unsaid: int = 0) -> tuple[Diagnostic, ...]:
    """Return the first faults of one file by place, and behind them how many more there are.

    Errors go before warnings. What only counts others is counted with the rest.

    Args:
        found: faults of one file.
        unsaid: how many more errors there are.
    """
    ranked = sorted(found, key=_rank)
    kept = sorted(ranked[:MAX_FAULTS], key=lambda each: (each.place, each.code))
    rest: Counter[Severity] = Counter({"error": unsaid})
    for each in ranked[MAX_FAULTS:]:
        rest[each.severity] += each.stands_for
    more = (_more(kept[-1].place, each, rest[each]) for each in rest if rest[each])
    return (*kept, *more)


def _rank(found: Diagnostic) -> tuple[Severity, bool, Place, str]:
    return found.severity, found.code == MORE_FAULTS.code, found.place, found.code


def _more(place: Place, severity: Severity, count: int) -> Diagnostic:
    said = MORE_FAULTS.at(place, count=count)
    return replace(said, severity=severity, blocks=severity == "error", stands_for=count)


def excerpt(line: str, column: int) -> str:
    """Return what of a line fits on a screen around a column, with nothing hidden in it."""
    start = max(column - 1 - EXCERPT - 1, 0)  # a line may be a megabyte long: look no further
    before, after = line[start : column - 1], line[column - 1 : column + EXCERPT]
    right = _fitting(after, EXCERPT - min(_width(before[-EXCERPT:]), EXCERPT // 2))
    left = _fitting(before[::-1], EXCERPT - _width(right))[::-1]
    return visible(
        (CUT if len(left) < len(before) else "")
        + (left + right)
        + (CUT if len(right) < len(after) else "")
    )


def _fitting(text: str, room: int) -> str:
    """Return as many characters from the start of a text as fit into so many columns."""
    for end, char in enumerate(text[: room + 1]):
        room -= _columns(char)
        if room < 0:
            return text[:end]
    return text


def _width(text: str) -> int:
    return sum(map(_columns, text))


@lru_cache(maxsize=8192)
def _columns(char: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in visible(char))
