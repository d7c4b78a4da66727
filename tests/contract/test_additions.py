"""To add a kind of target, a fact, a report, a check or a format costs one file and one name.

Each test looks at a copy of the source to which just that was added.
"""

import json

import pytest

from tests.contract.houses import House

PROMISE = """\
id: list
name: 乙局
commitments:
  - id: L-1
    title: 验收
    action: act
    made: 2025-01-01
    deadline: 2025-06-15
    target: {kind: checklist, points: [水, 电, 气, 路]}
"""
FILING = """\
department: list
on: 2025-06-01
filed: 2025-06-01T09:00:00+08:00
by: 李
entries: [{commitment: L-1, %s, evidence: [照片]}]
"""
FILED = "progress/list/2025-06/2025-06-01-x.yaml"
POLICY = """\
id: toy
title: 标题长短
lights:
  - {id: long, name: 长, short: 长, color: red}
  - {id: brief, name: 短, short: 短, color: green}
rules:
  - {light: long, when: {title_length: {gt: 2}}, because: "标题 {title_length} 字"}
  - {light: brief, when: {title_length: {le: 2}}, because: "标题只有 {title_length} 字"}
"""


@pytest.fixture
def listed(with_kind: House) -> House:
    """The house with a checklist in its ledger, two points of which are ticked."""
    with_kind.write("departments/list.yaml", PROMISE)
    with_kind.write(FILED, FILING % "ticked: [水, 电]")
    return with_kind


def test_a_kind_passes_the_gate_and_is_judged(listed: House) -> None:
    checked = listed.duban("check")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    rows = json.loads(listed.duban("status", "-f", "json").stdout)["rows"]
    (row,) = (each for each in rows if each["id"] == "L-1")
    assert (row["actual"], row["total"], row["progress"], row["light"]) == (2, 4, 0.5, "red")


def test_a_kind_is_shown_with_its_name_readings_and_what_is_missing(listed: House) -> None:
    shown = listed.duban("show", "L-1").stdout
    for part in ("检查单", "水、电", "气、路"):
        assert part in shown


def test_a_kinds_readings_are_held_to_their_kind(listed: House) -> None:
    listed.write(FILED, FILING % "done: 7")
    done = listed.duban("check")
    assert done.returncode == 1
    assert "[reading-not-of-kind]" in done.stdout
    assert "ticked" in done.stdout
    assert "检查单" in done.stdout
    listed.write("departments/list.yaml", PROMISE.replace("points", "pionts"))
    misspelt = listed.duban("check")
    assert "points" in misspelt.stdout
    assert "[unknown-key]" in misspelt.stdout


def test_a_kind_is_in_the_schemas_and_in_the_docs(listed: House) -> None:
    departments, filings = (listed.duban("schema", n).stdout for n in ("departments", "progress"))
    assert '"checklist"' in departments
    assert '"points"' in departments
    assert '"ticked"' in filings
    made = listed.python("-c", "from tools.docs import data_format; print(data_format.make())")
    assert "ticked" in made.stdout, made.stderr
    assert "checklist" in made.stdout


def test_a_fact_can_be_asked_by_a_policy(with_fact: House) -> None:
    info = (with_fact.root / "data" / "duban.yaml").read_text(encoding="utf-8")
    with_fact.write("policies/toy.yaml", POLICY)
    with_fact.write("duban.yaml", f"{info}policy: toy\n")
    checked = with_fact.duban("check")
    assert checked.returncode == 0, checked.stdout
    rows = json.loads(with_fact.duban("status", "-f", "json").stdout)["rows"]
    assert {row["id"]: (row["light"], row["reason"]) for row in rows} == {
        "D-1": ("brief", "标题只有 2 字"),
        "D-2": ("long", "标题 5 字"),
    }
    assert "标题长度：5 字（界限 > 2 字）" in with_fact.duban("show", "D-2").stdout


def test_a_fact_is_in_the_schema_and_in_the_docs(with_fact: House) -> None:
    assert '"title_length"' in with_fact.duban("schema", "policies").stdout
    made = with_fact.python("-c", "from tools.docs import rules; print(rules.make())")
    assert "### title_length" in made.stdout, made.stderr
    assert "标题的字数" in made.stdout


def test_a_report_has_its_command_help_schema_formats_and_docs(with_report: House) -> None:
    assert "D-1" in with_report.duban("report", "census").stdout
    assert "census" in with_report.duban("report", "--help").stdout
    said = json.loads(with_report.duban("report", "census", "-f", "json").stdout)
    assert said["totals"] == {"commitments": 2}
    schema = json.loads(with_report.duban("schema", "report-census").stdout)
    assert schema["properties"]["report"] == {"const": "census"}
    made = with_report.python("-c", "from tools.docs import commands; print(commands.make())")
    assert "`census`" in made.stdout, made.stderr


def test_a_check_is_run_and_in_the_docs(with_check: House) -> None:
    done = with_check.duban("check")
    assert done.returncode == 1
    assert "[shouting] D-2 的标题以叹号结尾" in done.stdout
    assert "1 处错误" in with_check.duban("status").stderr
    made = with_check.python("-c", "from duban.rules.checks.registry import FAULTS; print(FAULTS)")
    assert "shouting" in made.stdout


def test_a_format_has_its_name_suffix_help_and_docs(with_format: House) -> None:
    assert with_format.duban("status", "-o", "out.lines").returncode == 0
    assert (with_format.root / "out.lines").read_text().split() == ["D-1", "D-2"]
    assert "lines" in with_format.duban("status", "--help").stdout
    made = with_format.python("-c", "from tools.docs import commands; print(commands.make())")
    assert "`lines`" in made.stdout, made.stderr
