"""Values of facts and their bounds in words, exact enough to see which side a value is on."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from duban.model.condition import Bounds
from duban.rules.facts import Fact, Inapplicable, Unknown, Value
from duban.words import Blank, Said, Words
from duban.words.base import decimal_text

MOST_PLACES: Final = 12
"""Thresholds have six decimals at most, so a value that differs shows it long before."""

QUANTITY: Final = Words("{value} {unit}", "{value} {unit}")
PERCENTAGE: Final = Words("{value}%", "{value} %")
AT_LEAST: Final = Words("至少 {value}", "at least {value}")
AT_MOST: Final = Words("至多 {value}", "at most {value}")
NOT_KNOWN: Final = Words("不明", "unknown")
NOT_ASKED: Final = Words("不适用", "not applicable")
BOUND: Final[Mapping[str, Words]] = {
    "gt": Words("> {value}", "> {value}"),
    "ge": Words("≥ {value}", "≥ {value}"),
    "lt": Words("< {value}", "< {value}"),
    "le": Words("≤ {value}", "≤ {value}"),
    "eq": Words("= {value}", "= {value}"),
    "ne": Words("≠ {value}", "≠ {value}"),
    "one_of": Words("属于：{value}", "one of: {value}"),
}
BOTH: Final = Words("{first}，且 {second}", "{first} and {second}")


def figure(fact: Fact, value: Value, bounds: Bounds | None = None) -> Blank:
    """Return a value without its unit, exact enough to see on which side of a bound it lies."""
    match value:
        case Inapplicable():
            return NOT_ASKED
        case str():
            return fact.choices.get(value, value)
        case Unknown():
            return _half_known(value, bounds)
    return _exact(value, _thresholds(bounds))


def _half_known(value: Unknown, bounds: Bounds | None) -> Blank:
    thresholds = _thresholds(bounds)
    if value.low is not None:
        return AT_LEAST(value=_exact(value.low, thresholds))
    if value.high is not None:
        return AT_MOST(value=_exact(value.high, thresholds))
    return NOT_KNOWN


def _exact(value: int | Fraction, thresholds: tuple[Decimal, ...]) -> str:
    if value.denominator == 1:
        return str(value)
    for places in range(2, MOST_PLACES):
        text = decimal_text(value, places)
        if not thresholds or _agrees(text, value, thresholds):
            return text
    return decimal_text(value, MOST_PLACES)


def _agrees(text: str, value: int | Fraction, thresholds: tuple[Decimal, ...]) -> bool:
    """Return whether a text lies on the same side of every threshold as what it shows."""
    shown = Decimal(text)
    return all(_side(shown, each) == _side(value, each) for each in thresholds)


def _side(value: int | Fraction | Decimal, threshold: Decimal) -> int:
    """Return a number above 0 where a value is more than a threshold, below 0 where it is less."""
    numerator, denominator = value.as_integer_ratio()
    above, below = threshold.as_integer_ratio()
    apart = numerator * below - above * denominator
    return (apart > 0) - (apart < 0)


def _thresholds(bounds: Bounds | None) -> tuple[Decimal, ...]:
    if bounds is None:
        return ()
    given = (bounds.gt, bounds.ge, bounds.lt, bounds.le)
    return tuple([each for each in given if each is not None])


def quantity(fact: Fact, value: Blank) -> Blank:
    """Return a figure with the fact's unit."""
    if not fact.unit.zh or value in (NOT_KNOWN, NOT_ASKED):
        return value
    if fact.unit.zh == "%":
        return PERCENTAGE(value=value)
    return QUANTITY(value=value, unit=fact.unit)


def in_words(fact: Fact, bounds: Bounds) -> Said:
    """Return bounds in words, such as `> 30 个百分点`."""
    said = [
        words(value=quantity(fact, _named_value(fact, given)))
        for key, words in BOUND.items()
        if (given := getattr(bounds, key)) not in {None, ()}
    ]
    joined = said[0]
    for each in said[1:]:
        joined = BOTH(first=joined, second=each)
    return joined


def _named_value(fact: Fact, given: Blank) -> Blank:
    if isinstance(given, tuple):
        return tuple(_named_value(fact, each) for each in given)
    return fact.choices.get(given, given) if isinstance(given, str) else given
