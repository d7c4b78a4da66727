"""Reasons of light rules that ask for facts that do not exist."""

from collections.abc import Iterator
from string import Formatter
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.checks.base import Check
from duban.rules.checks.conditions import TITLES
from duban.rules.checks.index import Index
from duban.rules.facts import BY_NAME
from duban.words import Words
from duban.words.guess import guess

UNKNOWN_BLANK: Final = Fault(
    "unknown-blank",
    Words("理由中的“{blank}”不是指标", "the reason's “{blank}” is no fact"),
    Words("{guess}花括号里只能写指标名：{known}", "{guess}only facts may stand in braces: {known}"),
)


def blanks(index: Index) -> Iterator[Diagnostic]:
    """Yield blanks in the reasons of rules that are not facts."""
    for policy in index.ledger.policies:
        for rule in policy.rules:
            names = (name for _, name, _, _ in Formatter().parse(rule.because) if name)
            for name in dict.fromkeys(names):
                if name not in BY_NAME:
                    near, known = guess(TITLES.get(name, name), BY_NAME), tuple(BY_NAME)
                    yield UNKNOWN_BLANK.at(rule.at("because"), blank=name, guess=near, known=known)


CHECKS: Final = (Check(blanks, (UNKNOWN_BLANK,)),)
