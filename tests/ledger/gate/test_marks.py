"""Misspelt marks and reviews are told of as any other file: their `kind` tells nothing apart."""

from collections.abc import Callable, Mapping

import pytest

from duban.ledger.load import Loaded

MARK = "{department: dep, kind: praise, decided: 2025-03-20, by: 区长, reason: 肯定}"


@pytest.mark.parametrize(
    ("file", "text", "codes", "why"),
    [
        ("marks/2025-03.yaml", f"marks: [{MARK}]", [], "as it should be"),
        (
            "marks/2025-03.yaml",
            f"marks: [{MARK.replace('reason', 'reson')}]",
            ["missing-key", "unknown-key"],
            "a key misspelt in a record whose kind may be any word",
        ),
        (
            "marks/2025-03.yaml",
            f"marks: [{MARK.replace('kind: praise, ', '')}]",
            ["missing-key"],
            "no kind",
        ),
        (
            "marks/2025-04.yaml",
            f"marks: [{MARK}]",
            ["file-not-named-after-id"],
            "another month's file",
        ),
        (
            "reviews/2025-03.yaml",
            "remarks: [{kind: praise, decided: 2025-03-20, by: 办, text: 好}]",
            ["not-one-of"],
            "a kind that remarks do not have",
        ),
    ],
)
def test_faults(
    loaded: Callable[[Mapping[str, str]], Loaded], file: str, text: str, codes: list[str], why: str
) -> None:
    found = loaded({file: f"{{month: 2025-03, {text}}}"}).diagnostics
    assert sorted(each.code for each in found) == codes, why
