"""What docs/planning.md works out by hand is what plans say."""

import contextlib
import datetime as dt
import io
from collections.abc import Iterator

import pytest

from duban.model.procedure import Link, Step
from duban.rules.calendar import default_calendar
from duban.rules.schedule import days
from duban.rules.schedule.plan import schedule
from tools.docs.blocks import blocks
from tools.docs.page import ROOT

PAGE = (ROOT / "docs" / "planning.md").read_text(encoding="utf-8")
BEGIN = dt.date(2025, 9, 22)
LINKS = ("finish-start", "start-start", "finish-finish", "start-finish")
FIRST = Step(id="a", title="甲", duration=3, not_before=dt.date(2025, 9, 25))


def rows() -> Iterator[tuple[str, ...]]:
    for line in PAGE.splitlines():
        cells = tuple(each.strip() for each in line.strip("|").split("|"))
        if cells[0] in LINKS:
            yield cells[:4]


def test_every_link_is_told_with_and_without_a_lag() -> None:
    assert {(link, lag != "0") for link, lag, _, _ in rows()} == {
        (link, with_lag) for link in LINKS for with_lag in (True, False)
    }


@pytest.mark.parametrize("row", [*rows()], ids=" ".join)
def test_days_of_the_table(row: tuple[str, ...]) -> None:
    link, lag, duration, expected = row
    apart, _, unit = lag.partition(" ")
    length, _, own = duration.partition(" ")
    tie = {
        "step": "a",
        "link": link,
        "lag": max(int(apart), 0),
        "lead": max(-int(apart), 0),
        "unit": unit or None,
    }
    second = Step(id="b", title="乙", duration=int(length), unit=own, after=(Link(**tie),))  # type: ignore[arg-type] # as written
    found = days.early(schedule((FIRST, second), default_calendar(), BEGIN)["b"])
    assert " to ".join(dict.fromkeys(map(str, found))) == expected


def test_the_example_in_python_prints_what_is_shown() -> None:
    shown = blocks(PAGE)
    (code,) = (each.text for each in shown if each.language == "python")
    (printed,) = (each.text for each in shown if each.language == "text")
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(code, {})  # noqa: S102 - the page's own example
    assert out.getvalue() == printed
