"""The files for GitHub and GitLab: their form, and that each duban line in them works."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
HOOKS = ROOT / ".pre-commit-config.yaml"
EXECUTABLE = ("run.sh", "test.sh", ".ci/run", "tools/venv.sh", "tools/lock.sh")


def strings(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield from node.splitlines()
    elif isinstance(node, dict):
        for value in node.values():
            yield from strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value)


def lines(path: Path) -> list[str]:
    return list(strings(yaml.safe_load(path.read_text(encoding="utf-8"))))


def commands() -> list[str]:
    found = {line for path in (*WORKFLOWS, GITLAB, HOOKS) for line in lines(path)}
    return sorted(line for line in found if re.match(r"(\./run\.sh|duban) ", line))


def schema_check(*arguments: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout if done.returncode else ""


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflow_has_the_form_github_wants(path: Path) -> None:
    assert schema_check("--builtin-schema", "vendor.github-workflows", str(path)) == (0, "")


def test_pipeline_has_the_form_gitlab_wants() -> None:
    options = ("--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci")
    assert schema_check(*options, str(GITLAB)) == (0, "")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_typed_by_people_becomes_part_of_a_script(path: Path) -> None:
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values()
    scripts = [step["run"] for job in jobs for step in job["steps"] if "run" in step]
    assert scripts != []
    assert [script for script in scripts if "${{" in script] == []


def test_files_check_and_report() -> None:
    assert {shlex.split(line)[1] for line in commands()} == {
        "check", "overdue", "publish",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("path", "formats"),
    [
        (ROOT / ".github" / "workflows" / "ledger.yml", {"github", "md"}),
        (GITLAB, {"gitlab", "junit"}),
    ],
    ids=["github", "gitlab"],
)
def test_each_forge_gets_what_it_can_show(path: Path, formats: set[str]) -> None:
    asked = (re.search(r"--format (\w+)", line) for line in lines(path))
    assert {found[1] for found in asked if found} == formats


@pytest.mark.parametrize("path", [ROOT / ".github" / "workflows" / "ledger.yml", GITLAB], ids=str)
def test_the_guard_that_judges_is_the_one_that_was_there_before(path: Path) -> None:
    run = [line for line in lines(path) if "${{" not in line]
    made = run.index('git worktree add --detach ../base "$BASE"')
    assert run[made + 1] == '../base/run.sh check --since "$BASE"'


@pytest.mark.parametrize("line", commands())
def test_command_works_on_the_shipped_ledger(line: str, tmp_path: Path) -> None:
    arguments = shlex.split(line.replace("$MONTH", "2018-11"))[1:]
    done = subprocess.run(
        [sys.executable, "-m", "duban", *arguments],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src"), "DUBAN_DATA": str(ROOT / "data")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    if "--out" in arguments:
        assert (tmp_path / "published" / "monthly.md").stat().st_size > 0
    if "-o" in arguments:
        assert (tmp_path / arguments[arguments.index("-o") + 1]).stat().st_size > 0


def test_hooks_need_no_network() -> None:
    repositories = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))["repos"]
    hooks = [hook for repository in repositories for hook in repository["hooks"]]
    assert {repository["repo"] for repository in repositories} == {"local"}
    assert {hook["language"] for hook in hooks} == {"system"}
    assert [hook["id"] for hook in hooks if "additional_dependencies" in hook] == []


@pytest.mark.parametrize("name", EXECUTABLE)
def test_script_can_be_started(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)


@pytest.mark.parametrize("name", EXECUTABLE)
def test_script_parses(name: str) -> None:
    shell = (
        "bash" if "bash" in (ROOT / name).read_text(encoding="utf-8").partition("\n")[0] else "sh"
    )
    done = subprocess.run([shell, "-n", ROOT / name], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
