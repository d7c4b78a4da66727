"""`duban rank --what-if`: read as strictly as the ledger, shown beside what is, never written."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.cli.ranked import MARK, POLICY, RULES, SCORING, ledger, marks, put

PRAISE = MARK.format("d", "2018-09-25", "区委办", "praise", 4)
LATE = """
    id: late
    name: 戊局
    group: two
    commitments:
      - {id: L-1, title: 建成, action: act, made: 2018-08-01, deadline: 2018-09-10,
         target: {kind: deliverable}}
"""
LATE_RULES = "        - {rule: newly-overdue, points: -2}\n"
DONE = """
    department: late
    on: 2018-09-09
    filed: 2018-09-09T10:00:00+08:00
    by: 联络员
    entries: [{commitment: L-1, done: true, evidence: [照片]}]
"""
EXTENDED = """
    kind: extension
    commitment: L-1
    decided: 2018-09-01
    requested: 2018-08-30
    by: 区政府
    reason: 方案调整
    deadline: 2018-12-31
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    more = {"departments/late.yaml": LATE}
    put(tmp_path / "data", {**ledger(SCORING + LATE_RULES), **more})
    return tmp_path


def supposed(duban: Run, *files: str) -> dict[str, Any]:
    given = [part for file in files for part in ("--what-if", file)]
    done = duban("rank", "--month", "2018-09", *given, "--format", "json")
    assert done.code == 0, done.err
    return dict(json.loads(done.out))


def moved(said: dict[str, Any]) -> dict[str, tuple[float, float, int]]:
    return {
        row["id"]: (row["total_before"], row["total_after"], row["moved"])
        for row in said["rows"]
        if row["total_before"] != row["total_after"]
    }


@pytest.mark.parametrize(
    ("file", "text", "expected", "why"),
    [
        (
            "other.yaml",
            POLICY + SCORING.replace("points: -1", "points: -4"),
            {"b": (103, 97, -4), "c": (99.875, 99.5, 0), "late": (98, 100, 3)},
            "a policy is known by its keys: what is deducted by hand weighs four times as much",
        ),
        (
            "more.yaml",
            marks("2018-09", (("d", "2018-09-25", "带头", "praise", 4),)),
            {"d": (100, 104, 2)},
            "marks are there beside the ledger's own",
        ),
        (
            "marks/2018-09.yaml",
            marks("2018-09", (("d", "2018-09-25", "带头", "praise", 4),)),
            {
                "a": (103, 100, -1),
                "b": (103, 100, -1),
                "c": (99.875, 100, 2),
                "d": (100, 104, 2),
            },
            "a file of the ledger's name stands in for it",
        ),
        ("filing.yaml", DONE, {"late": (98, 100, 2)}, "a filing: it was done in time"),
        ("extension.yaml", EXTENDED, {"late": (98, 100, 2)}, "a decision: it was not yet due"),
        (
            "later.yaml",
            marks("2018-10", (("d", "2018-10-25", "带头", "praise", 4),)),
            {},
            "marks of another month",
        ),
        (
            "future.yaml",
            marks("2018-09", (("d", "2018-11-06", "带头", "praise", 4),)),
            {},
            "marks that are decided after the as-of day",
        ),
    ],
)
def test_what_a_file_would_move(
    duban: Run, root: Path, file: str, text: str, expected: dict[str, Any], why: str
) -> None:
    put(root / "given", {file: text})
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    said = supposed(duban, f"given/{file}")
    assert moved(said) == expected, why
    assert said["totals"]["scores_changed"] == len(expected)
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_the_lines_that_differ_are_told_with_their_files(duban: Run, root: Path) -> None:
    put(root, {"more.yaml": marks("2018-09", (("d", "2018-09-25", "带头", "praise", 4),))})
    rows = {row["id"]: row["lines"] for row in supposed(duban, "more.yaml")["rows"]}
    assert {key for key, lines in rows.items() if lines} == {"d"}
    (line,) = rows["d"]
    assert (line["change"], line["rule"], line["exact"]) == ("added", "plus", "4")
    assert (line["file"], line["line"]) == ("more.yaml", 3)
    shown = duban("rank", "--month", "2018-09", "--what-if", "more.yaml").text
    assert "台账没有改动" in shown
    assert "丁局：有变化的计分" in shown


def test_several_files_go_together(duban: Run, root: Path) -> None:
    put(root, {"more.yaml": f"month: 2018-09\nmarks: [{PRAISE.removeprefix('- ')}]\n"})
    put(root, {"filing.yaml": DONE})
    assert moved(supposed(duban, "more.yaml", "filing.yaml")) == {
        "d": (100, 104, 2),
        "late": (98, 100, 1),
    }


def test_a_policy_may_give_scores_where_there_were_none(duban: Run, root: Path) -> None:
    put(root / "data", {"policies/p.yaml": POLICY})
    put(root, {"scored.yaml": f"{POLICY}    scoring:{RULES}"})
    said = supposed(duban, "scored.yaml")
    assert {row["place_before"] for row in said["rows"]} == {None}
    assert {row["place_after"] for row in said["rows"]} == {1, 3}, "in two groups"
    put(root, {"bare.yaml": POLICY})
    refused = duban("rank", "--what-if", "bare.yaml")
    assert (refused.code, "没有得分办法" in refused.err) == (2, True)


@pytest.mark.parametrize(
    ("text", "code", "said", "why"),
    [
        ("a: 1\n", 2, ("given.yaml", "看不出"), "nothing that may be supposed"),
        ("- a\n- b\n", 1, ("given.yaml:1:1",), "no mapping"),
        ("month: [\n", 1, ("given.yaml:", "错误 1 处"), "no YAML"),
        (
            "month: 2018-09\nmarks: [{department: a}]\n",
            1,
            ("given.yaml:2:9", "missing-key"),
            "keys are missing",
        ),
        (
            DONE.replace("L-1", "L-9"),
            1,
            ("given.yaml:", "unknown-commitment"),
            "sense is checked as well as form",
        ),
        (POLICY.replace("{light: green", "{light: blue"), 1, ("given.yaml:",), "no such light"),
    ],
)
def test_faults_are_told_with_their_place(
    duban: Run, root: Path, text: str, code: int, said: tuple[str, ...], why: str
) -> None:
    put(root, {"given.yaml": text})
    done = duban("rank", "--month", "2018-09", "--what-if", "given.yaml")
    assert (done.code, done.out) == (code, b""), why
    assert [part for part in said if part not in done.err] == [], done.err


@pytest.mark.usefixtures("root")
def test_a_file_that_is_not_there(duban: Run) -> None:
    done = duban("rank", "--what-if", "nowhere.yaml")
    assert (done.code, "nowhere.yaml" in done.err) == (1, True)
