"""A small sound ledger, what is made of it, and duban run as `python -m duban` runs it."""

import io
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from duban.cli.start import start
from duban.words.visible import UNPRINTABLE

STEERING: Final = re.compile(f"[{UNPRINTABLE}]")
"""Whatever no screen may receive: escape sequences begin with one of these."""

LEDGER: Final = {
    "duban.yaml": (
        "ledger: sample\ntitle: 示例台账\ntimezone: Asia/Shanghai\n"
        "language: zh-CN\nas_of: 2025-06-30\n"
    ),
    "actions/renewal.yaml": "id: renewal\ntitle: 城市更新\nlead: housing\n",
    "departments/housing.yaml": (
        "id: housing\nname: 区住建局\ncommitments:\n"
        "  - id: HO-01\n    title: 完成安置房签约\n    action: renewal\n    made: 2025-01-10\n"
        "    deadline: 2025-06-30\n    target: {kind: count, total: 10, unit: 户}\n"
    ),
}


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small ledger in the working folder."""
    for name, text in LEDGER.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name in ("DUBAN_DATA", "DUBAN_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def duban(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run a command line in this process, with streams of its own."""

    def run(*args: str) -> Ran:
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n") for _ in range(2))
        monkeypatch.setattr(sys, "argv", ["duban", *args])
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        code = start()
        return Ran(code, *(each.buffer.getvalue().decode() for each in (out, err)))

    return run
