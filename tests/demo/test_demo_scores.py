"""The demonstration's scores: every department has one in every month, made of its lines."""

import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest

from duban.ledger.load import open_ledger
from duban.model.ledger import Ledger
from duban.model.spans import span_named
from duban.rules.evaluate import evaluate
from duban.rules.scoring.lines import Score
from duban.rules.scoring.registry import BY_NAME
from duban.rules.scoring.scope import Scope
from duban.rules.scoring.tally import scores

DATA = Path(__file__).resolve().parents[2] / "examples" / "demo" / "data"
MONTHS = tuple(f"2025-{month:02d}" for month in range(1, 13))


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    found = open_ledger(DATA).ledger
    assert found is not None
    return found


@pytest.fixture(scope="module")
def year(ledger: Ledger) -> dict[str, tuple[Score, ...]]:
    """Return the scores of every month, asked for on its last day."""
    spans = [span_named(each) for each in MONTHS]
    return {
        each.name: scores(Scope(evaluate(ledger, each.last), each, each.last)) for each in spans
    }


@pytest.mark.parametrize("month", MONTHS)
def test_lines_add_up_exactly(month: str, year: dict[str, tuple[Score, ...]]) -> None:
    assert len(year[month]) == 12
    for score in year[month]:
        parts = {
            each.component.id: sum((line.points for line in each.lines), Fraction(0))
            for each in score.parts
        }
        assert score.total == parts["work"] * 80 / 100 + parts["on-site"] * 20 / 100


@pytest.mark.parametrize("month", MONTHS)
def test_every_event_rests_on_a_file(month: str, year: dict[str, tuple[Score, ...]]) -> None:
    for line in (line for score in year[month] for line in score.lines if line.sort == "event"):
        assert line.place is not None
        assert (DATA / line.place.file).is_file(), line.rule


def test_a_month_asked_for_later_is_what_it_was(
    ledger: Ledger, year: dict[str, tuple[Score, ...]]
) -> None:
    span = span_named("2025-06")
    later = Scope(evaluate(ledger, span.last), span, dt.date(2025, 12, 31))
    assert scores(later) == year["2025-06"]


def test_the_year_shows_every_kind_of_rule_that_its_policy_lists(
    ledger: Ledger, year: dict[str, tuple[Score, ...]]
) -> None:
    assert ledger.policy.scoring is not None
    rules = {each.id or each.rule: each.rule for each in ledger.policy.scoring.rules}
    seen = {
        line.rule
        for month in year.values()
        for score in month
        for line in score.lines
        if line.sort == "event"
    }
    assert {rules[each] for each in seen} == {*rules.values()}
    assert {*rules.values()} <= {*BY_NAME}
