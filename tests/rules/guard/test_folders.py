"""Who may write where: the longest path that fits a file counts."""

import pytest

from duban.model.ledger import FolderRight, Info, Person
from duban.rules.guard.folders import people_by_address, right_to, rights
from duban.rules.guard.owners import owners


def info(*folders: tuple[str, str], people: tuple[Person, ...] = ()) -> Info:
    return Info(
        ledger="x",
        title="x",
        timezone="UTC",
        language="en",
        folders=tuple(FolderRight(path=path, by=by) for path, by in folders),
        people=people,
    )


@pytest.mark.parametrize(
    ("folders", "name", "by", "why"),
    [
        ((), "duban.yaml", ("office",), "all is the office's"),
        ((), "departments/a.yaml", ("office",), "the baseline too"),
        ((), "progress/a/2025-06/x.yaml", ("a",), "but a department's own folder"),
        ((), "progress/ab/2025-06/x.yaml", ("office",), "a name that only begins alike is another"),
        (
            (("progress/", "b"),),
            "progress/a/2025-06/x.yaml",
            ("a",),
            "a broader rule does not count",
        ),
        ((("progress/a", "b"),), "progress/a/2025-06/x.yaml", ("b",), "one of the same path does"),
        ((("progress/a/", "a"), ("progress/a", "office")), "progress/a/x", ("a", "office"), "both"),
        ((("inspections/", "b"),), "inspections/x.yaml", ("b",), "a folder given away"),
        ((("inspections", "b"),), "inspections-x.yaml", ("office",), "it ends with its name"),
        ((("calendar/2025.yaml", "b"),), "calendar/2025.yaml", ("b",), "a single file"),
        ((("/", "b"),), "duban.yaml", ("b",), "all of it"),
        (((".", "b"),), "duban.yaml", ("b",), "said otherwise"),
    ],
)
def test_the_longest_path_counts(
    folders: tuple[tuple[str, str], ...], name: str, by: tuple[str, ...], why: str
) -> None:
    assert right_to(name, rights(info(*folders), ["a"])).by == by, why


def test_an_address_may_be_several_peoples_and_has_no_capitals() -> None:
    people = (
        Person(name="甲", emails=("A@x.example", "b@x.example"), department="a"),
        Person(name="乙", emails=("a@X.example",)),
    )
    assert people_by_address(people) == {"a@x.example": {"a", "office"}, "b@x.example": {"a"}}


def test_an_address_that_is_given_twice_keeps_its_department() -> None:
    twice = tuple(Person(name=n, emails=("a@x.example",), department="a") for n in ("甲", "乙"))
    assert people_by_address(twice) == {"a@x.example": {"a"}}


@pytest.mark.parametrize(
    ("below", "path", "line", "why"),
    [
        ("data/", "progress/a/", "/data/progress/a/ @a", "from the repository's top"),
        ("", "progress/a/", "/progress/a/ @a", "a ledger may be all of it"),
        ("my data/", "progress/a/", r"/my\ data/progress/a/ @a", "a blank would end the path"),
        ("[x]#/", "progress/a/", r"/\[x\]\#/progress/a/ @a", "no pattern, no comment"),
    ],
)
def test_owners_are_named_for_their_folders(below: str, path: str, line: str, why: str) -> None:
    people = (
        Person(name="甲", emails=("a@x.example",), department="a", account="a"),
        Person(name="乙", emails=("not an address",)),
    )
    assert list(owners(info(people=people), ["a", "b"], below)) == [line], why
    assert path in line
