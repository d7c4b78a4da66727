"""红黑榜: how many are listed, on which conditions, and who is kept off."""

import pytest

from duban.rules.ranking.boards import board
from duban.rules.ranking.places import placed
from duban.words import say
from tests.rules.ranking.given import BUILD, scored
from tests.rules.story import decision

FIVE = {"aa": "95", "bb": "90", "cc": "80", "dd": "70", "ee": "60"}
LATE = "{rule: newly-overdue, points: -1, component: r}"


def listed(
    ledger: BUILD, totals: dict[str, str], board_: str, files: dict[str, str] | None = None
) -> list[str]:
    """Return who is on a board, those kept off in brackets."""
    more = f"boards: [{{id: b, title: 榜, {board_}}}]"
    scope = scored(ledger, totals, more=more, rules=(LATE,), files=files)
    found = board(scope, scope.scoring.boards[0], placed(scope))
    return [
        each.ranked.score.who if each.kept_off is None else f"({each.ranked.score.who})"
        for each in found
    ]


@pytest.mark.parametrize(
    ("totals", "board_", "found", "why"),
    [
        (FIVE, "take: first, count: 2", ["aa", "bb"], "the first two"),
        (FIVE, "take: last, count: 2", ["ee", "dd"], "the last two, the last first"),
        (FIVE, "take: first, count: 3, at_least: 85", ["aa", "bb"], "no more are good enough"),
        (FIVE, "take: first, count: 3, at_least: 90", ["aa", "bb"], "90 is no less than 90"),
        (FIVE, "take: last, count: 3, at_most: 70", ["ee", "dd"], "70 is no more than 70"),
        (FIVE, "take: last, count: 3, at_most: 69.99", ["ee"], "70 is more than that"),
        (FIVE, "take: first, count: 9", ["aa", "bb", "cc", "dd", "ee"], "more room than there are"),
        (FIVE, "take: first, count: 0", [], "no room"),
        (
            FIVE | {"cc": "90"},
            "take: first, count: 2",
            ["aa", "(bb)", "(cc)"],
            "two are equal for one place: neither",
        ),
        (FIVE | {"cc": "90"}, "take: first, count: 3", ["aa", "bb", "cc"], "room for both"),
        (FIVE | {"aa": "-"}, "take: first, count: 1", ["bb"], "without a score nobody is listed"),
        (
            FIVE,
            "take: first, count: 2, without: [newly-overdue]",
            ["(aa)", "(bb)", "(cc)", "(dd)", "(ee)"],
            "everybody is late: all are kept off, and said so",
        ),
    ],
)
def test_boards(
    ledger: BUILD, totals: dict[str, str], board_: str, found: list[str], why: str
) -> None:
    assert listed(ledger, totals, board_) == found, why


EXEMPT_FILE, EXEMPT = decision("2025-03-05", "exemption", "until: 2025-03-31")
OVER_FILE, OVER = decision("2025-02-05", "exemption", "until: 2025-02-28")


@pytest.mark.parametrize(
    ("file", "text", "board_", "found", "why"),
    [
        (
            EXEMPT_FILE,
            EXEMPT,
            "spare_exempt: true",
            ["(ee)", "dd"],
            "exempt: the next one is taken",
        ),
        (EXEMPT_FILE, EXEMPT, "spare_exempt: false", ["ee"], "the policy does not spare it"),
        (OVER_FILE, OVER, "spare_exempt: true", ["ee"], "exempt in February only"),
        (
            EXEMPT_FILE,
            EXEMPT,
            "without: [newly-overdue]",
            ["ee"],
            "what is exempt is no event: it keeps nobody off",
        ),
    ],
)
def test_exemptions(
    ledger: BUILD, file: str, text: str, board_: str, found: list[str], why: str
) -> None:
    files = {file: text.replace("D-1", "ee-1")}
    assert listed(ledger, FIVE, f"take: last, count: 1, {board_}", files) == found, why


def test_why_somebody_is_kept_off(ledger: BUILD) -> None:
    more = "boards: [{id: b, title: 红榜, take: first, count: 1, without: [newly-overdue]}]"
    scope = scored(ledger, {"aa": "95"}, more=more, rules=(LATE,))
    (only,) = board(scope, scope.scoring.boards[0], placed(scope))
    assert only.kept_off is not None
    assert say(only.kept_off, "zh") == "有“新增逾期”，不列入"
