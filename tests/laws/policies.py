"""A policy that asks every fact, and holds lights over: no shipped pack does."""

from decimal import Decimal
from typing import Final

from duban.model.condition import Bounds, Condition
from duban.model.policy import Holdover, Light, LightRule, Policy
from duban.rules.facts import FACTS


def _above(light: str, fact: str, limit: int) -> LightRule:
    when = Condition(facts={fact: Bounds(gt=Decimal(limit))})
    return LightRule(light=light, when=when, because=f"{fact} 为 {{{fact}}}")


NUMBERS: Final = tuple(fact.name for fact in FACTS if not fact.is_text)
EVERY_FACT: Final = Policy(
    id="every-fact",
    title="各项指标",
    lights=(
        Light(id="red", name="红灯", short="红", color="red"),
        Light(id="yellow", name="黄灯", short="黄", color="yellow"),
        Light(id="green", name="绿灯", short="绿", color="green"),
    ),
    pace="linear-month",
    feedback="weekly",
    rules=(
        _above("red", "days_overdue", 30),
        *(_above("yellow", name, 60) for name in NUMBERS),
        LightRule(light="green", when=Condition(facts={}), because="其余"),
    ),
    holdover=(Holdover(after="red", give="yellow", because="上月红灯，本月黄灯"),),
)
