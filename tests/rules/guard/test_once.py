"""What is written once: removed, edited, moved, or merely given its sealed name."""

import pytest

from duban.rules.guard import once
from duban.rules.guard.change import EXECUTABLE
from tests.rules.guard.papers import Do, Papers, both, edit, found, move, remove, settle, write

SEALED = "progress/housing/2025-04/2025-04-30-03148503.yaml"
UNSEALED = "progress/housing/2025-05/2025-05-31.yaml"
ITS_NAME = "progress/housing/2025-05/2025-05-31-1efc77da.yaml"
WRONG = "progress/housing/2025-05/2025-05-31-00000000.yaml"
RULING = "decisions/2025-05/2025-05-20-ruling-HO-02.yaml"
OTHER = "decisions/2025-05/x.yaml"
FINDING = "inspections/2025-W23/2025-06-04-finding.yaml"
RELEASE = "releases/2025-05.json"
NOTE = "progress/housing/README.md"
LINK = "120000"
SPECIAL = "000001"


@pytest.mark.parametrize(
    ("name", "kind", "hint"),
    [
        (SEALED, "filing", "a filing is mended by a later one"),
        (UNSEALED, "filing", "one without a seal as well"),
        (RULING, "decision", "what is decided otherwise is another decision"),
        (FINDING, "inspection", "what was seen was seen"),
        (RELEASE, "release", "what was published stays"),
    ],
)
def test_what_is_written_once(name: str, kind: str, hint: str) -> None:
    elsewhere = name.replace("2025", "2024", 1)
    assert found(once.RULES, remove(name)) == [f"{kind}-removed {name}:1:1"], hint
    assert found(once.RULES, edit(name, "20", "21")) == [f"{kind}-edited {name}:1:1"], hint
    moved = found(once.RULES, move(name, elsewhere))
    assert moved == [f"{kind}-renamed {elsewhere}:1:1"], hint


def _layout(name: str) -> Do:
    """Return the writing of the same with a line more."""
    return lambda papers: papers.write(name, f"{papers.text(name)}\n")


def _again(name: str, other: str) -> Do:
    """Return the writing of the same bytes beside a file."""
    return lambda papers: papers.write(other, papers.text(name))


def _in_place_of(name: str, other: str) -> Do:
    """Return the removal of a file whose bytes are put into another that was there."""
    return both(_again(name, other), remove(name))


def _mode(name: str, mode: str) -> Do:
    return lambda papers: papers.mode(name, mode)


@pytest.mark.parametrize(
    ("do", "expected", "why"),
    [
        (_layout(SEALED), [f"filing-edited {SEALED}:1:1"], "a seal is one of every byte"),
        (_layout(RELEASE), [f"release-edited {RELEASE}:1:1"], "so is what was published"),
        (_layout(RULING), [f"decision-touched {RULING}:1:1"], "it says the same: a warning"),
        (_layout(FINDING), [f"inspection-touched {FINDING}:1:1"], "likewise"),
        (
            write(RULING, "kind: ["),
            [f"decision-edited {RULING}:1:1"],
            "what says nothing any more does not say the same",
        ),
        (
            both(write(RULING, "kind: ["), settle, write(RULING, "kind: {")),
            [f"decision-edited {RULING}:1:1"],
            "neither can be read, so nobody knows that they say the same",
        ),
        (_mode(SEALED, EXECUTABLE), [], "its bytes stand; that it can be run is told elsewhere"),
        (_mode(SEALED, LINK), [f"filing-edited {SEALED}:1:1"], "a link is another thing"),
        (_mode(SEALED, SPECIAL), [f"filing-edited {SEALED}:1:1"], "a pipe too"),
        (
            both(_mode(SEALED, EXECUTABLE), edit(SEALED, "40", "90")),
            [f"filing-edited {SEALED}:1:1"],
            "edited under the cover of it",
        ),
        (_again(RULING, "decisions/2025-05/copy.yaml"), [], "a copy takes nothing away"),
        (
            _in_place_of(SEALED, UNSEALED),
            [f"filing-edited {UNSEALED}:1:1", f"filing-removed {SEALED}:1:1"],
            "two filings made one: nothing was moved to a new place",
        ),
        (
            move(RULING, "elsewhere.yaml"),
            ["decision-renamed elsewhere.yaml:1:1"],
            "out of its folder",
        ),
        (
            both(move(RULING, OTHER), edit(OTHER, "十", "九")),
            [f"decision-removed {RULING}:1:1"],
            "moved and edited is removed: the new one is another",
        ),
        (edit("departments/roads.yaml", "交通运输局", "交通局"), [], "a baseline may be edited"),
        (remove("policies/spare.yaml"), [], "and policies may go"),
        (write("decisions/2025-06/new.yaml", "kind: ["), [], "what is new was not written yet"),
    ],
)
def test_what_counts_as_touched(do: Do, expected: list[str], why: str) -> None:
    assert found(once.RULES, do) == expected, why


