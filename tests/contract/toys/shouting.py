"""Finds commitments whose title shouts."""

from collections.abc import Iterator
from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.words import Words

SHOUTING: Final = Fault(
    "shouting",
    Words("{id} 的标题以叹号结尾", "the title of {id} ends in an exclamation mark"),
    Words("去掉叹号", "drop it"),
)


def shouting(index: Index) -> Iterator[Diagnostic]:
    """Yield titles that end in an exclamation mark."""
    for _, each in index.ledger.commitments():
        if each.title.endswith("！"):
            yield SHOUTING.at(each.at("title"), id=each.id)


CHECKS: Final = (Check(shouting, (SHOUTING,)),)
