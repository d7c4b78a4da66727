"""Scoring rules that name what is not there, or that can count nothing."""

from collections.abc import Iterator, Sequence
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.policy import Policy
from duban.model.scoring import Scoring, ScoringRule, name_of
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.rules.checks.light_rules import DUPLICATE_PART, twice
from duban.words import Words
from duban.words.guess import guess

UNKNOWN_KIND: Final = Fault(
    "unknown-scoring-rule",
    Words("没有“{rule}”这种得分规则", 'there is no scoring rule of kind "{rule}"'),
    Words("{guess}可用：{known}", "{guess}there are: {known}"),
)
UNKNOWN_COMPONENT: Final = Fault(
    "unknown-component",
    Words(
        "得分规则“{rule}”计入的“{id}”不在得分构成里", 'rule "{rule}": there is no component "{id}"'
    ),
    Words("{guess}按规则计分的构成：{known}", "{guess}components scored by rules: {known}"),
)
UNKNOWN_CHOICE: Final = Fault(
    "unknown-scoring-choice",
    Words("得分规则“{rule}”的 of 里没有“{id}”可选", 'rule "{rule}": `of` cannot be "{id}"'),
    Words("{guess}可用：{known}", "{guess}it may be: {known}"),
)
UNKNOWN_VETO: Final = Fault(
    "unknown-board-rule",
    Words("红黑榜“{board}”的 without 所列“{id}”不是得分规则", 'board "{board}": no rule "{id}"'),
    Words("{guess}得分规则：{known}", "{guess}the rules: {known}"),
)
NO_EFFECT: Final = Fault(
    "scoring-setting-without-effect",
    Words("{key} 对得分规则“{kind}”不起作用", "{key} means nothing to a rule of kind {kind}"),
    Words("删去；这种规则可用的设置：{known}", "drop it; settings of this kind: {known}"),
    severity="warning",
)
NO_PLACE: Final = Fault(
    "scoring-rule-counts-nowhere",
    Words("得分规则“{rule}”没有构成可计入", 'rule "{rule}" counts in no component'),
    Words(
        "在 components 里加一个 source 为 rules 的构成",
        "add a component whose source is `rules`",
    ),
    severity="warning",
)
NO_SHARE: Final = Fault(
    "component-without-share",
    Words("得分由几部分组成，“{id}”没有写明折算", 'of several components, "{id}" gives no share'),
    Words("写 share，如 40 表示占 40 分；不写按 100", "give `share`, such as 40; it is 100 now"),
    severity="warning",
)
SETTINGS: Final = ("of", "above", "times")
NONE: Final = Words("无", "none")


def rules(index: Index) -> Iterator[Diagnostic]:
    """Yield rules of unknown kinds, and those with settings that cannot be meant."""
    scored = tuple(_scored(index))
    if not scored:
        return
    from duban.rules.scoring.registry import BY_NAME as kinds  # noqa: N811 - only where asked for

    for policy, scoring in scored:
        for rule in scoring.rules:
            kind = kinds.get(rule.rule)
            if kind is None:
                near = guess(rule.rule, kinds)
                yield UNKNOWN_KIND.at(
                    rule.at("rule"), rule=rule.rule, guess=near, known=tuple(kinds)
                )
                continue
            lights = tuple(each.id for each in policy.lights)
            yield from _choices(rule, lights if kind.name == "light" else kind.choices)
            known = tuple(sorted(kind.settings)) or (NONE,)
            for key in SETTINGS:
                if rule.origin.gives(key) and key not in kind.settings:
                    yield NO_EFFECT.at(rule.at(key), key=key, kind=kind.name, known=known)


def _choices(rule: ScoringRule, known: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield what `of` may not name; where anything may be named, nothing is known."""
    for each in rule.of if known else ():
        if each not in known:
            yield UNKNOWN_CHOICE.at(
                rule.at("of"),
                rule=name_of(rule),
                id=each,
                guess=guess(each, known),
                known=tuple(known),
            )


def components(index: Index) -> Iterator[Diagnostic]:
    """Yield rules whose component is not there, and components of unknown weight."""
    for _, scoring in _scored(index):
        by_rules = tuple(each.id for each in scoring.parts if each.source != "marks")
        for rule in scoring.rules:
            if rule.component is None and not by_rules:
                yield NO_PLACE.at(rule.at("rule"), rule=name_of(rule))
            elif rule.component is not None and rule.component not in by_rules:
                yield UNKNOWN_COMPONENT.at(
                    rule.at("component"),
                    rule=name_of(rule),
                    id=rule.component,
                    guess=guess(rule.component, by_rules),
                    known=by_rules or (NONE,),
                )
        for each in scoring.components if len(scoring.components) > 1 else ():
            if not each.origin.gives("share"):
                yield NO_SHARE.at(each.at("id"), id=each.id)


def names(index: Index) -> Iterator[Diagnostic]:
    """Yield names of rules, components and boards that stand twice, and boards without sense."""
    for policy, scoring in _scored(index):
        yield from twice(policy, ((name_of(each), each) for each in scoring.rules))
        yield from twice(policy, ((each.id, each) for each in scoring.components))
        yield from twice(policy, ((each.id, each) for each in scoring.boards))
        known = tuple(name_of(each) for each in scoring.rules)
        for board in scoring.boards:
            for rule in board.without:
                if rule not in known:
                    yield UNKNOWN_VETO.at(
                        board.at("without"),
                        board=board.id,
                        id=rule,
                        guess=guess(rule, known),
                        known=known or (NONE,),
                    )


def _scored(index: Index) -> Iterator[tuple[Policy, Scoring]]:
    for policy in index.ledger.policies:
        if policy.scoring is not None:
            yield policy, policy.scoring


CHECKS: Final = (
    Check(rules, (UNKNOWN_KIND, UNKNOWN_CHOICE, NO_EFFECT)),
    Check(components, (UNKNOWN_COMPONENT, NO_PLACE, NO_SHARE)),
    Check(names, (DUPLICATE_PART, UNKNOWN_VETO)),
)