def test_notes_beside_the_filings_may_change() -> None:
    begun = both(write(NOTE, "then"), settle)
    assert found(once.RULES, both(begun, write(NOTE, "now"))) == []
    assert found(once.RULES, both(begun, remove(NOTE))) == []


@pytest.mark.parametrize(
    ("name", "expected", "why"),
    [
        (ITS_NAME, [], "its seal, in its folder and with its day: that is what `seal` does"),
        (
            WRONG,
            [f"filing-does-not-match-its-name {WRONG}:1:1", f"filing-renamed {WRONG}:1:1"],
            "the seal of something else",
        ),
        (
            ITS_NAME.replace("05-31", "05-30"),
            ["filing-renamed progress/housing/2025-05/2025-05-30-1efc77da.yaml:1:1"],
            "another day",
        ),
        (
            ITS_NAME.replace("05-31", "05-32"),
            ["filing-renamed progress/housing/2025-05/2025-05-32-1efc77da.yaml:1:1"],
            "to the last digit",
        ),
        (
            ITS_NAME.replace("2025-05/", "2025-06/"),
            ["filing-renamed progress/housing/2025-06/2025-05-31-1efc77da.yaml:1:1"],
            "another folder",
        ),
        (
            UNSEALED.replace("31", "31-second"),
            ["filing-renamed progress/housing/2025-05/2025-05-31-second.yaml:1:1"],
            "a new name without a seal",
        ),
    ],
)
def test_an_unsealed_filing_is_given_its_name(name: str, expected: list[str], why: str) -> None:
    assert found(once.RULES, move(UNSEALED, name)) == expected, why


def test_a_sealed_filing_keeps_its_name() -> None:
    other = SEALED.replace("04-30", "04-29")
    assert found(once.RULES, move(SEALED, other)) == [f"filing-renamed {other}:1:1"]


def test_an_altered_filing_is_not_sealed_anew() -> None:
    merged = both(move(UNSEALED, WRONG), settle)
    assert found(once.RULES, both(merged, move(WRONG, ITS_NAME))) == [
        f"filing-renamed {ITS_NAME}:1:1"
    ]


def _new(papers: Papers) -> str:
    return papers.file("roads", "2025-06-09", "commitment: RO-01, done: 5")


def _altered(papers: Papers) -> None:
    papers.edit(_new(papers), "done: 5", "done: 4")


def _unseals_again(papers: Papers) -> None:
    """Hand in what does not match its seal, merged as it is, and edit it once more."""
    name = _new(papers)
    papers.settle()
    papers.edit(name, "done: 5", "done: 4")


def _broken(papers: Papers) -> None:
    papers.write("progress/roads/2025-06/2025-06-09.yaml", "department: [")


NEW = "progress/roads/2025-06/2025-06-09-88b96de8.yaml"


@pytest.mark.parametrize(
    ("do", "expected", "why"),
    [
        (_new, [], "sealed as it is"),
        (_altered, [f"filing-does-not-match-its-name {NEW}:1:1"], "edited after it was sealed"),
        (_unseals_again, [f"filing-edited {NEW}:1:1"], "it was there: it was edited, no more"),
        (
            both(edit(UNSEALED, "55", "56"), _altered),
            [f"filing-does-not-match-its-name {NEW}:1:1", f"filing-edited {UNSEALED}:1:1"],
            "an old one that changed is no cover for a new one",
        ),
        (
            both(remove(SEALED), _altered),
            [f"filing-does-not-match-its-name {NEW}:1:1", f"filing-removed {SEALED}:1:1"],
            "nor is one that is gone",
        ),
        (_broken, [], "that it cannot be read is told elsewhere"),
        (remove(SEALED), [f"filing-removed {SEALED}:1:1"], "what is gone has no seal to check"),
    ],
)
def test_seals_of_new_filings(do: Do, expected: list[str], why: str) -> None:
    assert found(once.RULES, do) == expected, why


@pytest.mark.parametrize(
    ("folder", "of", "expected", "why"),
    [
        ("roads", "roads", 0, "its own"),
        ("roads", "housing", 1, "in another's name"),
        ("housing", "roads", 1, "in another's folder"),
    ],
)
def test_a_filing_speaks_for_its_folder(folder: str, of: str, expected: int, why: str) -> None:
    names = []

    def do(papers: Papers) -> None:
        names.append(papers.file(folder, "2025-06-09", "commitment: RO-01, done: 5", of=of))

    said = found(once.RULES, do)
    assert said == [f"filing-for-another-department {names[0]}:1:1"] * expected, why
