"""Seats at the monthly meeting: the first and the last of each group, equal places alike."""

import pytest

from duban.model.months import Month
from duban.reports.office.found import found_in
from duban.reports.office.seats import Seats, seats
from duban.reports.report import Asked
from tests.rules.ranking.given import BUILD, scored
from tests.rules.story import decision

FIVE = {"aa": "95", "bb": "90", "cc": "80", "dd": "70", "ee": "60"}
LATE = "{rule: newly-overdue, points: -1, component: r}"
RED = "boards: [{id: red, title: 红榜, take: first, count: 1, without: [newly-overdue]}]"
SPARED = "boards: [{id: red, title: 红榜, take: first, count: 1, spare_exempt: true}]"
CROWDED = "boards: [{id: red, title: 红榜, take: first, count: 1}]"


def names(found: Seats) -> tuple[str, str]:
    return (
        " ".join(each.department for each in found.first),
        " ".join(each.department for each in found.last),
    )


@pytest.mark.parametrize(
    ("totals", "wanted", "first", "last", "why"),
    [
        (FIVE, (2, 2), "aa bb", "ee dd", "two of five, and the very last speaks first"),
        (FIVE, (9, 1), "aa bb", "ee", "half of the group at most: one stays between"),
        (FIVE, (0, 1), "", "ee", "nobody is wanted as first"),
        ({"aa": "95"}, (1, 1), "", "", "one alone is neither first nor last"),
        ({"aa": "95", "bb": "90"}, (2, 2), "aa", "bb", "of two each is one of them"),
        (FIVE | {"cc": "90"}, (2, 1), "aa bb cc", "ee", "equal places all speak"),
        (dict.fromkeys(FIVE, "80"), (2, 2), "", "", "all equal: nobody is first or last"),
        (FIVE | {"ee": "-"}, (1, 1), "aa", "dd", "without a score nobody has a place"),
    ],
)
def test_who_speaks(
    ledger: BUILD,
    totals: dict[str, str],
    wanted: tuple[int, int],
    first: str,
    last: str,
    why: str,
) -> None:
    assert names(_seated(ledger, totals, *wanted)) == (first, last), why


def test_each_group_has_its_own(ledger: BUILD) -> None:
    groups = {"aa": "big", "bb": "big", "cc": "small", "dd": "small"}
    found = _seated(ledger, {each: FIVE[each] for each in groups}, 1, 1, groups=groups)
    assert names(found) == ("aa cc", "bb dd")


@pytest.mark.parametrize(
    ("board", "first", "kept", "why"),
    [
        (RED, "", ["aa", "bb", "cc", "dd", "ee"], "all were late: nobody is praised for it"),
        (CROWDED, "aa bb", [], "two for one place on the board: both may speak all the same"),
    ],
)
def test_who_is_kept_off_the_board_does_not_speak_as_first(
    ledger: BUILD, board: str, first: str, kept: list[str], why: str
) -> None:
    totals = FIVE | {"bb": "95"} if board == CROWDED else FIVE
    found = _seated(ledger, totals, 1, 1, more=board, rules=(LATE,))
    assert names(found)[0] == first, why
    assert [who for who, _ in found.kept_first] == kept, why


@pytest.mark.parametrize(
    ("who", "seats_", "first", "kept", "why"),
    [
        ("bb", 2, "aa cc", ["bb"], "second of two that speak, though the board has one place"),
        ("aa", 2, "bb cc", ["aa"], "the first of them"),
        ("cc", 2, "aa bb", [], "behind those who speak: nothing to be said"),
        ("bb", 1, "aa", [], "nor where it would not have spoken"),
    ],
)
def test_a_board_of_one_bars_everybody_from_speaking_as_first(
    ledger: BUILD, who: str, seats_: int, first: str, kept: list[str], why: str
) -> None:
    path, text = decision("2025-03-01", "exemption")
    files = {path: text.replace("D-1", f"{who}-1")}
    found = _seated(ledger, FIVE, seats_, 1, more=SPARED, files=files)
    assert names(found)[0] == first, why
    assert [each for each, _ in found.kept_first] == kept, why


def _seated(ledger: BUILD, totals: dict[str, str], first: int, last: int, **more: object) -> Seats:
    scope = scored(ledger, totals, **more)  # type: ignore[arg-type] # as its keywords are
    asked = Asked(Month(2025, 3), over=True, known_by=scope.known_by)
    return seats(found_in(scope.situation, asked), first, last)
