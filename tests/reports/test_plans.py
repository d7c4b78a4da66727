"""duban plan on the demonstration ledger: texts, data, charts and calendars."""

import datetime as dt
import json
from collections.abc import Mapping
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as ET

import icalendar
import pytest
from typer.testing import CliRunner

from duban.cli.app import application
from tests.reports.kept import CLEAN, written
from tests.reports.plans import BOTH, CASES, DAY, FOLDER, pictures


@pytest.mark.parametrize(("file", "line"), CASES)
def test_plans_are_as_kept(file: str, line: str) -> None:
    assert written(line) == (FOLDER / file).read_bytes()


def test_pictures_are_as_kept() -> None:
    drawn = dict(pictures())
    assert drawn
    for name, picture in drawn.items():
        assert picture == (FOLDER / name).read_bytes()
        ET.fromstring(picture)  # noqa: S314 - our own picture


def told(line: str) -> Mapping[str, Any]:
    return dict(json.loads(written(f"{line} --format json")))


def test_what_is_impossible_is_found() -> None:
    args = ["plan", "--all", "--exit-code", *DAY.split()]
    assert CliRunner().invoke(application(args), args, env=CLEAN).exit_code == 1


def test_the_worst_come_first() -> None:
    spare = [each["spare"] for each in told(f"plan --all {DAY}")["rows"]]
    assert spare == sorted(spare)


def test_this_week_is_asked_what_can_start_and_has_to() -> None:
    """The plan is late in every step; two of them wait for nobody."""
    (worst, *_) = told(f"plan --all {DAY}")["rows"]
    assert worst["verdict"] == "impossible"
    assert worst["week"] == ["控规调整", "落实土地指标"]
    rows = told(f"plan GX-07/g04 {DAY}")["rows"]
    assert sum(each["total_float"] < 0 for each in rows) == len(rows)


def test_the_json_of_one_plan_has_days_in_order() -> None:
    for each in told(f"plan GX-07/g04 {DAY}")["rows"]:
        assert each["earliest_start"] <= each["earliest_finish"]
        assert each["latest_start"] <= each["latest_finish"] <= "2025-12-31"


def test_two_variants_win_more_than_each_alone() -> None:
    ends = [
        dt.date.fromisoformat(told(f"plan GX-07/g04 {DAY} {each}")["totals"]["earliest_end"])
        for each in ("--variant none", "--variant two-in-one", "--variant ahead", BOTH)
    ]
    assert all(later >= sooner for later, sooner in pairwise(ends))
    assert ends[-1] < ends[-2]


def test_the_order_of_variants_is_of_no_matter_to_what_is_owed() -> None:
    other = "--variant ahead --variant two-in-one"
    one, two = (told(f"plan GX-07/g04 {DAY} {each}") for each in (BOTH, other))
    assert one["rows"] == two["rows"]
    assert one["totals"]["debts"] == two["totals"]["debts"] != []


def test_the_calendar_has_the_latest_start_of_every_step_that_has_not_begun() -> None:
    found = icalendar.Calendar.from_ical(written(f"plan GX-07/g04 {DAY} --format ics"))
    days = sorted(event.decoded("DTSTART").isoformat() for event in found.walk("VEVENT"))
    rows = told(f"plan GX-07/g04 {DAY}")["rows"]
    assert days == sorted(each["latest_start"] for each in rows if each["state"] == "open")


@pytest.mark.parametrize(
    ("args", "why"),
    [
        ("plan NO-99", "there is no such commitment"),
        ("plan GX-07/none", "nor such an item"),
        ("plan GX-07 --variant none-such", "nor such a variant"),
        ("plan GX-07 --all", "one or all"),
        ("plan GX-07 --from someday", "no day"),
    ],
)
def test_what_is_asked_wrongly_is_refused(args: str, why: str) -> None:
    words = args.split()
    assert CliRunner().invoke(application(words), words, env=CLEAN).exit_code == 2, why


@pytest.mark.parametrize("day", ["2025-03-01", "2025-08-31", "2026-06-30"])
def test_what_names_no_procedure_has_no_plan_with_the_reason(day: str) -> None:
    said = written(f"plan GX-01 --as-of {day}").decode()
    assert "没有指定办理程序" in said
