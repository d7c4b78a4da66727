"""The walk: known folders in a fixed order, and nothing passed over in silence."""

import os
import socket
from pathlib import Path

import pytest

from duban.ledger import files
from duban.ledger.files import ledger_files

FOLDERS = ("actions", "departments", "progress")


def lay(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("id: a\n", encoding="utf-8")
    return root


def walked(root: Path) -> tuple[list[str], list[tuple[str, str]]]:
    found, faults = ledger_files(root, FOLDERS)
    return [each.name for each in found], [(each.place.file, each.code) for each in faults]


def test_files_come_by_code_points_whatever_their_age(tmp_path: Path) -> None:
    names = ["departments/b.yaml", "departments/a.yaml", "actions/z.yaml", "departments/中.yaml"]
    names += ["progress/b/2018-09/x.yaml", "progress/a/2018-10/y.yaml", "departments/B2.yaml"]
    found, faults = walked(lay(tmp_path, "duban.yaml", *names))
    assert found == sorted(names)
    assert faults == []


def test_a_file_knows_its_folder_and_where_it_is(tmp_path: Path) -> None:
    (one,), _ = ledger_files(lay(tmp_path, "progress/a/2018-09/x.yaml"), FOLDERS)
    assert (one.name, one.folder) == ("progress/a/2018-09/x.yaml", "progress")
    assert one.path == tmp_path / "progress/a/2018-09/x.yaml"


def test_folders_that_are_not_there_are_empty(tmp_path: Path) -> None:
    assert walked(tmp_path) == ([], [])


@pytest.mark.parametrize(
    "name",
    [".git/a.yaml", ".x.yaml", "departments/.x.yaml", "departments/.x.yaml.tmp", "README.md"],
)
def test_dot_files_and_notes_are_nobodys_business(name: str, tmp_path: Path) -> None:
    assert walked(lay(tmp_path, name)) == ([], [])


@pytest.mark.parametrize(
    ("name", "shown", "code"),
    [
        ("departments/a.yml", "departments/a.yml", "wrong-extension"),
        ("departments/a.YAML", "departments/a.YAML", "wrong-extension"),
        ("departments/a.yaml.bak", "departments/a.yaml.bak", "wrong-extension"),
        ("departments/a.yaml~", "departments/a.yaml~", "wrong-extension"),
        ("departments/plan.docx", "departments/plan.docx", "unread-file"),
        ("plan.docx", "plan.docx", "unread-file"),
        ("progress", "progress", "file-not-folder"),
        ("department/a.yaml", "department", "unknown-folder"),
        ("Departments/a.yaml", "Departments", "unknown-folder"),
        ("departments/a\n.yaml", "departments/a␊.yaml", "name-hidden-character"),
        ("departments/\x1b[31ma.yaml", "departments/␛[31ma.yaml", "name-hidden-character"),
        (
            "departments/a\u202el.yaml",
            "departments/a\\u{202e}l.yaml",
            "name-hidden-character",
        ),
        ("departments/a\u200b.yaml", "departments/a\\u{200b}.yaml", "name-hidden-character"),
        ("departments/a\udcff.yaml", "departments/a\\xff.yaml", "name-not-utf8"),
        ("departments/x.yaml/b.yaml", "departments/x.yaml", "folder-not-file"),
    ],
)
def test_what_is_not_read_is_said(name: str, shown: str, code: str, tmp_path: Path) -> None:
    assert walked(lay(tmp_path, name)) == ([], [(shown, code)])


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("A.yaml", "a.yaml", "they differ by case"),
        ("e\u0301.yaml", "\u00e9.yaml", "they differ by Unicode form"),
    ],
)
def test_twins_are_one_file_on_some_computers(
    first: str, second: str, why: str, tmp_path: Path
) -> None:
    lay(tmp_path, f"actions/{first}", f"actions/{second}")
    found, faults = walked(tmp_path)
    assert found == [f"actions/{first}"], why
    assert faults == [(f"actions/{second}", "name-twins")], why


def test_links_are_not_followed(tmp_path: Path) -> None:
    root = lay(tmp_path / "data", "actions/a.yaml")
    lay(tmp_path, "elsewhere/b.yaml")
    (root / "departments").symlink_to(tmp_path / "elsewhere")
    (root / "actions/b.yaml").symlink_to(tmp_path / "elsewhere/b.yaml")
    (root / "actions/round").symlink_to(root)
    assert walked(root) == (
        ["actions/a.yaml"],
        [(name, "symlink") for name in ("actions/b.yaml", "actions/round", "departments")],
    )


def test_pipes_and_sockets_are_not_files(tmp_path: Path) -> None:
    root = lay(tmp_path, "actions/a.yaml")
    os.mkfifo(root / "actions/pipe.yaml")
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind(str(root / "actions/plug.yaml"))
    os.mkfifo(root / "departments")
    assert walked(root)[1] == [
        ("actions/pipe.yaml", "not-a-file"),
        ("actions/plug.yaml", "not-a-file"),
        ("departments", "file-not-folder"),
    ]


def test_folders_end_somewhere(tmp_path: Path) -> None:
    deep = "/".join("abcdefgh")
    found, faults = walked(lay(tmp_path, f"actions/{deep[:-2]}/x.yaml", f"actions/{deep}/x.yaml"))
    assert found == [f"actions/{deep[:-2]}/x.yaml"]
    assert faults == [(f"actions/{deep}", "folders-too-deep")]


def test_files_end_somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_FILES", 2)
    found, faults = walked(lay(tmp_path, "actions/a.yaml", "actions/b.yaml", "actions/c.yaml"))
    assert found == ["actions/a.yaml", "actions/b.yaml"]
    assert faults == [("actions/c.yaml", "too-many-files")]


def test_a_folder_that_cannot_be_listed_is_said(tmp_path: Path) -> None:
    assert walked(tmp_path / "nowhere") == ([], [(".", "unreadable")])
