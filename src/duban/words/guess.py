"""The question “did you mean …?”, wherever a name is not known."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from duban.words.base import Said, Words

GUESS: Final = Words("是否为“{word}”？", 'did you mean "{word}"? ')
MOST_CANDIDATES: Final = 2000
"""Beyond so many names the search for a similar one would cost more than it is worth."""


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
