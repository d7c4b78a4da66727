"""What a score is made of, line by line: each can be read, and together they are the score."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from typing import Final, Literal, TypeAlias

from duban.frozen import frozen
from duban.model.measure import sum_of
from duban.model.record import Place
from duban.model.scoring import Component
from duban.words import Blank

ZERO: Final = Fraction(0)
Sort: TypeAlias = Literal["base", "event", "cap", "few", "measured", "month"]


@frozen()
class Line:
    """One step of a score.

    Attributes:
        sort: base, event, cap (what a limit takes back), few, measured, or month.
        rule: the name of the rule that it follows from; empty where it follows from none.
        points: what it adds to its component.
        why: in words.
        on, count, commitment, about: those of the event.
        clause: of the source.
        place: the file that it rests on.
        share: what it weighs among those that are averaged with it; 1 where none are.
        excused: whether it would count but for an exemption.
    """

    sort: Sort
    rule: str
    points: Fraction
    why: Blank
    on: dt.date | None = None
    count: Fraction | None = None
    commitment: str | None = None
    about: str | None = None
    clause: str | None = None
    place: Place | None = None
    share: Fraction = Fraction(1)
    excused: bool = False


def by_rule(lines: Iterable[Line]) -> Mapping[str, Fraction]:
    """Return what the lines of each rule add up to."""
    grouped: defaultdict[str, list[Fraction]] = defaultdict(list)
    for each in lines:
        grouped[each.rule].append(each.points)
    return {rule: sum_of(points) for rule, points in grouped.items()}


@frozen(slots=False)
class Part:
    """One component of a score; without a score where nobody has given one."""

    component: Component
    lines: tuple[Line, ...]
    score: Fraction | None

    @property
    def worth(self) -> Fraction | None:
        """What it adds to the total."""
        return None if self.score is None else self.score * Fraction(self.component.share) / 100

    @property
    def bonuses(self) -> Fraction:
        """What its rules added, without what limits took back of that."""
        return sum_of(max(each, ZERO) for each in self._nets) + self._limits(below=True)

    @property
    def deductions(self) -> Fraction:
        """What its rules deducted, without what limits gave back: a number above 0."""
        lost = sum_of(min(each, ZERO) for each in self._nets)
        return -(lost + self._limits(below=False))

    @cached_property
    def _nets(self) -> Sequence[Fraction]:
        """What each rule adds up to, its own limits included; the factor for few last."""
        return tuple(
            by_rule(each for each in self.lines if each.rule or each.sort == "few").values()
        )

    def _limits(self, *, below: bool) -> Fraction:
        """Return what the component's own limits took from bonuses, or gave back of deductions."""
        points = (each.points for each in self.lines if each.sort == "cap" and not each.rule)
        return sum((each for each in points if (each < 0) == below), ZERO)


@frozen(slots=False)
class Score:
    """得分。Of one department, or one special action."""

    who: str
    parts: tuple[Part, ...]

    @cached_property
    def total(self) -> Fraction | None:
        """The sum of what the parts are worth; None while one is missing, or without any."""
        worths = [each.worth for each in self.parts]
        known = [each for each in worths if each is not None]
        return sum(known, Fraction(0)) if known and len(known) == len(worths) else None

    @property
    def missing(self) -> tuple[Component, ...]:
        """The components that nobody has given a score for."""
        return tuple(each.component for each in self.parts if each.score is None)

    @property
    def bonuses(self) -> Fraction:
        """What was added, in points of the components."""
        return sum((each.bonuses for each in self.parts), ZERO)

    @property
    def deductions(self) -> Fraction:
        """What was deducted, in points of the components, as a number above 0."""
        return sum((each.deductions for each in self.parts), ZERO)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines of all parts."""
        return tuple(line for part in self.parts for line in part.lines)

    @cached_property
    def events(self) -> frozenset[str]:
        """The names of the rules of which something counted."""
        return frozenset(
            each.rule for each in self.lines if each.sort == "event" and not each.excused
        )
