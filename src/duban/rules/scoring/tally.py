"""Summing up: from what happened to scores. Every limit is a line of its own."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from duban.frozen import frozen
from duban.model.scoring import Component, ScoringRule, name_of
from duban.rules.scoring.base import Kind, Occurrence
from duban.rules.scoring.excuses import Excuse, excuses
from duban.rules.scoring.limits import ZERO, bounded, capped, for_few, limited, summed
from duban.rules.scoring.lines import Line, Part, Score
from duban.rules.scoring.registry import BY_NAME
from duban.rules.scoring.rounding import rounded
from duban.rules.scoring.scope import Scope
from duban.words import Words, say
from duban.words.periods import period_name

By: TypeAlias = Literal["department", "action"]

BASE: Final = Words("基础分", "base")
EXCUSED: Final = Words("{why}；{excuse}，不计分", "{why}; {excuse}, not counted")
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
    """Return the score of everybody who has a commitment or an event, in the order of ids.

    The order of rules and files changes nothing: events are summed exactly, and limits apply to
    sums: first a rule's own, then the factor for few commitments, then the component's.
    """
    tally = _tallied(scope, by)
    parts = _parts(scope.scoring.parts, by)
    months = [_tallied(each, by) for each in scope.months()] if _has_months(parts) else []
    everyone = sorted({*tally.leads, *(who for who, _ in tally.events)})
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
    actions = {each.id: each.case.commitment.action for each in scope.situation.standings}
    excuse = excuses(scope)
    of_rules = scope.scoring.of_rules
    for rule in sorted(scope.scoring.rules, key=name_of):
        for found in sorted(BY_NAME[rule.rule].find(scope, rule), key=_order):
            who = found.department if by == "department" else actions.get(found.commitment or "")
            if who is not None:
                line = _event(scope, rule, found, excuse)
                events[who, of_rules[name_of(rule)]].append((rule, line))
    leads: defaultdict[str, list[str]] = defaultdict(list)
    for each in scope.situation.standings:
        who = each.case.department.id if by == "department" else each.case.commitment.action
        leads[who].append(each.id)
    return _Tally(scope, by, events, leads)


def _order(found: Occurrence) -> tuple[object, ...]:
    return found.on, found.about, found.place, found.count, say(found.why, "zh")


def _event(scope: Scope, rule: ScoringRule, found: Occurrence, excuse: Excuse) -> Line:
    kind: Kind = BY_NAME[rule.rule]
    points = _given(scope, Fraction(rule.points) * found.count)
    excused = excuse(kind, found) if points < 0 else None
    return Line(
        sort="event",
        rule=name_of(rule),
        points=ZERO if excused else points,
        why=found.why if excused is None else EXCUSED(why=found.why, excuse=excused),
        on=found.on,
        count=found.count,
        commitment=found.commitment,
        about=found.about,
        clause=rule.clause,
        place=found.place,
        excused=excused is not None,
    )


def _given(scope: Scope, points: Fraction) -> Fraction:
    """Return points as the decimal they are given as."""
    return rounded(points, scope.scoring.event_decimals, scope.scoring.rounding)


def _part(component: Component, who: str, tally: _Tally, months: Sequence[_Tally]) -> Part:
    if component.source == "marks":
        return _measured(component, who, tally)
    if component.source == "months":
        return _averaged(component, who, tally, months)
    return _by_rules(component, who, tally)


def _measured(component: Component, who: str, tally: _Tally) -> Part:
    """Return a part that is measured elsewhere: the mean of the months that have a score."""
    given = tuple(tally.scope.scores(component.id, who)) if tally.by == "department" else ()
    lines = tuple(
        Line(
            "measured",
            "",
            _given(tally.scope, Fraction(each.score) / len(given)),
            MEASURED(by=each.by, reason=each.reason),
            on=each.decided,
            place=each.origin.place,
        )
        for each in given
    )
    return Part(component, lines, sum((each.points for each in lines), ZERO) if lines else None)


def _averaged(component: Component, who: str, tally: _Tally, months: Sequence[_Tally]) -> Part:
    """Return the mean of the months' scores by rules."""
    parts = [(each.scope.span.name, _by_rules(component, who, each)) for each in months]
    lines = tuple(
        Line(
            "month",
            "",
            _given(tally.scope, (part.score or ZERO) / len(parts)),
            MONTH(month=period_name(name), score=part.score or ZERO, count=len(parts)),
        )
        for name, part in parts
    )
    return Part(component, lines, sum((each.points for each in lines), ZERO))


def _by_rules(component: Component, who: str, tally: _Tally) -> Part:
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
    lines += bounded(component, lines)
    return Part(component, tuple(lines), summed(lines))
