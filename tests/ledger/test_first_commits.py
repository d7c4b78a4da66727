"""When a file first went into git, whichever way the history took."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from duban.ledger.first_commits import Kept, kept_in
from duban.ledger.git import repository
from tests.repositories import commit_all, git, repository_in

NAME = "progress/dep/2018-09/a.yaml"
OTHER = "progress/dep/2018-09/b.yaml"


def put(root: Path, name: str = NAME, text: str = "1") -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")


def kept(root: Path) -> Kept:
    found = repository(root)
    assert found is not None
    return kept_in(found)


def day_of(root: Path, name: str = NAME) -> str | None:
    """Return the day in Shanghai on which a file was first committed; None if it never was."""
    first = kept(root).first.get(name)
    if first is None:
        return None
    assert first.moment is not None
    return str(first.moment.astimezone(dt.timezone(dt.timedelta(hours=8))).date())


def _plainly(root: Path) -> None:
    put(root)
    commit_all(root, "2018-10-01")


def _edited(root: Path) -> None:
    _plainly(root)
    put(root, text="2")
    commit_all(root, "2018-10-05")


def _again(root: Path) -> None:
    _plainly(root)
    (root / NAME).unlink()
    commit_all(root, "2018-10-05")
    put(root)
    commit_all(root, "2018-10-06")


def _on_a_branch(root: Path) -> None:
    git(root, "checkout", "-q", "-b", "side")
    _plainly(root)
    git(root, "checkout", "-q", "main")
    put(root, OTHER)
    commit_all(root, "2018-10-03")
    git(root, "merge", "-q", "--no-edit", "side", day="2018-10-08")


def _in_the_merge(root: Path) -> None:
    git(root, "checkout", "-q", "-b", "side")
    commit_all(root, "2018-10-02")
    git(root, "checkout", "-q", "main")
    commit_all(root, "2018-10-03")
    git(root, "merge", "-q", "--no-commit", "--no-ff", "side")
    put(root)
    commit_all(root, "2018-10-08")


def _moved(root: Path) -> None:
    put(root, "elsewhere/a.yaml")
    commit_all(root, "2018-10-01")
    put(root)
    (root / "elsewhere/a.yaml").unlink()
    commit_all(root, "2018-10-04")


def _never(root: Path) -> None:
    put(root)


@pytest.mark.parametrize(
    ("history", "day", "why"),
    [
        (_plainly, "2018-10-01", "committed once"),
        (_edited, "2018-10-01", "what came later does not make it later"),
        (_again, "2018-10-01", "gone in between"),
        (_on_a_branch, "2018-10-01", "on a branch, not when that was merged"),
        (_in_the_merge, "2018-10-08", "put into the merge itself, which neither side had"),
        (_moved, "2018-10-04", "under this name"),
        (_never, None, "not at all"),
    ],
)
@pytest.mark.parametrize("below", ["", "data"], ids=["at the top", "in a folder"])
def test_the_first_commit(
    tmp_path: Path, history: Callable[[Path], None], day: str | None, why: str, below: str
) -> None:
    root = tmp_path / below
    root.mkdir(exist_ok=True)
    put(root, "duban.yaml")
    repository_in(tmp_path, "2018-09-01")
    # the histories commit from the folder they are in
    history(root)
    assert day_of(root) == day, why


@pytest.mark.parametrize(
    ("branches", "name", "why"),
    [
        ((), "main", "our own"),
        (("refs/remotes/origin/master",), "origin/master", "others' before ours"),
        (
            ("refs/remotes/origin/trunk", "refs/remotes/origin/HEAD"),
            "origin/trunk",
            "what the remote calls its own",
        ),
    ],
)
def test_which_branch_is_the_main_one(
    tmp_path: Path, branches: tuple[str, ...], name: str, why: str
) -> None:
    put(tmp_path)
    repository_in(tmp_path)
    for each in branches:
        if each.endswith("/HEAD"):
            git(tmp_path, "symbolic-ref", each, branches[0])
        else:
            git(tmp_path, "update-ref", each, "HEAD")
    assert kept(tmp_path).main_name == name, why


def test_without_a_main_branch_nothing_is_merged(tmp_path: Path) -> None:
    put(tmp_path)
    repository_in(tmp_path)
    git(tmp_path, "branch", "-q", "-m", "work")
    found = kept(tmp_path)
    assert (found.main_name, dict(found.main)) == (None, {})


def test_a_repository_without_a_commit_holds_nothing(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert dict(kept(tmp_path).first) == {}


def test_a_history_that_was_cut_off_says_so(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    put(whole)
    repository_in(whole, "2018-10-01")
    put(whole, OTHER)
    commit_all(whole, "2018-10-02")
    git(tmp_path, "clone", "-q", "--depth", "1", whole.as_uri(), "cut")
    found = kept(tmp_path / "cut")
    assert found.shallow
    assert {each.moment for each in found.first.values()} == {None}, "older than it can be seen"
