"""Lights that a policy's rules name but do not have, and rules that never get their turn."""

from collections.abc import Iterable, Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.policy import Policy
from duban.model.record import Place, Record
from duban.rules.bounds import always_holds
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.rules.verdict import NO_LIGHT
from duban.words import Words
from duban.words.guess import guess

UNKNOWN_LIGHT: Final = Fault(
    "unknown-light",
    Words("规则“{policy}”没有灯“{light}”", "policy “{policy}” has no light “{light}”"),
    Words("{guess}它的灯：{known}", "{guess}its lights: {known}"),
)
NO_LIGHTS: Final = Fault(
    "no-lights",
    Words("规则“{policy}”没有灯", "policy “{policy}” has no lights"),
    Words("在 lights 里从最差到最好列出灯", "list the lights in `lights`, the worst first"),
)
RESERVED_LIGHT: Final = Fault(
    "reserved-light",
    Words("灯的编号不能是“none”", "no light may be called “none”"),
    Words("“none”表示不亮灯，换一个编号", "“none” means that no light is lit: choose another id"),
)
DUPLICATE_PART: Final = Fault(
    "duplicate-in-policy",
    Words("规则“{policy}”里编号“{id}”重复", "policy “{policy}” has “{id}” twice"),
    Words("改为不同的编号", "give them different ids"),
)
UNREACHABLE_RULE: Final = Fault(
    "unreachable-rule",
    Words("这条亮灯规则永远轮不到", "this light rule never gets its turn"),
    Words(
        "前面有一条总是成立的规则；把它移到最后",
        "a rule before it always holds: move that one to the end",
    ),
    severity="warning",
)


def lights(index: Index) -> Iterator[Diagnostic]:
    """Yield lights that are named but not there, and policies without any."""
    for policy in index.ledger.policies:
        known = tuple(each.id for each in policy.lights)
        if not known:
            yield NO_LIGHTS.at(policy.at("lights"), policy=policy.id)
        for light, place in _named(policy):
            if light not in known:
                near = guess(light, known)
                yield UNKNOWN_LIGHT.at(
                    place, policy=policy.id, light=light, guess=near, known=known
                )


def _named(policy: Policy) -> Iterator[tuple[str, Place]]:
    for rule in policy.rules:
        yield rule.light, rule.at("light")
    for each in policy.holdover:
        yield each.after, each.at("after")
        yield each.give, each.at("give")


def names(index: Index) -> Iterator[Diagnostic]:
    """Yield ids of lights and rules that stand twice, or for something else."""
    for policy in index.ledger.policies:
        for light in policy.lights:
            if light.id == NO_LIGHT:
                yield RESERVED_LIGHT.at(light.at("id"))
        yield from twice(policy, ((each.id, each) for each in policy.lights))
        named = ((each.id, each) for each in policy.rules if each.id is not None)
        yield from twice(policy, named)


def twice(policy: Policy, parts: Iterable[tuple[str, Record]]) -> Iterator[Diagnostic]:
    """Yield parts of a policy that bear the name of an earlier one."""
    seen: set[str] = set()
    for name, part in parts:
        if name in seen:
            yield DUPLICATE_PART.at(part.at("id"), policy=policy.id, id=name)
        seen.add(name)


def unreachable(index: Index) -> Iterator[Diagnostic]:
    """Yield rules that stand behind one that always holds."""
    for policy in index.ledger.policies:
        sure = [n for n, rule in enumerate(policy.rules) if always_holds(rule.when)]
        for rule in policy.rules[sure[0] + 1 :] if sure else ():
            yield UNREACHABLE_RULE.at(rule.origin.place)


CHECKS: Final = (
    Check(lights, (UNKNOWN_LIGHT, NO_LIGHTS)),
    Check(names, (RESERVED_LIGHT, DUPLICATE_PART)),
    Check(unreachable, (UNREACHABLE_RULE,)),
)
