"""决定: what the office rules, grants, verifies and closes; laid over the baseline."""

from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeAlias

from duban.model.deadline import Due
from duban.model.record import Record, record
from duban.model.scalars import Day, Line, OneOf, Prose, Slug, any_of
from duban.model.targets import AnyTarget, Target


@record
class Decision(Record):
    """决定。What all kinds of decision share."""

    kind: str
    commitment: Slug
    """承诺事项编号。"""
    decided: Day
    """决定日期。It holds from this day on."""
    by: Line
    """作出决定者。Never the department that asked or claimed."""
    reason: Prose
    """理由。"""
    evidence: tuple[Line, ...] = ()
    """依据。"""


@record
class Ruling(Decision):
    """裁定。Fixes the day that an open or ambiguous deadline means."""

    kind: Literal["ruling"]
    """类型。"""
    deadline: Due
    """裁定的时限。"""
    milestone: Slug | None = None
    """节点编号。Where it is about a milestone."""


@record
class Extension(Decision):
    """延期。Moves a deadline, or refuses to."""

    kind: Literal["extension"]
    """类型。"""
    requested: Day
    """申请日期。"""
    outcome: Literal["granted", "refused"] = "granted"
    """结果。"""
    deadline: Due | None = None
    """延期后的时限。"""
    milestone: Slug | None = None
    """节点编号。Where it is about a milestone."""


@record
class Amendment(Decision):
    """调整。Changes what was promised."""

    kind: Literal["amendment"]
    """类型。"""
    title: Line | None = None
    """调整后的内容。"""
    deadline: Due | None = None
    """调整后的时限。"""
    target: AnyTarget | None = None
    """调整后的目标。"""
    targets: tuple[AnyTarget, ...] = ()
    """调整后的多个目标。"""

    @property
    def goals(self) -> tuple[Target, ...]:
        """The targets that it names; others of the commitment stay as they are."""
        return self.targets or ((self.target,) if self.target else ())


@record
class Suspension(Decision):
    """中止。Stops the clock."""

    kind: Literal["suspension"]
    """类型。"""


@record
class Resumption(Decision):
    """恢复。Lets the clock run again; the deadline moves by the days it stood still."""

    kind: Literal["resumption"]
    """类型。"""
    deadline: Due | None = None
    """恢复后的时限。Where another day than the computed one is decided."""


@record
class Cancellation(Decision):
    """取消。The commitment is no longer pursued."""

    kind: Literal["cancellation"]
    """类型。"""


@record
class Verification(Decision):
    """核查。Whether a claim of completion holds."""

    kind: Literal["verification"]
    """类型。"""
    outcome: Literal["passed", "refused"]
    """结果。"""
    milestone: Slug | None = None
    """节点编号。Where it is about a milestone."""


@record
class CloseOut(Decision):
    """销号。The commitment is done with."""

    kind: Literal["close-out"]
    """类型。"""
    noticed: Day | None = None
    """公示开始日期。The first day of the public notice, where the policy asks for one."""


@record
class Reopening(Decision):
    """重开。What was closed or claimed has relapsed (回潮) and is open again."""

    kind: Literal["reopening"]
    """类型。"""
    deadline: Due | None = None
    """重开后的时限。"""


@record
class Objection(Decision):
    """申诉。A department objects to a judgement; the office answers."""

    kind: Literal["objection"]
    """类型。"""
    received: Day
    """收到日期。"""
    against: Line
    """申诉对象。The decision, by its file's name without `.yaml`, or the finding, by its id."""
    outcome: Literal["upheld", "rejected", "pending"] = "pending"
    """结果。"""
    recused: tuple[Line, ...] = ()
    """回避人员。Who took part in what is objected to, and has withdrawn."""


@record
class Exemption(Decision):
    """免责。Excuses a delay, such as for force majeure, until a day or for good."""

    kind: Literal["exemption"]
    """类型。"""
    until: Day | None = None
    """免责至。The last day it holds; for good where left out."""


DECISIONS: Final[tuple[type[Decision], ...]] = (
    Ruling,
    Extension,
    Amendment,
    Suspension,
    Resumption,
    Cancellation,
    Verification,
    CloseOut,
    Reopening,
    Objection,
    Exemption,
)

if TYPE_CHECKING:
    AnyDecision: TypeAlias = Decision
else:
    AnyDecision = Annotated[any_of(DECISIONS), OneOf("kind")]
