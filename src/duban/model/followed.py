"""采用的程序: which procedure something follows, and what filings say of its steps."""

from typing import Annotated

from duban.model.record import Record, record
from duban.model.scalars import Day, Line, ShortFor, Slug


@record
class Followed(Record):
    """采用的程序。The procedure that is followed, with what is done otherwise."""

    id: Slug
    """程序编号。A file in `procedures/`."""
    variants: tuple[Slug, ...] = ()
    """变通做法。Its variants that are made use of, laid one over the other."""


Follows = Annotated[Followed, ShortFor("id")]


@record
class Pause(Record):
    """停表。Days on which a step stood still and its clock with it."""

    since: Day
    """首日。The first day that does not count."""
    until: Day | None = None
    """末日。The last day that does not count; it still stands where left out."""
    why: Line | None = None
    """原因。"""


@record
class StepFiled(Record):
    """步骤进展。When one step of the procedure was begun and over."""

    step: Slug
    """步骤编号。"""
    item: Slug | None = None
    """清单项目编号。Where every item of a roster goes through the procedure."""
    started: Day | None = None
    """实际开始日期。"""
    finished: Day | None = None
    """实际办结日期。"""
    paused: tuple[Pause, ...] = ()
    """停表。The whole list each time: the one filed last counts."""
