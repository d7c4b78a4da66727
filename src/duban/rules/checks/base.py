"""What a check is, and the question “did you mean …?” that several of them ask."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.checks.index import Index
from duban.words import Said, Words

GUESS: Final = Words("是否为“{word}”？", 'did you mean "{word}"? ')
MOST_CANDIDATES: Final = 2000
"""Beyond so many names the search for a similar one would cost more than it is worth."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check of a whole ledger.

    Attributes:
        run: yields what is wrong, in any order.
        faults: what it can find.
        needs: the folders without all of whose files it would find what is not there. While a
            file in one of them cannot be read, the check waits.
    """

    run: Callable[[Index], Iterator[Diagnostic]]
    faults: tuple[Fault, ...]
    needs: tuple[str, ...] = ()


def guess(word: str, candidates: Iterable[str]) -> Said | str:
    """Return the question whether one of some names was meant, or nothing."""
    near = _nearest(word, frozenset(candidates))
    return GUESS(word=near) if near else ""


@lru_cache(maxsize=4096)  # the same wrong id often stands in many filings
def _nearest(word: str, candidates: frozenset[str]) -> str | None:
    if len(candidates) > MOST_CANDIDATES:
        return None
    folded = {each.casefold(): each for each in sorted(candidates)}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return folded[near[0]] if near else None
