"""`--month` bare, with a value, with `=`, wherever it stands."""

import json

import pytest

from duban.cli.month import spelled_out
from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("small")


@pytest.mark.parametrize(
    ("given", "full", "why"),
    [
        (["--month"], ["--month", "current"], "bare"),
        (["--month", "2018-11"], ["--month", "2018-11"], "with a value"),
        (["--month=2018-11"], ["--month=2018-11"], "with ="),
        (["--month", "--format", "json"], ["--month", "current", "--format", "json"], "an option"),
        (["--month", "monthly"], ["--month", "current", "monthly"], "a report's name"),
        (["--month", "2018-13"], ["--month", "2018-13"], "wrong, but meant: it is refused later"),
        (["-f", "json"], ["-f", "json"], "no month at all"),
    ],
)
def test_a_bare_month_gets_its_value(given: list[str], full: list[str], why: str) -> None:
    assert spelled_out(given) == full, why


@pytest.mark.parametrize(
    ("given", "full"),
    [
        (["--month", "next"], ["--month", "next"]),
        (["--month", "--lang", "en"], ["--month", "current", "--lang", "en"]),
        (["--month"], ["--month", "current"]),
    ],
)
def test_where_nothing_else_may_follow_a_word_is_a_month(given: list[str], full: list[str]) -> None:
    assert spelled_out(given, takes_more=False) == full


@pytest.mark.parametrize(
    ("args", "month"),
    [
        (["overdue", "--month", "--format", "json"], "2018-12"),
        (["overdue", "--format", "json", "--month"], "2018-12"),
        (["overdue", "--month=2018-11", "--format", "json"], "2018-11"),
        (["overdue", "--format", "json", "--month", "2018-11"], "2018-11"),
        (["overdue", "--month", "2018-11", "--format", "json"], "2018-11"),
        (["overdue", "--as-of", "2018-11-30", "--month", "--format", "json"], "2018-11"),
        (["report", "monthly", "--format", "json"], "2018-12"),
        (["report", "monthly", "--month", "--format", "json"], "2018-12"),
        (["report", "--month", "monthly", "--format", "json"], "2018-12"),
        (["report", "--month", "2018-10", "monthly", "--format", "json"], "2018-10"),
    ],
)
def test_the_month_is_the_one_that_was_meant(duban: Run, args: list[str], month: str) -> None:
    done = duban(*args)
    assert done.code == 0, done.err
    assert json.loads(done.out)["month"] == month


def test_without_a_month_there_is_none(duban: Run) -> None:
    assert "month" not in json.loads(duban("overdue", "-f", "json").out)


@pytest.mark.parametrize("month", ["2018-13", "2018-00", "2018", "1999-12", "2018-1", "2018-11-30"])
def test_a_wrong_month_is_wrong_use(duban: Run, month: str) -> None:
    done = duban("overdue", "--month", month)
    assert (done.code, done.out) == (2, b"")
    assert month in done.err
    assert "2018-10" in done.err, "an example of how to write it"


def test_a_month_that_is_over_is_judged_at_its_end_by_what_was_known_then(duban: Run) -> None:
    november = json.loads(duban("overdue", "--month", "2018-11", "-f", "json").out)
    assert november["as_of"] == "2018-11-30"
    due = {row["id"]: (row["days_late"], row["carried"]) for row in november["rows"]}
    assert due["D-1"] == (0, False)  # its last day is over: the question was asked in December
    assert due["O-1/a"] == (30, True)


def test_a_month_asked_for_on_its_last_day_is_as_it_will_always_be(duban: Run) -> None:
    on_the_day = duban("overdue", "--month", "--as-of", "2018-11-30", "-f", "json")
    assert on_the_day.out == duban("overdue", "--month", "2018-11", "-f", "json").out
    assert "D-1" in {row["id"] for row in json.loads(on_the_day.out)["rows"]}
    plain = duban("overdue", "--as-of", "2018-11-30", "-f", "json")
    assert "D-1" not in {row["id"] for row in json.loads(plain.out)["rows"]}, "due is not yet late"


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("month", "code", "why"),
    [
        ("2018-12", 0, "the month of the as-of day has begun"),
        ("2019-01", 2, "the next one has not, so there is nothing to tell"),
    ],
)
def test_a_month_that_has_not_begun_is_refused(duban: Run, month: str, code: int, why: str) -> None:
    done = duban("report", "monthly", "--month", month)
    assert done.code == code, why
    assert (f"{month} 在截至日期" in done.err) == (code == 2), why
