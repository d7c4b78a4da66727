"""A commitment is inserted into a file that people keep by hand; they keep every byte of theirs."""

from pathlib import Path

import pytest

from duban.ledger.admitting import file_record
from duban.ledger.gate.families import DEPARTMENTS
from duban.ledger.writing.insertion import with_commitment
from duban.model.department import Department

SAID = {"id": "D-9", "title": "新的", "action": "act", "made": "2025-01-01", "deadline": "2025-06"}
ONE = "{id: D-1, title: 一, action: act, made: 2025-01-01, deadline: 2025-03}"
DEMO = sorted((Path(__file__).parents[3] / "examples/demo/data/departments").glob("*.yaml"))


def department(text: str) -> Department:
    record, _ = file_record(text.encode(), "departments/dep.yaml", DEPARTMENTS)
    assert isinstance(record, Department)
    return record


def inserted(text: str) -> str | None:
    made = with_commitment(text.encode(), department(text), SAID)
    return None if made is None else made.decode()


NEW = "- id: D-9\n  title: 新的\n  action: act\n  made: 2025-01-01\n  deadline: 2025-06\n"


def at(indent: int, end: str = "\n") -> str:
    return "".join(f"{' ' * indent}{line}{end}" for line in NEW.splitlines())


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("id: dep\nname: 甲\n", "commitments:\n" + at(2), "the first one of all"),
        ("id: dep\nname: 甲", "\ncommitments:\n" + at(2), "a last line without its end"),
        (f"id: dep\nname: 甲\ncommitments:\n  - {ONE}\n", at(2), "indented by two"),
        (f"id: dep\nname: 甲\ncommitments:\n- {ONE}\n", at(0), "not indented"),
        (f"id: dep\nname: 甲\ncommitments:\n    - {ONE}\n", at(4), "indented by four"),
        (f"id: dep\nname: 甲\ncommitments:\n  -   {ONE}\n", at(2), "a wide dash"),
        (
            f"id: dep\r\nname: 甲\r\ncommitments:\r\n  - {ONE}\r\n",
            at(2, "\r\n"),
            "the ends of lines are those of the file",
        ),
        (f"\ufeffid: dep\nname: 甲\ncommitments:\n  - {ONE}\n", at(2), "a byte order mark"),
        (f"id: dep\nname: 甲\ncommitments:\n  - {ONE} # 备注\n", at(2), "a remark on the line"),
        (f"id: dep\nname: 甲\ncommitments:\n  - {ONE}", "\n" + at(2), "no end of the last line"),
    ],
)
def test_lines_are_added_at_the_end(before: str, after: str, why: str) -> None:
    assert inserted(before) == before + after, why


@pytest.mark.parametrize(
    ("rest", "why"),
    [
        ("name: 甲\n", "a key behind the list"),
        ("# 以下另行登记\nname: 甲\n", "a remark before the next key stays before it"),
        ("\n\nname: 甲\n", "blank lines stay where they are"),
        ("  # 本年度到此为止\nname: 甲\n", "a remark at the end of the list"),
    ],
)
def test_what_follows_stays_behind(rest: str, why: str) -> None:
    before = f"id: dep\ncommitments:\n  - {ONE}\n"
    assert inserted(before + rest) == before + at(2) + rest, why


def test_a_long_note_is_not_cut_in_two() -> None:
    note = "    note: |\n      第一行\n\n      # 不是备注，是正文\n      第三行\n"
    block = (
        "  - id: D-1\n    title: 一\n    action: act\n    made: 2025-01-01\n    deadline: 2025-03\n"
    )
    before = f"id: dep\nname: 甲\ncommitments:\n{block}{note}"
    assert inserted(before) == before + at(2)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (f"id: dep\nname: 甲\ncommitments: [{ONE}]\n", "a list on one line"),
        (f"{{id: dep, name: 甲, commitments: [{ONE}]}}\n", "a file on one line"),
        ("{id: dep, name: 甲}\n", "a file on one line, without a list"),
        (f"id: dep\nname: 甲\ncommitments: [\n  {ONE}\n]\n", "a list in brackets"),
        ("id: dep\nname: 甲\ncommitments: []\n", "an empty list"),
    ],
)
def test_where_no_line_fits_nothing_is_changed(text: str, why: str) -> None:
    assert inserted(text) is None, why


@pytest.mark.parametrize("path", DEMO, ids=lambda path: path.stem)
def test_the_demonstration_takes_one_more(path: Path) -> None:
    data = path.read_bytes()
    made = with_commitment(data, department(data.decode()), SAID)
    assert made is not None
    assert made.startswith(data)
