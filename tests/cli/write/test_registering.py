"""add, new, undo: what the office keeps by hand gains lines, files, and loses neither."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Written = Callable[[], dict[str, str]]
PROMISE = (
    "add", "--department", "甲局", "--title", "新的一项", "--action", "act",
    "--deadline", "12月底前", "--target", "{kind: count, total: 5, unit: 个}",
)  # fmt: skip


def test_a_commitment_is_added_behind_the_others(duban: Run, small: Path, written: Written) -> None:
    before = (small / "departments/dep.yaml").read_text()
    ran = duban(*PROMISE)
    assert ran.code == 0, ran.err
    assert "“12月底前” → 2018-12-31" in ran.err
    after = written()["departments/dep.yaml"]
    assert after == before + (
        "  - id: D-3\n    title: 新的一项\n    action: act\n    made: 2018-10-20\n"
        "    deadline: 12月底前\n    target:\n      kind: count\n      unit: 个\n      total: 5\n"
    )
    assert duban("show", "D-3").code == 0


@pytest.mark.parametrize(
    ("more", "code", "said", "why"),
    [
        (("--id", "D-1"), 1, "[duplicate-id]", "the id is taken"),
        (("--id", "D/1"), 1, "[not-an-id]", "no id"),
        (("--action", "nope"), 1, "[unknown-action]", "no such action"),
        (("--deadline", "早日"), 1, "[deadline-open]", "no day, and nobody asks for one"),
        (("--deadline", "11月份以前"), 1, "2018-10-31 或 2018-11-30", "two readings"),
        (("--department", "丙局"), 2, "丙局", "no such department"),
        (("--target", "{kind: count, total: 五}"), 1, "[not-an-amount]", "no number"),
    ],
)
def test_what_is_wrong_is_not_added(
    duban: Run, written: Written, more: tuple[str, ...], code: int, said: str, why: str
) -> None:
    ran = duban(*PROMISE, *more)
    if "department" in more[0] or "target" in more[0]:
        ran = duban(*(each for each in _without(PROMISE, more[0])), *more)
    assert (ran.code, written()) == (code, {}), why
    assert said in ran.err


def test_what_nobody_can_be_asked_for_is_named_by_its_options(duban: Run, written: Written) -> None:
    ran = duban("add", "--department", "dep", "--title", "新的一项")
    assert (ran.code, written()) == (2, {})
    assert "缺少 --action、--deadline、--target" in ran.err


def _without(line: tuple[str, ...], option: str) -> tuple[str, ...]:
    at = line.index(option)
    return line[:at] + line[at + 2 :]


def test_a_list_on_one_line_is_left_alone(duban: Run, small: Path, written: Written) -> None:
    (small / "departments/dep.yaml").write_text("{id: dep, name: 甲局, commitments: []}\n")
    ran = duban(*PROMISE, "--yes")
    assert (ran.code, list(written())) == (1, ["departments/dep.yaml"])
    assert "title: 新的一项" in ran.text, "it is printed, to be added by hand"


def test_new_files_are_made_once(duban: Run, written: Written) -> None:
    assert duban("new", "department", "data", "--name", "数据局").code == 0
    assert duban("new", "action", "smart", "--name", "数字政府", "--lead", "data").code == 0
    assert written() == {
        "departments/data.yaml": "id: data\nname: 数据局\n",
        "actions/smart.yaml": "id: smart\ntitle: 数字政府\nlead: data\n",
    }
    ran = duban("new", "department", "data", "--name", "另一个局")
    assert ran.code == 1
    assert "[duplicate-id]" in ran.err


@pytest.mark.parametrize(
    ("args", "code", "why"),
    [
        (("action", "smart", "--name", "数字政府", "--lead", "nobody"), 1, "no such lead"),
        (("action", "smart", "--name", "数字政府"), 1, "no lead"),
        (("department", "../x", "--name", "数据局"), 1, "no id"),
        (("bureau", "x", "--name", "数据局"), 2, "neither"),
    ],
)
def test_what_is_wrong_is_not_made(
    duban: Run, written: Written, args: tuple[str, ...], code: int, why: str
) -> None:
    assert (duban("new", *args).code, written()) == (code, {}), why


def test_undo_withdraws_one_s_own_last_file(
    duban: Run, committed: Callable[[], None], written: Written
) -> None:
    committed()
    assert duban("progress", "D-1", "--done", "8").code == 0
    (name,) = written()
    shown = duban("undo", "--dry-run")
    assert name in shown.err
    assert name in written()
    assert duban("undo", "--by", "别人").code == 1
    ran = duban("undo")
    assert (ran.code, written()) == (0, {})
    assert "done: 8" in ran.text, "what it said is not lost"
    assert duban("undo").code == 1


def test_what_is_committed_stays(
    duban: Run, committed: Callable[[], None], written: Written
) -> None:
    assert duban("progress", "D-1", "--done", "8").code == 0
    committed()
    ran = duban("undo")
    assert ran.code == 1
    assert "--correct" in ran.err
    assert len(written()) == 1


def test_without_git_nothing_is_withdrawn(duban: Run, small: Path, written: Written) -> None:
    assert duban("progress", "D-1", "--done", "8").code == 0
    inside = subprocess.run(("git", "rev-parse"), cwd=small, check=False, capture_output=True)  # noqa: S607
    assert inside.returncode
    ran = duban("undo")
    assert ran.code == 1
    assert "没有 git" in ran.err
    assert len(written()) == 1
