"""A small ledger whose scores can be worked out by hand, and its golden rankings.

September: 甲 100+3, 乙 100+5-2, 丙 100-0.125, 丁 100. October: 丙 100+10, the others 100.
Run as a module, it writes the golden files: python -m tests.cli.ranked
"""

import contextlib
import tempfile
import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from typer.testing import CliRunner

from duban.cli.app import application

FOLDER: Final = Path(__file__).resolve().parents[1] / "golden" / "rank"
DUBAN: Final = """
    ledger: small
    title: 小台账
    timezone: Asia/Shanghai
    language: zh-CN
    policy: p
    as_of: 2018-11-05
"""
DEPARTMENT: Final = """
    id: {id}
    name: {name}局
    group: {group}
    commitments:
      - {{id: {id}-1, title: 建成, action: {action}, made: 2018-08-01, deadline: 2019-12-31}}
"""
POLICY: Final = """
    id: p
    title: 试行办法
    lights:
      - {id: red, name: 红灯, short: 红, color: red}
      - {id: green, name: 绿灯, short: 绿, color: green}
    rules:
      - {light: green, when: {}, because: 未到期}
    groups: [{id: one, title: 第一组}, {id: two, title: 第二组}]
"""
RULES: Final = """
      rules:
        - {rule: mark, id: plus, of: [praise], points: 1, clause: 第三条}
        - {rule: mark, id: minus, of: [blame], points: -1, clause: 第四条}
"""
SCORING: Final = f"    scoring:\n      grouped: false{RULES}"
BOARDS: Final = """
      boards:
        - {id: red-list, title: 红榜, take: first, count: 2, at_least: 100, without: [minus]}
        - {id: black-list, title: 黑榜, take: last, count: 1, at_most: 99.875}
"""
MARK: Final = "- {{department: {}, decided: {}, by: 区委办, reason: {}, kind: {}, count: {}}}"
SEPTEMBER: Final = (
    ("a", "2018-09-20", "批示肯定", "praise", 3),
    ("b", "2018-09-21", "典型发言", "praise", 5),
    ("b", "2018-09-22", "会议缺席", "blame", 2),
    ("c", "2018-10-03", "材料退回", "blame", "0.125"),
)
OCTOBER: Final = (("c", "2018-10-20", "全省推广", "praise", 10),)


def marks(month: str, given: tuple[tuple[object, ...], ...], more: str = "") -> str:
    """Return the marks of a month."""
    lines = "".join(f"  {MARK.format(*each)}\n" for each in given)
    return f"month: {month}\n" + (f"marks:\n{lines}" if lines else "") + textwrap.dedent(more)


def ledger(scoring: str = SCORING, **more: str) -> Mapping[str, str]:
    """Return the files of the ledger with a scoring; `more` files by the stems of their names."""
    who = (("a", "甲", "one"), ("b", "乙", "one"), ("c", "丙", "two"), ("d", "丁", "two"))
    return {
        "duban.yaml": DUBAN,
        "actions/act.yaml": "{id: act, title: 行动, lead: a}",
        "actions/other.yaml": "{id: other, title: 另一行动, lead: c}",
        "policies/p.yaml": POLICY + scoring,
        **{
            f"departments/{id_}.yaml": DEPARTMENT.format(
                id=id_, name=name, group=group, action="act" if group == "one" else "other"
            )
            for id_, name, group in who
        },
        "marks/2018-09.yaml": marks("2018-09", SEPTEMBER),
        "marks/2018-10.yaml": marks("2018-10", OCTOBER),
        **more,
    }


def put(root: Path, files: Mapping[str, str]) -> None:
    """Write files below a folder."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")


WHAT_IF: Final = "rank --month 2018-09 --what-if more.yaml"
CASES: Final = (
    ("rank.txt", "rank --month 2018-09"),
    ("rank-en.txt", "rank --month 2018-09 --lang en"),
    ("rank.md", "rank --month 2018-10 --format md"),
    ("rank.json", "rank --month 2018-10 --format json"),
    ("rank.csv", "rank --month 2018-10 --format csv"),
    ("explain.txt", "rank --month 2018-09 --explain b"),
    ("explain-en.md", "rank --month 2018-09 --explain b --lang en --format md"),
    ("explain.json", "rank --month 2018-09 --explain b --format json"),
    ("what-if.txt", WHAT_IF),
    ("what-if-en.txt", f"{WHAT_IF} --lang en"),
    ("what-if.json", f"{WHAT_IF} --format json"),
)
MORE: Final = marks("2018-09", (("d", "2018-09-25", "带头", "praise", "3.5"),))


def written(line: str, root: Path) -> bytes:
    """Return what a command line writes about the ledger."""
    put(root, {**{f"data/{k}": v for k, v in ledger(SCORING + BOARDS).items()}, "more.yaml": MORE})
    args = line.split()
    env = {"DUBAN_LANG": None, "DUBAN_DATA": str(root / "data"), "NO_COLOR": None}
    with contextlib.chdir(root):
        done = CliRunner().invoke(application(args), args, env=env)
    assert done.exit_code == 0, done.stderr
    return done.stdout_bytes


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for file_, line_ in CASES:
        with tempfile.TemporaryDirectory() as folder_:
            (FOLDER / file_).write_bytes(written(line_, Path(folder_)))
