"""The future cannot change the past, and no ledger or day is too strange to be judged."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from duban.model.filing import Filing
from duban.model.ledger import Ledger
from duban.rules.evaluate import Chronicle, evaluate
from tests.laws.ledgers import AS_OF, HOME, ledgers
from tests.laws.renderings import documents, rendered, reports
from tests.laws.settings import FEW, MANY


def handed_in(filing: Filing) -> dt.date:
    """Return the day in Shanghai on which a filing was handed in."""
    return filing.filed.astimezone(HOME).date()


def without_future(ledger: Ledger, day: dt.date) -> Ledger:
    """Return the files that there were at the end of a day."""
    return ledger.but(
        departments=tuple(
            type(each)(
                id=each.id,
                name=each.name,
                origin=each.origin,
                commitments=tuple(one for one in each.commitments if one.made <= day),
            )
            for each in ledger.departments
        ),
        filings=tuple(each for each in ledger.filings if handed_in(each) <= day),
        decisions=tuple(each for each in ledger.decisions if each.decided <= day),
        inspections=tuple(each for each in ledger.inspections if each.recorded <= day),
    )


@given(ledgers(), AS_OF)
@FEW
def test_files_dated_after_a_day_change_no_report_as_of_that_day(
    ledger: Ledger, day: dt.date
) -> None:
    assert reports(ledger, day) == reports(without_future(ledger, day), day)


@given(ledgers(), st.dates(dt.date(2000, 1, 1), dt.date(2100, 12, 31)))
@MANY
def test_every_ledger_can_be_judged_on_every_day(ledger: Ledger, day: dt.date) -> None:
    situation = evaluate(ledger, day)
    assert {each.case.as_of for each in situation.standings} <= {day}
    assert all(each.verdict.light == each.light for each in situation.standings)


@given(ledgers(), AS_OF)
@FEW
def test_judging_a_later_day_first_changes_nothing(ledger: Ledger, day: dt.date) -> None:
    first = reports(ledger, day)
    evaluate(ledger, day + dt.timedelta(days=400))
    assert reports(ledger, day) == first


@given(ledgers(), AS_OF, st.integers(0, 400))
@FEW
def test_a_day_looked_back_at_is_the_day_as_it_was(
    ledger: Ledger, day: dt.date, later: int
) -> None:
    chronicle = Chronicle(ledger, day + dt.timedelta(days=later))
    back = tuple(rendered(each) for each in documents(chronicle.on(day)))
    assert back == reports(ledger, day)
