"""The families of files: where each lies, and what record it holds."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from typing import Any, Final

from duban.frozen import frozen
from duban.ledger.gate import names
from duban.model.action import Action
from duban.model.days import Year
from duban.model.decision import AnyDecision
from duban.model.department import Department
from duban.model.diagnostic import Diagnostic
from duban.model.filing import Filing
from duban.model.inspection import AnyInspection
from duban.model.ledger import Info
from duban.model.marks import Marks
from duban.model.policy import Policy
from duban.model.release import Release
from duban.model.reviews import Reviews
from duban.model.source import Document
from duban.words import Words

BLANKS: Final[Mapping[str, str]] = {
    "<YYYY>": "[0-9]{4}",
    "<YYYY-MM>": "[0-9]{4}-[0-9]{2}",
    "<YYYY-Www>": "[0-9]{4}-W[0-9]{2}",
}


@frozen(slots=False)
class Family:
    """One family of files.

    Attributes:
        name: names the family, its schema and its part of the docs.
        path: where its files lie below the ledger's folder, with `<blanks>`.
        held: what such a file holds; named where few ledgers have any, so that the others need
            not import it.
        title: what people call it.
        named: yields what is wrong with a file's name, given its record and its seal.
    """

    name: str
    path: str
    held: Any
    title: Words
    named: Callable[[Any, str, str], Iterator[Diagnostic]] = names.anything

    @cached_property
    def record(self) -> Any:  # noqa: ANN401 - a record, or a union of them
        """What such a file holds."""
        if not isinstance(self.held, str):
            return self.held
        module, _, name = self.held.partition(":")
        return getattr(import_module(module), name)

    def holds(self, file: str) -> bool:
        """Return whether a file lies where the family's files do."""
        return self._pattern.fullmatch(file) is not None

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        parts = re.split("(<[^>]+>)", self.path)
        return re.compile("".join(_matching(part) for part in parts))

    @property
    def folder(self) -> str:
        """The family's folder; empty for the one file beside the folders."""
        return self.path.partition("/")[0] if "/" in self.path else ""


def _matching(part: str) -> str:
    return BLANKS.get(part, "[^/]+") if part.startswith("<") else re.escape(part)


INFO: Final = Family("duban", "duban.yaml", Info, Words("台账信息", "the ledger"), names.zoned)
ACTIONS: Final = Family(
    "actions", "actions/<id>.yaml", Action, Words("专项行动", "a special action"), names.after_id
)
DEPARTMENTS: Final = Family(
    "departments",
    "departments/<id>.yaml",
    Department,
    Words("部门及其承诺事项", "a department and its commitments"),
    names.after_id,
)
POLICIES: Final = Family(
    "policies", "policies/<id>.yaml", Policy, Words("规则", "a policy"), names.after_id
)
FILINGS: Final = Family(
    "progress",
    "progress/<department>/<YYYY-MM>/<filing>.yaml",
    Filing,
    Words("报送", "a filing"),
    names.sealed,
)
DECISIONS: Final = Family(
    "decisions",
    "decisions/<YYYY-MM>/<decision>.yaml",
    AnyDecision,
    Words("决定", "a decision"),
    names.in_its_month,
)
INSPECTIONS: Final = Family(
    "inspections",
    "inspections/<YYYY-Www>/<inspection>.yaml",
    AnyInspection,
    Words("暗访", "an inspection"),
)
CALENDAR: Final = Family(
    "calendar",
    "calendar/<YYYY>.yaml",
    Year,
    Words("工作日历", "a year's working days"),
    names.after_year,
)
SOURCES: Final = Family(
    "sources", "sources/<id>.yaml", Document, Words("出处文件", "a source"), names.after_id
)
RELEASES: Final = Family(
    "releases", "releases/<period>.json", Release, Words("封存", "a release"), names.after_period
)
MARKS: Final = Family(
    "marks", "marks/<YYYY-MM>.yaml", Marks, Words("评分记录", "a month's marks"), names.after_month
)
REVIEWS: Final = Family(
    "reviews",
    "reviews/<YYYY-MM>.yaml",
    Reviews,
    Words("点评", "a month's reviews"),
    names.after_month,
)

PROCEDURES: Final = Family(
    "procedures",
    "procedures/<id>.yaml",
    "duban.model.procedure:Procedure",
    Words("办理程序", "a procedure"),
    names.after_id,
)

FAMILIES: Final[tuple[Family, ...]] = (
    INFO,
    ACTIONS,
    DEPARTMENTS,
    POLICIES,
    SOURCES,
    CALENDAR,
    DECISIONS,
    INSPECTIONS,
    FILINGS,
    RELEASES,
    MARKS,
    REVIEWS,
    PROCEDURES,
)


def family_of(file: str) -> Family | None:
    """Return the family that a file belongs to by where it lies."""
    return next((family for family in FAMILIES if family.holds(file)), None)
