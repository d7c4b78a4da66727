"""时限: a deadline as it is worded, and the days that have been fixed for it."""

from typing import Annotated

from duban.model.record import Record, record
from duban.model.scalars import Day, Line, ShortFor


@record
class Deadline(Record):
    """时限。A deadline as worded. What the wording means is a rule's affair, not the file's."""

    text: Line
    """措辞。The wording: a day, a period such as `2018-11`, or Chinese such as `11月底前`."""
    on: Day | None = None
    """确定的日期。The day that is meant, where somebody competent has said so."""
    earliest: Day | None = None
    """最早可能的日期。The earliest day that the wording can mean."""
    latest: Day | None = None
    """最晚可能的日期。The latest day that the wording can mean."""


Due = Annotated[Deadline, ShortFor("text")]
