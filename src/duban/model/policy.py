"""规则: a policy says which lights there are, when each is lit, and how often to file."""

from typing import Literal

from duban.model.blocker import Escalation
from duban.model.cadence import Cadence
from duban.model.condition import When
from duban.model.meeting import Meeting
from duban.model.record import Record, record
from duban.model.scalars import Frequency, Line, Prose, Slug, Template, Whole
from duban.model.scoring import Scoring


@record
class Light(Record):
    """灯。One light of the policy, with the name people give it."""

    id: Slug
    """编号。Such as red; stable in JSON."""
    name: Line
    """名称。Such as 红灯."""
    short: Line
    """简称。One character, such as 红."""
    color: Literal["red", "orange", "yellow", "green", "blue", "grey", "magenta", "cyan", "white"]
    """显示颜色。"""


@record
class Citation(Record):
    """来源。Where a rule was published."""

    place: Line
    """地区或单位。"""
    year: Whole | None = None
    """年份。Left out where the source does not say."""
    document: Line
    """文件或报道。"""
    reference: Line | None = None
    """出处编号。"""
    quote: Prose | None = None
    """要点。"""


@record
class LightRule(Record):
    """亮灯规则。Lights one light when its condition holds."""

    id: Slug | None = None
    """编号。Its place in the list where left out."""
    light: Slug
    """亮何灯。"""
    when: When
    """条件。Fact to bounds; `all` and `any` join conditions; an empty mapping always holds."""
    because: Template
    """理由。Shown with the light; `{fact}` is filled with the fact's value."""


@record
class Holdover(Record):
    """留置规则。A light that a better one may not follow at once."""

    after: Slug
    """上月末的灯。"""
    give: Slug
    """本月至少亮。"""
    because: Prose
    """理由。"""


@record
class Group(Record):
    """组别。Departments that are ranked with one another."""

    id: Slug
    """编号。"""
    title: Line
    """名称。"""


@record
class Policy(Record):
    """规则。The lights of a ledger, and when each is lit."""

    id: Slug
    """编号。The file is named after it."""
    title: Line
    """名称。"""
    sources: tuple[Citation, ...] = ()
    """来源。"""
    lights: tuple[Light, ...]
    """灯。The worst first, the best last."""
    pace: Literal["linear-day", "linear-month"] = "linear-day"
    """序时口径。Even by days, or by whole calendar months; stages of a target go before it."""
    rules: tuple[LightRule, ...]
    """亮灯规则。The first that holds lights its light."""
    holdover: tuple[Holdover, ...] = ()
    """留置规则。"""
    feedback: Frequency = "monthly"
    """报送频次。How often progress is due where a commitment says nothing."""
    notice_days: Whole = 0
    """公示天数。For how many days a close-out is announced before it is decided; 0: not at all."""
    backdating: Whole = 3
    """倒填天数。How many days a file's own date and its first commit may differ unremarked."""
    reordering: Whole = 0
    """倒序天数。How many days before what the ledger held already something new may be dated."""
    groups: tuple[Group, ...] = ()
    """排名组别。"""
    scoring: Scoring | None = None
    """得分办法。How departments are scored and ranked; not at all where left out."""
    cadence: tuple[Cadence, ...] = ()
    """通报周期。When bulletins are collected and issued; as is usual where left out."""
    escalation: tuple[Escalation, ...] = ()
    """堵点升级。To whom blockers are taken by their age; to nobody where left out."""
    meeting: Meeting | None = None
    """月例会。Who speaks at it, and for how long; as its defaults say where left out."""
    gaps: tuple[Prose, ...] = ()
    """来源未明确之处。What the source leaves undefined, and what is done here."""
    note: Prose | None = None
    """说明。"""

    def group_title(self, group: str) -> str:
        """Return what people call a ranking group; its id where the policy does not say."""
        return next((each.title for each in self.groups if each.id == group), group)
