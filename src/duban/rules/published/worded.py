"""注: what notes and heads say in words of how points are given: each red light takes two."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from duban.rules.published.figures import plain
from duban.rules.published.formula import Linear
from duban.rules.published.roles import label
from duban.rules.published.table import Table

CLAUSES: Final = re.compile("[，。；、,;\\n]")
EACH: Final = re.compile(
    r"每[^0-9]{0,12}1?[^0-9]{0,12}?(扣|减|加|奖)[^0-9]{0,2}([0-9]{1,3}(?:\.[0-9]+)?)分"
)
IN_HEAD: Final = re.compile(
    r"([-+])?([0-9]{1,3}(?:\.[0-9]+)?)分?[/每](?:次|个|件|项|盏|天|期|起)|每[^0-9]{0,4}?([-+])([0-9]{1,3}(?:\.[0-9]+)?)"
)
BASE: Final = re.compile(r"(?:基[础准本]分|满分|总分)[^0-9]{0,3}([0-9]{2,4})分?")
COUNTS: Final = re.compile("(次|个|件|项|盏)?(数量?|总数)$")
USUAL: Final = 100
SHORTEST: Final = 2


def worded(table: Table) -> Iterator[Linear]:
    """Return the sums that are put into words: on the base that notes name, or a usual one."""
    clauses = [each for text in table.texts for each in CLAUSES.split(plain(text))]
    found_in = (*_in_heads(table), *(_term(clause, table) for clause in clauses))
    terms = tuple(dict(each for each in found_in if each).items())
    if not terms:
        return
    named = [Fraction(found[1]) for clause in clauses if (found := BASE.search(clause))]
    for base in dict.fromkeys((*named, Fraction(USUAL), Fraction(0))):
        yield Linear("note", terms, base)


def _in_heads(table: Table) -> Iterator[tuple[int, Fraction]]:
    """Return the columns whose own heads say how many points each of what they count gives."""
    for each in table.of("part"):
        head = plain(each.own)
        if found := EACH.search(head):
            yield each.index, _signed(found[1], found[2])
        elif found := IN_HEAD.search(head):
            yield each.index, _signed(found[1] or found[3], found[2] or found[4])


def _signed(sign: str | None, points: str) -> Fraction:
    return Fraction(points) * (-1 if sign in {"扣", "减", "-"} else 1)


def _term(clause: str, table: Table) -> tuple[int, Fraction] | None:
    """Return a column that a clause gives points for, and how many; None where it says none."""
    found = EACH.search(clause)
    stems = {_stem(each.own): each.index for each in table.of("part")}
    said = [stem for stem in stems if len(stem) >= SHORTEST and stem in clause]
    if not found or not said:
        return None
    return stems[max(said, key=len)], _signed(found[1], found[2])


def _stem(head: str) -> str:
    """Return what a column counts: 红灯 of 红灯数（盏）."""
    return COUNTS.sub("", label(plain(head)))
