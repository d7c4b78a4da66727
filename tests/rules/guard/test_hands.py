"""Whether those who wrote something may: by the people and rights that the base knew."""

from typing import Literal

import pytest

from duban.rules.guard import hands
from duban.rules.guard.change import Writer
from tests.guard.desk import HOUSING, OFFICE, ROADS
from tests.rules.guard.papers import (
    DUBAN,
    RO,
    Do,
    Papers,
    both,
    edit,
    found,
    remove,
    settle,
    write,
)

Role = Literal["author", "committer", "uncommitted"]
FILED = "progress/roads/2025-06/2025-06-09.yaml"
FILING = write(FILED, "department: roads\n")
THEIRS = f"folder-of-others {FILED}:1:1"
STRANGER = f"unknown-writer {FILED}:1:1"
NOBODY = f"writer-cannot-be-seen {FILED}:1:1"


def by(*writers: tuple[str, Role], name: str = FILED) -> Do:
    """Return that a file was written by some."""

    def do(papers: Papers) -> None:
        papers.writers[name] = tuple(Writer(*each) for each in writers)

    return do


@pytest.mark.parametrize(
    ("writers", "expected", "why"),
    [
        ([(ROADS, "author")], [], "its own liaison"),
        ([(ROADS, "uncommitted")], [], "before it is committed"),
        ([(" Zhao@Roads.Example ", "author")], [], "an address has no capitals and no blanks"),
        ([(HOUSING, "author")], [THEIRS], "another department's"),
        ([(OFFICE, "author")], [THEIRS], "the office files for nobody"),
        ([(OFFICE, "uncommitted")], [THEIRS], "nor before it is committed"),
        (
            [(ROADS, "author"), (OFFICE, "committer")],
            [],
            "but may hand on what the department wrote",
        ),
        (
            [(ROADS, "author"), (HOUSING, "committer")],
            [THEIRS],
            "which another department may not",
        ),
        ([(HOUSING, "author"), (OFFICE, "committer")], [THEIRS], "nor does that make it theirs"),
        ([("who@nowhere.example", "author")], [STRANGER], "nobody knows whom this is"),
        (
            [(ROADS, "author"), ("who@nowhere.example", "committer")],
            [STRANGER],
            "nor who committed it",
        ),
        (
            [("who@nowhere.example", "author"), (HOUSING, "author")],
            [THEIRS, STRANGER],
            "each of several is judged",
        ),
        ([], [NOBODY], "a warning: nobody can tell"),
    ],
)
def test_who_may_write_a_departments_filing(
    writers: list[tuple[str, Role]], expected: list[str], why: str
) -> None:
    assert found(hands.RULES, both(FILING, by(*writers))) == expected, why


def test_a_file_that_git_names_nobody_for() -> None:
    assert found(hands.RULES, FILING) == [NOBODY]


def test_somebody_of_two_departments_may_write_for_both() -> None:
    twice = edit(DUBAN, "[li@housing.example]", "[li@housing.example, zhao@roads.example]")
    other = "progress/housing/2025-06/2025-06-09.yaml"
    wrote = both(
        twice,
        settle,
        FILING,
        write(other, "department: housing\n"),
        by((ROADS, "author")),
        by((ROADS, "author"), name=other),
    )
    assert found(hands.RULES, wrote) == []


def test_it_is_said_of_whom_somebody_is_and_whose_it_is() -> None:
    papers = Papers()
    papers.edit(DUBAN, "[li@housing.example]", "[li@housing.example, zhao@roads.example]")
    papers.settle()
    papers.edit(DUBAN, "样例台账", "台账")
    by((ROADS, "author"), name=DUBAN)(papers)
    (said,) = hands.RULES[0].run(papers.comparison())
    assert dict(said.what.blanks) == {
        "name": DUBAN, "email": ROADS, "of": ("housing", "roads"), "by": ("office",)
    }  # fmt: skip


NOBODY_LISTED = write(DUBAN, "ledger: x\ntitle: x\ntimezone: UTC\nlanguage: en\n")
APPOINTS = edit(DUBAN, "department: roads", "department: office")
GIVES = "policy: house\nfolders: [{path: calendar/, by: roads}]"


@pytest.mark.parametrize(
    ("do", "expected", "why"),
    [
        (both(), [], "nothing was changed"),
        (
            both(remove(DUBAN), settle, FILING),
            [],
            "without a ledger at the base there is nobody to ask",
        ),
        (
            both(NOBODY_LISTED, settle, FILING),
            ["rights-cannot-be-checked duban.yaml:1:1"],
            "nobody is listed: said once",
        ),
        (
            both(NOBODY_LISTED, settle),
            [],
            "and not where nothing was changed",
        ),
        (
            both(APPOINTS, by((ROADS, "author"), name=DUBAN)),
            ["folder-of-others duban.yaml:1:1"],
            "nobody appoints himself: the people are those of the base",
        ),
        (
            both(APPOINTS, settle, edit(RO, "运输", ""), by((ROADS, "author"), name=RO)),
            [],
            "once it is merged he may",
        ),
        (
            both(
                edit(DUBAN, "policy: house", GIVES),
                write("calendar/2026.yaml", "year: 2026\n"),
                by((OFFICE, "author"), name=DUBAN),
                by((ROADS, "author"), name="calendar/2026.yaml"),
            ),
            ["folder-of-others calendar/2026.yaml:1:1"],
            "the rights are those of the base as well",
        ),
        (
            both(
                edit(DUBAN, "policy: house", GIVES),
                settle,
                write("calendar/2026.yaml", "year: 2026\n"),
                by((ROADS, "author"), name="calendar/2026.yaml"),
            ),
            [],
            "once they are merged they hold",
        ),
        (
            both(
                remove("progress/roads/2025-05/2025-05-31-bd6626d4.yaml"),
                by((ROADS, "author"), name="progress/roads/2025-05/2025-05-31-bd6626d4.yaml"),
            ),
            [],
            "what a department takes away of its own is told elsewhere",
        ),
        (
            both(
                write("progress/x.yaml", "department: roads\n"),
                by((ROADS, "author"), name="progress/x.yaml"),
            ),
            ["folder-of-others progress/x.yaml:1:1"],
            "beside the departments' folders is the office's",
        ),
    ],
)
def test_what_the_base_knew(do: Do, expected: list[str], why: str) -> None:
    assert found(hands.RULES, do) == expected, why
