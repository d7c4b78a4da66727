"""What kind of file something is, and whether it can still be read."""

import pytest

from duban.rules.guard import files
from duban.rules.guard.change import EXECUTABLE, PLAIN
from tests.rules.guard.papers import HO, RO, Do, both, edit, found, remove, settle, write

LINK = "120000"
SUBMODULE = "160000"
SPECIAL = "000001"
"""As the work tree's pipes and devices are told: git has no mode for them."""
ELSEWHERE = "elsewhere"
BROKEN = "id: ["
NOT_PLAIN = ["guard-not-a-plain-file README.md:1:1"]
EXECUTABLE_NOW = ["guard-made-executable README.md:1:1"]


@pytest.mark.parametrize(
    ("before", "after", "expected", "why"),
    [
        (PLAIN, LINK, NOT_PLAIN, "a link may lead out of the ledger"),
        (PLAIN, SUBMODULE, NOT_PLAIN, "what a submodule holds is not in the history"),
        (PLAIN, SPECIAL, NOT_PLAIN, "a pipe would keep whoever reads it waiting"),
        (None, LINK, NOT_PLAIN, "a new one too"),
        (LINK, SUBMODULE, NOT_PLAIN, "and one that was none before: it goes on being touched"),
        (PLAIN, EXECUTABLE, EXECUTABLE_NOW, "nothing in a ledger is to be run"),
        (None, EXECUTABLE, EXECUTABLE_NOW, "nor what is new"),
        (LINK, EXECUTABLE, EXECUTABLE_NOW, "nor what was a link"),
        (EXECUTABLE, EXECUTABLE, [], "it was before: said when it became so"),
        (EXECUTABLE, PLAIN, [], "as it should be"),
        (LINK, PLAIN, [], "put right"),
        (PLAIN, PLAIN, [], "edited only"),
        (EXECUTABLE, None, [], "gone"),
        (LINK, None, [], "gone, which is the cure"),
    ],
)
def test_kinds_of_file(
    before: str | None, after: str | None, expected: list[str], why: str
) -> None:
    name = "README.md"
    steps = (
        write(name, "then", before) if before else remove(name),
        settle,
        write(name, "now", after) if after else remove(name),
    )
    assert found(files.RULES, both(*steps)) == expected, why


def test_one_sound_file_is_no_cover_for_the_next() -> None:
    two = both(edit(HO, "name: 住房", "name: 住"), write(RO, "elsewhere", LINK))
    assert found(files.RULES, two) == [f"guard-not-a-plain-file {RO}:1:1"]


@pytest.mark.parametrize(
    ("do", "expected", "why"),
    [
        (edit(RO, "name: 交通运输局", "name: 交通局"), [], "one record becomes another"),
        (
            edit(RO, "commitments:", "commitments: ["),
            ["guard-unreadable departments/roads.yaml:1:1"],
            "what it says now cannot be compared",
        ),
        (
            write("decisions/2025-06/x.yaml", BROKEN),
            ["guard-unreadable decisions/2025-06/x.yaml:1:1"],
            "a new record that says nothing",
        ),
        (
            both(write("departments/x.yaml", BROKEN), settle, write("departments/x.yaml", "id: {")),
            ["guard-unreadable departments/x.yaml:1:1"],
            "broken otherwise than before",
        ),
        (
            both(write(RO, BROKEN), settle, write(RO, "id: roads\nname: 交通运输局\n")),
            ["guard-was-unreadable departments/roads.yaml:1:1"],
            "mended: somebody has to look at what it says",
        ),
        (
            both(write("departments/x.yaml", BROKEN), settle, remove("departments/x.yaml")),
            [],
            "gone: nothing is left to be read",
        ),
        (remove(HO), [], "what is gone is for other rules"),
        (
            write(RO, ELSEWHERE, LINK),
            ["guard-not-a-plain-file departments/roads.yaml:1:1"],
            "a link is told as a link, not as broken too",
        ),
        (
            both(write(RO, ELSEWHERE, LINK), settle, write(RO, "id: roads\nname: 交通运输局\n")),
            ["guard-was-unreadable departments/roads.yaml:1:1"],
            "no link any more: what it was could not be compared",
        ),
        (
            write(RO, BROKEN, EXECUTABLE),
            [
                "guard-made-executable departments/roads.yaml:1:1",
                "guard-unreadable departments/roads.yaml:1:1",
            ],
            "what can be run can be read, or could",
        ),
        (write(RO, "id: roads\nname: 交通运输局\n", PLAIN), [], "read and compared"),
    ],
)
def test_what_can_be_read(do: Do, expected: list[str], why: str) -> None:
    assert found(files.RULES, do) == expected, why


@pytest.mark.parametrize(
    ("name", "expected", "why"),
    [
        ("notes.txt", ["guard-outside-the-ledger notes.txt:1:1"], "beside the ledger's folders"),
        ("departments/x.xlsx", ["guard-outside-the-ledger departments/x.xlsx:1:1"], "among them"),
        ("a/b/c.yaml", ["guard-outside-the-ledger a/b/c.yaml:1:1"], "in a folder of its own"),
        ("README.en.md", [], "a note says what the ledger is"),
        ("decisions/minutes.pdf", [], "where records are kept other rules look at everything"),
        ("progress/roads/x.yaml", [], "filings among them"),
    ],
)
def test_what_is_no_part_of_a_ledger(name: str, expected: list[str], why: str) -> None:
    assert found(files.RULES, write(name, "text")) == expected, why
    assert found(files.RULES, both(write(name, "text"), settle, remove(name))) == expected, why
