"""What the architecture page shows how to add works in its place, and all of it together.

Beside it stands a kind whose readings have names of their own.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable

import pytest

from tools.docs.blocks import blocks
from tools.docs.page import ROOT

PACKAGE = "src/duban/"
SHOWN = {
    each.text.split("\n", 1)[0].removeprefix("# "): each.text
    for each in blocks((ROOT / "docs/architecture.md").read_text(encoding="utf-8"))
    if each.language == "python"
}
"""What the architecture page shows how to add."""

CHECKLIST = '''\
"""checklist 要点: points with names of their own, each ticked off or not."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import ClassVar, Literal

from duban.model.clock import Frame
from duban.model.measure import Measure
from duban.model.record import record
from duban.model.scalars import Flag, Slug
from duban.model.targets.base import Dated, Reading, Target
from duban.words import Blank, Words


@record
class ChecklistReading(Reading):
    """What a filing says of a checklist."""

    kind: Literal["checklist"]
    ticks: Mapping[Slug, Flag]
    """要点是否办结。Point to whether it is done."""

    def said(self) -> Blank:
        """Return the points that are done."""
        return tuple(point for point, done in self.ticks.items() if done)


@record
class Checklist(Target):
    """要点。Named points, ticked off one by one."""

    label: ClassVar[Words] = Words("要点", "checklist")
    Reading: ClassVar[type[Reading]] = ChecklistReading
    steady: ClassVar[bool] = True

    kind: Literal["checklist"]
    """类型。"""
    points: tuple[Slug, ...]
    """要点。The points."""

    def full(self) -> Fraction | None:
        """Return how many points there are."""
        return Fraction(len(self.points))

    def measure(self, readings: Sequence[Dated[ChecklistReading]], frame: Frame) -> Measure:
        """Return how many points are ticked off."""
        total = Fraction(len(self.points))
        ticks = {point: done for each in readings for point, done in each.reading.ticks.items()}
        missing = tuple(each for each in self.points if not ticks.get(each))
        actual = total - len(missing)
        return Measure(actual, total, actual / total, not missing, missing)

    def unknown(self, reading: ChecklistReading) -> Iterable[tuple[str, tuple[str, ...]]]:
        """Yield points that the checklist does not name."""
        return ((each, self.points) for each in reading.ticks if each not in self.points)
'''
# for each thing: its file, what it says, the file of the tuple, the import, the tuple and the name
ADDED = (
    (
        "model/targets/checklist.py", CHECKLIST, "model/targets/__init__.py",
        "from duban.model.targets.checklist import Checklist", "KINDS", "Checklist",
    ),
    (
        "rules/owed/answers.py", None, "rules/owed/__init__.py",
        "from duban.rules.owed import answers", "SOURCES", "*answers.SOURCES",
    ),
    (
        "rules/facts/shown.py", None, "rules/facts/__init__.py",
        "from duban.rules.facts import shown", "FACTS", "*shown.FACTS",
    ),
    (
        "rules/checks/officers.py", None, "rules/checks/registry.py",
        "from duban.rules.checks import officers", "CHECKS", "*officers.CHECKS",
    ),
    (
        "reports/questions.py", None, "reports/registry.py",
        "from duban.reports import questions", "REPORTS", "questions.REPORT",
    ),
    (
        "formats/as_list.py", None, "formats/__init__.py",
        "from duban.formats.as_list import as_list\nfrom duban.words import Words", "FORMATS",
        'Format("list", Words("逐行", "list"), (".lst",), as_list)',
    ),
)  # fmt: skip

LEDGER = {
    "duban.yaml": "{ledger: toy, title: 示例, timezone: Asia/Shanghai, language: zh-CN, policy: p}",
    "actions/act.yaml": "{id: act, title: 行动, lead: housing}",
    "departments/housing.yaml": """
id: housing
name: 住建局
commitments:
  - id: H-1
    title: 三项要点办结
    action: act
    made: 2026-01-05
    deadline: 2026-06-30
    questions: [由谁验收？]
    target: {kind: checklist, points: [roof, wall, lift], stages: [{by: 2026-03, value: 2}]}
""",
    "policies/p.yaml": """
id: p
title: 有无佐证
lights:
  - {id: red, name: 红灯, short: 红, color: red}
  - {id: green, name: 绿灯, short: 绿, color: green}
rules:
  - {light: red, when: {evidence: {lt: 1}}, because: "佐证 {evidence} 件"}
  - {light: green, when: {evidence: {ge: 1}}, because: 有佐证}
""",
    "progress/housing/2026-03/2026-03-05-a.yaml": """
department: housing
on: 2026-03-05
filed: 2026-03-05T16:40:00+08:00
by: 联络员
entries:
  - {commitment: H-1, ticks: {roof: true, wall: false}, asks: housing}
""",
}
Run = Callable[..., str]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Return what a command of the enlarged program prints."""
    home = tmp_path_factory.mktemp("enlarged")
    shutil.copytree(ROOT / PACKAGE, home / "duban", ignore=shutil.ignore_patterns("__pycache__"))
    for path, text, tuples, bring, into, name in ADDED:
        (home / "duban" / path).write_text(text or SHOWN[PACKAGE + path], encoding="utf-8")
        place = home / "duban" / tuples
        head, start, rest = place.read_text(encoding="utf-8").partition(f"\n{into}: Final")
        values, end, tail = rest.partition(
            "\n)\n" if rest.partition("\n")[0].endswith("(") else ")\n"
        )
        joined = f"{values.rstrip().rstrip(',')}, {name}{end}"
        place.write_text(f"{head}\n{bring}\n{start}{joined}{tail}", encoding="utf-8")
    for path, text in LEDGER.items():
        (home / "data" / path).parent.mkdir(parents=True, exist_ok=True)
        (home / "data" / path).write_text(text, encoding="utf-8")

    def output(*args: str) -> str:
        paths = [str(home), *(each for each in sys.path if each != str(ROOT / "src"))]
        done = subprocess.run(
            [sys.executable, "-m", "duban", *args],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "DUBAN_LANG": "en"},
            cwd=home, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode in {0, 1}, done.stderr
        return done.stdout

    return output


@pytest.mark.parametrize(
    ("command", "says", "why"),
    [
        ("schema progress", '"ticks"', "the schema knows what filings say of the kind"),
        ("check", "no-officer", "the check runs"),
        ("report questions --format list", "H-1", "report and format work together"),
        ("show H-1 --as-of 2026-04-13", "佐证 0 件", "a rule may ask for the fact"),
    ],
)
def test_the_program_knows_what_was_added(command: str, says: str, why: str, run: Run) -> None:
    assert says in run(*command.split()), why


def test_what_was_added_falls_due_with_the_rest(run: Run) -> None:
    overdue = json.loads(run("overdue", "--as-of", "2026-04-13", "--format", "json"))
    whats = [row["what"] for row in overdue["rows"]]
    assert whats[:2] == ["answer", "stage"], "three weeks ago one asked; one of two points is done"
    assert overdue["totals"]["kinds"]["answer"] == 1, "totals count it by its name"
