"""Finding the phrases of a wording: leftmost first, the longer one where two begin together."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from duban.rules.deadlines import (
    damaged,
    festivals,
    iso,
    months,
    recurring,
    spans,
    vague,
    weeks,
    years,
)
from duban.rules.deadlines.period import Period
from duban.rules.deadlines.rule import Context, Match, Meaning, Rule
from duban.rules.deadlines.tails import Relation, refined, related

GRAMMAR: Final[tuple[Rule, ...]] = (
    *iso.RULES,
    *months.RULES,
    *years.RULES,
    *festivals.RULES,
    *weeks.RULES,
    *spans.RULES,
    *recurring.RULES,
    *vague.RULES,
    *damaged.RULES,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """One phrase: where it stands, what it means, and how the wording relates to it."""

    start: int
    end: int
    meaning: Meaning
    relation: Relation = "by"


def hits(text: str, made: dt.date) -> tuple[Hit, ...]:
    """Return the phrases of a normalised wording, in order."""
    found: list[Hit] = []
    context = Context(made, None, made)
    for rule, match in _matches(text):
        for hit in _read(rule, match, context):
            found.append(hit)
            context = _after(context, hit)
    return tuple(found)


def _matches(text: str) -> Iterator[tuple[Rule, Match]]:
    """Yield the matches that win; every rule walks through the text once."""
    upcoming = [rule.pattern.search(text) for rule in GRAMMAR]
    at = 0
    while True:
        best = _best(upcoming)
        if best is None:
            return
        match = upcoming[best]
        assert match is not None
        yield GRAMMAR[best], match
        # A match may be followed by its tail, which the next phrase does not begin within.
        at = max(match.end(), at + 1)
        upcoming = [
            GRAMMAR[n].pattern.search(text, at) if each and each.start() < at else each
            for n, each in enumerate(upcoming)
        ]


def _best(upcoming: list[Match | None]) -> int | None:
    live = [(each.start(), -each.end(), n) for n, each in enumerate(upcoming) if each]
    return min(live)[2] if live else None


def _read(rule: Rule, match: Match, context: Context) -> Iterator[Hit]:
    """Yield what a match means, with the tail that follows it."""
    meaning = rule.read(match, context)
    for each in meaning if isinstance(meaning, tuple) else (meaning,):
        if isinstance(each, Period):
            period, at = refined(each, match.string, match.end())
            whole, relation, end = related(period, match.string, at)
            yield Hit(match.start(), end, whole, relation)
        elif each is not None:
            yield Hit(match.start(), match.end(), each)


def _after(context: Context, hit: Hit) -> Context:
    """Return the context for what follows: a year once named holds on."""
    if not isinstance(hit.meaning, Period) or hit.meaning.past:
        return context
    year = hit.meaning.last.year if hit.meaning.dated else context.year
    return Context(context.made, year, max(hit.meaning.last, context.after))
