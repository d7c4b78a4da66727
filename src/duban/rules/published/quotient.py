"""商: a figure that is one column divided by another."""

from fractions import Fraction
from typing import Final, Literal, TypeAlias, TypeVar

from duban.frozen import frozen
from duban.rules.published.formula import Origin, plain_number
from duban.rules.published.table import Row, Table

Form: TypeAlias = Literal["part", "rest", "growth", "of-both"]
"""Done of planned; what is not lacking, of all; by how much it grew; and one of both together."""

FORMS: Final[tuple[Form, ...]] = ("part", "rest", "growth", "of-both")
ADDED: Final = {"part": (1, 0), "rest": (-1, 1), "growth": (1, -1), "of-both": (1, 0)}
Figure = TypeVar("Figure", Fraction, float)
SHARE: Final = "{one}÷{whole}×100"
SAID: Final = {
    "part": "{one}÷{other}",
    "rest": "({other}-{one})÷{other}",
    "growth": "({one}-{other})÷{other}",
    "of-both": "{one}÷({one}+{other})",
}


def divided(form: Form, one: Figure, other: Figure, scale: int) -> Figure | None:
    """Return what a form makes of two figures; None where it would divide by nothing."""
    whole = one + other if form == "of-both" else other
    of_one, of_other = ADDED[form]
    return (of_one * one + of_other * other) * scale / whole if whole else None


@frozen()
class Quotient:
    """One column by another.

    Attributes:
        one, other: what is divided, and by what.
        scale: 100 for a percentage, otherwise 1.
    """

    one: int
    other: int
    scale: int
    form: Form

    @property
    def origin(self) -> Origin:
        """Whence it is known."""
        return "ratio"

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns that it uses."""
        return self.one, self.other

    def value(self, row: Row) -> Fraction | None:
        """Return what it makes of a row; None where it would divide by nothing."""
        one, other = row.value(self.one), row.value(self.other)
        if one is None or other is None:
            return None
        return divided(self.form, one, other, self.scale)

    def said(self, table: Table) -> str:
        """Return it as people write it."""
        heads = {"one": table.column(self.one).head, "other": table.column(self.other).head}
        text = SAID[self.form].format(**heads)
        return text if self.scale == 1 else f"{text}×{self.scale}"


@frozen()
class Share:
    """One column's share in its whole, in per cent.

    Attributes:
        whole: what all rows make, more than 0.
    """

    one: int
    whole: Fraction

    @property
    def origin(self) -> Origin:
        """Whence it is known."""
        return "ratio"

    @property
    def columns(self) -> tuple[int, ...]:
        """The column that it uses."""
        return (self.one,)

    def value(self, row: Row) -> Fraction | None:
        """Return what it makes of a row; None where nothing stands there."""
        one = row.value(self.one)
        return None if one is None else one * 100 / self.whole

    def said(self, table: Table) -> str:
        """Return it as people write it."""
        return SHARE.format(one=table.column(self.one).head, whole=plain_number(self.whole))
