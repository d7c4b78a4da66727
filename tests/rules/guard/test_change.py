"""What a comparison holds of each family: new, gone, edited, broken and untouched files."""

import datetime as dt
from collections.abc import Mapping
from types import SimpleNamespace

import pytest

from duban.frozen import replace
from duban.model.ledger import Info
from duban.model.policy import Policy
from duban.model.record import Place
from duban.rules.guard.change import Change, Comparison, File

FAMILY = "decisions"


def file(name: str, record: str | None, family: str = FAMILY) -> File:
    return File(f"{family}/{name}.yaml", "100644", record=record, family=family)


class Held:
    """A base that held three files."""

    def files(self, family: str) -> tuple[File, ...]:
        names = ("kept", "edited", "gone", "broken", "unreadable")
        held = (file(name, None if name == "unreadable" else f"{name} then") for name in names)
        return tuple(held) if family == FAMILY else ()

    def filed(self, department: str | None, until: dt.date) -> dt.date | None:
        return None

    def decided(self, until: dt.date) -> dt.date | None:
        return None

    def recorded(self, until: dt.date) -> dt.date | None:
        return None

    def policy(self, info: Info, own: tuple[Policy, ...]) -> Policy:
        raise NotImplementedError


COMPARISON = Comparison(
    changes=(
        Change(None, file("new", "of another family", family="actions")),
        Change(file("broken", "broken then"), file("broken", None)),
        Change(file("edited", "edited then"), file("edited", "edited now")),
        Change(file("gone", "gone then"), None),
        Change(None, file("nonsense", None)),
        Change(None, file("new", "new now")),
        Change(None, file("new", "of another family", family="progress")),
    ),
    past=Held(),
    today=dt.date(2025, 6, 10),
    writers={},
)
FOUND: Mapping[str, tuple[str, ...]] = {
    "new": ("new now",),
    "before": ("edited then", "gone then"),
    "after": ("edited now", "new now"),
    "untouched": ("kept then",),
    "now": ("kept then", "edited now", "new now"),
    "then": ("kept then", "edited then", "gone then", "broken then"),
}


@pytest.mark.parametrize("asked", FOUND)
def test_the_records_of_a_family(asked: str) -> None:
    assert tuple(getattr(COMPARISON, asked)(FAMILY)) == FOUND[asked]


def test_without_a_ledger_at_the_base_nothing_is_known_of_it() -> None:
    assert (COMPARISON.info, COMPARISON.policy, COMPARISON.last) == (None, None, None)


class Sealed(Held):
    """A base that was sealed on a day, with nothing filed."""

    def __init__(self, day: str) -> None:
        self.release = SimpleNamespace(as_of=dt.date.fromisoformat(day))

    def files(self, family: str) -> tuple[File, ...]:
        return (File("releases/x.json", "100644", record=self.release),) * (family == "releases")


@pytest.mark.parametrize(
    ("sealed", "last", "why"),
    [
        ("2025-06-09", dt.date(2025, 6, 9), "the day before the comparison"),
        ("2025-06-10", dt.date(2025, 6, 10), "its own day"),
        ("2025-06-11", None, "a day to come says nothing of what is past"),
    ],
)
def test_the_last_day_that_the_base_knew(sealed: str, last: dt.date | None, why: str) -> None:
    assert replace(COMPARISON, past=Sealed(sealed)).last == last, why


@pytest.mark.parametrize(
    ("name", "folder", "note", "why"),
    [
        ("duban.yaml", "", False, "a file beside the folders"),
        ("README.md", "", True, "a note beside them"),
        ("decisions/2025-06/readme", "decisions", True, "a note within, however it is written"),
        ("decisions/2025-06/readme.yaml", "decisions", False, "a record whatever it is called"),
        ("readme/x.yaml", "readme", False, "the name of the file counts, not the folder's"),
        ("actions/notes.md", "actions", False, "only a README is a note"),
    ],
)
def test_a_file_by_its_name(name: str, folder: str, note: bool, why: str) -> None:
    found = File(name, "100644")
    assert (found.folder, found.is_note) == (folder, note), why


def test_a_change_is_told_at_the_file_as_it_stands() -> None:
    before, after = file("old", "then"), file("new", "now")
    moved, gone, new = Change(before, after), Change(before, None), Change(None, after)
    assert [each.file for each in (moved, gone, new)] == [after, before, after]
    assert [each.name for each in (gone, new)] == ["decisions/old.yaml", "decisions/new.yaml"]
    assert gone.place == before.place == Place("decisions/old.yaml")


class Told(Held):
    """A base with a ledger of its own policy."""

    def files(self, family: str) -> tuple[File, ...]:
        return (File("duban.yaml", "100644", record=family),) * (family in {"duban", "policies"})

    def policy(self, info: Info, own: tuple[Policy, ...]) -> Policy:
        return SimpleNamespace(of=info, own=own)  # type: ignore[return-value] # what it was asked


def test_what_the_base_said_of_itself() -> None:
    told = replace(COMPARISON, past=Told())
    assert str(told.info) == "duban"
    assert vars(told.policy) == {"of": "duban", "own": ("policies",)}
