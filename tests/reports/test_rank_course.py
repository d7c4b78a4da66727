"""The picture of a ranking shows its places, and those of the months before."""

import datetime as dt
from pathlib import Path
from typing import Final

import pytest

from duban.ledger.load import open_ledger
from duban.model.ledger import Ledger
from duban.model.spans import Span, span_named
from duban.reports.charts.bump import Bump
from duban.reports.document import Document
from duban.reports.ranking.places import rank
from duban.reports.report import Asked
from duban.reports.wanted import Wanted
from duban.rules.evaluate import evaluate
from duban.words import say

DEMO: Final = Path(__file__).resolve().parents[2] / "examples" / "demo" / "data"
ASKED_ON: Final = dt.date(2025, 12, 31)


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    found = open_ledger(DEMO).ledger
    assert found is not None
    return found


def ranked(ledger: Ledger, span: Span, *, pictured: bool = True) -> Document:
    asked = Asked(ranking=Wanted(span=span, known_by=ASKED_ON), pictured=pictured)
    return rank(evaluate(ledger, span.last), asked)


def bumps(document: Document) -> list[Bump]:
    return [each for part in document.sections for each in part.blocks if isinstance(each, Bump)]


def places(document: Document) -> dict[object, object]:
    at = {column.key: number for number, column in enumerate(document.columns)}
    return {row[at["title"]]: row[at["place"]] for row in document.rows}


def test_each_column_is_the_ranking_of_its_month(ledger: Ledger) -> None:
    drawn = bumps(ranked(ledger, span_named("2025-03")))
    for number, month in enumerate(("2025-02", "2025-03")):
        shown = {each.name: each.places[number - 2] for chart in drawn for each in chart.tracks}
        assert shown == places(ranked(ledger, span_named(month)))


def test_it_goes_back_to_the_first_promises_and_no_further(ledger: Ledger) -> None:
    for chart in bumps(ranked(ledger, span_named("2025-03"))):
        assert len(chart.periods) <= len(("2025-01", "2025-02", "2025-03"))
        assert all(len(each.places) == len(chart.periods) for each in chart.tracks)


def test_there_is_no_picture_where_nobody_has_a_place(ledger: Ledger) -> None:
    """Without what is measured on site nobody has a total, and so no place."""
    found = ranked(ledger.but(marks=()), span_named("2025-03"))
    assert set(places(found).values()) == {None}
    assert bumps(found) == []


def test_each_picture_names_its_group(ledger: Ledger) -> None:
    titles = [say(each.title, "zh") for each in bumps(ranked(ledger, span_named("2025-03")))]
    assert titles == ["项目攻坚组名次走势", "民生服务组名次走势", "综合治理组名次走势"]


def test_without_pictures_no_month_before_is_drawn(ledger: Ledger) -> None:
    assert bumps(ranked(ledger, span_named("2025-03"), pictured=False)) == []
