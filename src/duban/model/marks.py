"""评分记录: what people give by hand in a month: praise, criticism, scores measured elsewhere."""

from decimal import Decimal

from duban.model.record import Record, record
from duban.model.scalars import Day, Line, Number, Prose, Slug, Until


@record
class Given(Record):
    """What is given to a department by hand, by whom and why."""

    department: Slug
    """部门编号。"""
    decided: Day
    """认定日期。It is known from this day on."""
    by: Line
    """认定人。"""
    reason: Prose
    """理由。"""
    evidence: tuple[Line, ...] = ()
    """依据。"""


@record
class Mark(Given):
    """加减分。Something that adds or deducts, as a rule of the policy says."""

    kind: Slug
    """类型。Such as praise; a rule of kind `mark` names those that it counts."""
    commitment: Slug | None = None
    """所涉承诺事项。"""
    count: Number = Decimal(1)
    """次数或倍数。What the rule's points are multiplied by."""


@record
class Measured(Given):
    """外部得分。The score of a component that is measured elsewhere, of 100."""

    component: Slug
    """得分构成的编号。"""
    score: Number
    """得分。"""


@record
class Marks(Record):
    """评分记录。What was given by hand for one month."""

    month: Until
    """月份。Such as 2018-09; the file is named after it."""
    marks: tuple[Mark, ...] = ()
    """加减分。"""
    scores: tuple[Measured, ...] = ()
    """外部得分。"""
    note: Prose | None = None
    """说明。"""
