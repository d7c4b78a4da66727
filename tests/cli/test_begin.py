"""init and schema: the first steps, and what an editor needs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from duban.cli.complete import report_names
from tests.cli.conftest import Run


def test_an_empty_ledger_is_sound_and_can_be_judged(duban: Run, tmp_path: Path) -> None:
    done = duban("init", str(tmp_path / "new"))
    assert (done.code, done.out) == (0, b"")
    assert "duban check" in done.err
    data = str(tmp_path / "new" / "data")
    checked = duban("check", "--data", data)
    assert checked.code == 0, checked.text
    for args in (["status"], ["overdue", "--month"], ["report", "monthly"]):
        assert duban(*args, "--data", data).code == 0


def test_the_demo_is_sound_and_can_be_judged(duban: Run, tmp_path: Path) -> None:
    assert duban("init", "--demo", str(tmp_path / "demo")).code == 0
    data = str(tmp_path / "demo" / "data")
    checked = duban("check", "--data", data)
    assert checked.code == 0, checked.text
    said = json.loads(duban("status", "--data", data, "-f", "json").out)
    assert said["totals"]["commitments"] > 100


@pytest.mark.parametrize("demo", [[], ["--demo"]], ids=["empty", "demo"])
def test_nothing_that_exists_is_touched(duban: Run, tmp_path: Path, demo: list[str]) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "mine.txt").write_text("mine")
    done = duban("init", *demo, str(tmp_path))
    assert done.code == 1
    assert str(tmp_path / "data") in done.err
    assert [path.name for path in tmp_path.rglob("*")] == ["data", "mine.txt"]


def test_init_where_nothing_can_be_written_says_so(duban: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = duban("init", str(tmp_path / "file" / "new"))
    assert done.code == 1
    assert "Traceback" not in done.err


def test_files_name_a_schema_that_is_there(duban: Run, tmp_path: Path) -> None:
    duban("init", str(tmp_path))
    files = list((tmp_path / "data").rglob("*.yaml"))
    assert len(files) == 3
    for file in files:
        name = file.read_text().splitlines()[0].removeprefix("# yaml-language-server: $schema=")
        assert (file.parent / name).is_file(), name


def test_schemas_are_listed_printed_and_written(duban: Run, tmp_path: Path) -> None:
    names = duban("schema").text.split()
    assert {"departments", "progress", "report-status", "report-check"} <= set(names)
    assert duban("schema", "--out", str(tmp_path)).code == 0
    assert sorted(path.stem for path in tmp_path.iterdir()) == sorted(names)
    for name in names:
        printed = duban("schema", name).out
        assert printed == (tmp_path / f"{name}.json").read_bytes()
        assert json.loads(printed)["$schema"].startswith("https://json-schema.org/")


def test_the_files_of_both_ledgers_keep_to_the_schemas(duban: Run, tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    duban("schema", "--out", str(tmp_path))
    for name in ("departments", "actions"):
        files = [
            str(path)
            for ledger in ("data", "examples/demo/data")
            for path in (root / ledger / name).glob("*.yaml")
        ]
        schema = ["--schemafile", str(tmp_path / f"{name}.json")]
        done = subprocess.run(
            [sys.executable, "-m", "check_jsonschema", *schema, *files],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout


def test_the_version_is_told(duban: Run) -> None:
    from duban import __version__

    assert duban("--version").text == f"duban {__version__}\n"


def test_reports_are_offered_while_typing() -> None:
    assert report_names("mon") == ["monthly"]
    assert "show" not in report_names("")


def offered(shell: Run, line: str, **environment: str) -> list[str]:
    """Return what a shell is offered for the last word of a line."""
    done = shell(
        _DUBAN_COMPLETE="complete_bash",
        COMP_WORDS=line,
        COMP_CWORD=str(len(line.split()) - 1),
        **environment,
    )
    assert done.code == 0, done.err
    return done.text.split()


def test_ids_of_the_ledger_that_is_meant_are_offered(
    shell: Run, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert offered(shell, "duban show D") == ["D-1", "D-2"]
    monkeypatch.chdir(tmp_path.parent)
    assert offered(shell, "duban show D") == [], "no ledger here"
    assert offered(shell, f"duban show --data {small} D") == ["D-1", "D-2"]
    assert offered(shell, "duban show O", DUBAN_DATA=str(small)) == ["O-1"]


def test_a_repository_keeps_what_it_tells_git(
    duban: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".gitignore").write_text("*.bak\n")
    assert duban("init").code == 0
    assert (tmp_path / ".gitignore").read_text() == "*.bak\n"
    assert "*.yaml -text" in (tmp_path / ".gitattributes").read_text()
