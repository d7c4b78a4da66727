"""补报: what came after a release without it counts from the day after, and marks itself."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

import pytest

from duban.model.ledger import Ledger
from duban.model.release import Release
from duban.rules.arrivals import Late, arrivals, in_order, sealed_before
from duban.rules.evaluate import evaluate
from duban.rules.history import History
from duban.rules.known import known_on
from tests.rules.story import DEPARTMENT, PROMISE, File, decision, filing

Written = Callable[[Mapping[str, str]], Ledger]

PROMISED = DEPARTMENT % (PROMISE % "deadline: 2025-12-31, target: {kind: count, total: 10}")
FIRST = filing("2025-03-10", "done: 2")
SECOND = filing("2025-03-20", "done: 4")
SHA = "ab" * 32


def release(period: str, as_of: str, *files: File, **more: object) -> Release:
    """Return a release that lists some files."""
    return Release(
        ledger="test",
        period=period,
        as_of=dt.date.fromisoformat(as_of),
        root=SHA,
        count=len(files),
        filings=len(files),
        decisions=0,
        rules=SHA,
        tool="0",
        files=tuple(f"{SHA}  {name}" for name, _ in files),
        **more,  # type: ignore[arg-type] # the fields that a case gives
    )


def ledger_of(written: Written, files: Iterable[File], *releases: Release) -> Ledger:
    return written({"departments/dep.yaml": PROMISED, **dict(files)}).but(releases=releases)


MARCH, APRIL = ("2025-03", "2025-03-31"), ("2025-04", "2025-04-30")
IN_APRIL = filing("2025-03-31", "done: 5", "2025-04-02")
RULED = decision("2025-03-15", "suspension")


@pytest.mark.parametrize(
    ("releases", "file", "late", "why"),
    [
        ((), SECOND, None, "nothing was sealed"),
        ((release(*MARCH, SECOND),), SECOND, None, "it was counted"),
        ((release(*MARCH, FIRST),), SECOND, "2025-04-01", "it would have been counted"),
        ((release(*MARCH, FIRST),), IN_APRIL, None, "by its own date it came after"),
        (
            (release(*MARCH, FIRST), release(*APRIL, SECOND)),
            SECOND,
            "2025-04-01",
            "too late for March, in time for April",
        ),
        (
            (release(*MARCH, FIRST), release(*APRIL)),
            SECOND,
            "2025-05-01",
            "too late for both: the later one says from when it counts",
        ),
        (
            (release(*APRIL), release(*MARCH, SECOND)),
            SECOND,
            None,
            "what is listed once was counted from then on, in whatever order they come",
        ),
        ((release(*MARCH),), RULED, "2025-04-01", "a decision likewise"),
        ((release("2025-03", "2025-03-14"),), RULED, None, "decided the day after"),
        ((release("2025-03", "2025-03-15"),), RULED, "2025-03-16", "decided on the last day"),
    ],
)
def test_what_came_late(
    ledger: Written, releases: tuple[Release, ...], file: File, late: str | None, why: str
) -> None:
    found = arrivals(ledger_of(ledger, (file,), *releases)).get(file[0])
    assert (found.day.isoformat() if found else None) == late, why


def test_it_says_for_which_period_it_came_too_late(ledger: Written) -> None:
    found = arrivals(ledger_of(ledger, (SECOND,), release(*MARCH)))
    assert found == {SECOND[0]: Late(dt.date(2025, 4, 1), "2025-03")}


@pytest.mark.parametrize(
    ("day", "late", "why"),
    [
        ("2025-03-31", False, "what was published stays"),
        ("2025-04-01", True, "from the day after, it is known"),
    ],
)
@pytest.mark.parametrize("file", [SECOND, RULED])
def test_what_came_late_is_known_from_the_day_after(
    ledger: Written, day: str, late: bool, why: str, file: File
) -> None:
    whole = ledger_of(ledger, (FIRST, file), release(*MARCH, FIRST))
    known = known_on(whole, dt.date.fromisoformat(day))
    files = {each.origin.file for each in (*known.filings, *known.decisions)}
    assert (file[0] in files) is late, why


def test_a_past_day_is_seen_as_it_was_published(ledger: Written) -> None:
    """What `show` tells of March in May is what was told of it in March."""
    whole = ledger_of(ledger, (FIRST, SECOND, RULED), release(*MARCH, FIRST))
    case = evaluate(whole, dt.date(2025, 5, 1)).by_id["D-1"].case
    then = case.earlier(dt.date(2025, 3, 31))
    assert _done(then.history) == [2]
    assert then.history.decisions == ()
    assert _done(case.history) == [2, 4]


def _done(history: History) -> list[int]:
    return [each.reading.done for each in history.entries]


def test_a_second_copy_that_came_late_takes_nothing_away(ledger: Written) -> None:
    copy = (
        SECOND[0].replace(".yaml", "-a.yaml").replace("/2025-03-20", "/2025-03-20-0"),
        SECOND[1],
    )
    whole = ledger_of(ledger, (SECOND, copy), release(*MARCH, SECOND))
    entries = evaluate(whole, dt.date(2025, 5, 1)).by_id["D-1"].case.history.entries
    assert [each.filed for each in entries] == [dt.date(2025, 3, 20)]


@pytest.mark.parametrize(
    ("on", "filed", "period", "why"),
    [
        ("2025-03-20", "2025-04-02", "2025-03", "about a period that was over and sealed"),
        ("2025-03-20", "2025-03-31", None, "filed on the last day"),
        ("2025-02-20", "2025-05-02", "2025-03", "the first that would have had it"),
        ("2025-04-20", "2025-05-02", "2025-04", "the next one"),
        ("2025-05-01", "2025-06-02", None, "a period that nobody has sealed"),
    ],
)
def test_what_was_honestly_filed_after_a_release(
    on: str, filed: str, period: str | None, why: str
) -> None:
    sealed = in_order((release(*APRIL), release(*MARCH)))
    found = sealed_before(dt.date.fromisoformat(filed), dt.date.fromisoformat(on), sealed)
    assert (found.period if found else None) == period, why
