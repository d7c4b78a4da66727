"""The examples of docs/architecture.md do what it says they do."""

import datetime as dt
import importlib.util
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from duban.formats import Style
from duban.ledger.load import open_ledger
from duban.model.record import NOWHERE
from duban.model.targets import Dated
from duban.reports.report import Asked
from duban.rules.checks.index import Index
from duban.rules.evaluate import evaluate
from duban.rules.situation import Situation
from tools.docs.blocks import blocks
from tools.docs.page import ROOT

TEXT = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
EXAMPLES = {
    each.text.split("\n", 1)[0].removeprefix("# "): each.text
    for each in blocks(TEXT)
    if each.language == "python"
}
Load = Callable[[str], Any]


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Load an example under the name that it would have in the program."""

    def load(path: str) -> ModuleType:
        name = path.removeprefix("src/").removesuffix(".py").replace("/", ".")
        file = tmp_path / Path(path).name
        file.write_text(EXAMPLES[path], encoding="utf-8")
        spec = importlib.util.spec_from_file_location(name, file)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, name, module)
        spec.loader.exec_module(module)
        return module

    return load


@pytest.fixture(scope="module")
def situation() -> Situation:
    ledger = open_ledger(ROOT / "data").ledger
    assert ledger is not None
    return evaluate(ledger, dt.date(2018, 12, 31))


def test_a_fact(example: Load, situation: Situation) -> None:
    (fact,) = example("src/duban/rules/facts/shown.py").FACTS
    assert {fact.value(each.case) for each in situation.standings} == {0}
    assert fact.name == "evidence"


def test_a_check(example: Load, situation: Situation) -> None:
    (check,) = example("src/duban/rules/checks/officers.py").CHECKS
    found = list(check.run(Index(situation.ledger)))
    assert {each.code for each in found} == {"no-officer"}
    assert len(found) == len(situation.standings)
    assert {each.place.file.split("/")[0] for each in found} == {"departments"}


def test_a_report_in_a_format(example: Load, situation: Situation) -> None:
    report = example("src/duban/reports/questions.py").REPORT
    document = report.build(situation, Asked())
    asked = sum(len(each.case.commitment.questions) for each in situation.standings)
    assert document.totals == {"questions": asked}
    as_list = example("src/duban/formats/as_list.py").as_list
    lines = as_list(document, Style("zh")).decode().splitlines()
    assert len(lines) == asked
    assert set(lines) <= situation.by_id.keys()


@pytest.mark.parametrize(
    ("points", "progress", "complete", "why"),
    [
        (["90"], "1", True, "the goal itself is enough"),
        (["95", "89"], "89/90", False, "the last one counts"),
        ([], None, False, "nothing filed, nothing known"),
    ],
)
def test_a_kind_of_target(
    points: list[str], progress: str | None, complete: bool, why: str, example: Load,
    situation: Situation,
) -> None:  # fmt: skip
    module = example("src/duban/model/targets/grade.py")
    target = module.Grade(kind="grade", points=Decimal(90), origin=NOWHERE)
    day = dt.date(2018, 12, 1)
    readings = [
        Dated(day, module.GradeReading(kind="grade", points=Decimal(each))) for each in points
    ]
    frame = replace(situation.standings[0].case.frame, as_of=day)
    measure = target.measure(readings, frame)
    assert (measure.progress and str(measure.progress)) == progress, why
    assert measure.complete is complete, why


def test_every_path_named_exists() -> None:
    named = set(re.findall(r"`((?:src|tests|tools|docs)/[^`<\s]*)`", TEXT))
    named |= {
        f"src/duban/{path}" for path in re.findall(r"`((?:ledger|rules|model)/[\w/]+\.py)`", TEXT)
    }
    assert len(named) > 10
    assert sorted(path for path in named if not (ROOT / path).exists()) == []


def test_no_example_is_there_already() -> None:
    """Or the page would tell people to overwrite a file."""
    assert len(EXAMPLES) == 6
    assert [path for path in EXAMPLES if (ROOT / path).exists()] == []
