"""Conditions of light rules that ask what nobody can answer, or bound it with what is no bound."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from duban.model.condition import JOINS, Bounds, Condition
from duban.model.diagnostic import Diagnostic, Fault
from duban.model.parsing import parse_number
from duban.model.record import Place
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.rules.facts import BY_NAME, Fact
from duban.rules.facts.base import PERCENT, POINTS
from duban.words import Words
from duban.words.guess import guess

UNKNOWN_FACT: Final = Fault(
    "unknown-fact",
    Words("没有指标“{name}”", "there is no fact “{name}”"),
    Words("{guess}可用的指标：{known}", "{guess}the facts are: {known}"),
)
NO_BOUND: Final = Fault(
    "no-bound",
    Words("指标“{name}”没有写界限", "fact “{name}” has no bound"),
    Words(
        "写 gt、ge、lt、le、eq、ne 或 one_of，或删去这一指标",
        "give gt, ge, lt, le, eq, ne or one_of, or leave the fact out",
    ),
)
NUMBER_FOR_TEXT: Final = Fault(
    "number-for-text",
    Words("指标“{name}”是文字，不能比大小", "fact “{name}” is a text and cannot be compared"),
    Words("用 eq、ne 或 one_of，可取：{known}", "use eq, ne or one_of with: {known}"),
)
TEXT_FOR_NUMBER: Final = Fault(
    "text-for-number",
    Words("指标“{name}”是数，“{text}”不是数", "fact “{name}” is a number, “{text}” is none"),
    Words(
        "等于就写一个数，如 30；比较写 {{ge: 30}}，另有 gt、lt、le",
        "write a number such as 30 for what it equals; to compare, write {{ge: 30}}, or gt, lt, le",
    ),
)
UNKNOWN_CHOICE: Final = Fault(
    "unknown-choice",
    Words("指标“{name}”没有“{text}”这个值", "fact “{name}” is never “{text}”"),
    Words("{guess}可取：{known}", "{guess}it can be: {known}"),
)
SHARE_FOR_PERCENT: Final = Fault(
    "share-for-percent",
    Words(
        "指标“{name}”按百分数计，{bound} 就是 {bound}%",
        "fact “{name}” is counted in percent: {bound} is {bound} %",
    ),
    Words("如果是百分之八十，请写 80", "if eighty percent is meant, write 80"),
    "warning",
)
IMPOSSIBLE_BOUNDS: Final = Fault(
    "impossible-bounds",
    Words("指标“{name}”的界限不可能同时成立", "the bounds of fact “{name}” cannot all hold"),
    Words("检查上下限是否写反", "see whether the lower and the upper bound are swapped"),
)

EMPTY_JOIN: Final = Fault(
    "empty-join",
    Words("“{join}”下面没有条件", "there is no condition under “{join}”"),
    Words(
        "在 {join} 里写条件，或删去 {join}；总是成立的规则写 when: {{}}",
        "give conditions in {join}, or leave it out; a rule that always holds has when: {{}}",
    ),
)

TITLES: Final = {fact.title.zh: fact.name for fact in BY_NAME.values()}
"""Facts by the names that people read: what somebody writes who has seen them in a report."""

Leaf = tuple[str, Bounds, Place]


def conditions(index: Index) -> Iterator[Diagnostic]:
    """Yield what is wrong with the conditions of the ledger's own policies."""
    for policy in index.ledger.policies:
        for rule in policy.rules:
            for name, bounds, place in _leaves(rule.when):
                yield from _leaf(name, bounds, place)


def empty_joins(index: Index) -> Iterator[Diagnostic]:
    """Yield every `all` and `any` without a condition: it would hold without saying so."""
    for policy in index.ledger.policies:
        for rule in policy.rules:
            for condition in _parts(rule.when):
                for join in JOINS:
                    if condition.origin.gives(join) and not getattr(condition, join):
                        yield EMPTY_JOIN.at(condition.at(join), join=join)


def _parts(condition: Condition) -> Iterator[Condition]:
    yield condition
    for each in (*condition.all, *condition.any):
        yield from _parts(each)


def _leaves(condition: Condition) -> Iterator[Leaf]:
    for part in _parts(condition):
        places = part.origin.places()  # thousands of facts may be given at once
        for name, bounds in part.facts.items():
            yield name, bounds, places.get(name, part.origin.place)


def _leaf(name: str, bounds: Bounds, place: Place) -> Iterator[Diagnostic]:
    fact = BY_NAME.get(name)
    if fact is None:
        near = guess(TITLES.get(name, name), BY_NAME)
        yield UNKNOWN_FACT.at(place, name=name, guess=near, known=tuple(BY_NAME))
    elif not (_numbers(bounds) or _texts(bounds)):
        yield NO_BOUND.at(place, name=name)
    elif fact.is_text:
        yield from _text_fact(fact, bounds, place)
    else:
        yield from _number_fact(fact, bounds, place)


def _text_fact(fact: Fact, bounds: Bounds, place: Place) -> Iterator[Diagnostic]:
    known = tuple(fact.choices)
    titles = {words.zh: key for key, words in fact.choices.items()}
    if _numbers(bounds):
        yield NUMBER_FOR_TEXT.at(place, name=fact.name, known=known)
    for text in _texts(bounds):
        if text not in fact.choices:
            near = guess(titles.get(text, text), known)
            yield UNKNOWN_CHOICE.at(place, name=fact.name, text=text, guess=near, known=known)


def _number_fact(fact: Fact, bounds: Bounds, place: Place) -> Iterator[Diagnostic]:
    for text in _texts(bounds):
        if not _is_number(text):
            yield TEXT_FOR_NUMBER.at(place, name=fact.name, text=text)
    for bound in _numbers(bounds) if fact.unit in {PERCENT, POINTS} else ():
        if 0 < abs(bound) < 1:
            yield SHARE_FOR_PERCENT.at(place, name=fact.name, bound=bound)
    if _is_empty(bounds):
        yield IMPOSSIBLE_BOUNDS.at(place, name=fact.name)


def _is_empty(bounds: Bounds) -> bool:
    """Return whether no number lies between the lower and the upper bounds."""
    lows = [each for each in (bounds.gt, bounds.ge) if each is not None]
    highs = [each for each in (bounds.lt, bounds.le) if each is not None]
    if not lows or not highs or max(lows) < min(highs):
        return False
    only = max(lows)
    return only > min(highs) or only in {bounds.gt, bounds.lt}


def _is_number(text: str) -> bool:
    try:
        parse_number(text)
    except ValueError:
        return False
    return True


def _numbers(bounds: Bounds) -> tuple[Decimal, ...]:
    given = (bounds.gt, bounds.ge, bounds.lt, bounds.le)
    return tuple(each for each in given if each is not None)


def _texts(bounds: Bounds) -> tuple[str, ...]:
    return (*(each for each in (bounds.eq, bounds.ne) if each is not None), *bounds.one_of)


CHECKS: Final = (
    Check(
        conditions,
        (
            UNKNOWN_FACT,
            NO_BOUND,
            NUMBER_FOR_TEXT,
            TEXT_FOR_NUMBER,
            UNKNOWN_CHOICE,
            SHARE_FOR_PERCENT,
            IMPOSSIBLE_BOUNDS,
        ),
    ),
    Check(empty_joins, (EMPTY_JOIN,)),
)
