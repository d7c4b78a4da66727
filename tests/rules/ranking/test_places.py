"""Places: every rule for equal scores, groups, missing parts, and movement."""

import pytest

from duban.rules.ranking.places import placed, ranking
from tests.rules.ranking.given import BUILD, scored
from tests.rules.scoring.scored import marks
from tests.rules.story import decision

FOUR = {"aa": "90", "bb": "90", "cc": "80", "dd": "80"}
EVEN = {"aa": "90", "bb": "80", "cc": "80", "dd": "70"}


@pytest.mark.parametrize(
    ("totals", "ties", "places", "why"),
    [
        (EVEN, "dense", "1 2 2= 3", "dense: the next place follows"),
        (EVEN, "competition", "1 2 2= 4", "competition: as many places are passed over"),
        (EVEN, "ordinal", "1 2 2= 4", "ordinal without breakers cannot tell them apart"),
        (FOUR, "dense", "1 1= 2 2=", "two and two"),
        (FOUR, "competition", "1 1= 3 3=", "two and two"),
        (dict.fromkeys(FOUR, "5"), "dense", "1 1= 1= 1=", "all are equal"),
        (dict.fromkeys(FOUR, "5"), "competition", "1 1= 1= 1=", "all are equal"),
        ({"aa": "70", "bb": "90"}, "dense", "2 1", "the higher score is first"),
        ({"aa": "0", "bb": "-5"}, "dense", "1 2", "scores below nought"),
        ({"aa": "80.0001", "bb": "80"}, "dense", "1 2", "exact, though both are printed 80.00"),
        ({"aa": "-", "bb": "1"}, "dense", "- 1", "no place without a score"),
    ],
)
def test_places(ledger: BUILD, totals: dict[str, str], ties: str, places: str, why: str) -> None:
    ranked = placed(scored(ledger, totals, more=f"ties: {ties}"))
    found = {each.score.who: each for each in ranked}
    expected = dict(zip(totals, places.split(), strict=True))
    assert {who: str(each.place or "-") for who, each in found.items()} == {
        who: place.rstrip("=") for who, place in expected.items()
    }, why
    places_given = [each.place for each in ranked if each.place]
    assert {each.score.who for each in ranked if each.tied} == {
        each.score.who for each in ranked if each.place and places_given.count(each.place) > 1
    }, why


@pytest.mark.parametrize(
    ("breakers", "done", "places", "why"),
    [
        ("overdue", "bb", {"aa": 2, "bb": 1}, "bb has met its promise"),
        ("overdue", "", {"aa": 1, "bb": 1}, "both are overdue: still equal"),
        ("completion", "aa", {"aa": 1, "bb": 2}, "aa has completed more"),
        ("deductions", "bb", {"aa": 2, "bb": 1}, "aa has deductions, in a part of no weight"),
        ("red, overdue", "bb", {"aa": 2, "bb": 1}, "no light is red here: the next one decides"),
    ],
)
def test_tie_breakers(
    ledger: BUILD, breakers: str, done: str, places: dict[str, int], why: str
) -> None:
    file = f"progress/{done}/2025-03/2025-03-01-a.yaml"
    text = (
        f"{{department: {done}, on: 2025-03-01, filed: 2025-03-01T10:00:00+08:00, by: 李, "
        f"entries: [{{commitment: {done}-1, claim: complete}}]}}"
    )
    scope = scored(
        ledger,
        {"aa": "80", "bb": "80"},
        more=f"ties: ordinal, tie_breakers: [{breakers}]",
        rules=("{rule: newly-overdue, points: -1, component: r}",),
        files={file: text} if done else None,
    )
    assert {each.score.who: each.place for each in placed(scope)} == places, why


def test_breakers_count_for_ordinal_places_only(ledger: BUILD) -> None:
    more = "ties: dense, tie_breakers: [deductions]"
    scope = scored(ledger, {"aa": "80", "bb": "80"}, more=more)
    assert [each.place for each in placed(scope)] == [1, 1]


@pytest.mark.parametrize(
    ("more", "found", "why"),
    [
        (
            "",
            ["big aa 1", "big cc 2", "small bb 1", "small dd 2", " ee 1"],
            "groups in the policy's order, those without one last",
        ),
        ("grouped: false", [" bb 1", " aa 2", " ee 3", " dd 4", " cc 5"], "one list of all"),
    ],
)
def test_groups(ledger: BUILD, more: str, found: list[str], why: str) -> None:
    totals = {"aa": "80", "bb": "90", "cc": "50", "dd": "60", "ee": "70"}
    groups = {"aa": "big", "cc": "big", "bb": "small", "dd": "small"}
    ranked = placed(scored(ledger, totals, more=more, groups=groups))
    assert [f"{each.group} {each.score.who} {each.place}" for each in ranked] == found, why


def test_movement(ledger: BUILD) -> None:
    before = [
        (
            f"{{department: {who}, component: s, score: {score}, decided: 2025-03-01, "
            "by: 办, reason: 评}"
        )
        for who, score in (("aa", "50"), ("bb", "90"))
    ]
    file, text = marks("2025-02", scores=before)
    scope = scored(ledger, {"aa": "95", "bb": "90", "cc": "10"}, files={file: text})
    moved = {each.score.who: (each.before, each.moved) for each in ranking(scope)}
    assert moved == {"aa": (2, 1), "bb": (1, -1), "cc": (None, None)}
    assert all(each.before is None for each in ranking(scope, moved=False))


def test_actions_have_no_groups(ledger: BUILD) -> None:
    (only,) = placed(scored(ledger, {"aa": "80"}, groups={"aa": "big"}), "action")
    assert (only.score.who, only.group, only.place) == ("act", "", 1)


def test_an_exemption_is_no_place(ledger: BUILD) -> None:
    file, text = decision("2025-03-01", "exemption")
    scope = scored(ledger, {"aa": "80", "bb": "80"}, files={file: text.replace("D-1", "aa-1")})
    assert [each.place for each in placed(scope)] == [1, 1]
