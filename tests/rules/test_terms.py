"""Deadlines: the baseline stays, decisions lie over it, and only the last one holds."""

import datetime as dt

import pytest

from duban.model.decision import DECISIONS
from duban.rules.histories import ON_ONE_DAY
from duban.rules.terms import fixed
from duban.words import say
from tests.rules.conftest import Tell
from tests.rules.story import File, Judge, decision

day = dt.date.fromisoformat
PROMISED = "2025-12-31"

EXTENDED = decision("2025-09-01", "extension", "requested: 2025-08-30\ndeadline: 2026-03-31")
REFUSED = decision("2025-09-01", "extension", "requested: 2025-08-30\noutcome: refused")
AGAIN = decision("2025-11-01", "extension", "requested: 2025-10-30\ndeadline: 2026-06-30")
STOPPED = decision("2025-03-01", "suspension")
RAN = decision("2025-03-11", "resumption")
RAN_TO = decision("2025-03-11", "resumption", "deadline: 2026-02-28")
RULED = decision("2025-02-01", "ruling", "deadline: 2025-11-30")
AMENDED = decision("2025-05-01", "amendment", "deadline: 2025-11-30")


@pytest.mark.parametrize(
    ("day", "files", "due", "why"),
    [
        ("2025-08-31", (EXTENDED,), "2025-12-31", "not yet decided"),
        ("2025-09-01", (EXTENDED,), "2026-03-31", "holds from the day of the decision"),
        ("2025-09-01", (REFUSED,), "2025-12-31", "a refusal moves nothing"),
        ("2025-11-01", (EXTENDED, AGAIN), "2026-06-30", "the last one holds"),
        ("2025-03-05", (STOPPED,), "2025-12-31", "standing still moves nothing by itself"),
        ("2025-03-11", (STOPPED, RAN), "2026-01-10", "ten days stood, ten days later"),
        ("2025-03-11", (STOPPED, RAN_TO), "2026-02-28", "a day that is decided goes first"),
        ("2025-05-01", (AMENDED,), "2025-11-30", "an amendment may bring it forward"),
    ],
)
def test_due_day(judge: Judge, day: str, files: tuple[File, ...], due: str, why: str) -> None:
    standing = judge(day, *files)
    assert str(standing.case.due) == due, why
    assert str(standing.terms.baseline) == "2025-12-31", "the baseline never moves"


def test_a_refusal_moves_nothing_though_it_names_a_day(judge: Judge) -> None:
    asked = "requested: 2025-08-30\noutcome: refused\ndeadline: 2026-03-31"
    assert str(judge("2025-09-01", decision("2025-09-01", "extension", asked)).case.due) == PROMISED


def test_what_runs_is_not_resumed(judge: Judge) -> None:
    held = judge("2025-03-11", RAN).terms
    assert (str(held.on), held.stops, held.moved) == (PROMISED, (), ())


def test_an_extension_leaves_a_stopped_clock_as_it_is(judge: Judge) -> None:
    held = judge("2025-09-01", STOPPED, EXTENDED).terms
    assert str(held.on) == "2026-03-31"
    assert held.stops == ((day("2025-03-01"), None),)


def test_a_day_that_was_never_worded_is_plain() -> None:
    held = fixed(day("2025-09-01"))
    assert (held.on, held.latest, held.ambiguous) == (day("2025-09-01"), day("2025-09-01"), False)


def test_every_move_is_kept(judge: Judge) -> None:
    moved = judge("2025-12-01", EXTENDED, AGAIN).terms.moved
    assert [str(each.decided) for each in moved] == ["2025-09-01", "2025-11-01"]


def test_ambiguous_until_ruled(judge: Judge) -> None:
    promise = "deadline: 11月份以前"
    ruling = decision("2025-02-01", "ruling", "deadline: 2025-11-30")
    before = judge("2025-01-31", ruling, more=promise).terms
    after = judge("2025-02-01", ruling, more=promise).terms
    assert (str(before.on), str(before.latest), before.ambiguous) == (
        "2025-10-31",
        "2025-11-30",
        True,
    )
    assert (str(after.on), after.ambiguous) == ("2025-11-30", False)


