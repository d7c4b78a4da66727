"""What was sealed stays as it was published, whatever arrives afterwards under whatever date."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from duban.model.ledger import Ledger
from duban.model.release import Release
from duban.rules.known import known_on
from tests.laws.ledgers import AS_OF, ledgers
from tests.laws.renderings import reports
from tests.laws.settings import FEW

SHA = "ab" * 32


def files(ledger: Ledger) -> list[str]:
    """Return the files that are written once."""
    dated = (*ledger.filings, *ledger.decisions, *ledger.inspections)
    return sorted({each.origin.file for each in dated})


def without(ledger: Ledger, gone: set[str]) -> Ledger:
    """Return a ledger before some files had arrived."""
    return ledger.but(
        filings=tuple(each for each in ledger.filings if each.origin.file not in gone),
        decisions=tuple(each for each in ledger.decisions if each.origin.file not in gone),
        inspections=tuple(each for each in ledger.inspections if each.origin.file not in gone),
    )


def sealed(ledger: Ledger, as_of: dt.date, period: str) -> Ledger:
    """Return a ledger with one more release: what is known on a day."""
    release = Release(
        ledger=ledger.info.ledger,
        period=period,
        as_of=as_of,
        root=SHA,
        count=0,
        filings=0,
        decisions=0,
        rules=SHA,
        tool="0",
        files=tuple(f"{SHA}  {name}" for name in files(known_on(ledger, as_of))),
    )
    return ledger.but(releases=(*ledger.releases, release))


@given(ledgers(), AS_OF, st.randoms(use_true_random=False), st.integers(0, 400))
@FEW
def test_what_arrives_after_a_release_changes_no_report_up_to_its_day(
    ledger: Ledger, day: dt.date, random: object, back: int
) -> None:
    late = {name for name in files(ledger) if random.random() < 1 / 3}  # type: ignore[attr-defined] # hypothesis' own
    published = sealed(without(ledger, late), day, "first")
    whole = ledger.but(releases=published.releases)
    earlier = day - dt.timedelta(days=back)
    assert reports(whole, day) == reports(published, day)
    assert reports(whole, earlier) == reports(published, earlier)


@given(ledgers(), AS_OF)
@FEW
def test_a_release_of_all_that_is_known_changes_nothing(ledger: Ledger, day: dt.date) -> None:
    later = day + dt.timedelta(days=90)
    for one in (sealed(ledger, day, "first"), sealed(sealed(ledger, day, "a"), later, "b")):
        assert reports(one, day) == reports(ledger, day)
        assert reports(one, later) == reports(ledger, later)


@given(ledgers(), AS_OF, st.randoms(use_true_random=False))
@FEW
def test_the_next_release_counts_what_came_late_and_keeps_what_was(
    ledger: Ledger, day: dt.date, random: object
) -> None:
    later = day + dt.timedelta(days=31)
    late = {name for name in files(ledger) if random.random() < 1 / 3}  # type: ignore[attr-defined] # hypothesis' own
    first = sealed(without(ledger, late), day, "first")
    then = ledger.but(releases=first.releases)
    both = sealed(then, later, "second")
    assert reports(both, day) == reports(first, day)
    assert reports(both, later) == reports(then, later)
