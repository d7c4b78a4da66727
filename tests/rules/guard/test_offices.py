"""Departments, actions and sources keep their ids, and what standing rests on."""

import pytest

from duban.rules.guard import Rule, offices
from tests.rules.guard.papers import (
    DUBAN,
    HO,
    RO,
    Do,
    Papers,
    both,
    edit,
    found,
    move,
    remove,
    settle,
    write,
)

DEPARTMENTS, ACTIONS, SOURCES, IDS = ((each,) for each in offices.RULES)
RENEWAL = "actions/renewal.yaml"
TRAFFIC = "actions/traffic.yaml"
REPORT = "sources/report.yaml"
NEXT = edit(DUBAN, "policy: house", "policy: house\npolicy_since: 2025-07-01")
"""What lets the rules of the game change from the next month on."""


def on(do: Do, then: Do) -> Do:
    """Return something done to a base that was prepared."""
    return both(do, settle, then)


SOURCED = edit(RO, "group: support", "group: support\nsource: {document: report, rows: [1]}")


@pytest.mark.parametrize(
    ("do", "expected", "why"),
    [
        (edit(RO, "deadline: 2025-09", "deadline: 2025-10"), [], "its promises are another rule's"),
        (write("departments/new.yaml", "id: new\nname: 新设局\n"), [], "a new one"),
        (remove(RO), ["department-removed {RO}:1:1"], "gone"),
        (
            both(remove(RO), remove(HO)),
            ["department-removed departments/housing.yaml:1:1", "department-removed {RO}:1:1"],
            "each of them",
        ),
        (edit(RO, "id: roads", "id: road"), ["department-removed {RO}:1:1"], "another id"),
        (
            move(RO, "departments/road.yaml"),
            [],
            "the same one in another file, which `check` finds misnamed",
        ),
        (write(RO, "id: ["), [], "what cannot be read is told elsewhere"),
        (edit(RO, "group: support", "group: lead"), ["department-group-edited {RO}:3:1"], "easier"),
        (edit(RO, "group: support\n", ""), ["department-group-edited {RO}:1:1"], "or in none"),
        (both(edit(RO, "group: support", "group: lead"), NEXT), [], "from a month to come on"),
        (SOURCED, [], "a source is added"),
        (
            on(SOURCED, edit(RO, "rows: [1]", "rows: [2]")),
            ["source-of-record-edited {RO}:4:1"],
            "and stays what it is",
        ),
        (
            on(SOURCED, both(edit(RO, "rows: [1]", "rows: [2]"), NEXT)),
            ["source-of-record-edited {RO}:4:1"],
            "whatever rules come",
        ),
        (edit(RO, "name: 交通运输局", "name: 交通局"), ["guard-renamed {RO}:2:1"], "a warning"),
        (
            both(edit(RO, "id: roads", "id: road"), edit(HO, "建设局\n", "建设委\n")),
            ["department-removed {RO}:1:1", "guard-renamed departments/housing.yaml:2:1"],
            "one that is gone is no cover for the others",
        ),
        (
            both(remove(HO), edit(RO, "name: 交通运输局", "name: 交通局")),
            ["department-removed departments/housing.yaml:1:1", "guard-renamed {RO}:2:1"],
            "whichever comes first",
        ),
        (edit(HO, "aliases: [建设局]", "aliases: [建委]"), [], "aliases may be found and dropped"),
    ],
)
def test_departments(do: Do, expected: list[str], why: str) -> None:
    assert found(DEPARTMENTS, do) == [each.replace("{RO}", RO) for each in expected], why


BOTH_SOURCED = edit(
    RENEWAL,
    "{id: building, title: 建设会战}",
    "{id: building, title: 建设会战, source: {document: report, rows: [2]}}",
)


