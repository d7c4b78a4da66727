"""专项行动: a special action and its campaigns."""

from duban.model.record import Record, record
from duban.model.scalars import Line, Prose, Slug
from duban.model.source import Source


@record
class Campaign(Record):
    """会战。A campaign within an action."""

    id: Slug
    """编号。"""
    title: Line
    """名称。"""
    source: Source | None = None
    """出处。"""
    note: Prose | None = None
    """说明。"""


@record
class Action(Record):
    """专项行动。A special action, led by one department."""

    id: Slug
    """编号。The file is named after it."""
    title: Line
    """名称。"""
    lead: Slug
    """牵头部门。The id of the department that leads it."""
    aliases: tuple[Line, ...] = ()
    """别名。Other names that the sources use."""
    campaigns: tuple[Campaign, ...] = ()
    """会战。"""
    source: Source | None = None
    """出处。"""
    note: Prose | None = None
    """说明。"""
