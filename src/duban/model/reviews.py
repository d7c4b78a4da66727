"""点评: what the office says by hand about a month."""

from typing import Literal

from duban.model.record import Record, record
from duban.model.scalars import Day, Line, Prose, Slug, Until


@record
class Review(Record):
    """点评。What is said about one department."""

    department: Slug
    """部门编号。"""
    decided: Day
    """点评日期。It is known from this day on."""
    by: Line
    """点评人。"""
    comment: Prose
    """点评意见。"""
    questions: tuple[Prose, ...] = ()
    """拟提问题。"""


@record
class Remark(Record):
    """通报用语。A good practice, a problem or a requirement that goes into the bulletin."""

    kind: Literal["practice", "problem", "requirement"]
    """类型。practice 好的做法, problem 存在问题, requirement 下一步要求."""
    decided: Day
    """日期。It is known from this day on."""
    by: Line
    """提出人。"""
    text: Prose
    """内容。"""
    department: Slug | None = None
    """所涉部门。"""


@record
class Reviews(Record):
    """点评。What was said about one month."""

    month: Until
    """月份。Such as 2018-09; the file is named after it."""
    reviews: tuple[Review, ...] = ()
    """各部门点评。"""
    remarks: tuple[Remark, ...] = ()
    """通报用语。"""
