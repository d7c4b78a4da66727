"""What a verdict says: why a light is lit, or cannot be, and on which facts."""

from collections.abc import Sequence
from typing import Final

from duban.model.condition import Bounds
from duban.model.policy import Holdover, Policy
from duban.rules.bounds import Ask
from duban.rules.case import Case
from duban.rules.clauses import Clause
from duban.rules.facts import BY_NAME, Value
from duban.rules.figures import figure, in_words, quantity
from duban.rules.verdict import NO_LIGHT, Ground, Verdict
from duban.words import Blank, Later, Words

UNDECIDED: Final = Words("无法判定：{missing}", "cannot be judged: {missing}")
MISSING: Final = Words("“{fact}”不明（{why}）", "“{fact}” is not known ({why})")
NOT_FILED: Final = Words("未报送数值", "no figure filed")
NO_TOTAL: Final = Words("目标总数未定", "the target's total is not fixed")
NEITHER: Final = Words(
    "未报送数值，目标总数未定", "no figure filed, and a target's total is not fixed"
)
AS_IS: Final = Words("{text}", "{text}")


def lit(clause: Clause, ask: Ask) -> Verdict:
    """Return the verdict of a rule that holds, with its reason and its facts."""
    blanks = {name: figure(BY_NAME[name], ask(name), bounds) for name, bounds in clause.told}
    grounds = _grounds(clause, ask, wanted=True)
    return Verdict(clause.light, clause.name, clause.reason(**blanks), grounds)


def doubtful(policy: Policy, clauses: Sequence[Clause], ask: Ask, case: Case) -> Verdict:
    """Return that no light may be lit, naming what the first undecided rule lacks."""
    grounds = _grounds(clauses[0], ask, wanted=None)
    why = _lacking(case)
    missing = tuple(
        MISSING(fact=BY_NAME[name].title, why=BY_NAME[name].missing or why)
        for name in dict.fromkeys(ground.fact for ground in grounds)
    )
    return Verdict(NO_LIGHT, f"{policy.id}/unknown", UNDECIDED(missing=missing), grounds)


def _lacking(case: Case) -> Words:
    """Return what a case lacks to be judged by its figures: a figure, a total to hold it to."""
    measures = [each.measure for each in case.gauges]
    if all(each.actual is not None for each in measures):
        return NO_TOTAL
    fixed = all(each.progress is not None for each in measures if each.actual is not None)
    return NOT_FILED if fixed else NEITHER


def _grounds(clause: Clause, ask: Ask, *, wanted: bool | None) -> tuple[Ground, ...]:
    return tuple(
        [
            Ground(name, Later(_value, (name, ask(name), bounds)), Later(_bound, (name, bounds)))
            for name, bounds, keeps in clause.facts
            if keeps(ask(name)) is wanted
        ]
    )


def _value(name: str, value: Value, bounds: Bounds) -> Blank:
    fact = BY_NAME[name]
    return quantity(fact, figure(fact, value, bounds))


def _bound(name: str, bounds: Bounds) -> Blank:
    return in_words(BY_NAME[name], bounds)


def held_over(policy: Policy, rule: Holdover, today: Verdict) -> Verdict:
    """Return the verdict of a month that keeps something of the light of the one before."""
    name = f"{policy.id}/holdover"
    return Verdict(rule.give, name, AS_IS(text=rule.because), today.grounds)
