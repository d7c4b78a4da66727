"""Formats for forges on the command line: paths of the repository, refusals, exit codes."""

import json
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from tests.cli.conftest import Run
from tests.formats import readers

ANNOTATING = ("github", "gitlab", "sarif", "junit")


@pytest.mark.parametrize(
    "case",
    [
        ("台账/.git", "台账", "departments/other.yaml", "the ledger is the repository"),
        (".git", "台账", "台账/departments/other.yaml", "it is above, the shell below"),
        (".git", "台账/departments", "台账/departments/other.yaml", "wherever the shell is"),
        ("none", "台账", "departments/other.yaml", "no repository: below the working folder"),
        ("none", ".", "台账/departments/other.yaml", "which may be above"),
        ("none", "台账/departments", "departments/other.yaml", "or not: then as duban names it"),
    ],
)
def test_files_are_named_from_the_repository(
    duban: Run, small: Path, monkeypatch: pytest.MonkeyPatch, case: tuple[str, str, str, str]
) -> None:
    git, where, expected, why = case
    repository = small / "repository"
    copytree(small, repository / "台账", ignore=ignore_patterns("repository"))
    (repository / git).mkdir()
    monkeypatch.chdir(repository / where)
    done = duban("overdue", "--data", str(repository / "台账"), "-f", "github")
    assert expected in {each.properties["file"] for each in readers.github(done.out)}, why


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("name", ANNOTATING)
def test_overdue_is_read_by_every_forge(duban: Run, name: str) -> None:
    done = duban("overdue", "-f", name)
    assert done.code == 0
    read = getattr(readers, name)(done.out)
    if name == "junit":
        failed = [each.name for each in read if each.failure]
        assert failed[:2] == ["D-1 安置房开工", "O-1 建成展示厅"]
        assert [each.name for each in read if not each.failure] == ["D-2 早日签约"]
        assert len(failed) == 5, "beside two promises three filings are owed"
    assert duban("overdue", "-f", name, "--exit-code").code == 1


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("name", ANNOTATING)
def test_a_check_is_read_by_every_forge_and_exits_as_ever(
    duban: Run, small: Path, name: str
) -> None:
    assert duban("check", "-f", name).code == 0, "a warning is no error"
    assert duban("check", "-f", name, "--strict").code == 1
    (small / "departments" / "other.yaml").write_text("id: other\nname: 乙局\nnmae: 丙\n")
    done = duban("check", "-f", name)
    assert done.code == 1
    assert "错误 1 处" in done.err
    read = getattr(readers, name)(done.out)
    if name == "github":
        (error,) = (each for each in read if each.name == "error")
        assert error.properties["file"] == "departments/other.yaml"
        assert (error.properties["line"], error.properties["title"]) == ("3", "unknown-key")
    if name == "junit":
        failed = [each.name for each in read if each.failure]
        assert failed == ["departments/other.yaml"]
        assert {"duban.yaml", "actions/act.yaml"} < {each.name for each in read}


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("status -f github", "overdue、check"),
        ("report monthly -f sarif", "overdue、check"),
        ("show D-1 -o show.xml", "overdue、check"),
        ("log -f junit", "overdue、check"),
        ("log -f badge", "status、overdue、check"),
    ],
)
def test_what_has_nothing_for_a_format_says_who_has(duban: Run, line: str, names: str) -> None:
    done = duban(*line.split())
    assert (done.code, done.out) == (2, b"")
    assert f"格式只用于 {names}" in done.err


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("line", "badge"),
    [
        ("overdue", ("逾期清单", "5 项", "red")),
        ("overdue --as-of 2018-08-20", ("逾期清单", "0 项", "green")),
        ("check", ("台账检查", "提醒 2", "yellow")),
    ],
)
def test_badges(duban: Run, line: str, badge: tuple[str, str, str]) -> None:
    said = json.loads(duban(*line.split(), "-f", "badge").out)
    assert said["schemaVersion"] == 1
    assert (said["label"], said["message"], said["color"]) == badge


@pytest.mark.usefixtures("small")
def test_a_suffix_tells_the_format(duban: Run, small: Path) -> None:
    assert duban("overdue", "-o", "late.sarif").code == 0
    assert readers.sarif((small / "late.sarif").read_bytes())["results"]
    assert duban("check", "-o", "check.xml").code == 0
    assert readers.junit((small / "check.xml").read_bytes())


@pytest.mark.usefixtures("small")
def test_what_names_the_repository_is_not_kept_as_an_answer(
    shell: Run, small: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    cache = {"XDG_CACHE_HOME": str(tmp_path_factory.mktemp("cache")), "DUBAN_CACHE": ""}
    line = ("overdue", "-f", "github")
    before = [shell(*line, **cache).out for _ in range(2)]
    inner = small / "data"
    inner.mkdir()
    for name in ("duban.yaml", "actions", "departments", "sources", "progress"):
        (small / name).rename(inner / name)
    assert before[0] == before[1]
    after = readers.github(shell(*line, **cache).out)
    assert {each.properties["file"].partition("/")[0] for each in after} == {"data"}