@pytest.mark.parametrize(
    ("deadline", "remark", "why"),
    [
        ("11月份以前", "“以前”对整个时段有两种读法", "what is to be ruled on"),
        ("早日", "“早日”不是日期", "what is to be asked for"),
        ("2025-11-30", "", "plain: nothing is open"),
    ],
)
def test_what_is_open_is_said(judge: Judge, deadline: str, remark: str, why: str) -> None:
    held = judge("2025-02-01", more=f"deadline: {deadline}").terms
    assert say(held.remark or "", "zh").startswith(remark), why
    assert bool(held.remark) == bool(remark), why


def test_every_stop_is_kept(judge: Judge) -> None:
    again = decision("2025-04-01", "suspension")
    assert judge("2025-03-10", STOPPED).terms.stops == ((day("2025-03-01"), None),)
    ran = judge("2025-04-01", STOPPED, RAN, again).terms
    assert ran.stops == (
        (day("2025-03-01"), day("2025-03-11")),
        (day("2025-04-01"), None),
    )
    over = judge("2025-04-11", STOPPED, RAN, again, decision("2025-04-11", "resumption")).terms
    assert over.stops[0] == (day("2025-03-01"), day("2025-03-11"))
    assert over.stops[1:] == ((day("2025-04-01"), day("2025-04-11")),)
    assert (ran.is_stopped, over.is_stopped) == (True, False)


def test_ruling_dates_what_was_open(judge: Judge) -> None:
    ruling = decision("2025-02-01", "ruling", "deadline: 年底前")
    assert str(judge("2025-02-01", ruling, more="deadline: 早日").case.due) == "2025-12-31"


@pytest.mark.parametrize(
    ("deadline", "files", "baseline", "due", "why"),
    [
        ("11月份以前", (RULED,), "2025-11-30", "2025-11-30", "a ruling reads, it moves nothing"),
        ("早日", (RULED,), "2025-11-30", "2025-11-30", "what was open is first dated by it"),
        ("11月份以前", (RULED, AGAIN), "2025-11-30", "2026-06-30", "the extension moves it"),
        ("2025-10-31", (RULED,), "2025-10-31", "2025-11-30", "what was plain is moved by it"),
        ("11月份以前", (EXTENDED,), "2025-10-31", "2026-03-31", "never ruled: the earlier day"),
    ],
)
def test_baseline_is_what_was_meant(
    judge: Judge, deadline: str, files: tuple[File, ...], baseline: str, due: str, why: str
) -> None:
    held = judge("2025-12-01", *files, more=f"deadline: {deadline}").terms
    assert (str(held.baseline), str(held.on)) == (baseline, due), why


def test_a_day_decided_at_resumption_is_not_a_milestone_s(tell: Tell) -> None:
    milestone = "milestones: [{id: a, title: 方案, deadline: 2025-06-30}]"
    owed = tell("2025-04-01", STOPPED, RAN_TO, more=milestone).owed
    due = {each.what: str(each.due) for each in owed if each.what != "filing"}
    assert due == {"commitment": "2026-02-28", "milestone": "2025-07-10"}, "ten days stood"


def test_a_ruling_of_the_same_day_goes_before_the_extension(judge: Judge) -> None:
    extension = decision("2025-02-01", "extension", "requested: 2025-01-20\ndeadline: 2025-12-20")
    ruling = decision("2025-02-01", "ruling", "deadline: 2025-11-30")
    held = judge("2025-02-01", extension, ruling, more="deadline: 11月份以前").terms
    assert (str(held.on), str(held.baseline)) == ("2025-12-20", "2025-11-30")


def test_every_kind_of_decision_has_its_place_on_a_day() -> None:
    assert set(ON_ONE_DAY) == set(DECISIONS)
