"""Neither the order of the files nor a filing sent twice changes what is judged."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.model.deadline import Deadline
from duban.model.department import Commitment, Department
from duban.model.filing import Entry, Filing
from duban.model.ledger import Ledger
from duban.model.record import Origin
from duban.model.targets import Count
from duban.model.targets.count import CountReading
from duban.rules.evaluate import evaluate
from tests.laws.ledgers import AS_OF, INFO, PACKS, ledgers
from tests.laws.promises import TURNS
from tests.laws.renderings import reports
from tests.laws.settings import FEW

T = TypeVar("T")


def shuffled(draw: st.DrawFn, given: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(draw(st.permutations(given)))


@st.composite
def in_two_orders(draw: st.DrawFn) -> tuple[Ledger, Ledger]:
    """Return a ledger, and the same one with all of its records in another order."""
    ledger = draw(ledgers())
    departments = (
        replace(each, commitments=shuffled(draw, each.commitments)) for each in ledger.departments
    )
    return ledger, ledger.but(
        departments=shuffled(draw, tuple(departments)),
        filings=shuffled(draw, ledger.filings),
        decisions=shuffled(draw, ledger.decisions),
        inspections=shuffled(draw, ledger.inspections),
        actions=shuffled(draw, ledger.actions),
    )


@given(in_two_orders(), AS_OF)
@FEW
def test_the_order_of_records_changes_no_byte_of_any_report(
    both: tuple[Ledger, Ledger], day: dt.date
) -> None:
    one, other = both
    assert reports(one, day) == reports(other, day)


def done(number: int, handed: str, day: dt.date = TURNS[1]) -> Filing:
    """Return a filing about one day that so many are done, handed in at a moment."""
    return Filing(
        department="d0",
        on=day,
        filed=dt.datetime.fromisoformat(handed),
        by="联络员",
        entries=(
            Entry(commitment="C-1", reading=CountReading(kind="count", done=Decimal(number))),
        ),
        origin=Origin(f"progress/d0/2018-01/f{number}.yaml"),
    )


@pytest.mark.parametrize(
    ("filings", "last", "why"),
    [
        (
            (done(5, "2018-02-01T09:00:00+08:00"), done(3, "2018-02-02T09:00:00+08:00")),
            3,
            "of figures about one day, those handed in last count",
        ),
        (
            (done(5, "2018-02-02T00:30:00+08:00"), done(3, "2018-02-01T16:31:00+00:00")),
            3,
            "by the moment, whatever the offset",
        ),
        (
            (done(3, "2018-02-01T09:00:00+08:00"), done(5, "2018-02-01T09:00:00+08:00")),
            5,
            "at one moment, by name",
        ),
        (
            (done(5, "2018-03-01T09:00:00+08:00"), done(3, "2018-02-01T09:00:00+08:00", TURNS[2])),
            3,
            "figures about a later day, though handed in before",
        ),
    ],
)
def test_which_of_two_filings_counts_does_not_depend_on_their_order(
    filings: tuple[Filing, Filing], last: int, why: str
) -> None:
    target = Count(kind="count", total=Decimal(10))
    promise = Commitment(
        id="C-1",
        title="开工",
        action="act",
        made=TURNS[0],
        deadline=Deadline(text="2018"),
        target=target,
    )
    department = Department(id="d0", name="甲局", commitments=(promise,))
    ledger = Ledger(info=INFO, policy=PACKS[0], departments=(department,))
    for each in (filings, filings[::-1]):
        (standing,) = evaluate(ledger.but(filings=each), dt.date(2018, 6, 30)).standings
        assert standing.case.gauges[0].measure.actual == last, why


def again(filing: Filing) -> Filing:
    """Return the same filing under another name."""
    return replace(filing, origin=Origin(filing.origin.file.replace(".yaml", "-again.yaml")))


@given(ledgers().filter(lambda ledger: bool(ledger.filings)), AS_OF, st.integers(0, 5))
@FEW
def test_a_filing_sent_twice_counts_once(ledger: Ledger, day: dt.date, which: int) -> None:
    filing = ledger.filings[which % len(ledger.filings)]
    twice = ledger.but(filings=(*ledger.filings, again(filing)))
    assert reports(twice, day) == reports(ledger, day)
