"""决定与暗访: what the office decided and found."""

import pytest

from duban.rules.scoring.tally import scores
from tests.rules.scoring.scored import Event, ScopeOf, department, events
from tests.rules.story import File, decision, filing

ONE = ("departments/dep.yaml", department("dep", "id: D-1, deadline: 2025-03-10"))
MARCH, APRIL = "2025-03", "2025-04"


def extension(requested: str, decided: str = "2025-03-20", more: str = "") -> File:
    text = f"requested: {requested}\n{more or 'deadline: 2025-06-30'}"
    return decision(decided, "extension", text)


def finding(name: str, inspected: str, by: str, what: str = "围挡破损", more: str = "") -> File:
    return (
        f"inspections/2025-W10/{name}.yaml",
        (
            f"{{kind: finding, id: {name}, inspected: {inspected}, recorded: {inspected}, "
            f"by: 督查室, department: dep, what: '{what}', rectify_by: {by}{more}}}\n"
        ),
    )


def recheck(name: str, day: str) -> File:
    return (
        f"inspections/2025-W11/{name}-c.yaml",
        (
            f"{{kind: recheck, id: {name}-c, finding: {name}, recorded: {day}, by: 督查室, "
            "outcome: refused}\n"
        ),
    )


def rectified(name: str, on: str, recorded: str = "") -> File:
    return (
        f"inspections/2025-W11/{name}-r.yaml",
        (
            f"{{kind: rectification, id: {name}-r, finding: {name}, rectified: {on}, "
            f"recorded: {recorded or on}, by: 甲局, evidence: [照片]}}\n"
        ),
    )


@pytest.mark.parametrize(
    ("span", "files", "found", "why"),
    [
        (MARCH, (extension("2025-03-10"),), [], "asked on the last day"),
        (MARCH, (extension("2025-03-11"),), [("D-1", "2025-03-20", "-4")], "asked the day after"),
        (APRIL, (extension("2025-03-11"),), [], "March has counted it"),
        (
            MARCH,
            (extension("2025-03-11", more="outcome: refused"),),
            [("D-1", "2025-03-20", "-4")],
            "refused or granted, it was asked late",
        ),
        (APRIL, (extension("2025-03-11", "2025-04-01"),), [("D-1", "2025-04-01", "-4")], "decided"),
        (
            MARCH,
            (extension("2025-03-11"), decision("2025-03-21", "exemption")),
            [("D-1", "2025-03-20", "0")],
            "exempt",
        ),
    ],
)
def test_asked_late(
    scope: ScopeOf, span: str, files: tuple[File, ...], found: list[Event], why: str
) -> None:
    (score,) = scores(scope(span, ONE, *files, rules=("{rule: asked-late, points: -4}",)))
    assert events(score) == found, why


CLAIM = filing("2025-03-05", "claim: complete")
REFUSED = decision("2025-03-08", "verification", "outcome: refused")
OPENED = decision("2025-03-31", "reopening")


@pytest.mark.parametrize(
    ("span", "files", "found", "why"),
    [
        (MARCH, (CLAIM, REFUSED), [("D-1", "2025-03-08", "-2")], "refused"),
        (MARCH, (CLAIM, decision("2025-03-08", "verification", "outcome: passed")), [], "passed"),
        (APRIL, (CLAIM, REFUSED), [], "refused in March"),
        (MARCH, (OPENED,), [("D-1", "2025-03-31", "-6")], "opened again on the last day"),
        (APRIL, (OPENED,), [], "in March"),
        (
            MARCH,
            (CLAIM, REFUSED, decision("2025-03-20", "exemption")),
            [("D-1", "2025-03-08", "-2")],
            "to claim what is not so is no delay",
        ),
    ],
)
def test_refused_and_relapsed(
    scope: ScopeOf, span: str, files: tuple[File, ...], found: list[Event], why: str
) -> None:
    rules = ("{rule: claim-refused, points: -2}", "{rule: relapse, points: -6}")
    (score,) = scores(scope(span, ONE, *files, rules=rules))
    assert events(score) == found, why


