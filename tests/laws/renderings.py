"""Every report of a ledger on a day, as bytes: what the laws compare."""

import datetime as dt
from collections.abc import Iterator

from duban.formats import Style, format_named
from duban.ledger.templates import template_for
from duban.model.ledger import Ledger
from duban.model.months import month_of
from duban.model.weeks import week_of
from duban.reports.document import Document
from duban.reports.registry import REPORTS
from duban.reports.report import Asked
from duban.rules.evaluate import evaluate
from duban.rules.situation import Situation

BY_NAME = {each.name: each for each in REPORTS}


def documents(situation: Situation, shown: int = 6) -> Iterator[Document]:
    """Yield every report; `show` for the first few commitments."""
    month = month_of(situation.as_of)
    over = situation.as_of == month.last
    yield BY_NAME["status"].build(situation, Asked())
    yield BY_NAME["overdue"].build(situation, Asked())
    yield BY_NAME["overdue"].build(situation, Asked(month, over=over))
    yield from worded(situation, over=over)
    yield BY_NAME["wall"].build(situation, Asked())
    yield BY_NAME["history"].build(situation, Asked())
    for name in sorted(situation.by_id)[:shown]:
        yield BY_NAME["show"].build(situation, Asked(commitment=name))
        yield BY_NAME["history"].build(situation, Asked(commitment=name))


def worded(situation: Situation, *, over: bool) -> Iterator[Document]:
    """Yield every report that is made from a template."""
    month, week = month_of(situation.as_of), week_of(situation.as_of)
    for each in REPORTS:
        if each.slots:
            template = template_for(situation.ledger, each.name, "zh")
            yield each.build(situation, Asked(month, over=over, week=week, template=template))


def rendered(document: Document) -> bytes:
    """Return a document as JSON and as plain text, one behind the other."""
    chosen = [format_named("json"), format_named("table")]
    return b"".join(each.render(document, Style("zh")) for each in chosen if each)


def reports(ledger: Ledger, as_of: dt.date) -> tuple[bytes, ...]:
    """Return all reports of a ledger on a day."""
    return tuple(rendered(each) for each in documents(evaluate(ledger, as_of)))
