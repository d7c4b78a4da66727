"""From what happened to lines: what a rule gives for it, and what excuses it."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Final

from duban.model.measure import exact, in_common, share_of, sum_of
from duban.model.scoring import Scoring, ScoringRule, name_of
from duban.rules.rounding import rounded, units
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
    if kind.averaged:
        parts = (each.count * share for each, share in zip(found, shares, strict=True))
        points = adding_up(scoring, parts, worth)
    else:
        points = (given(scoring, worth * each.count) for each in found)
    return [
        _line(kind, rule, each, (value, share), excuse)
        for each, value, share in zip(found, points, shares, strict=True)
    ]


def _shares(found: Sequence[Occurrence]) -> list[Fraction]:
    """Return what each weighs among all that a rule found of one department."""
    weights = [each.weight.as_integer_ratio() for each in found]
    whole = sum_of([each.weight for each in found])
    of = {weight: share_of(Fraction(*weight), whole) for weight in set(weights)}
    return [of[each] for each in weights]


def adding_up(
    scoring: Scoring, counts: Iterable[Fraction], worth: Fraction = WHOLE
) -> Iterator[Fraction]:
    """Yield the differences of rounded sums, which add up to the rounded whole.

    So equal means are equal scores, of however many parts they are made.

    Args:
        scoring: says how points are rounded.
        counts: what counts, in order.
        worth: the points of one.
    """
    one = 10**scoring.event_decimals
    parts, of = in_common(counts)
    whole = before = 0
    for each in parts:
        whole += each * worth.numerator
        after = units(whole, of * worth.denominator, scoring.event_decimals, scoring.rounding)
        yield Fraction(after - before, one)
        before = after


def _line(
    kind: Kind,
    rule: ScoringRule,
    found: Occurrence,
    given_: tuple[Fraction, Fraction],
    excuse: Excuse,
) -> Line:
    points, share = given_
    excused = excuse(kind, found) if points.numerator < 0 else None
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
