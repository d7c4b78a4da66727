"""亮灯: which light a commitment shows on a day, by which rule, and on which facts.

A policy is a YAML file; nothing in this module knows a city. Its rules are tried in order, and
the first one that holds lights its light:

```yaml
id: some-city
title: 某市亮灯规则
lights:                                  # the worst first, the best last
  - {id: red, name: 红灯, short: 红, color: red}
  - {id: yellow, name: 黄灯, short: 黄, color: yellow}
  - {id: green, name: 绿灯, short: 绿, color: green}
rules:
  - light: red
    when: {gap_points: {gt: 30}}
    because: 落后序时 {gap_points} 个百分点，超过 30 个百分点
  - light: yellow
    when: {any: [{gap_points: {ge: 10, le: 30}}, {silent_periods: {ge: 2}}]}
    because: 落后序时 {gap_points} 个百分点，连续 {silent_periods} 期未报送
  - light: green
    when: {gap_points: {lt: 10}}
    because: 落后序时不足 10 个百分点
holdover: [{after: red, give: yellow, because: 上月红灯，本月降为黄灯}]
```

`when` maps facts (`duban.rules.facts`) to bounds: `gt`, `ge`, `lt`, `le`, `eq`, `ne`, `one_of`;
a bare value stands for `eq`. All facts of a mapping must hold, all of `all`, at least one of
`any`; `{}` always holds. What is *not known* neither holds nor fails, and what *does not apply*
fails. Unknown is never best: where a rule for a worse light could not be decided, the last of
the lights is not lit; the verdict is then `none`, and says which fact is missing.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from duban.model.condition import Bounds
from duban.model.months import month_before
from duban.model.policy import Holdover, LightRule, Policy
from duban.rules.bounds import Ask, holds, leaves, satisfied
from duban.rules.case import Case
from duban.rules.facts import BY_NAME, Value
from duban.rules.figures import figure, in_words, quantity
from duban.rules.verdict import NO_LIGHT, Ground, Verdict
from duban.words import Said, Words

NO_LIGHT_REASONS: Final[Mapping[str, Words]] = {
    "closed": Words("已销号，不再亮灯", "closed: no light any more"),
    "cancelled": Words("已取消，不再亮灯", "cancelled: no light any more"),
    "suspended": Words("已中止，恢复前不亮灯", "suspended: no light until it is resumed"),
    "undated": Words("时限待定，不亮灯", "no date yet, so no light"),
    "exempt": Words("已免责，不亮灯", "exempt, so no light"),
}
UNDECIDED: Final = Words("无法判定：{missing}", "cannot be judged: {missing}")
MISSING: Final = Words("“{fact}”不明（{why}）", "“{fact}” is not known ({why})")
AS_IS: Final = Words("{text}", "{text}")
NO_RULE: Final = Words("没有可适用的亮灯规则", "no light rule applies")


def verdict(case: Case) -> Verdict:
    """Return the light of a commitment on its case's day, with the rule and the facts."""
    today = _by_rules(case)
    for rule in case.policy.holdover:
        if _is_better(case.policy, today.light, rule.give) and _was(case, rule.after):
            return _held_over(case.policy, rule, today)
    return today


def _by_rules(case: Case) -> Verdict:
    """Return the verdict without regard to the month before."""
    if case.state in NO_LIGHT_REASONS:
        return Verdict(NO_LIGHT, case.state, NO_LIGHT_REASONS[case.state]())
    ask, policy = _Answers(case).__getitem__, case.policy
    undecided: list[LightRule] = []
    for rule in policy.rules:
        truth = satisfied(rule.when, ask)
        if truth is None:
            undecided.append(rule)
        elif truth:
            doubts = _doubts(policy, rule, undecided)
            return _undecided(policy, doubts, ask) if doubts else _lit(policy, rule, ask)
    if undecided:
        return _undecided(policy, undecided, ask)
    return Verdict(NO_LIGHT, f"{policy.id}/no-rule", NO_RULE())


class _Answers(dict[str, Value]):
    """The facts of a case: each is worked out once, and only if it is asked for."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        self._case = case

    def __missing__(self, name: str) -> Value:
        value = self[name] = BY_NAME[name].value(self._case)
        return value


def _doubts(policy: Policy, rule: LightRule, undecided: list[LightRule]) -> list[LightRule]:
    """Return the undecided rules that keep the best light from being lit."""
    best = policy.lights[-1].id
    return [each for each in undecided if each.light != best] if rule.light == best else []


def _lit(policy: Policy, rule: LightRule, ask: Ask) -> Verdict:
    grounds = tuple(_grounds(rule, ask, wanted=True))
    bounds = dict(leaves(rule.when))
    words, named = _reason(rule.because)
    blanks = {name: figure(BY_NAME[name], ask(name), bounds.get(name)) for name in named}
    return Verdict(rule.light, rule_name(policy, rule), words(**blanks), grounds)


@lru_cache(maxsize=256)
def _reason(because: str) -> tuple[Words, tuple[str, ...]]:
    """Return a reason in words, and the facts that it names."""
    return Words(because, because), tuple(name for name in BY_NAME if f"{{{name}}}" in because)


def _undecided(policy: Policy, rules: list[LightRule], ask: Ask) -> Verdict:
    """Return that no light may be lit, naming what the first undecided rule lacks."""
    grounds = tuple(_grounds(rules[0], ask, wanted=None))
    missing = tuple(
        MISSING(fact=BY_NAME[name].title, why=BY_NAME[name].missing)
        for name in dict.fromkeys(ground.fact for ground in grounds)
    )
    return Verdict(NO_LIGHT, f"{policy.id}/unknown", UNDECIDED(missing=missing), grounds)


def _grounds(rule: LightRule, ask: Ask, *, wanted: bool | None) -> Iterable[Ground]:
    for name, bounds in leaves(rule.when):
        value, fact = ask(name), BY_NAME[name]
        if holds(value, bounds) is wanted:
            shown = quantity(fact, figure(fact, value, bounds))
            yield Ground(name, shown, _limits(name, bounds))


@lru_cache(maxsize=1024)
def _limits(name: str, bounds: Bounds) -> Said:
    """Return the bounds of a fact in words; a policy has a few, a ledger thousands of verdicts."""
    return in_words(BY_NAME[name], bounds)


def rule_name(policy: Policy, rule: LightRule) -> str:
    """Return the policy's id and the rule's, or its place in the list from 1."""
    if rule.id:
        return f"{policy.id}/{rule.id}"
    place = next(n for n, each in enumerate(policy.rules, 1) if each is rule)
    return f"{policy.id}/{place}"


def _is_better(policy: Policy, light: str, than: str) -> bool:
    order = [each.id for each in policy.lights]
    return light in order and order.index(light) > order.index(than)


def _was(case: Case, light: str) -> bool:
    """Return whether the rules alone gave a light at the end of the month before."""
    eve = month_before(case.as_of)
    return eve >= case.commitment.made and _by_rules(case.earlier(eve)).light == light


def _held_over(policy: Policy, rule: Holdover, today: Verdict) -> Verdict:
    name = f"{policy.id}/holdover"
    return Verdict(rule.give, name, AS_IS(text=rule.because), today.grounds)
