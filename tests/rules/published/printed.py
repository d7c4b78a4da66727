"""Published tables that are right, each with slips of one cell and what it would have to be."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Slip:
    """A line as it is right, the same with one wrong cell, and that cell: unit, head, expected."""

    right: str
    wrong: str
    cell: tuple[str, str, str]


@dataclass(frozen=True)
class Printed:
    """A right table, what it is for, and the slips that it is tried with."""

    why: str
    text: str
    slips: tuple[Slip, ...] = ()
    encoding: str = "utf-8"

    def with_slip(self, slip: Slip) -> "Printed":
        lines = self.text.split("\n")
        lines[lines.index(slip.right)] = slip.wrong
        return Printed(self.why, "\n".join(lines), (), self.encoding)

    @property
    def data(self) -> bytes:
        return self.text.encode(self.encoding)
