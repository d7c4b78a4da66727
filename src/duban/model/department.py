"""部门: a department and its commitments, as they were promised."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from duban.model.deadline import Due
from duban.model.followed import Follows
from duban.model.record import Record, record
from duban.model.scalars import Amount, Day, Frequency, Line, Prose, Slug
from duban.model.source import Source
from duban.model.targets import AnyTarget, Target


@record
class Milestone(Record):
    """节点。Something that has to be reached on the way."""

    id: Slug
    """编号。"""
    title: Line
    """名称。"""
    deadline: Due
    """时限。"""


@record
class Commitment(Record):
    """承诺事项。One promise by one department."""

    id: Slug
    """编号。Given by hand, stable for ever, unique in the ledger."""
    title: Line
    """内容。"""
    action: Slug
    """所属专项行动。"""
    campaign: Slug | None = None
    """所属会战。"""
    made: Day
    """作出承诺的日期。"""
    source: Source | None = None
    """出处。"""
    modal: Literal["firm", "stretch"] = "firm"
    """力度。firm 确保, stretch 力争."""
    start: Due | None = None
    """计划启动时间。When the work is to begin, where that was promised too."""
    deadline: Due
    """时限。"""
    target: AnyTarget | None = None
    """目标。What is to be reached."""
    targets: tuple[AnyTarget, ...] = ()
    """多个目标。In place of `target` where there are several, each with an id."""
    support: tuple[Slug, ...] = ()
    """配合单位。"""
    officer: Line | None = None
    """责任人。"""
    supervisor: Line | None = None
    """督查专人。"""
    milestones: tuple[Milestone, ...] = ()
    """节点。"""
    procedure: Follows | None = None
    """办理程序。The procedure that it goes through, back from the deadline."""
    feedback: Frequency | None = None
    """报送频次。How often progress is due; the policy's where left out."""
    weight: Amount = Decimal(1)
    """权重。How much it weighs where completion is averaged; 0 leaves it out."""
    questions: tuple[Prose, ...] = ()
    """待明确的问题。What the source leaves open and has to be asked."""
    tags: tuple[Line, ...] = ()
    """标签。"""
    note: Prose | None = None
    """说明。"""

    @property
    def goals(self) -> tuple[Target, ...]:
        """The targets, whether one was given or several."""
        return self.targets or ((self.target,) if self.target else ())


@record
class Department(Record):
    """部门。A department and its commitments."""

    id: Slug
    """编号。The file is named after it."""
    name: Line
    """名称。"""
    aliases: tuple[Line, ...] = ()
    """别名。Other names that the sources print, misprints among them."""
    group: Slug | None = None
    """排名组别。One of the policy's groups."""
    source: Source | None = None
    """出处。"""
    note: Prose | None = None
    """说明。"""
    commitments: tuple[Commitment, ...] = ()
    """承诺事项。"""


def ids_by_name(departments: Iterable[Department]) -> dict[str, str]:
    """Return every text that names a department (its id, name or alias), each with the id."""
    return {name: each.id for each in departments for name in (each.id, each.name, *each.aliases)}
