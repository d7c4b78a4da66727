"""The demonstration's remarks can be signed: nobody is thanked and blamed in the same bulletin."""

from pathlib import Path

from duban.ledger.load import open_ledger

DEMO = Path(__file__).resolve().parents[2] / "examples" / "demo" / "data"


def test_nobody_is_thanked_and_blamed_in_one_month() -> None:
    ledger = open_ledger(DEMO).ledger
    assert ledger is not None
    assert ledger.reviews
    for month in ledger.reviews:
        thanked, blamed = (
            {each.department for each in month.remarks if each.kind == kind and each.department}
            for kind in ("practice", "problem")
        )
        assert not thanked & blamed, month.month
