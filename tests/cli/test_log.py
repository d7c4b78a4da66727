"""log: who filed and decided what when, how far it got, and where its day cannot be right."""

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.repositories import commit_all, git, repository_in

FILING = "progress/dep/2018-09/2018-09-29-x.yaml"
DECISION = "decisions/2018-10/2018-10-20-ruling.yaml"
RULING = """\
kind: ruling
commitment: D-2
decided: 2018-10-20
by: 督查室
reason: 会议明确
deadline: 2018-12-31
"""
FINDING = """\
kind: finding
id: F-1
recorded: 2018-11-02
by: 暗访组
inspected: 2018-11-01
department: other
commitment: O-1
what: 围挡破损
rectify_by: 2018-11-20
"""
RECHECK = "kind: recheck\nid: F-2\nrecorded: 2018-11-21\nby: 组\nfinding: F-1\noutcome: passed\n"


def put(root: Path, name: str, text: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")


@pytest.fixture
def busy(small: Path) -> Path:
    put(small, DECISION, RULING)
    put(small, "inspections/2018-W44/f.yaml", FINDING)
    put(small, "inspections/2018-W47/r.yaml", RECHECK)
    return small


def rows(duban: Run, *args: str) -> list[dict[str, Any]]:
    done = duban("log", *args, "--format", "json")
    assert done.code == 0, done.err
    said: dict[str, Any] = json.loads(done.text)
    found: list[dict[str, Any]] = said["rows"]
    return found


ALL = ["filing", "ruling", "finding", "recheck"]


@pytest.mark.parametrize(
    ("args", "what", "why"),
    [
        ((), ALL, "everything, by day"),
        (("D-1",), ["filing"], "one commitment"),
        (("D-2",), ["ruling"], "decisions name theirs"),
        (("O-1",), ["finding", "recheck"], "a recheck is about what its finding is"),
        (
            ("--month", "2018-10"),
            ["filing", "ruling"],
            "by the day handed in, not the figures' own",
        ),
        (("--month=2018-09",), [], "none was handed in then"),
        (("--department", "乙局"), ["finding", "recheck"], "by name"),
        (("--department", "dep"), ["filing", "ruling"], "by id"),
        (("--as-of", "2018-11-02"), ALL[:3], "what was known then"),
    ],
)
@pytest.mark.usefixtures("busy")
def test_what_is_listed(duban: Run, args: tuple[str, ...], what: list[str], why: str) -> None:
    assert [each["what"] for each in rows(duban, *args)] == what, why


@pytest.mark.usefixtures("busy")
def test_a_row_says_all_of_it(duban: Run) -> None:
    assert rows(duban, "D-1") == [
        {
            "on": "2018-10-08",
            "what": "filing",
            "ids": ["D-1"],
            "department": "dep",
            "by": "联络员",
            "text": ["D-1：完成 7；新开工5个"],
            "file": FILING,
            "committed": None,
            "commit": None,
            "state": None,
            "remarks": [],
        }
    ]


@pytest.mark.usefixtures("busy")
def test_without_git_it_says_what_it_cannot(duban: Run) -> None:
    done = duban("log")
    assert "没有 git" in done.err
    assert done.code == 0


@pytest.mark.parametrize(("args", "code"), [(("X-1",), 2), (("--department", "x"), 2)])
@pytest.mark.usefixtures("busy")
def test_who_is_not_known_is_refused(duban: Run, args: tuple[str, ...], code: int) -> None:
    assert duban("log", *args).code == code


def test_how_far_each_got(duban: Run, busy: Path) -> None:
    (busy / DECISION).unlink()
    first = repository_in(busy, "2018-10-09")
    git(busy, "checkout", "-q", "-b", "side")
    put(busy, DECISION, RULING)
    second = commit_all(busy, "2018-10-21")
    put(busy, "inspections/2018-W44/f.yaml", FINDING + "note: 又改\n")
    found = {each["what"]: (each["state"], each["commit"]) for each in rows(duban)}
    assert found == {
        "filing": ("merged", first),
        "ruling": ("committed", second),
        "finding": ("on-disk", None),  # what stands there now is in no commit
        "recheck": ("merged", first),
    }
    assert "指 main 里有同样的内容" in duban("log").err


@pytest.mark.parametrize(
    ("committed", "policy", "remark", "why"),
    [
        ("2018-10-08", "", [], "on the day"),
        ("2018-10-11", "", [], "three days are allowed"),
        ("2018-10-12", "", ["日期早于提交 4 天"], "four are not"),
        ("2018-10-05", "", [], "three days in advance"),
        ("2018-10-04", "", ["日期晚于提交 4 天"], "nobody files in the future"),
        ("2018-10-09", "backdating: 0", ["日期早于提交 1 天"], "the policy says how many"),
        ("2018-10-18", "backdating: 10", [], "as many as it says"),
    ],
)
def test_a_day_that_git_does_not_bear_out(
    duban: Run, small: Path, committed: str, policy: str, remark: list[str], why: str
) -> None:
    if policy:
        put(small, "policies/own.yaml", POLICY + policy + "\n")
        info = (small / "duban.yaml").read_text(encoding="utf-8")
        put(small, "duban.yaml", info + "policy: own\n")
    repository_in(small, committed)
    assert [each["remarks"] for each in rows(duban)] == [remark], why


POLICY = """\
id: own
title: 自定
lights: [{id: green, name: 绿灯, short: 绿, color: green}]
rules: [{light: green, when: {}, because: 正常}]
"""


def _late(root: Path, duban: Run) -> None:
    duban("seal", "--month", "2018-10")
    put(root, DECISION, RULING)


def _about(root: Path, duban: Run) -> None:
    duban("seal", "--month", "2018-09")
    put(root, DECISION, RULING)


@pytest.mark.parametrize(
    ("story", "remarks", "why"),
    [
        (_late, [[], ["补报：2018-10 封存后才到"]], "it would have been counted"),
        (_about, [["补报：所报日期在已封存的 2018-09"], []], "filed in October, about September"),
    ],
)
def test_what_came_late_is_marked(
    duban: Run,
    small: Path,
    story: Callable[[Path, Run], None],
    remarks: list[list[str]],
    why: str,
) -> None:
    story(small, duban)
    assert [each["remarks"] for each in rows(duban)] == remarks, why


@pytest.mark.usefixtures("busy")
def test_its_json_is_as_its_schema_says(duban: Run) -> None:
    validator = import_module("jsonschema").Draft202012Validator
    schema = json.loads(duban("schema", "report-log").text)
    found = validator(schema).iter_errors(json.loads(duban("log", "--format", "json").text))
    assert [each.message for each in found] == []


@pytest.mark.parametrize("form", ["table", "md", "csv"])
@pytest.mark.usefixtures("busy")
def test_every_format_shows_it(duban: Run, form: str, tmp_path: Path) -> None:
    shown = duban("log", "--format", form)
    assert "会议明确" in shown.text
    suffix = {"table": "txt"}.get(form, form)
    assert duban("log", "-o", str(tmp_path / f"out.{suffix}")).code == 0
    assert (tmp_path / f"out.{suffix}").read_bytes() == shown.out


def test_people_are_spared_a_long_filing(duban: Run, small: Path) -> None:
    text = (small / FILING).read_text(encoding="utf-8").partition("entries")[0]
    entries = "".join(f"  - {{commitment: D-{n % 2 + 1}, note: 第{n}条}}\n" for n in range(5))
    put(small, FILING, f"{text}entries:\n{entries}")
    assert "第1条、另有 3 条" in duban("log").text
    assert len(rows(duban)[0]["text"]) == len(range(5))