FOUND = finding("F-1", "2025-03-03", "2025-03-10")
UPHELD = decision("2025-03-30", "objection", "received: 2025-03-12\nagainst: F-1\noutcome: upheld")


@pytest.mark.parametrize(
    ("span", "files", "found", "why"),
    [
        (MARCH, (FOUND,), [("F-1", "2025-03-03", "-1")], "found in March"),
        (APRIL, (FOUND,), [], "not in April"),
        (MARCH, (FOUND, UPHELD), [("F-1", "2025-03-03", "0")], "an objection was upheld"),
    ],
)
def test_findings(
    scope: ScopeOf, span: str, files: tuple[File, ...], found: list[Event], why: str
) -> None:
    (score,) = scores(scope(span, ONE, *files, rules=("{rule: finding, points: -1}",)))
    assert events(score) == found, why


@pytest.mark.parametrize(
    ("span", "files", "found", "why"),
    [
        (MARCH, (FOUND, rectified("F-1", "2025-03-10")), [], "put right on the last day"),
        (MARCH, (FOUND, rectified("F-1", "2025-03-11")), ["2025-03-10"], "a day late"),
        (MARCH, (FOUND,), ["2025-03-10"], "not at all"),
        (APRIL, (FOUND,), [], "March has counted it"),
        (
            MARCH,
            (FOUND, rectified("F-1", "2025-03-09"), recheck("F-1", "2025-03-20")),
            ["2025-03-10"],
            "the recheck says that it was not: once",
        ),
        (
            APRIL,
            (FOUND, rectified("F-1", "2025-03-09"), recheck("F-1", "2025-04-02")),
            ["2025-04-02"],
            "said in April, so it counts in April",
        ),
        (
            MARCH,
            (FOUND, rectified("F-1", "2025-03-09"), recheck("F-1", "2025-04-02")),
            [],
            "March does not know of April",
        ),
    ],
)
def test_not_rectified(
    scope: ScopeOf, span: str, files: tuple[File, ...], found: list[str], why: str
) -> None:
    (score,) = scores(scope(span, ONE, *files, rules=("{rule: not-rectified, points: -2}",)))
    assert events(score) == [("F-1", day, "-2") for day in found], why


@pytest.mark.parametrize(
    ("days", "texts", "times", "found", "why"),
    [
        (("2025-02-01", "2025-03-01"), ("围挡破损", "围挡破损"), 1, ["F-1"], "the second time"),
        (("2025-02-01", "2025-03-01"), ("围挡破损", "围挡 破损。"), 2, ["F-1"], "as it is written"),
        (("2025-02-01", "2025-03-01"), ("围挡破损", "裸土未盖"), 1, [], "another problem"),
        (("2025-02-01", "2025-03-01"), ("围挡破损", "围挡破损"), 3, [], "not the third time"),
        (("2025-01-01", "2025-02-01", "2025-03-01"), ("甲",) * 3, 3, ["F-2"], "the third time"),
        (("2025-01-01", "2025-03-02", "2025-03-03"), ("甲",) * 3, 2, ["F-1", "F-2"], "each time"),
        (("2024-03-01", "2025-03-01"), ("甲", "甲"), 2, ["F-1"], "the same day a year before"),
        (("2024-02-29", "2025-03-01"), ("甲", "甲"), 2, [], "a day more than a year before"),
    ],
)
def test_repeated(
    scope: ScopeOf,
    days: tuple[str, ...],
    texts: tuple[str, ...],
    times: int,
    found: list[str],
    why: str,
) -> None:
    files = [
        finding(f"F-{n}", day, "2025-12-31", text)
        for n, (day, text) in enumerate(zip(days, texts, strict=True))
    ]
    rules = (f"{{rule: repeated, points: -2, times: {times}}}",)
    (score,) = scores(scope(MARCH, ONE, *files, rules=rules))
    assert [each[0] for each in events(score)] == found, why
