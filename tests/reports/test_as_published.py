"""Every bulletin as of a past day is what was published that day, byte for byte.

The demonstration ledger is cut down to the files that were there on a day, and asked on that day;
the whole ledger, asked for the same day a year later, must say the same.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import pytest

from duban.formats import FORMATS, Style
from duban.frozen import replace
from duban.ledger.load import open_ledger
from duban.ledger.templates import template_for
from duban.model.ledger import Ledger
from duban.model.months import month_of
from duban.model.weeks import week_of
from duban.model.zones import day_in
from duban.reports.registry import REPORTS
from duban.reports.report import Asked
from duban.rules.evaluate import evaluate
from duban.words import Lang
from tests.reports.kept import ROOT

DAYS: Final = ("2025-01-10", "2025-03-31", "2025-06-15", "2025-09-26", "2025-10-08", "2025-12-31")
LANGS: Final[tuple[Lang, ...]] = ("zh", "en")
BULLETINS: Final = tuple(each for each in REPORTS if each.slots)


@pytest.fixture(scope="module")
def whole() -> Ledger:
    ledger = open_ledger(ROOT / "examples" / "demo" / "data").ledger
    assert ledger is not None
    return ledger


def as_it_was(ledger: Ledger, day: dt.date) -> Ledger:
    """Return the ledger with the files only that had been written by the end of a day."""
    zone = ledger.info.timezone
    departments = tuple(
        replace(each, commitments=tuple(one for one in each.commitments if one.made <= day))
        for each in ledger.departments
    )
    return ledger.but(
        departments=departments,
        filings=tuple(each for each in ledger.filings if day_in(each.filed, zone) <= day),
        decisions=tuple(each for each in ledger.decisions if each.decided <= day),
        inspections=tuple(each for each in ledger.inspections if each.recorded <= day),
        marks=tuple(
            replace(
                each,
                marks=tuple(one for one in each.marks if one.decided <= day),
                scores=tuple(one for one in each.scores if one.decided <= day),
            )
            for each in ledger.marks
        ),
        reviews=tuple(
            replace(
                each,
                reviews=tuple(one for one in each.reviews if one.decided <= day),
                remarks=tuple(one for one in each.remarks if one.decided <= day),
            )
            for each in ledger.reviews
        ),
    )


def published(ledger: Ledger, day: dt.date) -> Iterator[tuple[str, str, bytes]]:
    """Yield what every bulletin says on a day, by report and format."""
    situation = evaluate(ledger, day)
    for report in BULLETINS:
        month = None if report.period == "month-ahead" else month_of(day)
        for lang in LANGS:
            template = template_for(ledger, report.name, lang)
            asked = Asked(month, week=week_of(day), lang=lang, template=template)
            document = report.build(situation, asked)
            for each in FORMATS:
                yield report.name, each.name, each.render(document, Style(lang))


@pytest.mark.parametrize("day", DAYS)
def test_a_bulletin_stays_what_it_was(whole: Ledger, day: str) -> None:
    on = dt.date.fromisoformat(day)
    assert list(published(whole, on)) == list(published(as_it_was(whole, on), on))


def test_files_in_another_order_say_the_same(whole: Ledger) -> None:
    on = dt.date(2025, 9, 26)
    turned = whole.but(
        departments=whole.departments[::-1],
        filings=whole.filings[::-1],
        decisions=whole.decisions[::-1],
        inspections=whole.inspections[::-1],
    )
    assert list(published(turned, on)) == list(published(whole, on))


def test_there_are_bulletins() -> None:
    names = {each.name for each in BULLETINS}
    assert names >= {"daily", "weekly", "bulletin", "reminder", "burden"}
