"""One thing to measure: a program with its arguments, in a folder of its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path


def _nothing() -> None:
    pass


@dataclass(frozen=True, slots=True)
class Trial:
    """A program to run, again and again.

    Attributes:
        folder: where it is run.
        columns: the width of the terminal that it writes to; 0 for a pipe.
        before: what is done before every run, unmeasured.
        count: how many promises are overdue by what it wrote; None where it does not say.
    """

    name: str
    argv: tuple[str, ...]
    folder: Path
    env: Mapping[str, str] = field(default_factory=dict)
    columns: int = 0
    before: Callable[[], None] = _nothing
    count: Callable[[str], int] | None = None
