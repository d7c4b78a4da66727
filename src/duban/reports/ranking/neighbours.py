"""与前后名次的差距: how far the next ones before and behind are."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from duban.reports.ranking.figures import exact_text
from duban.reports.ranking.scope import who
from duban.reports.wanted import Wanted
from duban.rules.ranking.places import Ranked
from duban.rules.scoring.scope import Scope
from duban.words import Blank, Said, Words

TIED: Final = Words("与{names}并列。", "Tied with {names}.")
ABOVE: Final = Words(
    "与前一名的差距：比第 {place} 名{names}低 {points} 分。",
    "To the one before: {points} less than {names} (place {place}).",
)
BELOW: Final = Words(
    "与后一名的差距：比第 {place} 名{names}高 {points} 分。",
    "To the one behind: {points} more than {names} (place {place}).",
)


def neighbours(
    scope: Scope, wanted: Wanted, ranked: Ranked, everybody: Sequence[Ranked]
) -> Iterator[Said | Words]:
    """Yield how far the next ones in the same group are; nothing of one without a place."""
    mine = ranked.place
    if mine is None:
        return
    group = [each for each in everybody if each.group == ranked.group and each.place is not None]
    equal = [each for each in group if each.place == mine and each is not ranked]
    if equal:
        yield TIED(names=_names(scope, wanted, equal))
    before = max((each.place for each in group if each.place and each.place < mine), default=None)
    behind = min((each.place for each in group if each.place and each.place > mine), default=None)
    for words, other in ((ABOVE, before), (BELOW, behind)):
        next_ = [each for each in group if each.place == other]
        if not next_:
            continue
        apart = abs((next_[0].score.total or Fraction(0)) - (ranked.score.total or Fraction(0)))
        yield words(
            place=next_[0].place or 0,
            names=_names(scope, wanted, next_),
            points=exact_text(apart),
        )


def _names(scope: Scope, wanted: Wanted, ranked: Sequence[Ranked]) -> tuple[Blank, ...]:
    return tuple(str(who(scope, wanted, each)["title"]) for each in ranked)
