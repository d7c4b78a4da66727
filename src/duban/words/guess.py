"""The question “did you mean …?”, wherever a name is not known."""

from collections.abc import Collection
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from duban.words.base import Later, Said, Words

ALSO_SAID: Final = {
    **dict.fromkeys((">", "大于", "超过", "more_than", "above"), "gt"),
    **dict.fromkeys((">=", "=>", "≥", "gte", "min", "不小于", "at_least"), "ge"),
    **dict.fromkeys(("<", "小于", "less_than", "below"), "lt"),
    **dict.fromkeys(("<=", "=<", "≤", "lte", "max", "不大于", "at_most"), "le"),
    **dict.fromkeys(("=", "==", "is", "equals", "等于"), "eq"),
    **dict.fromkeys(("!=", "<>", "≠", "not", "neq", "不等于"), "ne"),
    **dict.fromkeys(("in", "oneof", "any_of", "属于"), "one_of"),
}
"""What others call our bounds. `gte` looks most like `gt`, which is not what it means."""
GUESS: Final = Words("是否为“{word}”？", 'did you mean "{word}"? ')
MOST_CANDIDATES: Final = 2000
"""Beyond so many names the search for a similar one would cost more than it is worth."""


def guess(word: str, candidates: Collection[str]) -> Later | str:
    """Return the question whether one of some names was meant, or nothing.

    The search waits until somebody reads it: of a thousand wrong ids few are ever shown.
    """
    if len(candidates) > MOST_CANDIDATES:
        return ""
    return Later(_question, (word, frozenset(candidates)))


def _question(word: str, candidates: frozenset[str]) -> Said | str:
    near = _nearest(word, candidates)
    return GUESS(word=near) if near else ""


@lru_cache(maxsize=4096)  # the same wrong id often stands in many filings
def _nearest(word: str, candidates: frozenset[str]) -> str | None:
    said = ALSO_SAID.get(word.casefold())
    if said in candidates:
        return said
    folded = {each.casefold(): each for each in sorted(candidates)}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    longer = [each for each in folded if each.startswith(f"{word.casefold()}_")]
    return next((folded[each] for each in (*near, *longer)), None)
