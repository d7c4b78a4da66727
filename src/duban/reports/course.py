"""How one promise went: its targets, what fell due on the way, and each month's light."""

from typing import Final

from duban.model.months import month_ends
from duban.reports.document import Cell, Column, Named, Table
from duban.reports.standing import lamp
from duban.rules.case import Gauge
from duban.rules.lights import verdict
from duban.rules.owed import WHATS
from duban.rules.situation import Situation, Standing
from duban.words import Blank, Words, labels
from duban.words.periods import period_name

MISSING: Final = Words("尚缺", "missing")
TARGET: Final = Words("目标", "target")
MET: Final = Words("完成日期", "met on")
MONTH: Final = Words("月末", "month's end")


def targets(standing: Standing) -> Table:
    """Return how far each target is, and what is missing."""
    columns = (
        Column("target", TARGET, "text"),
        Column("actual", labels.ACTUAL, "number"),
        Column("total", labels.TOTAL, "number"),
        Column("unit", labels.UNIT, "text"),
        Column("progress", labels.PROGRESS, "share"),
        Column("expected", labels.EXPECTED, "share"),
        Column("missing", MISSING, "list"),
    )
    rows = tuple(
        (
            each.target.title or each.target.label,
            each.measure.actual,
            each.measure.total,
            each.target.unit,
            each.measure.progress,
            each.expected,
            _missing(each),
        )
        for each in standing.case.gauges
    )
    return Table(columns, rows)


def _missing(gauge: Gauge) -> tuple[Blank, ...]:
    """Return what is missing, by name; where nothing has a name, by how much."""
    measure = gauge.measure
    if measure.missing or measure.actual is None or measure.total is None:
        named = period_name if gauge.target.recurs else str
        return tuple(named(each) for each in measure.missing)
    short = measure.total - measure.actual
    return (short,) if short > 0 and gauge.target.rises() else ()


def parts(situation: Situation, standing: Standing) -> Table:
    """Return what falls due on the way, and when it was met."""
    columns = (
        Column("what", labels.WHAT, "name"),
        Column("title", labels.TITLE, "text"),
        Column("due", labels.DUE, "day"),
        Column("met", MET, "day"),
    )
    rows = tuple(
        (Named(each.what, WHATS[each.what]), each.title, each.due, each.met)
        for each in situation.owed
        if each.commitment == standing.id and each.what != "commitment"
    )
    return Table(columns, rows)


def months(situation: Situation, standing: Standing) -> Table:
    """Return the light at the end of every month, by what was known then."""
    columns = (
        Column("month", MONTH, "day"),
        Column("light", labels.LIGHT, "light"),
        Column("progress", labels.PROGRESS, "share"),
        Column("reason", labels.REASON, "text"),
    )
    rows: list[tuple[Cell, ...]] = []
    for day in month_ends(standing.case.commitment.made, situation.as_of):
        case = standing.case.earlier(day)
        judged = verdict(case)
        rows.append((day, lamp(situation, judged.light), case.progress, judged.reason))
    return Table(columns, tuple(rows))
