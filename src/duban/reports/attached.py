"""What a document may have beside its text and its data."""

from typing import Literal, TypeAlias

from duban.frozen import frozen

Need: TypeAlias = Literal["annotations", "badge", "events"]
"""What some formats need of a document and not every document has: the names of its attributes."""


@frozen()
class Seal:
    """The release of the period that a document is about, in short."""

    period: str
    root: str
    commit: str | None
    uncommitted: int
    filings: int
    decisions: int
