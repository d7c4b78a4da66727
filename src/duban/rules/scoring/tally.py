"""Summing up: from what happened to scores. Every limit is a line of its own."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from duban.frozen import frozen
from duban.model.scoring import Component, ScoringRule, name_of
from duban.rules.scoring.base import Kind, Occurrence
from duban.rules.scoring.events import adding_up
from duban.rules.scoring.events import lines as lines_of
from duban.rules.scoring.excuses import excuses
from duban.rules.scoring.limits import bounded, capped, for_few, limited, summed
from duban.rules.scoring.lines import Line, Part, Score
from duban.rules.scoring.registry import BY_NAME
from duban.rules.scoring.scope import Scope
from duban.words import Blank, Words, say
from duban.words.periods import period_name

By: TypeAlias = Literal["department", "action"]

BASE: Final = Words("基础分", "base")
MEASURED: Final = Words("{by}：{reason}", "{by}: {reason}")
MONTH: Final = Words("{month} {score} 分，{count} 个月平均", "{month}: {score}, mean of {count}")


@frozen(eq=False)
class _Tally:
    """What a scope's rules found, by whom it counts for and by component."""

    scope: Scope
    by: By
    events: Mapping[tuple[str, str], Sequence[tuple[ScoringRule, Line]]]
    leads: Mapping[str, Sequence[str]]


def scores(scope: Scope, by: By = "department") -> tuple[Score, ...]:
    """Return the score of everybody with a commitment, an event or a measured score, by id.

    The order of rules and files changes nothing: events are summed exactly, and limits apply to
    sums: first a rule's own, then the factor for few commitments, then the component's.
    """
    tally = _tallied(scope, by)
    parts = _parts(scope.scoring.parts, by)
    months = [_tallied(each, by) for each in scope.months()] if _has_months(parts) else []
    measured = scope.measured() if by == "department" else ()
    everyone = sorted({*tally.leads, *(who for who, _ in tally.events), *measured})
    return tuple(
        Score(who, tuple(_part(each, who, tally, months) for each in parts)) for who in everyone
    )


def _parts(parts: Sequence[Component], by: By) -> Sequence[Component]:
    """Return the components that somebody can have: what is measured is of departments only."""
    return parts if by == "department" else [each for each in parts if each.source != "marks"]


def _has_months(parts: Iterable[Component]) -> bool:
    return any(each.source == "months" for each in parts)


def _tallied(scope: Scope, by: By) -> _Tally:
    events: defaultdict[tuple[str, str], list[tuple[ScoringRule, Line]]] = defaultdict(list)
    excuse, scoring = excuses(scope), scope.scoring
    for rule in sorted(scoring.rules, key=name_of):
        kind = BY_NAME[rule.rule]
        component = scoring.of_rules[name_of(rule)]
        for who, found in _found(scope, kind, rule, by).items():
            made = lines_of(scoring, kind, rule, found, excuse)
            events[who, component] += [(rule, line) for line in made]
    leads: defaultdict[str, list[str]] = defaultdict(list)
    for each in scope.situation.standings:
        who = each.case.department.id if by == "department" else each.case.commitment.action
        leads[who].append(each.id)
    return _Tally(scope, by, events, leads)


def _found(
    scope: Scope, kind: Kind, rule: ScoringRule, by: By
) -> Mapping[str, Sequence[Occurrence]]:
    """Return what a rule finds, in order, by whom it counts for."""
    grouped: defaultdict[str, list[Occurrence]] = defaultdict(list)
    for found in sorted(kind.find(scope, rule), key=_order):
        who = found.department if by == "department" else _action(scope, found.commitment)
        if who is not None:
            grouped[who].append(found)
    return grouped


def _action(scope: Scope, commitment: str | None) -> str | None:
    """Return the special action of a commitment; None of what is about none."""
    standing = scope.situation.by_id.get(commitment or "")
    return standing.case.commitment.action if standing else None


def _order(found: Occurrence) -> tuple[object, ...]:
    return found.on, found.about, found.place, found.count, _Told(found.why)


class _Told:
    """What happened, put into words only where all else is equal: it nearly never is."""

    def __init__(self, why: Blank) -> None:
        self._why = why

    def __lt__(self, other: "_Told") -> bool:
        return say(self._why, "zh") < say(other._why, "zh")


def _part(component: Component, who: str, tally: _Tally, months: Sequence[_Tally]) -> Part:
    if component.source == "marks":
        return _measured(component, who, tally)
    if component.source == "months":
        return _averaged(component, who, tally, months)
    return _by_rules(component, who, tally)


def _measured(component: Component, who: str, tally: _Tally) -> Part:
    """Return a part that is measured elsewhere: the mean of the months that have a score."""
    told = tuple(tally.scope.scores(component.id, who)) if tally.by == "department" else ()
    shares = (Fraction(each.score) / len(told) for each in told)
    lines = tuple(
        Line(
            "measured",
            "",
            points,
            MEASURED(by=each.by, reason=each.reason),
            on=each.decided,
            place=each.origin.place,
        )
        for each, points in zip(told, adding_up(tally.scope.scoring, shares), strict=True)
    )
    return Part(component, lines, summed(lines) if lines else None)


def _averaged(component: Component, who: str, tally: _Tally, months: Sequence[_Tally]) -> Part:
    """Return the mean of the months' scores by rules."""
    made = [(each.scope.span.name, summed(_lines(component, who, each))) for each in months]
    shares = (score / len(made) for _, score in made)
    lines = tuple(
        Line(
            "month",
            "",
            points,
            MONTH(month=period_name(name), score=score, count=len(made)),
        )
        for (name, score), points in zip(made, adding_up(tally.scope.scoring, shares), strict=True)
    )
    return Part(component, lines, summed(lines))


def _by_rules(component: Component, who: str, tally: _Tally) -> Part:
    lines = _lines(component, who, tally)
    return Part(component, tuple(lines), summed(lines))


def _lines(component: Component, who: str, tally: _Tally) -> list[Line]:
    lines = [Line("base", "", Fraction(component.base), BASE)]
    by_rule: defaultdict[str, list[Line]] = defaultdict(list)
    rules: dict[str, ScoringRule] = {}
    for rule, line in tally.events.get((who, component.id), ()):
        rules[name_of(rule)] = rule
        by_rule[name_of(rule)].append(line)
    for name, found in by_rule.items():
        lines += [*found, *capped(rules[name], found)]
    few = tally.scope.scoring.few
    lines += for_few(few, len(tally.leads.get(who, ())), lines) if few else ()
    lines += limited(component, lines)
    return [*lines, *bounded(component, lines)]
