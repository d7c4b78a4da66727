"""Neither the order of the files nor a filing sent twice changes what is judged."""

import datetime as dt
from dataclasses import replace
from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st

from duban.model.filing import Filing
from duban.model.ledger import Ledger
from duban.model.record import Origin, Place
from tests.laws.ledgers import AS_OF, ledgers
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


def again(filing: Filing) -> Filing:
    """Return the same filing under another name."""
    place = Place(filing.origin.place.file.replace(".yaml", "-again.yaml"))
    return replace(filing, origin=Origin(place))


@given(ledgers().filter(lambda ledger: bool(ledger.filings)), AS_OF, st.integers(0, 5))
@FEW
def test_a_filing_sent_twice_counts_once(ledger: Ledger, day: dt.date, which: int) -> None:
    filing = ledger.filings[which % len(ledger.filings)]
    twice = ledger.but(filings=(*ledger.filings, again(filing)))
    assert reports(twice, day) == reports(ledger, day)
