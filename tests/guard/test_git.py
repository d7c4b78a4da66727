"""What git can be made to say, and what the guard makes of it."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from duban.ledger.guarding.compare import compare
from duban.ledger.guarding.texts import RefusedError
from duban.words import say
from tests.guard.desk import HOUSING, OFFICE, ROADS, SOUND, TODAY, Desk

HO = "departments/housing.yaml"
SEALED = "progress/housing/2025-04/2025-04-30-03148503.yaml"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.opened(tmp_path / "台账")


def refusal(desk: Desk, revision: str) -> str:
    with pytest.raises(RefusedError) as raised:
        compare(desk.root, revision, (), lambda _: TODAY)
    return say(raised.value.said, "en")


def said(desk: Desk, revision: str) -> str:
    told = compare(desk.root, revision, (), lambda _: TODAY).said
    return " ".join(say(each, "en") for each in told)


@pytest.mark.parametrize(
    ("revision", "part", "why"),
    [
        ("", "cannot name a revision", "nothing is no name"),
        ("--output=pwned", "cannot name a revision", "an option is no name"),
        ("-h", "cannot name a revision", "nor is a short one"),
        ("main\nother", "cannot name a revision", "two lines are no name"),
        ("main\0", "cannot name a revision", "nor is what ends early"),
        ("x" * 5000, "cannot name a revision", "nor is a page"),
        ("main\ud800", "cannot name a revision", "half a character is none"),
        ("main\udcff", "no revision", "a byte that is no text may be a branch, and is none"),
        ("^main", "no revision", "what leaves a branch out is no commit"),
        ("nowhere", "no revision", "a branch that is not there"),
        ("main..main", "no revision", "a range is no commit"),
        ("main:data", "no revision", "a folder is no commit"),
        ("f" * 40, "no revision", "digits of no commit"),
        ("refs/heads/*", "no revision", "a pattern is no commit"),
    ],
)
def test_a_name_that_is_none_is_refused(desk: Desk, revision: str, part: str, why: str) -> None:
    assert part in refusal(desk, revision), why
    assert not (desk.top / "pwned").exists()


@pytest.mark.parametrize("revision", ["main", "v1", "HEAD", "@", "refs/heads/main", "main~0"])
def test_branches_tags_and_commits_are_names(desk: Desk, revision: str) -> None:
    desk.git("tag", "v1")
    desk.edit(HO, "total: 100", "total: 1")
    assert desk.codes(revision, OFFICE) == {"baseline-target-edited"}
    assert desk.codes(desk.git("rev-parse", "--short", "HEAD"), OFFICE)


def test_a_tag_cannot_take_the_place_of_a_branch(desk: Desk) -> None:
    desk.edit(HO, "total: 100", "total: 1")
    desk.commit(OFFICE)
    desk.git("branch", "target", "HEAD^")
    desk.git("tag", "target", "HEAD")
    text = refusal(desk, "target")
    assert "refs/heads/target" in text
    assert "refs/tags/target" in text
    assert desk.codes("refs/heads/target", OFFICE) == {"baseline-target-edited"}
    assert desk.codes("refs/tags/target", OFFICE) == set()


def test_a_rewritten_history_is_refused(desk: Desk) -> None:
    desk.write("README.md", "一")
    was = desk.commit(OFFICE)
    desk.git("reset", "-q", "--hard", "HEAD^")
    desk.write("README.md", "二")
    desk.commit(OFFICE)
    assert "no ancestor" in refusal(desk, was)


def test_no_commit_and_no_repository_are_refused(tmp_path: Path) -> None:
    bare = Desk(tmp_path, "")
    bare.write("duban.yaml", "ledger: x\n")
    assert "git cannot compare" in refusal(bare, "HEAD")
    bare.git("init", "-q")
    assert "no commit yet" in refusal(bare, "HEAD")


def test_replaced_objects_and_grafts_show_nothing_else(desk: Desk) -> None:
    old = desk.git("rev-parse", f"HEAD:data/{HO}")
    desk.edit(HO, "total: 100", "total: 1")
    desk.commit(OFFICE)
    desk.git("replace", old, desk.git("rev-parse", f"HEAD:data/{HO}"))
    assert desk.codes("HEAD^", OFFICE) == {"baseline-target-edited"}


@pytest.mark.parametrize(
    "config",
    [
        ("core.fsmonitor", "touch PWNED"),
        ("filter.evil.clean", "sh -c 'touch PWNED; cat'"),
        ("diff.evil.textconv", "touch PWNED; cat"),
        ("diff.external", "touch PWNED"),
        ("core.pager", "touch PWNED"),
        ("core.sshCommand", "touch PWNED"),
    ],
)
def test_nothing_that_the_repository_names_is_run(desk: Desk, config: tuple[str, str]) -> None:
    desk.write(".gitattributes", "*.yaml filter=evil diff=evil\n")
    desk.git("config", config[0], config[1].replace("PWNED", str(desk.top / "PWNED")))
    desk.edit(SEALED, "done: 40", "done: 41")
    assert desk.codes("HEAD", OFFICE) >= {"filing-edited"}
    (desk.root / HO).touch()
    desk.codes("HEAD", OFFICE)
    assert not (desk.top / "PWNED").exists()


@pytest.mark.parametrize("flag", ["--assume-unchanged", "--skip-worktree"])
def test_what_git_was_told_to_pass_over_is_looked_at(desk: Desk, flag: str) -> None:
    desk.git("update-index", flag, f"data/{SEALED}")
    assert desk.codes("HEAD", OFFICE) == set()
    desk.edit(SEALED, "done: 40", "done: 41")
    assert "filing-edited" in desk.codes("HEAD", OFFICE)


def test_what_a_sparse_checkout_leaves_out_is_not_missing(desk: Desk) -> None:
    desk.git("update-index", "--skip-worktree", f"data/{SEALED}")
    desk.remove(SEALED)
    assert desk.codes("HEAD", OFFICE) == set()


def test_an_edit_of_the_same_size_and_time_is_seen(desk: Desk) -> None:
    path = desk.root / SEALED
    before = path.stat()
    desk.edit(SEALED, "done: 40", "done: 90")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert "filing-edited" in desk.codes("HEAD", OFFICE)


def test_ignored_and_untracked_files_count(desk: Desk) -> None:
    desk.write(".gitignore", "*.yaml\n")
    desk.write("departments/aaa.yaml", desk.text(HO).replace("id: housing", "id: aaa"))
    assert "id-reused" in desk.codes("HEAD", OFFICE)


def test_a_staged_change_that_was_taken_back_is_none(desk: Desk) -> None:
    text = desk.text(HO)
    desk.edit(HO, "total: 100", "total: 1")
    desk.git("add", "-A")
    desk.write(HO, text)
    assert desk.codes("HEAD", OFFICE) == set()


def test_line_ends_that_git_itself_turned_are_no_edit(desk: Desk) -> None:
    name = desk.file("roads", "2025-06-09", "commitment: RO-01, done: 5")
    desk.commit(ROADS)
    desk.git("config", "core.autocrlf", "true")
    for path in desk.root.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert desk.codes("HEAD^", ROADS) == set()
    desk.edit(name, "done: 5", "done: 4")
    assert desk.codes("HEAD", ROADS) == {"filing-edited"}
    desk.git("config", "core.autocrlf", "false")
    assert "filing-edited" in desk.codes("HEAD", OFFICE)


def test_a_work_tree_of_its_own_and_a_detached_head_will_do(desk: Desk) -> None:
    desk.git("worktree", "add", "-q", "--detach", str(desk.top / "beside"), "HEAD")
    other = Desk(desk.top / "beside")
    assert other.codes("main", OFFICE) == set()
    other.edit(HO, "total: 100", "total: 1")
    assert other.codes("main", OFFICE) == {"baseline-target-edited"}


def test_sha256_repositories_will_do(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    shutil.copytree(SOUND, desk.root)
    desk.git("init", "-q", "--object-format=sha256")
    desk.commit(OFFICE)
    assert desk.codes("HEAD", OFFICE) == set()
    desk.edit(SEALED, "done: 40", "done: 41")
    assert desk.codes("HEAD", OFFICE) == {"filing-edited", "folder-of-others"}


def test_a_ledger_that_was_not_there_is_new_and_says_so(tmp_path: Path) -> None:
    bare = Desk(tmp_path)
    bare.write("../NOTES", "x")
    bare.git("init", "-q")
    bare.commit(OFFICE)
    shutil.copytree(SOUND, bare.root, dirs_exist_ok=True)
    assert bare.codes("HEAD", OFFICE) == set()
    assert "no such ledger at the base" in said(bare, "HEAD")


def _hide(desk: Desk) -> Desk:
    desk.write("data/duban.yaml", desk.text("duban.yaml"))
    return Desk(desk.top, "data/data")


def _move(desk: Desk) -> Desk:
    desk.root.rename(desk.top / "elsewhere")
    return Desk(desk.top, "elsewhere")


@pytest.mark.parametrize(("how", "why"), [(_move, "moved"), (_hide, "one within the other")])
def test_a_ledger_moved_or_hidden_is_refused(
    desk: Desk, how: Callable[[Desk], Desk], why: str
) -> None:
    assert "cannot be compared" in refusal(how(desk), "HEAD"), why


def test_another_ledger_beside_it_is_no_move(desk: Desk) -> None:
    desk.write("../other/duban.yaml", desk.text("duban.yaml"))
    assert Desk(desk.top, "other").codes("HEAD", OFFICE) == set()


def test_shallow_clones_say_what_they_cannot_see(desk: Desk, tmp_path: Path) -> None:
    first = desk.git("rev-parse", "HEAD")
    for number in range(4):
        desk.write("README.md", f"{number}")
        desk.commit(OFFICE)
    desk.edit(HO, "total: 100", "total: 1")
    desk.commit(ROADS)
    url = f"file://{desk.top}"
    desk.git("clone", "-q", "--depth=2", url, str(tmp_path / "shallow"))
    shallow = Desk(tmp_path / "shallow")
    assert "deepen" in refusal(shallow, first)
    assert shallow.codes("HEAD^") == {"baseline-target-edited", "folder-of-others"}
    assert said(shallow, "HEAD^") == ""
    shallow.git("-c", "protocol.file.allow=always", "fetch", "-q", "--depth=1", url, f"{first}:old")
    text = said(shallow, "old")
    assert "whether the base is an ancestor cannot be told" in text
    assert "who made some of the changes cannot be told" in text
    assert "baseline-target-edited" in shallow.codes("old")
    assert "writer-cannot-be-seen" in shallow.codes("old", severity="warning") | shallow.codes(
        "old"
    )


def test_a_clone_that_lacks_contents_says_so(desk: Desk, tmp_path: Path) -> None:
    desk.git("config", "uploadpack.allowFilter", "true")
    desk.edit(HO, "total: 100", "total: 1")
    desk.commit(OFFICE)
    url = f"file://{desk.top}"
    desk.git("clone", "-q", "--filter=blob:none", url, str(tmp_path / "partial"))
    assert "lacks what has to be compared" in refusal(Desk(tmp_path / "partial"), "HEAD^")


def test_writers_are_those_of_every_commit_since(desk: Desk) -> None:
    base = desk.git("rev-parse", "HEAD")
    name = desk.file("housing", "2025-06-09", "commitment: HO-01, done: 60")
    desk.commit(HOUSING)
    assert desk.codes(base) == set()
    text = desk.text(name)
    desk.write(name, "")
    desk.commit(ROADS)
    desk.write(name, text)
    desk.commit(HOUSING)
    assert desk.codes(base) == {"folder-of-others"}, "somebody else had a hand in it"


@pytest.mark.parametrize(
    ("author", "committer", "codes", "why"),
    [
        (HOUSING, HOUSING, set(), "their own"),
        (HOUSING, OFFICE, set(), "the office hands on what they wrote"),
        (HOUSING.upper(), HOUSING, set(), "addresses have no capitals"),
        (HOUSING, ROADS, {"folder-of-others"}, "in another's name"),
        (OFFICE, OFFICE, {"folder-of-others"}, "the office does not file for others"),
        (HOUSING, "x@y.example", {"unknown-writer"}, "handed on by a stranger"),
    ],
)
def test_authors_and_committers(
    desk: Desk, author: str, committer: str, codes: set[str], why: str
) -> None:
    desk.file("housing", "2025-06-09", "commitment: HO-01, done: 60")
    desk.commit(author, committer)
    assert desk.codes("HEAD^") == codes, why


def test_what_a_merge_makes_up_is_its_authors(desk: Desk) -> None:
    base = desk.git("rev-parse", "HEAD")
    desk.git("switch", "-q", "-c", "side")
    desk.write("README.md", "side")
    desk.commit(OFFICE)
    desk.git("switch", "-q", "main")
    desk.write("actions/x.yaml", "id: x\ntitle: 行动\nlead: roads\n")
    desk.commit(OFFICE)
    desk.git("merge", "-q", "--no-commit", "--no-ff", "side",
             GIT_COMMITTER_NAME="n", GIT_COMMITTER_EMAIL=ROADS)  # fmt: skip
    desk.write("actions/y.yaml", "id: y\ntitle: 行动\nlead: roads\n")
    desk.commit(ROADS)
    assert desk.codes(base) == {"folder-of-others"}


def test_a_merge_that_brings_back_an_older_state_is_its_authors(desk: Desk) -> None:
    old = desk.git("rev-parse", "HEAD")
    desk.write("actions/x.yaml", "id: x\ntitle: 行动\nlead: roads\n")
    base = desk.commit(OFFICE)
    desk.git("switch", "-q", "-c", "side", old)
    desk.write("README.md", "side")
    desk.commit(OFFICE)
    desk.git("switch", "-q", "main")
    env = {"GIT_AUTHOR_NAME": "n", "GIT_AUTHOR_EMAIL": ROADS,
           "GIT_COMMITTER_NAME": "n", "GIT_COMMITTER_EMAIL": ROADS}  # fmt: skip
    tree = desk.git("rev-parse", "side^{tree}")
    joined = desk.git("commit-tree", "-p", "main", "-p", "side", "-m", "merge", tree, **env)
    desk.git("reset", "-q", "--hard", joined)
    assert desk.codes(base) == {"action-removed", "folder-of-others"}


def test_names_of_any_kind_are_compared(desk: Desk) -> None:
    names = ("带 空格", "a\nb", "\udcff", "'\"", "-x", "[a-z]*")
    for name in names:
        (desk.root / "decisions" / name).write_bytes(b"{}")
    desk.commit(OFFICE)
    assert desk.codes("HEAD^") == set()
    for name in names:
        (desk.root / "decisions" / name).write_bytes(b"[]")
    desk.commit(OFFICE)
    found = [each.code for each in desk.found("HEAD^")]
    assert found == ["decision-edited"] * len(names)
