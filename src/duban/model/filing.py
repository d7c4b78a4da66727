"""报送: what a department hands in on one day, about one or many commitments."""

from typing import Literal

from duban.model.blocker import BlockerFiled
from duban.model.followed import StepFiled
from duban.model.record import Record, record
from duban.model.scalars import Day, Line, Moment, Prose, Slug
from duban.model.targets import AnyReading


@record
class Entry(Record):
    """报送条目。What a filing says of one commitment.

    The keys of the reading (`done`, `percent`, `items` …) stand beside these in the file;
    which of them fit is a matter of the target's kind.
    """

    commitment: Slug
    """承诺事项编号。"""
    target: Slug | None = None
    """目标编号。Where the commitment has several."""
    milestone: Slug | None = None
    """节点编号。Where the entry is about a milestone."""
    reading: AnyReading | None = None
    claim: Literal["complete"] | None = None
    """报完成。The department claims that the commitment, or the milestone, is complete."""
    started: Day | None = None
    """实际启动日期。"""
    note: Prose | None = None
    """进展说明。"""
    evidence: tuple[Line, ...] = ()
    """佐证。What shows it: numbers of permits, names of files."""
    problem: Prose | None = None
    """存在问题。"""
    asks: Line | None = None
    """需协调单位。Whom the problem waits for."""
    steps: tuple[StepFiled, ...] = ()
    """程序步骤进展。When steps of the procedure were begun and over."""
    blockers: tuple[BlockerFiled, ...] = ()
    """堵点。What stands in the way, of which type, and whom it waits for."""
    next: Prose | None = None
    """下一步打算。"""


@record
class Filing(Record):
    """报送。One submission by one department on one day; written once, never edited."""

    department: Slug
    """部门编号。"""
    on: Day
    """数据日期。The day that the figures are about."""
    filed: Moment
    """报送时间。When it was handed in."""
    by: Line
    """报送人。"""
    corrects: Slug | None = None
    """更正的报送。The name of an earlier filing, without `.yaml`, that this one replaces."""
    source: Line | None = None
    """来源。Where the figures were published, for a ledger kept after the event."""
    entries: tuple[Entry, ...]
    """条目。"""

    @property
    def name(self) -> str:
        """The filing's name: its file's, without the suffix."""
        return self.origin.place.file.rpartition("/")[2].removesuffix(".yaml")
