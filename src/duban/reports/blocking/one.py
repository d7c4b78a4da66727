"""The blockers of one promise, for the page that tells its life."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from duban.reports.blocking.columns import COLUMNS
from duban.reports.blocking.rows import row
from duban.reports.document import Cell, Object, Table
from duban.reports.step_names import titles
from duban.reports.tables import chosen, telling
from duban.rules.blockers.blocked import blocked
from duban.rules.situation import Situation, Standing

SHOWN: Final = (
    *("blocker", "kind", "asks", "state", "opened", "closed", "workdays_open"),
    *("item", "step", "eaten", "overrun", "escalation"),
)
SOMETIMES: Final = ("item",)


def rows(situation: Situation, standing: Standing) -> tuple[Mapping[str, Cell], ...]:
    """Return all blockers of a promise, those that were solved too, the most harmful first."""
    steps = titles(situation.ledger.procedures)
    return tuple(row(situation, each, steps) for each in blocked(situation, (standing,)))


def table(rows: Sequence[Mapping[str, Cell]]) -> Table:
    """Return the same as a table for people."""
    return chosen(COLUMNS, telling(SHOWN, SOMETIMES, rows), rows)


def listed(rows: Iterable[Mapping[str, Cell]]) -> tuple[Object, ...]:
    """Return the same for programs."""
    return tuple(Object(each["note"] or each["blocker"], each) for each in rows)
