"""The row that every report shows of a commitment: its keys are a contract."""

import datetime as dt
from functools import lru_cache
from operator import attrgetter
from typing import Final

from duban.reports.document import Cell, Column, Lamp, Named, Object
from duban.rules.calendar import WorkCalendar
from duban.rules.case import Case, Gauge
from duban.rules.owed import WHATS
from duban.rules.situation import Situation, Standing
from duban.rules.states import EXCUSED, STATES
from duban.rules.terms import Terms
from duban.words import Said, Words, labels
from duban.words.labels import NO_LIGHT

DEADLINE_FIELDS: Final = (
    Column("text", labels.TEXT, "text"),
    Column("on", labels.ON, "day"),
    Column("earliest", labels.EARLIEST, "day"),
    Column("latest", labels.LATEST, "day"),
    Column("precision", labels.PRECISION, "id"),
    Column("baseline", labels.BASELINE, "day"),
    Column("last_workday", labels.LAST_WORKDAY, "day"),
    Column("ambiguous", labels.AMBIGUOUS, "flag"),
    Column("estimated", labels.ESTIMATED, "flag"),
)
COLUMNS: Final = (
    Column("id", labels.ID, "id"),
    Column("what", labels.WHAT, "name", weight=3),
    Column("title", labels.TITLE, "text"),
    Column("department", labels.DEPARTMENT, "name", weight=2),
    Column("action", labels.ACTION, "name", weight=3),
    Column("state", labels.STATE, "name", weight=2),
    Column("light", labels.LIGHT, "light"),
    Column("reason", labels.REASON, "text"),
    Column("rule", labels.RULE, "id", weight=3),
    Column("deadline", labels.DEADLINE, "object", DEADLINE_FIELDS),
    Column("days_late", labels.DAYS_LATE, "number", weight=2),
    Column("days_left", labels.DAYS_LEFT, "number", weight=2),
    Column("progress", labels.PROGRESS, "share", weight=3),
    Column("expected", labels.EXPECTED, "share"),
    Column("actual", labels.ACTUAL, "number", weight=3),
    Column("total", labels.TOTAL, "number", weight=3),
    Column("unit", labels.UNIT, "text", weight=3),
    Column("filed_on", labels.FILED_ON, "day", weight=2),
)

RULED: Final = Words("{text} → {on}", "{text} → {on}")
OPEN: Final = Words("{text}（待定）", "{text} (no date yet)")
DUTY: Final = Words("{text}（长期）", "{text} (standing)")
DOUBTFUL: Final = Words(
    "{text} → {on} 或 {latest}（待裁定）", "{text} → {on} or {latest} (unruled)"
)
MOVED: Final = Words("{day}（原定 {baseline}）", "{day} (baseline {baseline})")
WORKDAY: Final = Words("{shown}，最后工作日 {last}", "{shown}, last workday {last}")
MAYBE: Final = Words("{shown}（工作日暂估）", "{shown} (workday estimated)")
GUESSED: Final = Words(
    "{shown}，最后工作日 {last}（暂估）", "{shown}, last workday {last} (estimated)"
)
FILED: Final = attrgetter("filed")
UNDATED: Final = "待定"
LASTING: Final = "长期"


def cells(situation: Situation, standing: Standing) -> dict[str, Cell]:
    """Return the values of `COLUMNS` for one commitment."""
    case = standing.case
    action, excused = case.commitment.action, case.state in EXCUSED
    return {
        "id": standing.id,
        "what": Named("commitment", WHATS["commitment"]),
        "title": case.commitment.title,
        "department": Named(case.department.id, case.department.name),
        "action": Named(action, situation.actions.get(action, action)),
        "state": Named(case.state, STATES[case.state]),
        "light": lamp(situation, standing.light),
        "reason": standing.verdict.reason,
        "rule": standing.verdict.rule,
        "deadline": deadline(standing.terms, case.workdays),
        "days_late": None if excused else late(case.due, case.met or situation.as_of),
        "days_left": (
            None if not case.due or case.met or excused else (case.due - situation.as_of).days
        ),
        **figures(_worst(case)),
        "filed_on": max(map(FILED, case.history.entries), default=None),
    }


def _worst(case: Case) -> Gauge | None:
    """Return the target that is furthest behind; the only one need not be weighed to be it."""
    return case.gauges[0] if len(case.gauges) == 1 else case.worst


def figures(worst: Gauge | None) -> dict[str, Cell]:
    """Return the figures of the target that is furthest behind; a commitment may have none."""
    if worst is None:
        return dict.fromkeys(("progress", "expected", "actual", "total", "unit"))
    return {
        "progress": worst.measure.progress,
        "expected": worst.expected,
        "actual": worst.measure.actual,
        "total": worst.measure.total,
        "unit": worst.target.unit,
    }


def late(due: dt.date | None, day: dt.date) -> int | None:
    """Return the days by which a day is past the due day: 0 on it and before; None without one."""
    return None if due is None else max((day - due).days, 0)


def lamp(situation: Situation, light: str) -> Lamp:
    """Return a light as the policy names and colours it."""
    for each in situation.lights:
        if each.id == light:
            return Lamp(each.id, each.short, each.color)
    return Lamp(light, NO_LIGHT)


@lru_cache(maxsize=4096)  # thousands of commitments share a few hundred wordings
def deadline(terms: Terms, workdays: WorkCalendar) -> Object:
    """Return a deadline with its wording, the days it can mean, and the last workday before it."""
    last = terms.on and _last_workday(workdays, terms.on)
    estimated = terms.on is not None and workdays.is_estimated(terms.on)
    return Object(
        _beside(terms, last, estimated=estimated),
        {
            "text": terms.text,
            "on": terms.on,
            "earliest": terms.earliest,
            "latest": terms.latest,
            "precision": terms.precision,
            "baseline": terms.baseline,
            "last_workday": last,
            "ambiguous": terms.ambiguous,
            "estimated": estimated,
        },
    )


@lru_cache(maxsize=4096)  # thousands of commitments fall due on a few hundred days
def _last_workday(workdays: WorkCalendar, day: dt.date) -> dt.date:
    return workdays.last_workday(day)


def _beside(terms: Terms, last: dt.date | None, *, estimated: bool) -> Cell:
    """Return the deadline, and beside a day off the last workday before it.

    Whether people work on a day of a year that no notice has settled is an estimate (暂估).
    """
    shown = _shown(terms)
    if last is None or terms.ambiguous:
        return shown
    if last == terms.on:
        return MAYBE(shown=shown) if estimated else shown
    return (GUESSED if estimated else WORKDAY)(shown=shown, last=last)


def _shown(terms: Terms) -> dt.date | Said | str:
    if terms.on is None:
        if UNDATED in terms.text:
            return terms.text
        words = DUTY if terms.nature in {"standing", "recurring"} else OPEN
        return terms.text if LASTING in terms.text else words(text=terms.text)
    if terms.ambiguous and terms.latest is not None:
        return DOUBTFUL(text=terms.text, on=terms.on, latest=terms.latest)
    plain = terms.text == terms.on.isoformat()
    day: dt.date | Said = terms.on if plain else RULED(text=terms.text, on=terms.on)
    if terms.baseline is not None and terms.baseline != terms.on:
        return MOVED(day=day, baseline=terms.baseline)
    return day
