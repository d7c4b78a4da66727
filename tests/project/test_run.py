"""run.sh: the first run prepares, the second does not, and neither is upset by anything."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.venv import is_current

ROOT = Path(__file__).resolve().parents[2]
THIS_PYTHON = f'exec "{sys.executable}" "$@"'
pytestmark = pytest.mark.xdist_group("run")  # one process: the prepared checkout is made once
NEEDED = ("sh", "dirname", "readlink", "cmp")


def lay_out(folder: Path) -> Path:
    """Make a checkout with a space and Chinese in its path, whose duban needs no packages."""
    root = folder / "督办 台账"
    (root / "requirements").mkdir(parents=True)
    (root / "requirements" / "run.txt").write_text("# nothing\n")
    shutil.copytree(ROOT / "tools", root / "tools")
    shutil.copy(ROOT / "run.sh", root)
    package = root / "src" / "duban"
    package.mkdir(parents=True)
    (package / "__main__.py").write_text(
        "import json, os, sys\nprint(json.dumps([os.getcwd(), *sys.argv[1:]]))\n"
    )
    return root


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


def pythons(folder: Path, script: str) -> Path:
    """A PATH on which python3 is a script of ours."""
    folder.mkdir()
    for tool in NEEDED:
        (folder / tool).symlink_to(shutil.which(tool) or tool)
    (folder / "python3").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "python3").chmod(0o755)
    return folder


def start(checkout: Path, *arguments: str, path: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [checkout / "run.sh", *arguments],
        cwd=checkout.parent,
        env={"PATH": str(path), "HOME": str(checkout.parent), "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(checkout: Path, *arguments: str, path: Path) -> tuple[int, str, str]:
    started = start(checkout, *arguments, path=path)
    out, err = started.communicate()
    return started.returncode, out, err


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return pythons(tmp_path / "bin", THIS_PYTHON)


def test_two_first_runs_at_once_prepare_once(checkout: Path, path: Path) -> None:
    started = [start(checkout, "show", word, path=path) for word in ("一 二", "三")]
    ends = [(*process.communicate(), process.returncode) for process in started]
    assert [code for _, _, code in ends] == [0, 0]
    assert sum(err.count("preparing") for _, err, _ in ends) == 1
    assert all(out.count("\n") == 1 for out, _, _ in ends), "stdout is the command's alone"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout that has been run once; copied, as making one takes seconds."""
    folder = tmp_path_factory.mktemp("made")
    checkout = lay_out(folder)
    code, _, err = run(checkout, path=pythons(folder / "bin", THIS_PYTHON))
    assert (code, "preparing" in err) == (0, True)
    return checkout


@pytest.fixture
def prepared(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "second" / made.name, symlinks=True)


def test_second_run_starts_no_other_python(prepared: Path, tmp_path: Path) -> None:
    (prepared.parent / "json.py").write_text("raise SystemExit('shadowed')\n")
    code, out, err = run(prepared, "show", "a b", path=pythons(tmp_path / "none", "exit 9"))
    assert (code, err) == (0, "")
    assert json.loads(out) == [str(prepared.parent), "show", "a b"], "the caller's directory"


def test_without_arguments_shows_the_shipped_ledger(prepared: Path, path: Path) -> None:
    _, out, _ = run(prepared, path=path)
    assert json.loads(out)[1:] == ["status", "--data", str(prepared / "data")]


@pytest.mark.parametrize(
    ("damaged", "text"),
    [
        (".venv/.duban-requirements", None),
        (".venv/bin/python", None),
        ("requirements/run.txt", "# other pins\n"),
    ],
    ids=["interrupted", "Python removed", "new pins"],
)
def test_damage_is_noticed(prepared: Path, tmp_path: Path, damaged: str, text: str | None) -> None:
    place, pins = prepared / ".venv", prepared / "requirements" / "run.txt"
    asked = pythons(tmp_path / "asked", 'case "$1" in -c) ;; *) echo "$2" >&2; exit 7 ;; esac')
    assert is_current(place, pins)
    (prepared / damaged).unlink()
    if text:
        (prepared / damaged).write_text(text)
    assert not is_current(place, pins)
    assert run(prepared, path=asked) == (7, "", f"{prepared}/tools/venv.py\n")


def test_damage_is_mended(prepared: Path, path: Path) -> None:
    (prepared / ".venv" / "bin" / "python").unlink()
    assert "preparing" in run(prepared, path=path)[2]
    assert run(prepared, path=path)[2] == ""


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("exit 1", "needs Python 3.11"),
        ('case "$2" in *ensurepip*) exit 1;; esac', "lacks the venv module"),
    ],
)
def test_says_what_to_install(tmp_path: Path, checkout: Path, script: str, says: str) -> None:
    code, out, err = run(checkout, path=pythons(tmp_path / "old", script))
    assert (code, out) == (2, "")
    assert says in err


def test_says_that_installing_failed(checkout: Path, path: Path) -> None:
    wish = "nothing==1.0 --hash=sha256:" + "0" * 64
    (checkout / "requirements" / "run.txt").write_text(f"--no-index\n{wish}\n")
    code, out, err = run(checkout, path=path)
    assert (code, out) == (2, "")
    assert "could not install" in err
    assert "Traceback" not in err


def test_says_where_it_may_not_write(checkout: Path, path: Path) -> None:
    (checkout / "requirements" / "run.txt").unlink()
    (checkout / "requirements" / "run.txt").mkdir()  # whoever runs the tests may write anywhere
    code, out, err = run(checkout, path=path)
    assert (code, out) == (2, "")
    assert f"cannot write {checkout}/requirements/run.txt" in err
    assert "Traceback" not in err
