"""The hook that the guard's page shows refuses what it should, on a server of one's own."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.guard.desk import ENVIRONMENT, OFFICE, Desk

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = (ROOT / "docs" / "guard.md").read_text(encoding="utf-8")
HOOK: Final = next(each for each in PAGE.split("```sh\n") if each.startswith("#!/bin/sh"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A clone of a server with the hook; `duban` there is this one."""
    server, desk = tmp_path / "server.git", Desk.opened(tmp_path / "desk")
    desk.git("clone", "-q", "--bare", str(desk.top), str(server))
    desk.git("remote", "add", "origin", str(server))
    hook = server / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(HOOK.partition("```")[0], encoding="utf-8")
    tool = tmp_path / "bin" / "duban"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m duban "$@"\n', encoding="utf-8")
    for each in (hook, tool):
        each.chmod(0o755)
    return desk


def pushed(desk: Desk) -> tuple[int, str]:
    tools = {"PATH": f"{desk.top.parent / 'bin'}:{ENVIRONMENT['PATH']}", "DUBAN_CACHE": "off"}
    done = subprocess.run(
        ["git", "push", "-q", "origin", "main"],  # noqa: S607 - the machine's own
        cwd=desk.top,
        env=ENVIRONMENT | tools | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stderr.decode()


def test_the_hook_takes_what_is_honest_and_refuses_what_is_not(desk: Desk) -> None:
    desk.write("actions/x.yaml", "id: x\ntitle: 行动\nlead: roads\n")
    desk.commit(OFFICE)
    assert pushed(desk)[0] == 0, pushed(desk)[1]
    desk.edit("departments/housing.yaml", "total: 100", "total: 1")
    desk.commit(OFFICE)
    code, said = pushed(desk)
    assert code != 0
    assert "[baseline-target-edited]" in said
