"""堵点: what stands in a commitment's way, and whom it waits for, as filings tell it."""

from typing import Literal

from duban.model.record import Record, record
from duban.model.scalars import Day, Line, Prose, Slug, Whole

BlockerKind = Literal["land-quota", "zoning", "feasibility", "funds", "relocation", "other"]


@record
class BlockerFiled(Record):
    """堵点。What one filing says of one blocker; what it leaves out stays as filed before."""

    id: Slug
    """编号。Unique within the commitment; a later filing goes on about it by it."""
    kind: BlockerKind | None = None
    """类别。land-quota 土地指标, zoning 控规调整, feasibility 可研报批, funds 资金,
    relocation 征迁, other 其他. Required the first time that it is named."""
    asks: Line | None = None
    """待谁解决。The id or the name of a department, or any other unit that it waits for."""
    opened: Day | None = None
    """发生日期。The filing's `on`, or an earlier day given below, where left out the first time."""
    answered: Day | None = None
    """答复日期。The day that the unit answered, which alone does not remove it."""
    closed: Day | None = None
    """解决日期。The day that it was out of the way."""
    step: Slug | None = None
    """受阻步骤。The step of the procedure that it holds; all of them where left out."""
    item: Slug | None = None
    """清单项目编号。Where the items of a roster go through the procedure."""
    note: Prose | None = None
    """说明。"""


@record
class Escalation(Record):
    """堵点升级。To whom a blocker is taken that is still open after so many days."""

    after: Whole
    """天数。How many days after the day that it arose."""
    unit: Literal["workdays", "days"] = "workdays"
    """单位。workdays 工作日, days 自然日."""
    to: Line
    """提请谁。"""
    what: Prose | None = None
    """怎么办。What is done then."""
