"""duban blockers on the demonstration ledger."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from typer.testing import CliRunner

from duban.cli.app import application
from duban.reports.blockers import REPORT
from duban.reports.document import Named
from duban.reports.report import Asked
from tests.reports.blockers import CASES, DAY, FOLDER
from tests.reports.kept import CLEAN, written
from tests.rules.blockers.stage import blocker, filing, situation


@pytest.mark.parametrize(("file", "line"), CASES)
def test_blockers_are_as_kept(file: str, line: str) -> None:
    assert written(line) == (FOLDER / file).read_bytes()


def told(line: str) -> Mapping[str, Any]:
    return dict(json.loads(written(f"{line} --format json")))


def exit_code(line: str) -> int:
    args = line.split()
    return CliRunner().invoke(application(args), args, env=CLEAN).exit_code


def test_what_makes_a_promise_late_comes_first_then_what_nobody_knows() -> None:
    rows = told("blockers --all")["rows"]
    groups = [1 if each["overrun"] is None else 0 if each["overrun"] else 2 for each in rows]
    assert groups == [0, 1, 1, 2, 2]
    assert [each["overrun"] for each in rows if each["overrun"]] == [49]


def test_units_add_up_what_waits_for_them() -> None:
    found = told(f"blockers {DAY}")
    units = {each["asks"]: each for each in found["totals"]["units"]}
    assert set(units) == {each["asks"] for each in found["rows"]}
    for name, unit in units.items():
        own = [each for each in found["rows"] if each["asks"] == name]
        assert unit["waiting"] == len(own)
        assert unit["workdays"] == sum(each["workdays_open"] for each in own)
        assert unit["oldest"] == min(each["opened"] for each in own)


def test_a_unit_is_one_whether_it_is_named_by_its_id_or_its_name() -> None:
    """JT-05 asks `water`, TZ-01 asks 区城市更新办: both are departments of the ledger."""
    asked = {each["id"]: each["asks"] for each in told(f"blockers {DAY}")["rows"]}
    assert (asked["JT-05"], asked["TZ-01"]) == ("water", "urban-renewal")


def test_some_departments_and_types_may_be_asked_for() -> None:
    ids = [each["id"] for each in told(f"blockers {DAY} --department transport")["rows"]]
    assert ids == ["JT-05"]
    named = told(f"blockers {DAY} --kind zoning --kind relocation")["rows"]
    assert {each["kind"] for each in named} == {"zoning", "relocation"}


@pytest.mark.parametrize(
    ("about", "said", "title"),
    [
        ("D-1", {"step": "quota"}, "土地指标"),
        ("D-5", {"step": "quota", "item": "a"}, "土地指标"),
        ("D-4", {"step": "both"}, "一并"),
        ("D-2", {"step": "quota"}, "quota"),
    ],
)
def test_a_step_has_the_title_of_its_own_procedure(
    about: str, said: dict[str, str], title: str
) -> None:
    told_of = filing("2025-09-01", blocker(kind="funds", **said), about=about)
    document = REPORT.build(situation("2025-09-10", (told_of,)), Asked())
    (row,) = (dict(zip([c.key for c in REPORT.columns], r, strict=True)) for r in document.rows)
    assert row["step"] == Named(said["step"], title)


@pytest.mark.parametrize(
    ("line", "code", "why"),
    [
        (f"blockers --exit-code {DAY}", 1, "four have to be escalated"),
        ("blockers --exit-code --as-of 2025-03-31", 0, "there are none"),
        ("blockers NO-99", 2, "no such promise"),
        ("blockers --kind water", 2, "no such type"),
    ],
)
def test_exit_codes(line: str, code: int, why: str) -> None:
    assert exit_code(line) == code, why
