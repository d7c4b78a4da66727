"""publish: a month's set, the same whenever it is made, in a folder that others may use too."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import pytest
from typer.testing import CliRunner, Result

from duban.cli.app import application
from duban.cli.publishing.folder import INDEX
from duban.cli.publishing.pieces import PIECES
from duban.formats import format_named
from duban.reports.registry import REPORTS
from tests.cli.trees import tree

ROOT: Final = Path(__file__).resolve().parents[2]
DEMO: Final = ROOT / "examples" / "demo" / "data"
GOLDEN: Final = ROOT / "tests" / "golden" / "publish" / "index.md"
LINK: Final = re.compile(r"\]\(([^)#]+)\)")
SAFE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
RESERVED: Final = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
DUBAN: Final = """
    ledger: test
    title: 测试台账
    timezone: Asia/Shanghai
    language: zh-CN
    as_of: 2025-04-30
"""
DEPARTMENT: Final = """
    id: con
    name: "局|<b>*甲*[链接](x)"
    commitments:
      - id: C-1
        title: "- 条目 [链接](x)"
        action: act
        made: 2025-01-01
        deadline: 2025-06-30
        feedback: weekly
        target: {kind: count, total: 9, unit: 个}
"""
FILING: Final = """
    department: con
    on: {day}
    filed: {day}T09:00:00+08:00
    by: 联络员
    entries: [{{commitment: C-1, done: {done}}}]
"""
FILES: Final = {
    "duban.yaml": DUBAN,
    "actions/act.yaml": "{id: act, title: 行动, lead: con}",
    "departments/con.yaml": DEPARTMENT,
    "progress/con/2025-03/2025-03-05-x.yaml": FILING.format(day="2025-03-05", done=4),
}
LATER: Final = {"progress/con/2025-04/2025-04-20-x.yaml": FILING.format(day="2025-04-20", done=1)}
Write = Callable[[Mapping[str, str]], Path]


def run(line: str, root: Path, out: Path) -> Result:
    args = ["publish", *line.split(), "--data", str(root), "--out", str(out)]
    return CliRunner().invoke(application(args), args, env={"DUBAN_LANG": None})


def index(folder: Path) -> Any:  # noqa: ANN401 - JSON
    return json.loads((folder / INDEX).read_bytes())


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a set of the demonstration ledger."""
    folder = tmp_path_factory.mktemp("set")
    done = run("--month 2025-08", DEMO, folder)
    assert done.exit_code == 0, done.output
    return folder


def test_the_index_is_golden(demo: Path) -> None:
    if "DUBAN_GOLDEN" in os.environ:
        GOLDEN.write_bytes((demo / "index.md").read_bytes())
    assert (demo / "index.md").read_text(encoding="utf-8") == GOLDEN.read_text(encoding="utf-8")


def test_the_index_lists_every_file_with_its_digest(demo: Path) -> None:
    told = {each["name"]: (each["bytes"], each["sha256"]) for each in index(demo)["files"]}
    there = {name: (len(data), sha256(data).hexdigest()) for name, data in tree(demo).items()}
    assert told == {name: each for name, each in there.items() if name != INDEX}


def test_every_link_leads_to_a_file_of_the_set(demo: Path) -> None:
    pages = list(demo.rglob("*.md"))
    links = [(page, unquote(link)) for page in pages for link in LINK.findall(page.read_text())]
    assert [(page.name, link) for page, link in links if not (page.parent / link).is_file()] == []
    drawn = {(page.parent / link).resolve() for page, link in links if link.endswith(".svg")}
    assert drawn == {each.resolve() for each in demo.rglob("*.svg")} != set()


def test_the_same_ledger_gives_the_same_bytes(demo: Path, tmp_path: Path) -> None:
    files = sorted((each for each in DEMO.rglob("*") if each.is_file()), reverse=True)
    for each in files:  # in another order on the disk
        copy = tmp_path / "data" / each.relative_to(DEMO)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(each, copy)
    options = ["--month", "2025-08", "--data", "data", "--out", "out"]
    env = {"PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": "7", "TZ": "Pacific/Apia"}
    done = subprocess.run(
        [sys.executable, "-m", "duban", "publish", *options],
        cwd=tmp_path,
        env={**os.environ, **env, "LC_ALL": "C"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert tree(tmp_path / "out") == tree(demo)


def test_a_past_month_is_published_as_it_was(write: Write, tmp_path: Path) -> None:
    root = write({f"data/{name}": text for name, text in FILES.items()}) / "data"
    sets = []
    for name, later in (("then", {}), ("now", LATER)):
        write({f"data/{path}": text for path, text in later.items()})
        assert run("--month 2025-03", root, tmp_path / name).exit_code == 0
        sets.append(tree(tmp_path / name))
    assert sets[0] == sets[1]
    assert run("--month 2025-04", root, tmp_path / "now").exit_code == 0
    assert tree(tmp_path / "now") != sets[1]


def test_names_are_safe_and_what_there_is_no_score_for_is_left_out(
    write: Write, tmp_path: Path
) -> None:
    root = write({f"data/{name}": text for name, text in FILES.items()}) / "data"
    done = run("--month 2025-03 --as-of 2025-03-20", root, tmp_path / "out")
    assert done.exit_code == 0, done.output
    parts = {part for name in tree(tmp_path / "out") for part in name.split("/")}
    assert [each for each in parts if not SAFE.fullmatch(each) or RESERVED.fullmatch(each)] == []
    told = index(tmp_path / "out")
    assert told["left_out"] == ["rank", "rank-explain"]
    assert (told["as_of"], told["known_by"], told["over"]) == ("2025-03-20", "2025-03-20", False)
    text = (tmp_path / "out" / "index.md").read_text(encoding="utf-8")
    assert "没有得分办法" in text
    assert "本月尚未结束" in text
    assert "[链接](x)" not in text


@pytest.mark.parametrize(
    ("line", "more", "code", "said", "why"),
    [
        ("--month 2025-05", {}, 2, "2025-05", "not begun"),
        ("--month 2025-3", {}, 2, "2025-3", "no month"),
        ("--month 2025-03", {"actions/x.yaml": "{id: y}"}, 1, "错误", "a faulty ledger"),
        ("--month 2024-01", {}, 0, "已发布 2024-01", "nobody had promised anything yet"),
    ],
)
def test_what_cannot_be_published_writes_nothing(
    line: str, more: Mapping[str, str], code: int, said: str, why: str, write: Write
) -> None:
    files = {f"data/{name}": text for name, text in {**FILES, **more}.items()}
    root = write(files)
    done = run(line, root / "data", root / "out")
    assert done.exit_code == code, why
    assert said in done.output.replace("\n", ""), why
    assert (root / "out").exists() == (code == 0), why


def test_a_set_is_no_part_of_the_ledger(write: Write) -> None:
    root = write(FILES)
    done = run("--month 2025-03", root, root / "published")
    assert (done.exit_code, (root / "published").exists()) == (2, False)


def test_every_piece_is_a_report_in_a_format_that_it_offers() -> None:
    known = {each.name: each for each in REPORTS}
    for piece in PIECES:
        formats = [format_named(each) for each in piece.formats]
        needs = {each.needs for each in formats if each and each.needs}
        assert None not in formats
        assert needs <= set(known[piece.report].offers), piece.report
        assert known[piece.report].each or not piece.each, piece.report
