"""What the bulletin says in words: numbers that add up, and nothing better than what is known."""

from collections.abc import Callable, Mapping
from fractions import Fraction

import pytest

from duban.ledger.templates import template_for
from duban.model.ledger import Ledger
from duban.model.months import Month
from duban.reports.document import Block, Document, Lines, Table
from duban.reports.monthly import monthly
from duban.reports.report import Asked
from duban.rules.evaluate import evaluate
from tests.rules.story import decision, filing

Make = Callable[[Mapping[str, str]], Ledger]
PROMISED = "action: act, made: 2025-01-01"
DEPARTMENT = f"""\
id: dep
name: 甲局
commitments:
  - {{id: D-1, title: 开工, {PROMISED}, deadline: 11月份以前, target: {{kind: count, total: 9}}}}
  - {{id: D-2, title: 谋划, {PROMISED}, deadline: 早日}}
"""
CLOSED = dict((filing("2025-03-01", "claim: complete"), decision("2025-03-05", "close-out")))


@pytest.fixture
def bulletin(ledger: Make) -> Callable[..., Document]:
    """Return the bulletin of March 2025 for a ledger with some files more."""

    def made(**more: Mapping[str, str]) -> Document:
        month = Month(2025, 3)
        files = {"departments/dep.yaml": DEPARTMENT, **more.get("files", {})}
        known = ledger(files)
        template = template_for(known, "monthly", "zh")
        return monthly(evaluate(known, month.last), Asked(month, over=True, template=template))

    return made


def blocks(document: Document, heading: str) -> tuple[Block, ...]:
    """Return what stands under the heading that begins so."""
    return next(each.blocks for each in document.sections if str(each.title).startswith(heading))


def said(document: Document, heading: str) -> list[str]:
    lines = [each for each in blocks(document, heading) if isinstance(each, Lines)]
    return [str(text) for each in lines for text in each.texts]


def ids(document: Document, heading: str) -> list[object]:
    (block,) = blocks(document, heading)
    assert isinstance(block, Table)
    keys = [column.key for column in block.columns]
    return [row[keys.index("id")] for row in block.rows]


def test_the_states_add_up(bulletin: Callable[..., Document]) -> None:
    assert said(bulletin(), "一、")[0] == (
        "截至2025年3月31日，1 个部门共有承诺事项 2 项：推进中 1 项、时限待定 1 项。"
    )


def test_what_cannot_be_judged_is_told(bulletin: Callable[..., Document]) -> None:
    assert ids(bulletin(), "附件1") == ["D-1"], (
        "no figure was ever filed; D-2 has no date and no light"
    )


def test_the_progress_of_the_whole_is_not_that_of_a_step(bulletin: Callable[..., Document]) -> None:
    step = "milestones: [{id: a, title: 方案, deadline: 2025-04-10}]"
    due = DEPARTMENT.replace("11月份以前,", f"2025-04-20, {step},")
    files = {"departments/dep.yaml": due, **dict([filing("2025-03-01", "done: 3")])}
    (table,) = blocks(bulletin(files=files), "附件5")
    assert isinstance(table, Table)
    at = [column.key for column in table.columns].index("progress")
    assert [row[at] for row in table.rows] == [None, Fraction(1, 3)]


def test_what_is_closed_waits_for_no_ruling(bulletin: Callable[..., Document]) -> None:
    assert ids(bulletin(), "附件7") == ["D-1", "D-2"]
    assert ids(bulletin(files=CLOSED), "附件7") == ["D-2"]


@pytest.mark.parametrize(
    ("decided", "requested", "named", "why"),
    [
        ("2025-03-20", "2025-03-15", False, "asked for on the deadline itself"),
        ("2025-03-20", "2025-03-16", True, "asked for the day after: itself an overdue"),
        ("2025-02-20", "2025-02-16", False, "another month's, and in time"),
    ],
)
def test_an_extension_asked_for_late_is_named(
    bulletin: Callable[..., Document], decided: str, requested: str, *, named: bool, why: str
) -> None:
    due = DEPARTMENT.replace("11月份以前", "2025-03-15")
    more = f"requested: {requested}\ndeadline: 2025-12-31"
    files = {"departments/dep.yaml": due, **dict([decision(decided, "extension", more)])}
    late = [line for line in said(bulletin(files=files), "四、") if "才提出：D-1" in line]
    assert bool(late) == named, why
