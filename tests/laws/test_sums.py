"""What reports say adds up, agrees with itself, and names only what the ledger holds."""

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any, Final

from hypothesis import given

from duban.formats import Style, format_named
from duban.model.ledger import Ledger
from duban.reports.document import Document, Table
from duban.rules.evaluate import evaluate
from tests.laws.ledgers import AS_OF, ledgers
from tests.laws.renderings import documents
from tests.laws.settings import FEW

EXCUSED: Final = frozenset({"suspended", "exempt", "cancelled"})
"""States in which no day is counted against anybody."""


def data(document: Document) -> dict[str, Any]:
    """Return what the JSON of a document says."""
    chosen = format_named("json")
    assert chosen is not None
    said: dict[str, Any] = json.loads(chosen.render(document, Style("zh")))
    return said


def tables(document: Document) -> Iterator[Table]:
    for section in document.sections:
        yield from (block for block in section.blocks if isinstance(block, Table))


def ids(ledger: Ledger) -> set[str]:
    """Return every id by which a report may name something of the ledger."""
    promises = [promise for _, promise in ledger.commitments()]
    return {
        *(each.id for each in ledger.departments),
        *(each.id for each in ledger.actions),
        *(each.id for each in ledger.inspections),
        *(each.id for each in promises),
        *(f"{each.id}/{part.id}" for each in promises for part in each.milestones),
        *(light.id for light in ledger.policy.lights),
    }


def is_part(name: str, ledger: Ledger) -> bool:
    """Return whether an id is that of a stage or a period of a target, or of a filing owed."""
    goals = {"main", *(goal.id for _, each in ledger.commitments() for goal in each.goals)}
    owner, _, part = name.partition("/")
    holder, _, period = name.partition("@")
    step = part.partition("@")[0] in goals and "@" in part and owner in ids(ledger)
    return step or (bool(period) and holder in {each.id for each in ledger.departments})


@given(ledgers(), AS_OF)
@FEW
def test_every_id_in_a_report_exists_in_the_ledger(ledger: Ledger, day: dt.date) -> None:
    known = ids(ledger)
    for document in documents(evaluate(ledger, day)):
        for row in data(document)["rows"]:
            name = row.get("id")  # a month of a history has none
            assert name is None or name in known or is_part(name, ledger), name
            named = (row.get(key) for key in ("department", "action", "commitment"))
            assert {each for each in named if each} <= known
            assert row.get("light") in {None, "none", *known}


@given(ledgers(), AS_OF)
@FEW
def test_lights_states_and_departments_add_up_to_the_number_of_commitments(
    ledger: Ledger, day: dt.date
) -> None:
    promised = sum(each.made <= day for _, each in ledger.commitments())
    status, overdue, new, *bulletins = documents(evaluate(ledger, day), shown=0)
    monthly = next(each for each in bulletins if each.report == "monthly")
    for document in (status, monthly):
        totals = data(document)["totals"]
        assert totals["commitments"] == len(document.rows) == promised
        assert sum(totals["lights"].values()) == promised
        assert sum(totals["states"].values()) == promised
        by_department = (t for t in tables(document) if t.columns[0].key == "department")
        rows = [
            row for table in [*by_department][:1] for row in table.rows
        ]  # none before the first
        assert sum(int(str(row[1])) for row in rows) == promised
        for row in rows:
            assert sum(int(str(each)) for each in row[2:-1]) == row[1]
    late = data(status)["totals"]["overdue"]
    assert late == data(overdue)["totals"]["kinds"].get("commitment", 0)
    for document in (overdue, new):
        totals = data(document)["totals"]
        assert totals["overdue"] == len(document.rows) == totals["new"] + totals["carried"]
        assert sum(totals["kinds"].values()) == totals["overdue"]


@given(ledgers(), AS_OF)
@FEW
def test_days_late_and_days_left_agree(ledger: Ledger, day: dt.date) -> None:
    status, overdue, *_ = documents(evaluate(ledger, day), shown=0)
    for row in data(status)["rows"]:
        due, late, left = row["deadline"]["on"], row["days_late"], row["days_left"]
        assert (late is None) == (due is None or row["state"] in EXCUSED)
        assert late is not None or left is None
        if left is not None:
            assert left == (dt.date.fromisoformat(due) - day).days
            assert late == max(-left, 0)
    for row in data(overdue)["rows"]:
        assert row["days_late"] == -row["days_left"] > 0
        assert row["days_late"] == (day - dt.date.fromisoformat(row["due"])).days


@given(ledgers(), AS_OF)
@FEW
def test_overdue_holds_exactly_what_was_due_before_the_day_and_is_unmet(
    ledger: Ledger, day: dt.date
) -> None:
    situation = evaluate(ledger, day)
    status, overdue, *_ = documents(situation, shown=0)
    expected = {
        row["id"]
        for row in data(status)["rows"]
        if row["days_left"] is not None and row["days_left"] < 0 and row["state"] not in EXCUSED
    }
    listed = [row for row in data(overdue)["rows"] if row["what"] == "commitment"]
    assert {row["id"] for row in listed} == expected
    assert len(listed) == len(expected)
    everything = data(overdue)["rows"]
    assert len({(row["what"], row["id"], row["due"]) for row in everything}) == len(everything)
