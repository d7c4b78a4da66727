"""The monthly review: every department's page, and its data."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from duban.frozen import replace
from duban.model.months import month_before, month_of
from duban.reports.document import Cell, Document, Named
from duban.reports.issued import Data, issued
from duban.reports.movements import moves
from duban.reports.office import brief_rows, numbers
from duban.reports.office.asks import asks
from duban.reports.office.brief_shape import COLUMNS, SLOTS, TOTALS
from duban.reports.office.found import Found, found_in
from duban.reports.office.losses import losses, score
from duban.reports.office.told import reviews
from duban.reports.report import Asked, worded
from duban.rules.part import part_about
from duban.rules.situation import Situation
from duban.words import Words
from duban.words.periods import period_name

TITLE: Final = Words("{month}点评", "Review of {month}")
COUNTS: Final = {
    "moved": "move",
    "turned": "turn",
    "losses": "loss",
    "asks": "ask",
    "comments": "comment",
    "questions": "question",
}


def briefs(situation: Situation, asked: Asked) -> Document:
    """Return one page for each department that has promised something, or that was asked for."""
    asked = asked if asked.month else replace(asked, month=month_of(situation.as_of))
    month = asked.month or month_of(situation.as_of)
    pages = [_Page(situation, asked, name) for name in _departments(situation, asked)]
    rows = [row for page in pages for row in page.rows]
    totals: dict[str, Cell] = dict.fromkeys((each.key for each in TOTALS), 0)
    totals |= {
        "departments": len(pages),
        "commitments": sum(len(page.found.standings) for page in pages),
        "overdue": sum(page.overdue for page in pages),
        **{key: len(brief_rows.of(rows, what)) for key, what in COUNTS.items()},
    }
    values = {
        "month": period_name(str(month)),
        "first": month.first,
        "last": situation.as_of,
        "departments": [page.told() for page in pages],
        "totals": totals,
    }
    data = Data(COLUMNS, rows, totals, found=bool(totals["overdue"]))
    title = TITLE(month=period_name(str(month)))
    return issued("brief", title, situation, worded(asked, SLOTS, values), data, str(month))


def _departments(situation: Situation, asked: Asked) -> Iterator[str]:
    promised = {each.case.department.id for each in situation.standings}
    for name in situation.departments:
        if name in (asked.departments or promised):
            yield name


class _Page:
    """One department's month."""

    def __init__(self, situation: Situation, asked: Asked, department: str) -> None:
        self.department = department
        own = part_about(situation, [department])
        self.found: Found = found_in(own, asked)
        self.scored = self.found.scored
        self.ranked = self.scored.of(department) if self.scored else None
        self.reviews = reviews(situation, asked, department)
        self.rows = list(self._rows())

    @property
    def overdue(self) -> int:
        """How many of its commitments are due and unmet."""
        return sum(each.what == "commitment" for each in self.found.owed)

    def _rows(self) -> Iterator[brief_rows.Row]:
        found, situation = self.found, self.found.situation
        office = Named(self.department, situation.departments[self.department])
        eve = month_before(found.month.first)
        made = (
            *(brief_rows.standing(situation, each) for each in numbers.attention(found)),
            *(brief_rows.move(each) for each in moves(situation, eve) if each.moved),
            *(brief_rows.turn(situation, each) for each in found.turned),
            *(brief_rows.loss(each) for each in losses(self.ranked)),
            *(brief_rows.ask(each) for each in asks(found, self.department)),
            *brief_rows.said(self.reviews),
        )
        for row in made:
            yield {**row, "id": row["id"] or self.department, "department": office}

    def told(self) -> dict[str, Any]:
        """Return the page as a template may use it."""
        found, totals = self.found, numbers.totals(self.found)
        return {
            "name": found.situation.departments[self.department],
            "states": numbers.states(found),
            "lights": numbers.lights(found),
            **{key: totals[key] for key in TAKEN},
            "moved": len(brief_rows.of(self.rows, "move")),
            "scored": self.ranked is not None,
            "score": score(found.situation, self.scored, self.ranked),
            "asks": [row["title"] for row in brief_rows.of(self.rows, "ask")],
            "comments": self._said("comment"),
            "questions": self._said("question"),
            "tables": brief_rows.tables(self.rows),
        }

    def _said(self, what: str) -> Sequence[dict[str, Cell]]:
        return [
            {"text": str(row["title"]).rstrip("。"), "by": row["by"], "day": row["decided"]}
            for row in brief_rows.of(self.rows, what)
        ]


TAKEN: Final = ("commitments", "overdue", "filings", "missing", "better", "worse")
"""Numbers that a page shares with the month's bulletin."""
