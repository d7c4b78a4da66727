"""The command line as users meet it: in this process, and in one of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner

from duban.cli.app import application

ROOT: Final = Path(__file__).resolve().parents[2]
LEDGER: Final = {
    "duban.yaml": """
        ledger: small
        title: 小台账
        timezone: Asia/Shanghai
        language: zh-CN
        as_of: 2018-12-15
    """,
    "actions/act.yaml": "{id: act, title: 攻坚行动, lead: dep}",
    "departments/dep.yaml": """
        id: dep
        name: 甲局
        aliases: [甲办]
        commitments:
          - id: D-1
            title: 安置房开工
            action: act
            made: 2018-08-13
            source: {document: doc, quote: 确保11月底前全部开工}
            deadline: 11月底前
            target: {kind: count, total: 10, unit: 个}
          - {id: D-2, title: 早日签约, action: act, made: 2018-08-13, deadline: 早日}
    """,
    "departments/other.yaml": """
        id: other
        name: 乙局
        commitments:
          - id: O-1
            title: 建成展示厅
            action: act
            made: 2018-08-13
            deadline: 2018-12-31
            target: {kind: deliverable}
            milestones: [{id: a, title: 方案, deadline: 2018-10}]
    """,
    "progress/dep/2018-09/2018-09-29-x.yaml": """
        department: dep
        on: 2018-09-29
        filed: 2018-10-08T09:00:00+08:00
        by: 联络员
        entries: [{commitment: D-1, done: 7, note: 新开工5个}]
    """,
    "sources/doc.yaml": "{id: doc, title: 一篇报道}",
}


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode()


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DUBAN_DATA", "DUBAN_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def small(write: Callable[[Mapping[str, str]], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small ledger in the working folder."""
    root = write(LEDGER)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def duban() -> Run:
    """Run a command in this process."""

    def run(*args: str) -> Ran:
        done = CliRunner().invoke(application(args), list(args), prog_name="duban")
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return Ran(done.exit_code, done.stdout_bytes, done.stderr)

    return run


@pytest.fixture
def shell() -> Run:
    """Run a command in a process of its own, with more environment where wished."""

    def run(*args: str, **environment: str) -> Ran:
        env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment}
        done = subprocess.run(
            [sys.executable, "-m", "duban", *args], capture_output=True, env=env, check=False
        )
        return Ran(done.returncode, done.stdout, done.stderr.decode(errors="backslashreplace"))

    return run
