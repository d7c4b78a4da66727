"""界限: whether a fact's value keeps to its bounds, and a condition holds.

The answer has three values: True, False, and None where what is known does not decide it.
"""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from operator import ge, gt, le, lt
from typing import Any, TypeAlias

from duban.model.condition import Bounds, Condition
from duban.model.parsing import parse_number
from duban.rules.facts import Inapplicable, Unknown, Value

Truth: TypeAlias = bool | None
Ask: TypeAlias = Callable[[str], Value]
Number: TypeAlias = int | Fraction
Limits: TypeAlias = tuple[Number | None, Number | None]
Test: TypeAlias = Callable[[Value], Truth]
Question: TypeAlias = Callable[[Ask], Truth]


def leaves(condition: Condition) -> Iterator[tuple[str, Bounds]]:
    """Yield every fact of a condition with its bounds, in the order of the file."""
    yield from condition.facts.items()
    for each in (*condition.all, *condition.any):
        yield from leaves(each)


def question(condition: Condition) -> Question:
    """Return what tells whether a condition holds: made once, it is asked thousands of times.

    It holds where all facts do, all of `all`, and one of `any` if there are any.
    """
    facts = tuple((name, within(bounds)) for name, bounds in condition.facts.items())
    every = tuple(question(each) for each in condition.all)
    one_of = tuple(question(each) for each in condition.any)
    if len(facts) == 1 and not every and not one_of:
        return _single(*facts[0])

    def asked(ask: Ask) -> Truth:
        known: Truth = True
        for name, keeps in facts:
            truth = keeps(ask(name))
            if truth is False:
                return False
            known = known and truth
        if not every and not one_of:
            return known
        either = [_either(each(ask) for each in one_of)] if one_of else []
        return _every([known, *(each(ask) for each in every), *either])

    return asked


def _single(name: str, keeps: Test) -> Question:
    """Return what asks for one fact only, as nearly every rule does."""
    return lambda ask: keeps(ask(name))


def always_holds(condition: Condition) -> bool:
    """Return whether a condition asks for nothing."""
    return (
        not condition.facts
        and all(always_holds(each) for each in condition.all)
        and (not condition.any or any(always_holds(each) for each in condition.any))
    )


def _every(truths: Iterable[Truth]) -> Truth:
    known: Truth = True
    for each in truths:
        if each is False:
            return False
        known = known and each
    return known


def _either(truths: Iterable[Truth]) -> Truth:
    known = set(truths)
    return True if True in known else None if None in known else False


def within(bounds: Bounds) -> Test:
    """Return what tells whether a value keeps to bounds; one that does not apply never does."""
    compared = tuple(_comparisons(bounds))
    names = bounds.eq is not None or bounds.ne is not None or bool(bounds.one_of)

    def keeps(value: Value) -> Truth:
        if isinstance(value, Inapplicable):
            return False
        if isinstance(value, str):
            return _is_one(value, bounds)
        if isinstance(value, Unknown):
            limits = value.low, value.high
            return _every((*_measured(limits, bounds), *_named(limits, bounds)))
        for passes, above, below in compared:  # two ints are compared at once, two fractions not
            if not passes(value.numerator * below, above * value.denominator):
                return False
        return not names or _is_number(value, bounds)

    return keeps if len(compared) != 1 or names else _once(*compared[0], keeps)


def _once(passes: Callable[[int, int], bool], above: int, below: int, otherwise: Test) -> Test:
    """Return what compares an int with one limit at once: nearly every fact and bound is such."""
    return lambda value: passes(value * below, above) if type(value) is int else otherwise(value)


def _comparisons(bounds: Bounds) -> Iterator[tuple[Callable[[int, int], bool], int, int]]:
    """Yield each comparison that bounds ask for, with the limit's numerator and denominator."""
    given = ((gt, bounds.gt), (ge, bounds.ge), (lt, bounds.lt), (le, bounds.le))
    for passes, limit in given:
        if limit is not None:
            yield passes, *limit.as_integer_ratio()


def _is_number(value: Number, bounds: Bounds) -> bool:
    """Return whether a number that is known is one that the bounds name."""
    return (
        (bounds.eq is None or value == _number(bounds.eq))
        and (bounds.ne is None or value != _number(bounds.ne))
        and (not bounds.one_of or any(value == _number(each) for each in bounds.one_of))
    )


def _is_one(value: str, bounds: Bounds) -> bool:
    return (
        bounds.eq in {None, value}
        and bounds.ne != value
        and (not bounds.one_of or value in bounds.one_of)
    )


def _measured(limits: Limits, bounds: Bounds) -> Iterator[Truth]:
    """Yield what the bounds say that compare."""
    low, high = limits
    if bounds.gt is not None:
        yield _compared(gt, low, high, whole(bounds.gt))
    if bounds.ge is not None:
        yield _compared(ge, low, high, whole(bounds.ge))
    if bounds.lt is not None:
        yield _compared(lt, high, low, whole(bounds.lt))
    if bounds.le is not None:
        yield _compared(le, high, low, whole(bounds.le))


def _compared(
    test: Callable[[Any, Any], bool], weak: Number | None, strong: Number | None, limit: Number
) -> Truth:
    """Return whether every value passes, none does, or some do.

    Args:
        test: compares a value with the limit.
        weak: the value that passes least easily, if it is known.
        strong: the one that passes most easily.
        limit: what they are held to.
    """
    if weak is not None and test(weak, limit):
        return True
    return False if strong is not None and not test(strong, limit) else None


@lru_cache(maxsize=1024)
def whole(limit: Decimal) -> Number:
    """Return a limit as an int where it is one: two ints are compared at once."""
    number = Fraction(limit)
    return number.numerator if number.denominator == 1 else number


def _named(limits: Limits, bounds: Bounds) -> Iterator[Truth]:
    """Yield what the bounds say that name numbers instead of comparing them."""
    if bounds.eq is not None:
        yield _equal(limits, bounds.eq)
    if bounds.ne is not None:
        same = _equal(limits, bounds.ne)
        yield None if same is None else not same
    if bounds.one_of:
        yield _either(_equal(limits, each) for each in bounds.one_of)


def _equal(limits: Limits, text: str) -> Truth:
    low, high = limits
    number = _number(text)
    if low == high == number:
        return True
    apart = (low is not None and low > number) or (high is not None and high < number)
    return False if apart else None


@lru_cache(maxsize=1024)
def _number(text: str) -> Number:
    return whole(parse_number(text))