@pytest.mark.parametrize(
    ("do", "expected", "why"),
    [
        (edit(TRAFFIC, "lead: roads", "lead: roads\nnote: 试行"), [], "a note"),
        (write("actions/new.yaml", "id: new\ntitle: 新行动\nlead: roads\n"), [], "a new one"),
        (remove(TRAFFIC), [f"action-removed {TRAFFIC}:1:1"], "gone"),
        (edit(TRAFFIC, "id: traffic", "id: trafic"), [f"action-removed {TRAFFIC}:1:1"], "its id"),
        (
            edit(RENEWAL, "lead: housing", "lead: roads"),
            [f"action-lead-edited {RENEWAL}:3:1"],
            "led by others",
        ),
        (
            edit(TRAFFIC, "lead: roads", "lead: housing"),
            [f"action-lead-edited {TRAFFIC}:3:1"],
            "whoever these are",
        ),
        (
            both(edit(TRAFFIC, "lead: roads", "lead: housing"), NEXT),
            [f"action-lead-edited {TRAFFIC}:3:1"],
            "whatever rules come",
        ),
        (
            edit(TRAFFIC, "title: 缓堵", "title: 治堵"),
            [f"guard-renamed {TRAFFIC}:2:1"],
            "a warning",
        ),
        (
            edit(RENEWAL, "rows: [1]", "rows: [2]"),
            [f"source-of-record-edited {RENEWAL}:4:1"],
            "its source",
        ),
        (
            edit(RENEWAL, "source: {document: report, rows: [1]}\n", ""),
            [f"source-of-record-edited {RENEWAL}:1:1"],
            "none any more",
        ),
        (
            edit(RENEWAL, "  - {id: building, title: 建设会战}\n", ""),
            [f"campaign-removed {RENEWAL}:5:1"],
            "a campaign less",
        ),
        (
            edit(RENEWAL, "id: clearance", "id: clear"),
            [f"campaign-removed {RENEWAL}:5:1"],
            "or under another id",
        ),
        (
            both(edit(RENEWAL, "id: clearance", "id: clear"), edit(RENEWAL, "建设会战", "大会战")),
            [f"campaign-removed {RENEWAL}:5:1", f"guard-renamed {RENEWAL}:7:20"],
            "which is no cover for the next",
        ),
        (
            edit(RENEWAL, "  - {id: building", "  - {id: third, title: 三}\n  - {id: building"),
            [],
            "a campaign more",
        ),
        (
            edit(RENEWAL, "title: 建设会战", "title: 大会战"),
            [f"guard-renamed {RENEWAL}:7:20"],
            "a campaign's name",
        ),
        (BOTH_SOURCED, [], "a campaign's source is added"),
        (
            on(BOTH_SOURCED, edit(RENEWAL, "rows: [2]", "rows: [1]")),
            [f"source-of-record-edited {RENEWAL}:7:33"],
            "and stays what it is",
        ),
        (
            both(
                edit(RENEWAL, "id: renewal", "id: new"), edit(TRAFFIC, "title: 缓堵", "title: 治堵")
            ),
            [f"action-removed {RENEWAL}:1:1", f"guard-renamed {TRAFFIC}:2:1"],
            "one that is gone is no cover for the others",
        ),
    ],
)
def test_actions(do: Do, expected: list[str], why: str) -> None:
    assert found(ACTIONS, do) == expected, why


OTHER = write("sources/aaa.yaml", "id: aaa\ntitle: 甲\nrows:\n  - {row: 1, quote: 甲}\n")


@pytest.mark.parametrize(
    ("do", "expected", "why"),
    [
        (OTHER, [], "a new one"),
        (remove(REPORT), [f"source-removed {REPORT}:1:1"], "gone"),
        (edit(REPORT, "id: report", "id: other"), [f"source-removed {REPORT}:1:1"], "its id"),
        (
            edit(REPORT, "title: 工作报告", "title: 报告"),
            [f"guard-renamed {REPORT}:2:1"],
            "a warning",
        ),
        (edit(REPORT, "5条", "4条"), [f"source-quote-edited {REPORT}:5:14"], "says something else"),
        (edit(REPORT, "5条", "6条"), [f"source-quote-edited {REPORT}:5:14"], "be it more"),
        (
            edit(REPORT, "row: 2", "row: 3"),
            [f"source-quote-edited {REPORT}:3:1"],
            "is no longer there",
        ),
        (
            edit(REPORT, "row: 2", "row: 0"),
            [f"source-quote-edited {REPORT}:3:1"],
            "under any number",
        ),
        (
            both(edit(REPORT, "row: 1", "row: 3"), edit(REPORT, "5条", "4条")),
            [f"source-quote-edited {REPORT}:3:1", f"source-quote-edited {REPORT}:5:14"],
            "each sentence is told",
        ),
        (
            edit(REPORT, "rows:\n", "rows:\n  - {row: 3, quote: 新句}\n"),
            [],
            "a sentence that was forgotten",
        ),
        (
            edit(REPORT, "quote: 打通断头路5条", "quote: 打通断头路5条, not_trackable: 口号"),
            [],
            "what came of it",
        ),
        (
            on(OTHER, both(remove("sources/aaa.yaml"), edit(REPORT, "5条", "4条"))),
            ["source-quote-edited sources/report.yaml:5:14", "source-removed sources/aaa.yaml:1:1"],
            "one that is gone is no cover for the others",
        ),
    ],
)
def test_sources(do: Do, expected: list[str], why: str) -> None:
    assert found(SOURCES, do) == expected, why


@pytest.mark.parametrize(
    ("do", "rules", "blanks", "why"),
    [
        (
            edit(RO, "name: 交通运输局", "name: 交通局"),
            DEPARTMENTS,
            {"id": "roads", "before": "交通运输局", "after": "交通局"},
            "both names",
        ),
        (
            edit(RENEWAL, "id: building", "id: build"),
            ACTIONS,
            {"id": "renewal", "campaign": "building"},
            "which",
        ),
        (edit(REPORT, "5条", "4条"), SOURCES, {"id": "report", "row": 2}, "which sentence"),
    ],
)
def test_it_is_said_what_changed(
    do: Do, rules: tuple[Rule, ...], blanks: dict[str, object], why: str
) -> None:
    papers = Papers()
    do(papers)
    (said,) = rules[0].run(papers.comparison())
    assert dict(said.what.blanks) == blanks, why


