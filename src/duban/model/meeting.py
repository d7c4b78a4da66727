"""月例会: how many speak at the monthly meeting, and for how long."""

from duban.model.record import Record, record
from duban.model.scalars import Line, Whole


@record
class Meeting(Record):
    """月例会。The monthly meeting that goes through the ranking."""

    first: Whole = 2
    """先进发言名额。How many of the first of each group tell how they did it; at most half."""
    last: Whole = 2
    """后进表态名额。How many of the last of each group give reasons and next steps; the same."""
    report_minutes: Whole = 10
    """通报几分钟。"""
    minutes: Whole = 5
    """每个部门发言几分钟。"""
    problem_minutes: Whole = 3
    """每个被提请单位会商几分钟。For each of those that problems wait for."""
    review_minutes: Whole = 15
    """点评讲话几分钟。"""
    venue: Line | None = None
    """会议地点。"""
    chair: Line | None = None
    """主持人。"""
