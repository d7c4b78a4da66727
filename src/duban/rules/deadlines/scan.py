"""Finding the phrases of a wording: leftmost first, the longer one where two begin together."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from duban.frozen import frozen
from duban.rules.deadlines import (
    cycles,
    damaged,
    days,
    festivals,
    iso,
    months,
    quarters,
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
    *days.RULES,
    *months.RULES,
    *years.RULES,
    *quarters.RULES,
    *festivals.RULES,
    *weeks.RULES,
    *spans.RULES,
    *recurring.RULES,
    *cycles.RULES,
    *vague.RULES,
    *damaged.RULES,
)


NOT_BEFORE: Final = ("不早于", "不得早于")


@frozen()
class Hit:
    """One phrase: where it stands, what it means, and how the wording relates to it."""

    start: int
    end: int
    meaning: Meaning
    relation: Relation = "by"


def hits(text: str, made: dt.date) -> tuple[Hit, ...]:
    """Return the phrases of a normalised wording, in order; every rule walks through it once."""
    found: list[Hit] = []
    context = Context(made, None, made)
    upcoming = _upcoming(text, 0, _possible(text))
    while upcoming:
        # leftmost first, then the longest; of equal ones the first of the grammar
        rule, match = min(upcoming, key=lambda each: (each[1].start(), -each[1].end()))
        at = match.end()
        for hit in _read(rule, match, context):
            found.append(hit)
            context = _after(context, hit)
            at = max(at, hit.end)
        upcoming = _upcoming(text, at, upcoming)
    return tuple(found)


def _possible(text: str) -> list[tuple[Rule, None]]:
    """Return the rules that may find something in a text, by the signs that it holds."""
    signs = set(text)
    return [(rule, None) for rule in GRAMMAR if not rule.needs or not signs.isdisjoint(rule.needs)]


def _upcoming(
    text: str, at: int, before: Sequence[tuple[Rule, Match | None]]
) -> list[tuple[Rule, Match]]:
    """Return the rules that still find something at or after a place, each with its next match."""
    return [
        (rule, found)
        for rule, match in before
        if (found := match if match and match.start() >= at else rule.pattern.search(text, at))
    ]


def _read(rule: Rule, match: Match, context: Context) -> Iterator[Hit]:
    """Yield what a match means, with the tail that follows it."""
    meaning = rule.read(match, context)
    for each in meaning if isinstance(meaning, tuple) else (meaning,):
        if isinstance(each, Period):
            period, at = refined(each, match.string, match.end())
            whole, relation, end = related(period, match.string, at)
            if _is_start(match.string, match.start(), end):
                relation = "start"
            yield Hit(match.start(), end, whole, relation)
        elif each is not None:
            yield Hit(match.start(), match.end(), each)


def _is_start(text: str, start: int, end: int) -> bool:
    """Return whether a phrase is only where something begins: 不早于…, 从…开始."""
    since = text.endswith(("从", "自"), 0, start) and text.startswith(("开始", "启动"), end)
    return since or text.endswith(NOT_BEFORE, 0, start)


def _after(context: Context, hit: Hit) -> Context:
    """Return the context for what follows: a year once named holds on."""
    if not isinstance(hit.meaning, Period) or hit.meaning.past:
        return context
    year = hit.meaning.last.year if hit.meaning.dated else context.year
    return Context(context.made, year, max(hit.meaning.last, context.after))
