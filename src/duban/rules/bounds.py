"""界限: whether a fact's value keeps to its bounds, and a condition holds.

The answer has three values: True, False, and None where what is known does not decide it.
"""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from operator import ge, gt, le, lt
from typing import TypeAlias

from duban.model.condition import Bounds, Condition
from duban.model.parsing import parse_number
from duban.rules.facts import Inapplicable, Unknown, Value

Truth: TypeAlias = bool | None
Ask: TypeAlias = Callable[[str], Value]
Limits: TypeAlias = tuple[Fraction | None, Fraction | None]


def leaves(condition: Condition) -> Iterator[tuple[str, Bounds]]:
    """Yield every fact of a condition with its bounds, in the order of the file."""
    yield from condition.facts.items()
    for each in (*condition.all, *condition.any):
        yield from leaves(each)


def satisfied(condition: Condition, ask: Ask) -> Truth:
    """Return whether a condition holds: all facts, all of `all`, one of `any` if there are any."""
    facts = (holds(ask(name), bounds) for name, bounds in condition.facts.items())
    joined = (satisfied(each, ask) for each in condition.all)
    either = [_either(satisfied(each, ask) for each in condition.any)] if condition.any else []
    return _every([*facts, *joined, *either])


def always_holds(condition: Condition) -> bool:
    """Return whether a condition asks for nothing."""
    return (
        not condition.facts
        and all(always_holds(each) for each in condition.all)
        and (not condition.any or any(always_holds(each) for each in condition.any))
    )


def _every(truths: Iterable[Truth]) -> Truth:
    known = set(truths)
    return False if False in known else None if None in known else True


def _either(truths: Iterable[Truth]) -> Truth:
    known = set(truths)
    return True if True in known else None if None in known else False


def holds(value: Value, bounds: Bounds) -> Truth:
    """Return whether a value keeps to its bounds; one that does not apply never does."""
    if isinstance(value, Inapplicable):
        return False
    if isinstance(value, str):
        return _is_one(value, bounds)
    low, high = _limits(value)
    numbers = (
        _compared(test, low, high, Fraction(limit))
        for test, limit in ((gt, bounds.gt), (ge, bounds.ge), (lt, bounds.lt), (le, bounds.le))
        if limit is not None
    )
    return _every([*numbers, *_named((low, high), bounds)])


def _limits(value: int | Fraction | Unknown) -> Limits:
    if isinstance(value, Unknown):
        return value.low, value.high
    return Fraction(value), Fraction(value)


def _is_one(value: str, bounds: Bounds) -> bool:
    return (
        bounds.eq in {None, value}
        and bounds.ne != value
        and (not bounds.one_of or value in bounds.one_of)
    )


def _compared(
    test: Callable[[Fraction, Fraction], bool],
    low: Fraction | None,
    high: Fraction | None,
    limit: Fraction,
) -> Truth:
    """Return whether every value from low to high passes, none does, or some do."""
    weak, strong = (low, high) if test in {gt, ge} else (high, low)
    if weak is not None and test(weak, limit):
        return True
    return False if strong is not None and not test(strong, limit) else None


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
    number = Fraction(parse_number(text))
    if low == high == number:
        return True
    apart = (low is not None and low > number) or (high is not None and high < number)
    return False if apart else None
