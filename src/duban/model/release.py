"""封存: what was counted for a period when it was published, so that all of it can be proved."""

from typing import Final

from duban.model.record import Record, record
from duban.model.scalars import Day, Digest, Line, Slug, Sum, Whole

DIGEST: Final = 64
"""Hexadecimal digits of a SHA-256."""
BETWEEN: Final = "  "
"""What stands between a file's digest and its name, as `sha256sum` writes and reads it."""


@record
class Previous(Record):
    """上一次封存。The release that this one goes on from, and the digest of its file."""

    period: Slug
    """时段。"""
    digest: Digest
    """其文件的 SHA-256。"""


@record
class Release(Record):
    """封存。What was counted for a period; written by `duban seal`, never by hand."""

    ledger: Slug
    """台账编号。"""
    period: Slug
    """时段。Such as 2018-09; the file is named after it."""
    as_of: Day
    """截至日期。The last day of which anything was counted."""
    root: Digest
    """默克尔根。Of all files that were counted, their names and contents (see docs/releases.md)."""
    count: Whole
    """文件数。How many files were counted, those of earlier releases included."""
    filings: Whole
    """报送数。How many filings were counted."""
    decisions: Whole
    """决定数。How many decisions were counted."""
    rules: Digest
    """规则摘要。SHA-256 of the policy in force, as duban writes it."""
    tool: Line
    """duban 的版本。"""
    commit: Digest | None = None
    """git 提交。What was checked out; not there without git."""
    uncommitted: Whole = 0
    """未提交文件数。How many of the counted files that commit does not hold as they were."""
    previous: Previous | None = None
    """上一次封存。Not there for the first."""
    files: tuple[Sum, ...] = ()
    """文件。Digest and name of each file that the release before does not hold just so."""
    removed: tuple[Line, ...] = ()
    """不再计入的文件。Names that the release before holds and this one does not."""

    @property
    def sums(self) -> dict[str, str]:
        """The digest of each file that it lists, by the file's name."""
        return {each[DIGEST + len(BETWEEN) :]: each[:DIGEST] for each in self.files}
