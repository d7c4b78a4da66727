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

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final, NamedTuple

from duban.model.months import month_before
from duban.model.policy import Holdover, Policy
from duban.rules.case import Case
from duban.rules.clauses import Clause, clauses_of
from duban.rules.facts import BY_NAME, Value
from duban.rules.lit import doubtful, held_over, lit
from duban.rules.verdict import NO_LIGHT, Verdict
from duban.words import Words

NO_LIGHT_REASONS: Final[Mapping[str, Words]] = {
    "closed": Words("已销号，不再亮灯", "closed: no light any more"),
    "cancelled": Words("已取消，不再亮灯", "cancelled: no light any more"),
    "suspended": Words("已中止，恢复前不亮灯", "suspended: no light until it is resumed"),
    "undated": Words("时限待定，不亮灯", "no date yet, so no light"),
    "exempt": Words("已免责，不亮灯", "exempt, so no light"),
}
NO_RULE: Final = Words("没有可适用的亮灯规则", "no light rule applies")


def verdict(case: Case) -> Verdict:
    """Return the light of a commitment on its case's day, with the rule and the facts."""
    return PolicyJudge(case.policy).verdict(case)


class PolicyJudge:
    """What judges cases by a policy, whose rules are read once; each case is judged once.

    A reason is a third of what a verdict costs, and is only put into words where somebody asks
    for more than the light: pictures ask for the lights of every month.
    """

    def __init__(self, policy: Policy) -> None:
        """Read the rules of a policy."""
        self._policy = policy
        self._clauses = clauses_of(policy)
        self._rank = {each.id: rank for rank, each in enumerate(policy.lights)}
        self._lights: dict[Case, str] = {}
        self._found: dict[Case, _Found] = {}
        self._verdicts: dict[Case, Verdict] = {}

    def verdict(self, case: Case) -> Verdict:
        """Return the light of a case, with the rule and the facts."""
        if case not in self._verdicts:
            today, held = self._by_rules(case), self._held_over(case)
            said = today.told()
            self._verdicts[case] = held_over(self._policy, held, said) if held else said
        return self._verdicts[case]

    def light(self, case: Case) -> str:
        """Return the id of the light of a case alone."""
        found = self._lights.get(case)
        if found is None:
            held = self._held_over(case)
            found = self._lights[case] = held.give if held else self._by_rules(case).light
        return found

    def _held_over(self, case: Case) -> Holdover | None:
        """Return the rule by which a case keeps something of the light of the month before."""
        for rule in self._policy.holdover:
            if self._is_better(self._by_rules(case).light, rule.give) and self._was(
                case, rule.after
            ):
                return rule
        return None

    def _is_better(self, light: str, than: str) -> bool:
        """Return whether a light is a better one than another; none is no better than any."""
        return self._rank.get(light, -1) > self._rank.get(than, len(self._rank))

    def _was(self, case: Case, light: str) -> bool:
        """Return whether the rules alone gave a light at the end of the month before."""
        eve = month_before(case.as_of)
        return eve >= case.commitment.made and self._by_rules(case.earlier(eve)).light == light

    def _by_rules(self, case: Case) -> "_Found":
        """Return what the rules say without regard to the month before."""
        found = self._found.get(case)
        if found is None:
            found = self._found[case] = _by_rules(case, self._policy, self._clauses)
        return found


class _Found(NamedTuple):
    """A light, and what tells by which rule and why."""

    light: str
    told: Callable[[], Verdict]


def _by_rules(case: Case, policy: Policy, clauses: Sequence[Clause]) -> _Found:
    if case.state in NO_LIGHT_REASONS:
        return _Found(NO_LIGHT, partial(_unlit, case.state))
    ask = _Answers(case).__getitem__
    undecided: list[Clause] = []
    for each in clauses:
        truth = each.holds(ask)
        if truth is None:
            undecided.append(each)
        elif truth:
            doubts = _doubts(policy, each, undecided) if undecided else ()
            if doubts:
                return _Found(NO_LIGHT, partial(doubtful, policy, doubts, ask, case))
            return _Found(each.light, partial(lit, each, ask))
    if undecided:
        return _Found(NO_LIGHT, partial(doubtful, policy, undecided, ask, case))
    return _Found(NO_LIGHT, partial(Verdict, NO_LIGHT, f"{policy.id}/no-rule", NO_RULE()))


def _unlit(state: str) -> Verdict:
    return Verdict(NO_LIGHT, state, NO_LIGHT_REASONS[state]())


class _Answers(dict[str, Value]):
    """The facts of a case: each is worked out once, and only if it is asked for."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        self._case = case

    def __missing__(self, name: str) -> Value:
        value = self[name] = BY_NAME[name].value(self._case)
        return value


def _doubts(policy: Policy, clause: Clause, undecided: Sequence[Clause]) -> Sequence[Clause]:
    """Return the undecided rules that keep the best light from being lit."""
    best = policy.lights[-1].id
    return [each for each in undecided if each.light != best] if clause.light == best else []
