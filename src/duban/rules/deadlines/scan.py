"""Finding the phrases of a wording: leftmost first, the longer one where two begin together."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

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


@dataclass(frozen=True, slots=True)
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
    upcoming = [rule.pattern.search(text) if _may_hold(text, rule) else None for rule in GRAMMAR]
    while (best := _best(upcoming)) is not None:
        rule, match = best
        at = max(match.end(), match.start() + 1)
        for hit in _read(rule, match, context):
            found.append(hit)
            context = _after(context, hit)
            at = max(at, hit.end)
        upcoming = [_from(at, each) for each in zip(GRAMMAR, upcoming, strict=True)]
    return tuple(found)


def _may_hold(text: str, rule: Rule) -> bool:
    return not rule.needs or any(each in text for each in rule.needs)


def _from(at: int, each: tuple[Rule, Match | None]) -> Match | None:
    """Return a rule's next match at or after a place."""
    rule, match = each
    if match is None or match.start() >= at:
        return match
    return rule.pattern.search(match.string, at)


def _best(upcoming: list[Match | None]) -> tuple[Rule, Match] | None:
    """Return the match that begins first, the longest of those, and the rule that found it."""
    live = [(n, match) for n, match in enumerate(upcoming) if match]
    if not live:
        return None
    n, match = min(live, key=lambda each: (each[1].start(), -each[1].end(), each[0]))
    return GRAMMAR[n], match


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
