"""From what happened to lines: what a rule gives for it, and what excuses it."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Final

from duban.model.measure import exact, share_of
from duban.model.scoring import Scoring, ScoringRule, name_of
from duban.rules.rounding import rounded
from duban.rules.scoring.base import Kind, Occurrence
from duban.rules.scoring.excuses import Excuse
from duban.rules.scoring.lines import Line
from duban.words import Words

ZERO: Final = Fraction(0)
WHOLE: Final = Fraction(1)
EXCUSED: Final = Words("{why}；{excuse}，不计分", "{why}; {excuse}, not counted")


def given(scoring: Scoring, points: Fraction) -> Fraction:
    """Return points as the decimal they are given as."""
    return rounded(points, scoring.event_decimals, scoring.rounding)


def lines(
    scoring: Scoring, kind: Kind, rule: ScoringRule, found: Sequence[Occurrence], excuse: Excuse
) -> list[Line]:
    """Return a line for everything that a rule found of one department."""
    worth = exact(rule.points)
    shares = _shares(found) if kind.averaged else [WHOLE] * len(found)
    each_worth = (worth * each.count for each in found)
    if kind.averaged:
        weighed = (part * share for part, share in zip(each_worth, shares, strict=True))
        points = adding_up(scoring, weighed)
    else:
        points = (given(scoring, each) for each in each_worth)
    return [
        _line(kind, rule, each, (value, share), excuse)
        for each, value, share in zip(found, points, shares, strict=True)
    ]


def _shares(found: Sequence[Occurrence]) -> list[Fraction]:
    """Return what each weighs among all that a rule found of one department."""
    weights = sum([each.weight for each in found if each.weight != 1], ZERO)
    weights += sum(each.weight == 1 for each in found)  # nearly all: counted, not added
    of = {weight: share_of(weight, weights) for weight in {each.weight for each in found}}
    return [of[each.weight] for each in found]


def adding_up(scoring: Scoring, exact: Iterable[Fraction]) -> Iterator[Fraction]:
    """Yield the differences of rounded sums, which add up to the rounded whole.

    So equal means are equal scores, of however many parts they are made.
    """
    whole = before = ZERO
    for each in exact:
        whole += each
        after = given(scoring, whole)
        yield after - before
        before = after


def _line(
    kind: Kind,
    rule: ScoringRule,
    found: Occurrence,
    given_: tuple[Fraction, Fraction],
    excuse: Excuse,
) -> Line:
    points, share = given_
    excused = excuse(kind, found) if points < 0 else None
    return Line(
        sort="event",
        rule=name_of(rule),
        points=ZERO if excused else points,
        why=found.why if excused is None else EXCUSED(why=found.why, excuse=excused),
        on=found.on,
        count=found.count,
        commitment=found.commitment,
        about=found.about,
        clause=rule.clause,
        place=found.place,
        share=share,
        excused=excused is not None,
    )
