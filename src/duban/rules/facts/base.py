"""What a fact is, and the values it can have besides a number or a text.

A value may be missing in two ways, which rules treat differently. *Unknown*: the question makes
sense, but what was filed does not answer it; no light that means "all is well" may rest on it.
*Not applicable*: the question makes no sense here; a bound on it does not hold.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final, TypeAlias

from duban.frozen import frozen
from duban.rules.case import Case
from duban.words import Words


@frozen()
class Unknown:
    """Not known, except that it is no less than `low` and no more than `high`, where given.

    One of two targets may be 40 points behind while nothing was filed about the other: how far
    the commitment is behind is not known, but it is 40 points at least.
    """

    low: Fraction | None = None
    high: Fraction | None = None


@frozen()
class Inapplicable:
    """The question makes no sense here."""


UNKNOWN: Final = Unknown()
NOT_APPLICABLE: Final = Inapplicable()

Value: TypeAlias = int | Fraction | str | Unknown | Inapplicable

DAYS: Final = Words("天", "days")
POINTS: Final = Words("个百分点", "percentage points")
PERCENT: Final = Words("%", "%")
NO_UNIT: Final = Words("", "")


@frozen()
class Fact:
    """指标: one question that a light rule may ask of a commitment on a day.

    Attributes:
        name: as it stands in a policy's file.
        unit: what its numbers count.
        title: its name in words.
        about: its definition: what exactly, at which boundary, when unknown, when it makes no
            sense.
        value: returns its value for a case.
        missing: why it may be unknown, in words; None where it is for want of figures.
        choices: for a text: the values it can have, each in words. Empty for a number.
    """

    name: str
    unit: Words
    title: Words
    about: Words
    value: Callable[[Case], Value]
    missing: Words | None = None
    choices: Mapping[str, Words] = MappingProxyType({})

    @property
    def is_text(self) -> bool:
        """Whether the value is one of some texts, not a number."""
        return bool(self.choices)
