"""Those who judge are others than those who claim, and judge after them."""

import pytest

from duban.rules.guard import judges
from tests.rules.guard.papers import (
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

PASSED = "outcome: passed\n"


def claims(entry: str, department: str = "housing") -> Do:
    """Return the handing in of a filing."""
    return lambda papers: papers.file(department, "2025-06-09", entry)


def decides(kind: str, commitment: str, more: str = "", by: str = "区督查室") -> Do:
    """Return the taking of a decision."""
    return lambda papers: papers.decide(kind, commitment, "2025-06-09", more, by)


CLAIM = claims("commitment: HO-01, claim: complete")
VERIFIED = decides("verification", "HO-01", PASSED)
TOGETHER = [
    "decided-with-its-claim decisions/2025-06/2025-06-09-verification-HO-01.yaml:2:1",
]


@pytest.mark.parametrize(
    ("do", "expected", "why"),
    [
        (both(CLAIM, VERIFIED), TOGETHER, "the office has not seen the claim that it judges"),
        (
            both(CLAIM, decides("verification", "HO-01", "outcome: refused\n")),
            TOGETHER,
            "not even to refuse it",
        ),
        (
            both(CLAIM, decides("close-out", "HO-01")),
            ["decided-with-its-claim decisions/2025-06/2025-06-09-close-out-HO-01.yaml:2:1"],
            "nor to close it",
        ),
        (both(CLAIM, settle, VERIFIED), [], "the claim was there before"),
        (both(VERIFIED, settle, CLAIM), [], "a claim that follows a decision is another one"),
        (
            both(claims("commitment: HO-01, done: 100"), VERIFIED),
            [],
            "a figure is no claim: the one that is verified was there before",
        ),
        (
            both(claims("commitment: HO-02, claim: complete"), VERIFIED),
            [],
            "what is claimed is something else",
        ),
        (
            both(CLAIM, decides("verification", "HO-01", f"{PASSED}milestone: plan\n")),
            [],
            "a milestone of it is something else",
        ),
        (
            both(claims("commitment: HO-01, milestone: plan, claim: complete"), VERIFIED),
            [],
            "and it is not its milestone",
        ),
        (
            both(
                claims("commitment: HO-01, milestone: plan, claim: complete"),
                decides("verification", "HO-01", f"{PASSED}milestone: plan\n"),
            ),
            TOGETHER,
            "but the milestone is",
        ),
        (
            both(CLAIM, decides("extension", "HO-01", "requested: 2025-06-01\noutcome: refused\n")),
            [],
            "a decision that judges no claim",
        ),
        (
            both(
                claims("commitment: HO-01, done: 1}\n  - {commitment: HO-01, claim: complete"),
                VERIFIED,
            ),
            TOGETHER,
            "every entry of a filing is looked at",
        ),
    ],
)
def test_claims_and_what_is_decided_of_them(do: Do, expected: list[str], why: str) -> None:
    assert found(judges.RULES[:1], do) == expected, why


def test_the_claim_is_named_by_its_file() -> None:
    papers = Papers()
    filing = papers.file("housing", "2025-06-09", "commitment: HO-01, claim: complete")
    papers.decide("close-out", "HO-01", "2025-06-09")
    (said,) = judges.RULES[0].run(papers.comparison())
    name = filing.rpartition("/")[2].removesuffix(".yaml")
    assert dict(said.what.blanks) == {"commitment": "HO-01", "filing": name}


CONCERNED = [
    "decided-by-the-department-concerned decisions/2025-06/2025-06-09-exemption-{id}.yaml:4:1"
]


def _hand_over(papers: Papers) -> None:
    """Put a commitment into another department's file."""
    line = next(each for each in papers.text(RO).split("\n") if "RO-02" in each)
    papers.edit(RO, f"{line}\n", "")
    papers.write(HO, f"{papers.text(HO)}{line}\n")


@pytest.mark.parametrize(
    ("do", "commitment", "by", "is_found", "why"),
    [
        (both(), "RO-01", "区督查室", False, "the office decides"),
        (both(), "RO-01", "交通运输局", True, "the department concerned does not"),
        (both(), "RO-01", "交通运输局办公室", True, "nor an office of its own"),
        (both(), "RO-01", "roads", True, "however it is called"),
        (both(), "HO-01", "建设局", True, "by an alias too"),
        (both(), "HO-01", "交通运输局", False, "one that is not concerned is no judge in its case"),
        (both(), "XX-01", "交通运输局", False, "nobody leads what is not there"),
        (
            edit(RO, "name: 交通运输局", "name: 道路中心"),
            "RO-01",
            "交通运输局",
            True,
            "by the name that it sheds in the same change",
        ),
        (
            edit(RO, "name: 交通运输局", "name: 道路中心"),
            "RO-01",
            "道路中心",
            True,
            "and by the one that it takes",
        ),
        (remove(RO), "RO-01", "交通运输局", True, "one that takes itself away"),
        (_hand_over, "RO-02", "交通运输局", True, "one that hands its commitment on"),
        (_hand_over, "RO-02", "建设局", True, "and the one that takes it over"),
        (
            claims("commitment: RO-01, claim: complete"),
            "RO-01",
            "建设局",
            True,
            "one that claims what another leads",
        ),
        (
            claims("commitment: RO-01, done: 1"),
            "RO-01",
            "建设局",
            False,
            "one that files without a claim has nothing at stake",
        ),
        (
            both(claims("commitment: RO-01, claim: complete"), settle),
            "RO-01",
            "建设局",
            False,
            "what was claimed before is for `check` to compare",
        ),
        (
            claims("commitment: RO-02, claim: complete"),
            "RO-01",
            "建设局",
            False,
            "one that claims something else",
        ),
        (
            claims("commitment: RO-01, done: 1}\n  - {commitment: RO-01, claim: complete"),
            "RO-01",
            "建设局",
            True,
            "every entry of a filing is looked at",
        ),
        (
            write(
                "departments/new.yaml",
                "id: new\nname: 新设局\ncommitments:\n  - {id: NE-01, title: 建成, "
                "action: traffic, made: 2025-06-09, deadline: 2025-12-31}\n",
            ),
            "NE-01",
            "新设局",
            True,
            "one that is new",
        ),
    ],
)
def test_departments_decide_nothing_of_their_own(
    do: Do, commitment: str, by: str, is_found: bool, why: str
) -> None:
    decided = both(do, decides("exemption", commitment, by=by))
    expected = [each.format(id=commitment) for each in CONCERNED * is_found]
    assert found(judges.RULES[1:], decided) == expected, why


def test_what_was_decided_before_is_not_judged_again() -> None:
    kept = decides("exemption", "RO-01", by="交通运输局")
    name = "decisions/2025-06/2025-06-09-exemption-RO-01.yaml"
    renamed = both(kept, settle, edit(RO, "name: 交通运输局", "name: 交通局"))
    assert found(judges.RULES, renamed) == []
    assert found(judges.RULES, both(kept, settle, edit(name, "会议", "会商"))) == []
    moved = both(kept, settle, move(name, "decisions/2025-06/x.yaml"))
    assert found(judges.RULES, moved) == [
        "decided-by-the-department-concerned decisions/2025-06/x.yaml:4:1"
    ], "under another name it is new"
