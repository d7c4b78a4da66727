"""check --since and codeowners on the command line: exit codes, formats, languages."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.guard.desk import HOUSING, OFFICE, ROADS, Desk

HO = "departments/housing.yaml"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    made = Desk.opened(tmp_path)
    monkeypatch.chdir(made.top)
    return made


@pytest.mark.usefixtures("desk")
def test_nothing_changed_exits_0_and_says_so(duban: Run) -> None:
    done = duban("check", "--since", "HEAD")
    assert (done.code, done.out) == (0, b"")
    assert "比较通过：变动 0 个文件" in done.err


def test_what_changed_without_its_record_exits_1(desk: Desk, duban: Run) -> None:
    desk.edit(HO, "deadline: 2025-12-31", "deadline: 2026-12-31")
    done = duban("check", "--since", "main", "--author", OFFICE)
    assert done.code == 1
    assert "data" not in done.text.split(":")[0]
    assert f"{HO}:14:5: [baseline-deadline-edited] HO-01 原定的时限被改动" in done.text
    assert "deadline: 2026-12-31" in done.text
    assert "extension" in done.text
    assert "错误 1 处" in done.err
    english = duban("check", "--since", "main", "--author", OFFICE, "--lang", "en")
    assert "the deadline as promised was edited" in english.text


def test_it_can_be_read_by_programs(desk: Desk, duban: Run) -> None:
    desk.edit(HO, "total: 100", "total: 1")
    done = duban("check", "--since", "HEAD", "--author", ROADS, "--format", "json")
    said = json.loads(done.out)
    assert {row["code"] for row in said["rows"]} == {"baseline-target-edited", "folder-of-others"}
    assert (said["ledger"], said["totals"]) == ("guard-sample", {"errors": 2, "warnings": 0})
    for name in ("csv", "md", "table"):
        assert duban("check", "--since", "HEAD", "--format", name).code == 1


def test_warnings_fail_only_where_asked(desk: Desk, duban: Run) -> None:
    desk.edit(HO, "name: 住房城乡建设局", "name: 住建局")
    line = ("check", "--since", "HEAD", "--author", OFFICE)
    assert duban(*line).code == 0
    assert "[guard-renamed] 提醒：" in duban(*line).text
    assert duban(*line, "--strict").code == 1


@pytest.mark.parametrize("revision", ["nowhere", "-x", "--output=pwned", "a\nb"])
def test_a_revision_that_is_none_exits_2_without_a_traceback(
    desk: Desk, shell: Run, revision: str
) -> None:
    done = shell("check", f"--since={revision}")
    assert (done.code, done.out) == (2, b"")
    assert "Traceback" not in done.err
    assert not (desk.top / "pwned").exists()


def test_no_git_at_all_exits_2(desk: Desk, shell: Run, tmp_path: Path) -> None:
    done = shell("check", "--since", "HEAD", PATH=str(tmp_path))
    assert done.code == 2
    assert "没有 git 就证明不了" in done.err
    assert desk.root.is_dir()


@pytest.mark.usefixtures("desk")
def test_an_author_goes_with_a_revision(duban: Run) -> None:
    assert duban("check", "--author", HOUSING).code == 2


def test_a_ledger_that_cannot_be_read_any_more_is_said_to_be_so(desk: Desk, duban: Run) -> None:
    desk.write("duban.yaml", "ledger: [\n")
    done = duban("check", "--since", "HEAD")
    assert done.code == 1
    assert "duban.yaml:1:1: [guard-unreadable]" in done.text


def test_codeowners_has_the_broad_rule_first(desk: Desk, duban: Run) -> None:
    lines = duban("codeowners", "--host", "gitee").text.splitlines()
    assert ".gitee/CODEOWNERS" in lines[0]
    assert lines[1:] == [
        "/data/ @wang",
        "/data/progress/housing/ @li",
        "/data/progress/roads/ zhao@roads.example",
    ]
    done = duban("codeowners", "-o", str(desk.top / "CODEOWNERS"))
    assert done.code == 0
    assert (desk.top / "CODEOWNERS").read_text("utf-8").splitlines()[1:] == lines[1:]


def test_codeowners_needs_people(desk: Desk, duban: Run) -> None:
    desk.write("duban.yaml", desk.text("duban.yaml").partition("people:")[0])
    done = duban("codeowners")
    assert (done.code, done.out) == (1, b"")
    assert "people" in done.err
