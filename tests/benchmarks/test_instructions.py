import pytest

from benchmarks.cases import CASES
from benchmarks.instructions import NAMES, compared


@pytest.mark.parametrize(
    ("count", "was", "expected", "why"),
    [
        (1_010, 1_000, "status: 1,010, was 1,000 (+1.00%)", "as much as is tolerated"),
        (1_011, 1_000, "status: 1,011, was 1,000 (+1.10%): TOO MANY", "and more than that"),
        (
            989,
            1_000,
            "status: 989, was 1,000 (-1.10%): fewer, keep it with --update",
            "or the next growth would go unseen",
        ),
        (5, None, "status: 5, was not kept", "a new case has nothing to be held against"),
    ],
)
def test_a_comparison(count: int, was: int | None, expected: str, why: str) -> None:
    kept = {} if was is None else {"status": was}
    assert list(compared({"status": count}, kept)) == [expected], why


def test_what_is_counted_is_a_case() -> None:
    assert set(NAMES) <= {each.name for each in CASES}
