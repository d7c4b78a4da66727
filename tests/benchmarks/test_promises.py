import datetime as dt
from hashlib import sha256

import pytest

from benchmarks.ledgers import ledger
from benchmarks.promises import AS_OF, MADE, promises
from benchmarks.worlds import WORLDS


def test_they_are_the_same_every_time() -> None:
    text = "".join(f"{name}\n{text}" for name, text in ledger(promises(40, 4)))
    assert sha256(text.encode()).hexdigest()[:16] == "17936d8de7fb9b2b"


@pytest.mark.parametrize(
    ("number", "field", "expected", "why"),
    [
        (0, "id", "P-000001", "ids count from 1"),
        (0, "department", 1, "and so do departments"),
        (20, "department", 1, "after the last it is the first one's turn again"),
        (0, "deadline", MADE + dt.timedelta(60), "none falls due before the last filing is in"),
        (0, "is_met", False, "60 % of it is reached in the end"),
        (0, "is_overdue", True, "so it is overdue on the as-of day"),
        (4, "is_met", True, "more than all of it is reached, and all of it is filed"),
    ],
)
def test_a_promise(number: int, field: str, expected: object, why: str) -> None:
    promise = tuple(promises(number + 1))[number]
    assert getattr(promise, field) == expected, why


def test_slim_ones_have_the_same_figures() -> None:
    for rich, slim in zip(promises(50), promises(50, slim=True), strict=True):
        assert [each.done for each in rich.readings] == [each.done for each in slim.readings]
        assert not slim.officer + slim.quote + slim.note + slim.readings[0].note


def test_a_reading_tells_all_of_itself_in_one_line() -> None:
    reading = next(promises(1)).readings[0]
    assert reading.told("个").split("；") == [
        "累计0个",
        "较上次有增加，剩余部分已排到周，样板楼开放参观后报名户数明显增加。",
        "汇总表（第24次）",
    ]


@pytest.mark.parametrize("name", ["500", "5000"])
def test_a_third_of_a_ledger_is_overdue(name: str) -> None:
    world = next(each for each in WORLDS if each.name == name)
    assert world.overdue() == {"500": 191, "5000": 1886}[name]


def test_deadlines_fall_on_both_sides_of_the_as_of_day() -> None:
    assert {each.deadline < AS_OF for each in promises(20)} == {True, False}
