"""A policy's rules as they are tried: read once for all commitments, not once for each."""

from duban.frozen import frozen
from duban.model.condition import Bounds
from duban.model.policy import LightRule, Policy
from duban.rules.bounds import Question, Test, leaves, question, within
from duban.rules.facts import BY_NAME
from duban.words import Words


@frozen(eq=False)
class Clause:
    """One rule of a policy, read once for all commitments.

    Attributes:
        name: the policy's id and the rule's.
        holds: whether its condition holds.
        facts: each fact of the condition with its bounds, and what tells whether it keeps to them.
        reason: why it lights its light, in words.
        told: the facts that the reason names, with their bounds where they have any.
    """

    light: str
    name: str
    holds: Question
    facts: tuple[tuple[str, Bounds, Test], ...]
    reason: Words
    told: tuple[tuple[str, Bounds | None], ...]


def clauses_of(policy: Policy) -> tuple[Clause, ...]:
    """Return the rules of a policy in their order."""
    return tuple(_clause(policy, rule) for rule in policy.rules)


def _clause(policy: Policy, rule: LightRule) -> Clause:
    facts = tuple((name, bounds, within(bounds)) for name, bounds in leaves(rule.when))
    held = {name: bounds for name, bounds, _ in facts}
    reason = Words(rule.because, rule.because)
    told = tuple((name, held.get(name)) for name in BY_NAME if f"{{{name}}}" in rule.because)
    name = rule_name(policy, rule)
    return Clause(rule.light, name, question(rule.when), facts, reason, told)


def rule_name(policy: Policy, rule: LightRule) -> str:
    """Return the policy's id and the rule's, or its place in the list from 1."""
    if rule.id:
        return f"{policy.id}/{rule.id}"
    place = next(n for n, each in enumerate(policy.rules, 1) if each is rule)
    return f"{policy.id}/{place}"
