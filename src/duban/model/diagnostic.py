"""数据错误: a fault in the data is a value, with its place and what to do about it."""

from typing import Literal, TypeAlias

from duban.frozen import frozen
from duban.model.record import Place
from duban.words import Filling, Said, Words

Severity: TypeAlias = Literal["error", "warning"]


@frozen()
class Diagnostic:
    """One fault at one place.

    Attributes:
        excerpt: the line as it stands in the file, if it was kept.
        blocks: whether nothing may be judged because of it; never so for a warning.
        stands_for: how many faults it is; more than one only where the rest is not listed.
    """

    place: Place
    code: str
    severity: Severity
    what: Said
    hint: Said | None = None
    excerpt: str = ""
    blocks: bool = True
    stands_for: int = 1


@frozen()
class Fault:
    """One kind of fault: its stable code, what it says and what to do, in both languages.

    An error `blocks` judgement unless every record could be read in spite of it.
    """

    code: str
    what: Words
    hint: Words
    severity: Severity = "error"
    blocks: bool = True

    def at(self, place: Place, excerpt: str = "", **blanks: Filling) -> Diagnostic:
        """Return this fault as found at a place; `blanks` fill both of its texts."""
        return Diagnostic(
            place,
            self.code,
            self.severity,
            self.what(**blanks),
            self.hint(**blanks),
            excerpt,
            self.blocks and self.severity == "error",
        )