def _department(id_: str, *promises: str, file: str = "aaa") -> Do:
    listed = ", ".join(
        f"{{id: {each}, title: 事项, action: traffic, made: 2025-06-09, deadline: 2025-12}}"
        for each in promises
    )
    return write(f"departments/{file}.yaml", f"id: {id_}\nname: 新\ncommitments: [{listed}]\n")


AAA = "id-reused departments/aaa.yaml"
ZZZ = "id-reused departments/zzz.yaml"


@pytest.mark.parametrize(
    ("do", "expected", "why"),
    [
        (_department("aaa", "NE-01"), [], "new ids"),
        (_department("roads"), [f"{AAA}:1:1"], "a department's, though its file comes first"),
        (_department("roads", file="zzz"), [f"{ZZZ}:1:1"], "or last"),
        (_department("Roads"), [f"{AAA}:1:1"], "in other letters too"),
        (_department("aaa", "RO-01"), [f"{AAA}:3:16"], "a commitment's"),
        (_department("aaa", "RO-01", file="zzz"), [f"{ZZZ}:3:16"], "wherever its file comes"),
        (_department("aaa", "ro-01"), [f"{AAA}:3:16"], "in other letters too"),
        (_department("aaa", "NE-01", "NE-01"), [f"{AAA}:3:94"], "twice in one file"),
        (_department("aaa", "NE-01", "ne-01"), [f"{AAA}:3:94"], "be it in other letters"),
        (_department("aaa", "RO-01", "HO-02"), [f"{AAA}:3:16", f"{AAA}:3:94"], "each"),
        (
            both(_department("aaa", "NE-01"), _department("zzz", "NE-01", file="zzz")),
            [f"{ZZZ}:3:16"],
            "in two new files: the second",
        ),
        (
            both(_department("aaa", "NE-01"), _department("aaa", "NE-02", file="zzz")),
            [f"{ZZZ}:1:1"],
            "two new departments of one id",
        ),
        (
            edit(RO, "id: RO-02", "id: RO-01"),
            ["id-reused departments/roads.yaml:6:6"],
            "of its own",
        ),
        (edit(RO, "id: RO-02", "id: HO-02"), ["id-reused departments/roads.yaml:6:6"], "another's"),
        (edit(RO, "title: 建成停车场", "title: 建停车场"), [], "none is new"),
        (
            both(edit(RO, "id: RO-01", "id: XX"), edit(RO, "id: RO-02", "id: RO-01")),
            [],
            "one that is free",
        ),
        (
            on(_department("aaa", "NE-01", "NE-01"), edit("departments/aaa.yaml", "新", "旧")),
            [f"{AAA}:3:94"],
            "one that was there twice is told whenever its file is touched",
        ),
        (
            on(_department("aaa", "RO-01"), edit(RO, "交通运输局", "交通局")),
            [],
            "one that was taken before is for `check`: nothing new took it",
        ),
        (
            on(_department("aaa", "RO-01"), edit(RO, "  - {id: RO-02", "  # {id: RO-02")),
            [],
            "nor where one is gone",
        ),
        (
            on(
                both(_department("aaa", "NE-01"), _department("zzz", "NE-01", file="zzz")),
                edit(RO, "id: RO-02", "id: RO-03"),
            ),
            [],
            "nor where a new one is another",
        ),
        (
            write("actions/aaa.yaml", "id: traffic\ntitle: 行动\nlead: roads\n"),
            ["id-reused actions/aaa.yaml:1:1"],
            "an action's",
        ),
        (
            write("sources/aaa.yaml", "id: report\ntitle: 报告\n"),
            ["id-reused sources/aaa.yaml:1:1"],
            "a source's",
        ),
        (
            lambda papers: papers.write("policies/aaa.yaml", papers.text("policies/house.yaml")),
            ["id-reused policies/aaa.yaml:1:1"],
            "a policy's",
        ),
        (
            write("actions/roads.yaml", "id: roads\ntitle: 行动\nlead: roads\n"),
            [],
            "of another kind: they are never asked for together",
        ),
        (move(RO, "departments/zzz.yaml"), [], "moved: the first is no longer there"),
    ],
)
def test_ids_are_used_once(do: Do, expected: list[str], why: str) -> None:
    assert found(IDS, do) == expected, why


def test_the_first_that_bears_it_is_named() -> None:
    papers = Papers()
    _department("aaa", "RO-02")(papers)
    (said,) = IDS[0].run(papers.comparison())
    assert dict(said.what.blanks) == {"id": "RO-02", "first": f"{RO}:6:6"}
