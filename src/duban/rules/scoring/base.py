"""What a kind of scoring rule is, and what it finds."""

import datetime as dt
from collections.abc import Callable, Iterator
from fractions import Fraction

from duban.frozen import frozen
from duban.model.record import Place
from duban.model.scoring import ScoringRule
from duban.rules.scoring.scope import Scope
from duban.words import Blank, Words


@frozen()
class Occurrence:
    """One thing that happened and counts for a score.

    Attributes:
        department: the id of the department it is counted for.
        about: the id of what it is about: of a commitment, its part, a filing, a finding.
        on: the day that it belongs to.
        why: what happened, in words.
        place: the file that it rests on, and the line.
        count: what the rule's points are multiplied by.
        commitment: the id of the commitment that it is about, where it is about one.
        weight: what it weighs where its kind is averaged.
    """

    department: str
    about: str
    on: dt.date
    why: Blank
    place: Place
    count: Fraction = Fraction(1)
    commitment: str | None = None
    weight: Fraction = Fraction(1)


@frozen()
class Kind:
    """One kind of scoring rule.

    Attributes:
        name: as a policy names it in `rule`.
        title: for people.
        about: what it counts, exactly, at which boundary.
        unit: what one count is: an event, a day, a percentage point.
        find: yields what happened within the scope, in any order, by the rule's own settings.
        settings: which of the rule's settings `of`, `above` and `times` mean something to it.
        choices: what `of` may name; none where a policy or a ledger defines them.
        excusable: whether an exemption of the commitment takes its points away.
        averaged: whether what is found of one department counts as its weighted mean, and not
            as its sum.
    """

    name: str
    title: Words
    about: Words
    unit: Words
    find: Callable[[Scope, ScoringRule], Iterator[Occurrence]]
    settings: frozenset[str] = frozenset()
    choices: tuple[str, ...] = ()
    excusable: bool = True
    averaged: bool = False


EVENT = Words("次", "events")
DAY = Words("天", "days")
POINT = Words("个百分点", "percentage points")
SHARE = Words("完成程度（0 到 1）", "a share from 0 to 1")
COMMITMENT = Words("项", "commitments")
