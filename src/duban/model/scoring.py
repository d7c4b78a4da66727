"""得分: which events add and deduct points, how they are summed, and how places are given."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, Literal

from duban.model.record import Record, record
from duban.model.scalars import Amount, Flag, Line, Number, Prose, Slug, Whole

FULL: Final = Decimal(100)


@record
class ScoringRule(Record):
    """得分规则。What one kind of event adds or deducts."""

    rule: Slug
    """规则种类。One of those that docs/scoring-rules.md lists."""
    id: Slug | None = None
    """编号。Its kind where left out; several rules of one kind need ids."""
    title: Line | None = None
    """名称。What people call it; that of its kind where left out."""
    component: Slug | None = None
    """计入哪一部分。The first that is scored by rules where left out."""
    points: Number
    """每次加减分。Below 0 deducts; per event, day, percentage point: as the kind counts."""
    cap: Amount | None = None
    """封顶。What one department gains or loses by this rule in a period, at most."""
    cap_each: Amount | None = None
    """单项封顶。The same for one commitment, or one thing that was due."""
    of: tuple[Slug, ...] = ()
    """限于。Which lights, kinds of mark, or kinds of thing due; the kind says which if none."""
    above: Amount = Decimal(0)
    """超过多少才计。"""
    times: Whole = 1
    """第几次起计。How many times in a row, or the how-manyeth, before it counts."""
    clause: Line | None = None
    """依据条款。Of the source."""


@record
class Component(Record):
    """得分构成。One part of a score."""

    id: Slug
    """编号。"""
    title: Line
    """名称。"""
    share: Amount = FULL
    """折算。What a full 100 of it is worth in the total: 40 for 40 %, 400 of 1,000."""
    source: Literal["rules", "marks", "months"] = "rules"
    """来源。By rules, by scores entered by hand, or as the mean of the months of the period."""
    base: Amount = FULL
    """基础分。What rules start from."""
    bonus_cap: Amount | None = None
    """加分封顶。"""
    deduction_cap: Amount | None = None
    """扣分封顶。"""
    floor: Number | None = None
    """最低分。"""
    ceiling: Number | None = None
    """最高分。"""


@record
class Few(Record):
    """少项加倍。Deductions weigh more where a department has few commitments."""

    under: Whole
    """少于几项。"""
    factor: Amount
    """扣分乘以几。"""


@record
class Board(Record):
    """红黑榜。A list of the first or the last departments."""

    id: Slug
    """编号。"""
    title: Line
    """名称。"""
    take: Literal["first", "last"]
    """取前几名或后几名。"""
    count: Whole
    """名额。In each group; equal places are all taken or all left out."""
    at_least: Number | None = None
    """得分不低于。"""
    at_most: Number | None = None
    """得分不高于。"""
    without: tuple[Slug, ...] = ()
    """一票否决。Rules by whose events a department is kept off the list."""
    spare_exempt: Flag = False
    """免责的不列入。Whether a department with an exemption in the period is kept off."""


@record
class Scoring(Record):
    """得分办法。How departments are scored and ranked."""

    period: Literal["month", "quarter", "half", "year"] = "month"
    """周期。"""
    components: tuple[Component, ...] = ()
    """得分构成。One of base 100 where left out."""
    rules: tuple[ScoringRule, ...] = ()
    """得分规则。"""
    few: Few | None = None
    """少项加倍。"""
    grouped: Flag = True
    """分组排名。Whether each group has places of its own."""
    ties: Literal["dense", "competition", "ordinal"] = "competition"
    """并列办法。dense 1,1,2; competition 1,1,3; ordinal 1,2,3 by the tie-breakers."""
    tie_breakers: tuple[Literal["overdue", "red", "completion", "deductions"], ...] = ()
    """同分时依次比较。Fewer overdue, fewer of the worst light, more completed, fewer deductions."""
    event_decimals: Whole = 4
    """每笔小数位。Points of an event are a decimal of so many places: lines add up on paper."""
    decimals: Whole = 2
    """打印小数位。Sums are never rounded but for print; places go by exact sums."""
    rounding: Literal["half-up", "half-even", "down"] = "half-up"
    """打印取舍。"""
    boards: tuple[Board, ...] = ()
    """红黑榜。"""
    note: Prose | None = None
    """说明。"""

    @property
    def parts(self) -> tuple[Component, ...]:
        """The components; a single one of base 100 where none is named."""
        return self.components or (WHOLE_SCORE,)

    @property
    def of_rules(self) -> Mapping[str, str]:
        """The component of every rule, by the rule's name."""
        first = next((each.id for each in self.parts if each.source != "marks"), "")
        return MappingProxyType({name_of(each): each.component or first for each in self.rules})


WHOLE_SCORE: Final = Component(id="score", title="得分")


def name_of(rule: ScoringRule) -> str:
    """Return what a rule is called: its id, otherwise its kind."""
    return rule.id or rule.rule
