"""暗访: plans of inspections, what they found, and how it was put right."""

from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeAlias

from duban.model.record import Record, record
from duban.model.scalars import Day, Line, OneOf, Prose, Slug, any_of


@record
class Inspection(Record):
    """What all records of inspections share."""

    kind: str
    id: Slug
    """编号。Unique among the ledger's inspections."""
    recorded: Day
    """入账日期。It is known from this day on."""
    by: Line
    """记录人。"""
    note: Prose | None = None
    """说明。"""


@record
class Plan(Inspection):
    """暗访方案。Who is visited in which week."""

    kind: Literal["plan"]
    """类型。"""
    places: tuple[Line, ...]
    """检查对象。"""


@record
class Finding(Inspection):
    """问题。What an inspection found, and by when it has to be put right."""

    kind: Literal["finding"]
    """类型。"""
    inspected: Day
    """检查日期。"""
    department: Slug
    """责任部门。"""
    commitment: Slug | None = None
    """所涉承诺事项。"""
    what: Prose
    """问题描述。"""
    rectify_by: Day
    """整改时限。"""


@record
class Rectification(Inspection):
    """整改。The department says that a finding has been put right."""

    kind: Literal["rectification"]
    """类型。"""
    finding: Slug
    """问题编号。"""
    rectified: Day
    """整改完成日期。"""
    evidence: tuple[Line, ...] = ()
    """佐证。"""


@record
class Recheck(Inspection):
    """复查。The office has looked again."""

    kind: Literal["recheck"]
    """类型。"""
    finding: Slug
    """问题编号。"""
    outcome: Literal["passed", "refused"]
    """结果。"""


INSPECTIONS: Final[tuple[type[Inspection], ...]] = (Plan, Finding, Rectification, Recheck)

if TYPE_CHECKING:
    AnyInspection: TypeAlias = Inspection
else:
    AnyInspection = Annotated[any_of(INSPECTIONS), OneOf("kind")]
