"""The schemas say what the gate says: sound files pass, broken ones fail where a schema can see."""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from duban.ledger.gate.families import FAMILIES, FILINGS, Family, family_of
from duban.ledger.gate.faults import (
    GATE_FAULTS,
    READING_NOT_OF_KIND,
    READING_WITHOUT_TARGET,
    TARGET_NOT_NAMED,
)
from duban.ledger.gate.schema import DIALECT, schema_of

ROOT = Path(__file__).parents[3]
MARKS = (ROOT / "data" / "duban.yaml", *(ROOT / "examples").rglob("duban.yaml"))
LEDGERS = (ROOT / "src" / "duban", *(mark.parent for mark in MARKS))
CASES = ROOT / "tests" / "errors" / "gate"
UNSEEN = {each.code for each in (READING_NOT_OF_KIND, READING_WITHOUT_TARGET, TARGET_NOT_NAMED)}

SOUND = {
    "duban": "{ledger: t, title: 台账, timezone: UTC, language: en, as_of: 2018-12-31}",
    "actions": "{id: a, title: 2018, lead: d, aliases: [1.5, true]}",
    "departments": """
        id: d
        name: 部门
        commitments:
          - {id: 12, title: t, action: a, made: 2018-08-13, deadline: 2018}
          - id: C-2
            title: t
            action: a
            made: 2018-08-13
            procedure: {id: p, variants: [v]}
            deadline: {text: 11月底前, on: 2018-11-30}
            targets:
              - {kind: count, id: a, total: 15, stages: [{by: 2018, value: 3}]}
              - {kind: count, id: d, stages: [{by: 2018-Q4, value: 1.5}]}
              - {kind: roster, id: b, items: [x, {id: y}], rubric: [一, 二]}
              - {kind: roster, id: e, procedure: p, items: [{id: y, procedure: {id: q}}]}
              - {kind: duty, id: c, every: week, weekday: 2, workdays: true}
        """,
    "policies": """
        id: p
        title: t
        lights: [{id: red, name: 红灯, short: 红, color: red}]
        rules:
          - {light: red, when: {days_late: {gt: 0}}, because: "逾期{days_late}天"}
          - {light: red, when: {state: open, any: [{gap_points: {ge: 30%}}, {all: []}]}, because: x}
          - {light: red, when: {}, because: x}
        """,
    "sources": "{id: s, title: t, published: 2018-08-20, rows: [{row: 1, quote: 原文}]}",
    "calendar": "{year: 2018, notice: n, days: [{day: 2018-12-29, work: true}]}",
    "decisions": """
        kind: amendment
        commitment: C-2
        decided: 2018-09-20
        by: 区督查室
        reason: r
        deadline: 2018-12
        target: {kind: rate, percent: 95%}
        """,
    "inspections": "{kind: plan, id: p, recorded: 2018-09-20, by: x, places: [一]}",
    "progress": """
        department: d
        on: 2018-09-29
        filed: 2018-09-29T16:40:00+08:00
        by: x
        entries:
          - {commitment: 12, done: 7, claim: complete}
          - {commitment: C-2, target: b, items: {x: 签约, y: [一, 二]}}
          - {commitment: C-3, done: true, started: 2018-09-01}
          - {commitment: C-5, steps: [{step: a, started: 2018-09-01, finished: 2018-09-02}]}
          - commitment: C-6
            steps: [{step: a, item: x, paused: [{since: 2018-09-01, until: 2018-09-02, why: w}]}]
          - {commitment: C-4, percent: 47.5%, numerator: 1, denominator: 2}
        """,
    "marks": """
        month: 2018-09
        marks: [{department: d, kind: praise, decided: 2018-09-20, by: x, reason: r, count: -1}]
        scores: [{department: d, component: c, score: 88.5, decided: 2018-09-20, by: x, reason: r}]
        """,
    "reviews": """
        month: 2018-09
        reviews: [{department: d, decided: 2018-09-20, by: x, comment: c, questions: [q]}]
        remarks: [{kind: practice, decided: 2018-09-20, by: x, text: t}]
        """,
    "procedures": """
        id: p
        title: t
        fictional: true
        steps:
          - {id: a, title: 甲, duration: 5}
          - id: b
            title: 乙
            spread: {optimistic: 1, likely: 2, pessimistic: 9}
            unit: days
            outside: true
            after: [a, {step: a, link: start-start, lag: 2, lead: 0, unit: workdays}]
        variants:
          - {id: v, title: v, durations: {a: 3}}
          - id: w
            title: w
            merge: [{steps: [a, b], into: c, title: 丙, duration: 6, unit: days}]
            overlap: [{step: b, ahead_of: a, lag: 1, settled_by: c}]
            lengthens: true
        """,
    "releases": json.dumps(
        {
            "ledger": "t",
            "period": "2018-09",
            "as_of": "2018-09-30",
            "root": "ab" * 32,
            "count": 1,
            "filings": 0,
            "decisions": 0,
            "rules": "cd" * 32,
            "tool": "0.1.0",
            "commit": "ef" * 20,
            "previous": {"period": "2018-08", "digest": "01" * 32},
            "files": ["23" * 32 + "  duban.yaml"],
        }
    ),
}


def refused(family: Family, files: Iterable[Path], folder: Path) -> set[str]:
    """Return the names of the files that a family's schema refuses."""
    schema = folder / "schema.json"
    schema.write_text(json.dumps(schema_of(family.name)), encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "-o", "json", "--schemafile", str(schema)]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, check=False)
    said: dict[str, Any] = json.loads(done.stdout)
    assert not said.get("parse_errors")
    return {Path(each["filename"]).name for each in said["errors"]}


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_a_schema_sees_what_the_gate_sees(family: Family, tmp_path: Path) -> None:
    sound = tmp_path / "sound.yaml"
    sound.write_text(SOUND[family.name], encoding="utf-8")
    shipped = [
        path
        for ledger in LEDGERS
        for path in ledger.rglob("*.yaml")
        if family_of(path.relative_to(ledger).as_posix()) is family
    ]
    broken = {path.name for path in broken_files(family)}
    assert refused(family, [sound, *shipped, *broken_files(family)], tmp_path) == broken


def broken_files(family: Family) -> list[Path]:
    codes = {fault.code for fault in GATE_FAULTS} - UNSEEN
    cases = (CASES / f"{code}.yaml" for code in sorted(codes))
    return [case for case in cases if family_of(first_line(case)) is family]


def first_line(case: Path) -> str:
    return case.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")


def test_every_family_has_a_schema_that_explains_itself() -> None:
    for family in FAMILIES:
        schema = schema_of(family.name)
        assert schema["$schema"] == DIALECT
        assert family.title.zh in schema["title"]
        assert family.title.en in schema["title"]
        assert "origin" not in json.dumps(schema)
        for record in (schema, *schema.get("$defs", {}).values()):
            for key, part in record.get("properties", {}).items():
                assert key == "kind" or part.get("description") or "anyOf" in part


def test_an_entry_offers_the_readings_of_every_kind_beside_its_own_keys() -> None:
    entry = schema_of(FILINGS.name)["$defs"]["Entry"]
    assert {"commitment", "done", "remaining", "percent", "items", "place"} <= set(
        entry["properties"]
    )
    assert "reading" not in entry["properties"]
    assert entry["additionalProperties"] is False


def test_an_unknown_family_has_no_schema() -> None:
    with pytest.raises(KeyError):
        schema_of("tasks")
