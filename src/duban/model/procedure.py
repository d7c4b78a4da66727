"""程序: the steps that a kind of work takes, how long each lasts, and what waits for what."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal

from duban.frozen import frozen
from duban.model.record import Record, record
from duban.model.scalars import Day, Flag, Line, Prose, ShortFor, Slug, Whole

Unit = Literal["workdays", "days"]
LinkKind = Literal["finish-start", "start-start", "finish-finish", "start-finish"]


@record
class Spread(Record):
    """工期估计。How long a step takes at best, mostly, and at worst."""

    optimistic: Whole
    """乐观工期。"""
    likely: Whole
    """最可能工期。"""
    pessimistic: Whole
    """悲观工期。"""


@record
class Link(Record):
    """先后关系。What has to be over, or begun, before."""

    step: Slug
    """前置步骤。"""
    link: LinkKind = "finish-start"
    """关系。finish-start 完成后开始, start-start 开始后开始, finish-finish, start-finish."""
    lag: Whole = 0
    """间隔。How much later."""
    lead: Whole = 0
    """提前。How much earlier."""
    unit: Unit | None = None
    """间隔单位。The step's own where left out."""


@record
class Step(Record):
    """步骤。One step of a procedure."""

    id: Slug
    """编号。"""
    title: Line
    """名称。"""
    by: Line | None = None
    """办理单位。Who does it; where outside the district, what is waited for."""
    duration: Whole | None = None
    """工期。"""
    spread: Spread | None = None
    """三点估计。In place of `duration`."""
    unit: Unit = "workdays"
    """工期单位。workdays 工作日, days 自然日."""
    after: tuple[Annotated[Link, ShortFor("step")], ...] = ()
    """前置。Steps that it waits for."""
    not_before: Day | None = None
    """不早于。"""
    weight: Whole | None = None
    """权重。How much of all work it is, for `curve: schedule`; by default as much as it lasts."""
    outside: Flag = False
    """外部办理。Whether it waits on a body outside, whose days nobody here can shorten."""

    @property
    def length(self) -> int:
        """How long it lasts, in its own unit: as planned, or most likely."""
        return self.spread.likely if self.spread else self.duration or 0

    @property
    def work(self) -> int:
        """How much of the whole work it is: its weight, or as much as it lasts."""
        return self.length if self.weight is None else self.weight


@record
class Merge(Record):
    """合并。Several steps become one."""

    steps: tuple[Slug, ...]
    """被合并的步骤。"""
    into: Slug
    """合并后的编号。"""
    title: Line
    """合并后的名称。"""
    duration: Whole
    """合并后的工期。"""
    unit: Unit | None = None
    """工期单位。That of the first step where left out."""
    by: Line | None = None
    """办理单位。"""


@record
class Overlap(Record):
    """模拟审批。A step may begin before the one it waits for is formally over."""

    step: Slug
    """可先行开始的步骤。"""
    ahead_of: Slug
    """尚未正式办结的步骤。"""
    lag: Whole = 0
    """后者开始多久之后。"""
    settled_by: Slug | None = None
    """正式办结须在其开始之前。The step before whose start it has to be over after all."""


@record
class Variant(Record):
    """变通做法。What is done otherwise to win time."""

    id: Slug
    """编号。"""
    title: Line
    """名称。"""
    merge: tuple[Merge, ...] = ()
    """合并。"""
    overlap: tuple[Overlap, ...] = ()
    """模拟审批。"""
    durations: Mapping[Slug, Whole] = MappingProxyType({})
    """改用的工期。"""
    lengthens: Flag = False
    """允许变长。Said where it takes longer than the plain procedure, which is a fault otherwise."""
    note: Prose | None = None
    """说明。"""


@record
class Procedure(Record):
    """程序。The steps of one kind of work."""

    id: Slug
    """编号。The file is named after it."""
    title: Line
    """名称。"""
    fictional: Flag = False
    """虚构。Whether its durations are made up."""
    steps: tuple[Step, ...]
    """步骤。"""
    variants: tuple[Variant, ...] = ()
    """变通做法。"""
    note: Prose | None = None
    """说明。"""


@frozen(eq=False)
class Procedures:
    """Every procedure of a ledger by its id; all of its commitments share them."""

    by_id: Mapping[str, Procedure]
