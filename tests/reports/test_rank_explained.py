"""What a score is made of adds up exactly: for everybody, in every month of the demo ledger."""

import datetime as dt
import json
from collections import defaultdict
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pytest

from duban.formats import Style, format_named
from duban.frozen import replace
from duban.ledger.load import open_ledger
from duban.ledger.schemes import scheme, scheme_names
from duban.ledger.supposing import supposed
from duban.model.ledger import Ledger
from duban.model.spans import span_named
from duban.reports.document import Document
from duban.reports.registry import REPORTS
from duban.reports.report import Asked
from duban.reports.wanted import Wanted
from duban.rules.evaluate import evaluate

DEMO: Final = Path(__file__).resolve().parents[2] / "examples" / "demo" / "data"
BY_NAME: Final = {each.name: each for each in REPORTS}
SCORING: Final = """
scoring:
  components:
    - {id: rules, title: 日常, share: 70.5, bonus_cap: 2, deduction_cap: 45, floor: 20}
    - {id: months, title: 各月, share: 29.5, source: months, deduction_cap: 60}
  few: {under: 10, factor: 1.5}
  rules:
    - {rule: newly-overdue, points: -2, component: rules}
    - {rule: overdue-days, points: -0.07, cap_each: 1, cap: 9, component: rules}
    - {rule: behind, points: -0.05, above: 10, component: months}
    - {id: red, rule: light, of: [red], points: -1.3, component: rules}
    - {id: green, rule: light, of: [green], points: 0.3, component: rules}
"""
MONTHS: Final = tuple(f"2025-{month:02d}" for month in range(1, 13))
CASES: Final = (
    *((month, "department") for month in MONTHS),
    ("2025-Q2", "department"),
    ("2025-06", "action"),
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """The demo ledger under a scoring that uses every limit."""
    loaded = open_ledger(DEMO).ledger
    assert loaded is not None
    text = (DEMO / "policies" / "demo-fictional.yaml").read_text(encoding="utf-8")
    path = tmp_path_factory.mktemp("policy") / "scored.yaml"
    path.write_text(text.partition("\nscoring:")[0] + SCORING, encoding="utf-8")
    changed, found = supposed(loaded, [path])
    assert [each for each in found if each.severity == "error"] == []
    assert changed is not None
    return changed


def built(ledger: Ledger, name: str, span: str, **wanted: Any) -> Document:  # noqa: ANN401 - as Wanted takes them
    asked = span_named(span)
    day = min(asked.last, dt.date(2025, 12, 31))
    return BY_NAME[name].build(
        evaluate(ledger, day), Asked(ranking=Wanted(span=asked, known_by=day, **wanted))
    )


def said(document: Document) -> dict[str, Any]:
    chosen = format_named("json")
    assert chosen is not None
    return dict(json.loads(chosen.render(document, Style("zh"))))


@pytest.mark.parametrize(("span", "by"), CASES)
def test_lines_add_up_to_the_total(ledger: Ledger, span: str, by: str) -> None:
    explained = said(built(ledger, "rank-explain", span, by=by))
    sums: defaultdict[str, Fraction] = defaultdict(Fraction)
    for row in explained["rows"]:
        assert Fraction(row["exact"]) == Fraction(str(row["points"])), "six decimals are enough"
        sums[row["id"]] += Fraction(row["worth"])
    ranked = said(built(ledger, "rank", span, by=by))["rows"]
    totals = {row["id"]: Fraction(row["exact"]["total"]) for row in ranked}
    assert len(totals) == (12 if by == "department" else 6)
    assert sums == totals
    assert {key: Fraction(text) for key, text in explained["totals"]["scores"].items()} == totals
    for row in ranked:
        bonuses, deductions, score = (
            Decimal(str(each))
            for each in (row["bonuses"], row["deductions"], row["scores"]["rules"])
        )
        assert score == 100 + bonuses - deductions, row["id"]
        worth = row["exact"]["components"].values()
        assert sum(map(Fraction, worth)) == totals[row["id"]]


@pytest.mark.parametrize("span", ["2025-03", "2025-11", "2025-Q2", "2025-H1", "2025"])
@pytest.mark.parametrize("name", scheme_names())
def test_lines_add_up_by_every_scheme_that_ships(ledger: Ledger, name: str, span: str) -> None:
    scored = ledger.but(policy=replace(ledger.policy, scoring=scheme(name).scoring))
    explained = said(built(scored, "rank-explain", span))
    sums: defaultdict[str, Fraction] = defaultdict(Fraction)
    for row in explained["rows"]:
        sums[row["id"]] += Fraction(row["worth"])
    ranked = said(built(scored, "rank", span))["rows"]
    totals = {row["id"]: row["exact"]["total"] for row in ranked}
    known = {key: Fraction(total) for key, total in totals.items() if total is not None}
    assert {key: sums[key] for key in known} == known
    parts = scored.policy.scoring.components if scored.policy.scoring else ()
    measured = any(each.source == "marks" for each in parts)
    assert measured or len(known) == 12, "nobody measured those parts of the others"


def test_events_rest_on_a_file_and_are_points_times_a_count(ledger: Ledger) -> None:
    events = [
        row
        for row in said(built(ledger, "rank-explain", "2025-06"))["rows"]
        if row["sort"] == "event"
    ]
    assert len(events) > 20
    for row in events:
        assert (DEMO / row["file"]).is_file()
        assert row["line"] >= 1
        exact = Fraction(str(row["each"])) * Fraction(str(row["count"]))
        exact *= Fraction(str(row["share"]))
        assert row["excused"] or abs(exact - Fraction(row["exact"])) < Fraction(1, 10**4)


def test_places_go_by_exact_totals_within_groups(ledger: Ledger) -> None:
    rows = said(built(ledger, "rank", "2025-06"))["rows"]
    groups = [row["group"] for row in rows]
    assert list(dict.fromkeys(groups)) == ["project", "livelihood", "governance"]
    for first, second in pairwise(rows):
        if first["group"] == second["group"]:
            apart = Fraction(first["exact"]["total"]) - Fraction(second["exact"]["total"])
            assert (apart == 0) == (first["place"] == second["place"])
            assert apart >= 0


def test_a_line_says_how_far_the_neighbours_are(ledger: Ledger) -> None:
    document = built(ledger, "rank-explain", "2025-06", only=("water",))
    chosen = format_named("table")
    assert chosen is not None
    text = chosen.render(document, Style("zh")).decode()
    assert "第 1 名" in text
    assert "前一名" not in text
    assert "比第 2 名区城管局高 2.6184635 分" in text
    assert {row[0] for row in document.rows} == {"water"}
