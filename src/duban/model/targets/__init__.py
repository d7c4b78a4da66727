"""目标: the kinds of target. A new kind is one file in this folder and one name in `KINDS`."""

from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

from duban.model.scalars import OneOf, any_of
from duban.model.targets.base import Dated, Reading, Stage, Target
from duban.model.targets.count import Count
from duban.model.targets.deliverable import Deliverable
from duban.model.targets.duty import Duty
from duban.model.targets.rank import Rank
from duban.model.targets.rate import Rate
from duban.model.targets.roster import Item, Roster

KINDS: Final[tuple[type[Target], ...]] = (Count, Rate, Roster, Rank, Deliverable, Duty)

if TYPE_CHECKING:
    AnyTarget: TypeAlias = Target
    AnyReading: TypeAlias = Reading
else:  # the gate needs the members one by one; the rest of the code asks every kind the same
    AnyTarget = Annotated[any_of(KINDS), OneOf("kind")]
    AnyReading = Annotated[any_of(kind.Reading for kind in KINDS), OneOf("kind")]

__all__ = [
    "KINDS",
    "AnyReading",
    "AnyTarget",
    "Count",
    "Dated",
    "Deliverable",
    "Duty",
    "Item",
    "Rank",
    "Rate",
    "Reading",
    "Roster",
    "Stage",
    "Target",
]
