"""What corrections, reopenings and files that cannot be read change about the checks."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from duban.model.diagnostic import Diagnostic
from duban.model.ledger import Ledger
from duban.rules.checks.registry import CHECKS, checked
from tests.rules.checks.broken import CASES, laid_out, opened

ALL = sorted(CASES.glob("*.ledger"))
PARTS = ("actions", "departments", "filings", "decisions", "inspections", "sources", "policies")


def broken(code: str) -> str:
    return (CASES / f"{code}.ledger").read_text(encoding="utf-8")


def ledger_of(changes: str, root: Path) -> Ledger:
    ledger = opened(laid_out(changes, root)).ledger
    assert ledger is not None
    return ledger


def codes(changes: str, root: Path) -> set[str]:
    return {each.code for each in checked(ledger_of(changes, root))}


def correcting(filing: str, entry: str) -> str:
    return (
        "\n=== progress/housing/2025-06/2025-06-02.yaml\ndepartment: housing\non: 2025-06-02\n"
        f"filed: 2025-06-02T17:00:00+08:00\nby: 联络员\ncorrects: {filing}\n"
        f"entries:\n  - {entry}\n"
    )


@pytest.mark.parametrize(
    ("code", "filing"),
    [
        ("unknown-commitment", "2025-03-05"),
        ("unknown-target", "2025-03-05"),
        ("filing-from-the-future", "2025-03-05"),
        ("started-after-filing", "2025-03-05"),
        ("filed-before-made", "2025-01-09"),
        ("repeated-entry", "2025-03-05"),
        ("empty-entry", "2025-03-05"),
        ("figures-disagree", "2025-03-05"),
        ("reading-impossible", "2025-03-05"),
        ("reading-runs-backwards", "2025-03-05"),
        ("claim-short-of-target", "2025-05-06"),
    ],
)
def test_a_corrected_filing_is_at_peace(code: str, filing: str, tmp_path: Path) -> None:
    """Sealed filings are never edited, so a correction must be able to mend every fault."""
    mended = broken(code) + correcting(filing, "{commitment: HO-01, done: 3}")
    assert code not in codes(mended, tmp_path)


def decision(day: str, kind: str, more: str = "") -> str:
    return (
        f"\n=== decisions/{day[:7]}/{day}-{kind}.yaml\nkind: {kind}\ncommitment: HO-01\n"
        f"decided: {day}\nby: 区督查室\nreason: 现场核查\n{more}"
    )


@pytest.mark.parametrize(
    ("code", "more", "said", "why"),
    [
        ("filed-after-end", decision("2025-05-16", "reopening"), False, "reopened before"),
        ("filed-after-end", decision("2025-05-21", "reopening"), True, "reopened only later"),
        ("decided-after-end", decision("2025-05-16", "reopening"), False, "reopened before"),
        ("decided-after-end", decision("2025-05-13", "reopening"), False, "on the day it ended"),
        (
            "reading-runs-backwards",
            decision("2025-03-10", "verification", "outcome: refused\n"),
            False,
            "a refusal lets the figures begin anew",
        ),
        (
            "closed-unverified",
            decision("2025-05-13", "verification", "outcome: passed\n"),
            False,
            "verified and closed on one day",
        ),
        (
            "closed-unverified",
            decision("2025-05-12", "verification", "outcome: refused\n"),
            True,
            "a refusal is no leave to close",
        ),
        ("suspended-twice", decision("2025-04-01", "resumption"), False, "resumed between"),
        ("nothing-to-resume", decision("2025-03-01", "suspension"), False, "suspended before"),
        ("nothing-to-resume", decision("2025-03-21", "suspension"), True, "suspended later"),
    ],
)
def test_decisions_follow_each_other(
    code: str, more: str, said: bool, why: str, tmp_path: Path
) -> None:
    assert (code in codes(broken(code) + more, tmp_path)) is said, why


def test_a_close_out_after_a_reopening_needs_its_own_verification(tmp_path: Path) -> None:
    lived = (
        broken("filed-after-end")
        + decision("2025-05-21", "reopening")
        + decision("2025-05-28", "close-out")
    )
    assert "closed-unverified" in codes(lived, tmp_path)


def test_a_roster_runs_backwards_even_past_filings_that_leave_the_item_out(
    tmp_path: Path,
) -> None:
    steps = ("{east: 签约}", "{west: 挂牌}", "{east: 挂牌}")
    first = broken("unknown-item").partition("\n=== progress")[0]
    filings = "".join(
        f"\n=== progress/housing/2025-03/2025-03-0{n}.yaml\ndepartment: housing\n"
        f"on: 2025-03-0{n}\nfiled: 2025-03-0{n}T17:00:00+08:00\nby: 联络员\n"
        f"entries:\n  - {{commitment: HO-01, items: {items}}}\n"
        for n, items in enumerate(steps, 3)
    )
    assert codes(first + filings, tmp_path) == {"reading-runs-backwards"}


@pytest.mark.parametrize(
    ("code", "unread"),
    [
        ("unknown-department", "departments/housng.yaml"),
        ("unknown-commitment", "departments/roads.yaml"),
        ("unknown-action", "actions/renewl.yaml"),
        ("unknown-finding", "inspections/2025-W10/F-01.yaml"),
        ("unknown-source", "sources/plan-2025.yaml"),
        ("closed-unverified", "decisions/2025-05/2025-05-12-verification.yaml"),
        ("verified-unclaimed", "progress/housing/2025-05/2025-05-06-b.yaml"),
        ("row-unaccounted", "departments/roads.yaml"),
    ],
)
def test_what_may_stand_in_an_unread_file_is_not_called_missing(
    code: str, unread: str, tmp_path: Path
) -> None:
    ledger = ledger_of(broken(code), tmp_path)
    assert code in {each.code for each in checked(ledger)}
    assert code not in {each.code for each in checked(ledger, unread=(unread,))}


@pytest.mark.parametrize("case", ALL, ids=lambda path: path.stem)
def test_no_check_stumbles_where_whole_families_are_missing(case: Path, tmp_path: Path) -> None:
    ledger = ledger_of(case.read_text(encoding="utf-8"), tmp_path)
    for part in PARTS:
        for each in checked(ledger.but(**{part: ()})):
            assert isinstance(each, Diagnostic)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
@pytest.mark.parametrize(
    "code", ["filed-after-end", "duplicate-id", "conflicting-figures", "corrected-twice"]
)
def test_the_order_of_records_changes_nothing(
    code: str, data: st.DataObject, tmp_path: Path
) -> None:
    ledger = ledger_of(broken(code) + broken("row-unaccounted"), tmp_path)
    shuffled = {part: data.draw(st.permutations(getattr(ledger, part))) for part in PARTS}
    again = ledger.but(**{part: tuple(records) for part, records in shuffled.items()})
    assert checked(again) == checked(ledger)


def test_every_check_says_which_faults_it_finds() -> None:
    assert all(check.faults for check in CHECKS)


def test_a_claim_is_held_against_figures_of_its_targets_kind(tmp_path: Path) -> None:
    filing = "department: housing\non: 2025-0{0}-06\nfiled: 2025-0{0}-06T17:00:00+08:00\nby: 甲\n"
    changes = (
        f"=== progress/housing/2025-03/2025-03-06.yaml\n{filing.format(3)}"
        "entries: [{commitment: HO-01, done: 9}]\n"
        "=== decisions/2025-04/2025-04-01-amendment.yaml\n"
        "kind: amendment\ncommitment: HO-01\ndecided: 2025-04-01\nby: 督查室\nreason: 改为比率\n"
        "target: {kind: rate, percent: 95}\n"
        f"=== progress/housing/2025-05/2025-05-06.yaml\n{filing.format(5)}"
        "entries: [{commitment: HO-01, claim: complete, evidence: [台账]}]\n"
    )
    assert "claim-short-of-target" not in codes(changes, tmp_path)


def test_figures_of_another_kind_before_an_amendment_say_nothing(tmp_path: Path) -> None:
    filing = "department: housing\non: 2025-0{0}-06\nfiled: 2025-0{0}-06T17:00:00+08:00\nby: 甲\n"
    decision = "kind: amendment\ncommitment: HO-01\ndecided: 2025-0{0}-01\nby: 督查室\nreason: 改\n"
    changes = (
        f"=== decisions/2025-02/2025-02-01-amendment.yaml\n{decision.format(2)}"
        "target: {kind: rate, percent: 95}\n"
        f"=== progress/housing/2025-03/2025-03-06.yaml\n{filing.format(3)}"
        "entries: [{commitment: HO-01, percent: 90}]\n"
        f"=== decisions/2025-04/2025-04-01-amendment.yaml\n{decision.format(4)}"
        "target: {kind: count, total: 20, unit: 栋}\n"
        f"=== progress/housing/2025-05/2025-05-06.yaml\n{filing.format(5)}"
        "entries: [{commitment: HO-01, done: 9}]\n"
    )
    assert "reading-runs-backwards" not in codes(changes, tmp_path)
