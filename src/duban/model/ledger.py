"""台账: everything that the files say, as one immutable value."""

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from duban.frozen import frozen, replace
from duban.model.action import Action
from duban.model.days import Year
from duban.model.decision import Decision
from duban.model.department import Commitment, Department
from duban.model.filing import Filing
from duban.model.inspection import Inspection
from duban.model.policy import Policy
from duban.model.record import Record, record
from duban.model.release import Release
from duban.model.scalars import Day, Frequency, Line, Slug
from duban.model.source import Document


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
    feedback: Frequency | None = None
    """报送频次。In place of the policy's; never for an archived ledger that nobody files to."""
    as_of: Day | None = None
    """截至日期。For an archived ledger: the day used where a command names none."""
    note: Line | None = None
    """说明。"""


@frozen()
class Ledger:
    """台账。What the files say, in an order that does not depend on the disk's.

    `policy` is the one in force; `policies` are those in the ledger's own folder.
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

    def commitments(self) -> Iterator[tuple[Department, Commitment]]:
        """Yield every commitment with the department that leads it."""
        for department in self.departments:
            for commitment in department.commitments:
                yield department, commitment

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
