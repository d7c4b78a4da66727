"""未报送、迟报、空报: by the periods in which progress has to be filed."""

import pytest

from duban.rules.scoring.tally import scores
from duban.words import say
from tests.rules.scoring.scored import Event, ScopeOf, department, events
from tests.rules.story import File, decision, filing

COUNT = "target: {kind: count, total: 100}"
MISSING = "{rule: missing-filing, points: -10}"
LATE = "{rule: late-filing, points: -5}"
EMPTY = "{rule: empty-filing, points: -5}"
NOTE = "note: 正常推进"
MARCH = "2025-03"


def promise(feedback: str, more: str = "") -> File:
    text = f"id: D-1, deadline: 2025-12-31, feedback: {feedback}, {COUNT}{more}"
    return "departments/dep.yaml", department("dep", text)


@pytest.mark.parametrize(
    ("feedback", "span", "files", "found", "why"),
    [
        ("monthly", MARCH, (), [("dep@2025-03", "2025-03-31", "-10")], "nothing at all"),
        ("monthly", MARCH, (filing("2025-03-01", NOTE),), [], "a note is a filing"),
        (
            "monthly",
            MARCH,
            (filing("2025-02-28", NOTE),),
            [("dep@2025-03", "2025-03-31", "-10")],
            "February's is not March's",
        ),
        (
            "monthly",
            MARCH,
            (filing("2025-03-31", NOTE, "2025-04-01"),),
            [("dep@2025-03", "2025-03-31", "-10")],
            "handed in after March",
        ),
        ("quarterly", "2025-02", (), [], "the quarter is not over"),
        ("quarterly", MARCH, (), [("dep@2025-Q1", "2025-03-31", "-10")], "now it is"),
        (
            "weekly",
            MARCH,
            (filing("2025-03-07", NOTE), filing("2025-03-12", NOTE), filing("2025-03-28", NOTE)),
            [("dep@2025-W09", "2025-03-02", "-10"), ("dep@2025-W12", "2025-03-23", "-10")],
            "weeks count in the month in which they end",
        ),
        ("never", MARCH, (), [], "nobody was asked"),
        ("monthly", "2024-12", (), None, "not promised yet"),
        (
            "monthly",
            "2025-01",
            (),
            [("dep@2025-01", "2025-01-31", "-10")],
            "the month of the promise",
        ),
        (
            "monthly",
            MARCH,
            (filing("2025-02-20", "claim: complete"),),
            [],
            "claimed before: nothing more is asked",
        ),
        (
            "monthly",
            MARCH,
            (decision("2025-03-31", "suspension"),),
            [],
            "suspended on the last day",
        ),
        ("monthly", MARCH, (decision("2025-03-05", "exemption"),), [], "exempt"),
        (
            "weekly",
            MARCH,
            (decision("2025-03-28", "exemption", "until: 2025-03-29"),),
            [("dep@2025-W13", "2025-03-30", "-10")],
            "an exemption reaches back, but not beyond its last day",
        ),
        ("quarterly", "2025-Q1", (), [("dep@2025-Q1", "2025-03-31", "-10")], "a quarter's score"),
    ],
)
def test_missing(
    scope: ScopeOf,
    feedback: str,
    span: str,
    files: tuple[File, ...],
    found: list[Event] | None,
    why: str,
) -> None:
    made = scores(scope(span, promise(feedback), *files, rules=(MISSING,)))
    assert [events(each) for each in made] == ([] if found is None else [found]), why


@pytest.mark.parametrize(
    ("asked", "found", "why"),
    [
        ("2025-03-30", [], "March is not over"),
        ("2025-03-31", [("dep@2025-03", "2025-03-31", "-10")], "at the end of its last day it is"),
    ],
)
def test_missing_so_far(scope: ScopeOf, asked: str, found: list[Event], why: str) -> None:
    (score,) = scores(scope(MARCH, promise("monthly"), rules=(MISSING,), asked=asked))
    assert events(score) == found, why


def test_one_filing_is_missing_however_many_commitments_it_is_about(scope: ScopeOf) -> None:
    more = [f"id: D-{n}, deadline: 2025-12-31, feedback: monthly, {COUNT}" for n in (1, 2, 3)]
    files = (("departments/dep.yaml", department("dep", *more)), filing("2025-03-01", NOTE))
    (score,) = scores(scope(MARCH, *files, rules=(MISSING,)))
    assert events(score) == [("dep@2025-03", "2025-03-31", "-10")]
    (line,) = (each for each in score.lines if each.sort == "event")
    assert say(line.why, "zh") == "2025年3月未报送（2 项：D-2、D-3）"


@pytest.mark.parametrize(
    ("files", "found", "why"),
    [
        ((filing("2025-03-09", NOTE),), [], "the week's last day"),
        (
            (filing("2025-03-09", NOTE, "2025-03-10"),),
            [("dep@2025-W10", "2025-03-10", "-5")],
            "the day after",
        ),
        (
            (filing("2025-03-08", NOTE), filing("2025-03-09", "done: 2", "2025-03-12")),
            [],
            "the first was in time",
        ),
        ((filing("2025-03-30", NOTE, "2025-04-01"),), [], "missing in March: not late in April"),
    ],
)
def test_late(scope: ScopeOf, files: tuple[File, ...], found: list[Event], why: str) -> None:
    (score,) = scores(scope(MARCH, promise("weekly"), *files, rules=(LATE,)))
    assert events(score) == found, why
    (april,) = scores(scope("2025-04", promise("weekly"), *files, rules=(LATE,)))
    assert events(april) == [], why


def test_a_correction_is_not_late(scope: ScopeOf) -> None:
    first = filing("2025-03-09", NOTE)
    name = first[0].rpartition("/")[2].removesuffix(".yaml")
    mended = filing("2025-03-09", "done: 2", "2025-03-12", corrects=name)
    rules = (LATE, EMPTY, MISSING.replace("-10", "-1"))
    scored = scope(MARCH, promise("weekly"), first, mended, rules=rules)
    assert [each[2] for each in events(scores(scored)[0])] == ["-1"] * 4, "weeks 9, 11, 12, 13"


@pytest.mark.parametrize(
    ("entry", "found", "why"),
    [
        (NOTE, [("D-1", "2025-03-09", "-5")], "words only"),
        ("done: 3", [], "a figure"),
        ("note: 已进场, evidence: [照片]", [], "evidence"),
        ("claim: complete", [], "a claim"),
        ("started: 2025-03-08", [], "a start"),
        ("problem: 土地指标未落实", [("D-1", "2025-03-09", "-5")], "a problem says nothing of it"),
    ],
)
def test_empty(scope: ScopeOf, entry: str, found: list[Event], why: str) -> None:
    (score,) = scores(scope(MARCH, promise("never"), filing("2025-03-09", entry), rules=(EMPTY,)))
    assert events(score) == found, why


def test_an_empty_filing_counts_when_it_is_handed_in(scope: ScopeOf) -> None:
    files = (promise("never"), filing("2025-03-31", NOTE, "2025-04-01"))
    assert events(scores(scope(MARCH, *files, rules=(EMPTY,)))[0]) == []
    assert events(scores(scope("2025-04", *files, rules=(EMPTY,)))[0]) == [
        ("D-1", "2025-04-01", "-5")
    ]
