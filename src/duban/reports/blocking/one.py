"""The blockers of one promise, for the page that tells its life."""

from typing import Final

from duban.reports.blocking.columns import COLUMNS
from duban.reports.blocking.rows import row, titles
from duban.reports.document import Table
from duban.reports.tables import chosen
from duban.rules.blockers.blocked import blocked
from duban.rules.situation import Situation, Standing

SHOWN: Final = (
    *("blocker", "kind", "asks", "state", "opened", "closed", "workdays_open"),
    *("step", "eaten", "overrun", "escalation"),
)


def table(situation: Situation, standing: Standing) -> Table:
    """Return all blockers of a promise, those that were solved too, the most harmful first."""
    steps = titles(situation)
    found = blocked(situation, (standing,))
    return chosen(COLUMNS, SHOWN, [row(situation, each, steps) for each in found])
