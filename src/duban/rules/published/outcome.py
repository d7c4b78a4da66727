"""What a check of a published table comes to."""

from collections.abc import Iterable

from duban.frozen import frozen
from duban.words import Said, Words


@frozen()
class Finding:
    """One cell that does not follow from the others.

    Attributes:
        line: of the file.
        column: the head of its column.
        unit: whose row it is.
        stated, expected: what stands there and what would follow, as printed.
    """

    line: int
    column: str
    unit: str
    stated: str
    expected: str
    why: Said | Words


@frozen()
class Outcome:
    """What was checked, by which rules, and what does not follow.

    Attributes:
        rows: units whose row was read.
        checked: cells that were recomputed.
        formulas: how each total is made, as found.
        ways: how places were given, as found.
        findings: cells that do not follow, by line.
        notices: what could not be told, or may have a good reason.
        made: the columns of one table that were recomputed.
        used: those that others were recomputed or put in order by.
    """

    rows: int
    checked: int
    formulas: tuple[Said, ...]
    ways: tuple[Said, ...]
    findings: tuple[Finding, ...]
    notices: tuple[Said | Words, ...]
    made: frozenset[int] = frozenset()
    used: frozenset[int] = frozenset()


def together(outcomes: Iterable[Outcome]) -> Outcome:
    """Return several outcomes as one."""
    every = tuple(outcomes)
    findings = (each for outcome in every for each in outcome.findings)
    return Outcome(
        sum(each.rows for each in every),
        sum(each.checked for each in every),
        tuple(each for outcome in every for each in outcome.formulas),
        tuple(each for outcome in every for each in outcome.ways),
        tuple(sorted(findings, key=lambda each: each.line)),
        tuple(dict.fromkeys(each for outcome in every for each in outcome.notices)),
        frozenset(each for outcome in every for each in outcome.made),
        frozenset(each for outcome in every for each in outcome.used),
    )
