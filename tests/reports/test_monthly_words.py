"""What the bulletin says in words: numbers that add up, and nothing better than what is known."""

from collections.abc import Callable, Mapping

import pytest

from duban.model.ledger import Ledger
from duban.model.months import Month
from duban.reports.document import Document, Lines, Table
from duban.reports.monthly import monthly
from duban.reports.report import Asked
from duban.rules.evaluate import evaluate
from duban.words import Said, Words, say
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
        return monthly(evaluate(ledger(files), month.last), Asked(month, over=True))

    return made


def overview(document: Document) -> list[str]:
    block = document.sections[0].blocks[0]
    assert isinstance(block, Lines)
    return [say(each, "zh") for each in block.texts if isinstance(each, Said | Words)]


def ids(document: Document, section: int) -> list[object]:
    block = document.sections[section].blocks[0]
    assert isinstance(block, Table)
    keys = [column.key for column in block.columns]
    return [row[keys.index("id")] for row in block.rows]


def test_the_states_add_up(bulletin: Callable[..., Document]) -> None:
    assert overview(bulletin())[0] == (
        "截至 2025-03-31，1 个部门共有承诺事项 2 项：推进中 1 项、时限待定 1 项。"
    )


def test_what_cannot_be_judged_is_told(bulletin: Callable[..., Document]) -> None:
    assert ids(bulletin(), 1) == ["D-1"], "no figure was ever filed; D-2 has no date and no light"


def test_what_is_closed_waits_for_no_ruling(bulletin: Callable[..., Document]) -> None:
    assert ids(bulletin(), 4) == ["D-1", "D-2"]
    assert ids(bulletin(files=CLOSED), 4) == ["D-2"]


@pytest.mark.parametrize(
    ("decided", "requested", "said", "why"),
    [
        ("2025-03-20", "2025-03-15", False, "asked for on the deadline itself"),
        ("2025-03-20", "2025-03-16", True, "asked for the day after: itself an overdue"),
        ("2025-02-20", "2025-02-16", False, "another month's, and in time"),
    ],
)
def test_an_extension_asked_for_late_is_named(
    bulletin: Callable[..., Document], decided: str, requested: str, *, said: bool, why: str
) -> None:
    due = DEPARTMENT.replace("11月份以前", "2025-03-15")
    more = f"requested: {requested}\ndeadline: 2025-12-31"
    files = {"departments/dep.yaml": due, **dict([decision(decided, "extension", more)])}
    late = [line for line in overview(bulletin(files=files)) if "时限过后才提出：D-1" in line]
    assert bool(late) == said, why
