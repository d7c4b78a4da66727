"""台账: everything that the files say, as one immutable value."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal

from duban.frozen import frozen, replace
from duban.model.action import Action
from duban.model.days import Year
from duban.model.decision import Decision
from duban.model.department import Commitment, Department
from duban.model.filing import Filing
from duban.model.inspection import Inspection
from duban.model.marks import Marks
from duban.model.policy import Policy
from duban.model.record import Record, record
from duban.model.release import Release
from duban.model.reviews import Reviews
from duban.model.scalars import Day, Frequency, Line, Slug
from duban.model.source import Document
from duban.model.template import Template

if TYPE_CHECKING:
    from duban.model.procedure import Procedure

OFFICE: Final = "office"
"""Who is meant where no department is: the supervision office itself."""


@record
class Person(Record):
    """人员。Somebody who writes into the ledger, known by the addresses that git records."""

    name: Line
    """姓名。"""
    emails: tuple[Line, ...]
    """git 提交所用的邮箱。"""
    department: Slug = OFFICE
    """所在部门编号。`office` is the supervision office."""
    account: Line | None = None
    """代码平台的账号。Such as @zhang: what CODEOWNERS names in place of the addresses."""


@record
class FolderRight(Record):
    """目录权限。Who writes into a folder; of several that fit a file, the longest path counts."""

    path: Line
    """路径。A folder, or a file, below the ledger's folder."""
    by: Slug
    """由谁写。A department's id, or `office`."""


@record
class Info(Record):
    """台账信息。What `duban.yaml` says of the whole ledger."""

    ledger: Slug
    """台账编号。"""
    title: Line
    """台账名称。"""
    timezone: Line
    """时区。Such as Asia/Shanghai: a moment's day is the day there."""
    language: Literal["zh-CN", "en"]
    """语言。Of what people read."""
    policy: Slug | None = None
    """规则。The id of a file in `policies/` or of a pack that ships; the plain default if none."""
    scoring: Slug | None = None
    """得分办法。The id of a scheme that ships, in place of the policy's own scoring."""
    policy_since: Day | None = None
    """规则自何日起适用。The first of a month, stated whenever the rules are changed."""
    feedback: Frequency | None = None
    """报送频次。In place of the policy's; never for an archived ledger that nobody files to."""
    as_of: Day | None = None
    """截至日期。For an archived ledger: the day used where a command names none."""
    people: tuple[Person, ...] = ()
    """人员。Who may write, for `check --since`; without them nobody's right can be checked."""
    folders: tuple[FolderRight, ...] = ()
    """目录权限。By default `progress/<department>/` is the department's, all else the office's."""
    note: Line | None = None
    """说明。"""


@frozen()
class Ledger:
    """台账。What the files say, in an order that does not depend on the disk's.

    `policy` is the one in force; `policies` are those in the ledger's own folder. Marks and reviews
    are kept by the month they are about, and are mostly given after it.
    """

    info: Info
    policy: Policy
    actions: tuple[Action, ...] = ()
    departments: tuple[Department, ...] = ()
    filings: tuple[Filing, ...] = ()
    decisions: tuple[Decision, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    calendar: tuple[Year, ...] = ()
    policies: tuple[Policy, ...] = ()
    sources: tuple[Document, ...] = ()
    releases: tuple[Release, ...] = ()
    marks: tuple[Marks, ...] = ()
    reviews: tuple[Reviews, ...] = ()
    procedures: "tuple[Procedure, ...]" = ()
    templates: tuple[Template, ...] = ()

    def commitments(self) -> Iterator[tuple[Department, Commitment]]:
        """Yield every commitment with the department that leads it."""
        for department in self.departments:
            for commitment in department.commitments:
                yield department, commitment

    def files(self) -> frozenset[str]:
        """Return the files that it was read from."""
        every = (
            *(self.info, *self.actions, *self.departments, *self.filings, *self.decisions),
            *(*self.inspections, *self.calendar, *self.policies, *self.sources, *self.releases),
            *self.procedures,
        )
        return frozenset(each.origin.file for each in every)

    def differences(self) -> dict[dt.date, bool]:
        """Return the days on which the ledger's calendar differs: True where people work."""
        return {day.day: day.work for year in self.calendar for day in year.days}

    @property
    def feedback(self) -> str:
        """How often progress is due where a commitment says nothing."""
        return self.info.feedback or self.policy.feedback

    def but(self, **changes: object) -> "Ledger":
        """Return a copy of the ledger with some parts replaced."""
        return replace(self, **changes)
