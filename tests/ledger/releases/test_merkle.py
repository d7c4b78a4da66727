"""The root is what the docs say, reckoned here by other means: from RFC 6962's own words."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.ledger.releases.merkle import root_of


def digest(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def reference(leaves: list[bytes]) -> bytes:
    """Return MTH as RFC 6962 defines it: by halves, not by rows."""
    if not leaves:
        return digest()
    if len(leaves) == 1:
        return digest(b"\x00", leaves[0])
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return digest(b"\x01", reference(leaves[:half]), reference(leaves[half:]))


def leaf(name: str, sha: str) -> bytes:
    raw = name.encode()
    return len(raw).to_bytes(4, "big") + raw + bytes.fromhex(sha)


SHA = st.binary(min_size=32, max_size=32).map(bytes.hex)
NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


@given(st.dictionaries(NAMES, SHA, max_size=40))
def test_the_root_is_that_of_the_standard(sums: dict[str, str]) -> None:
    leaves = [leaf(name, sums[name]) for name in sorted(sums, key=str.encode)]
    assert root_of(sums) == reference(leaves).hex()


A, B = "aa" * 32, "bb" * 32


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ({"a": A, "b": B}, {"a": B, "b": A}, "contents that changed their names"),
        ({"a": A}, {"a": A, "b": B}, "one more"),
        ({"a": A}, {"c": A}, "another name"),
        ({"a": A}, {"a": B}, "another content"),
        ({}, {"a": A}, "none and one"),
    ],
)
def test_whatever_differs_has_another_root(
    first: dict[str, str], second: dict[str, str], why: str
) -> None:
    assert root_of(first) != root_of(second), why


def test_the_order_in_which_files_come_says_nothing() -> None:
    assert root_of({"a": A, "b": B}) == root_of({"b": B, "a": A})


def test_a_known_root() -> None:
    """Whoever changes this changes what every release ever sealed means."""
    sums = {name: hashlib.sha256(name.encode()).hexdigest() for name in ("a", "区/乙", "z")}
    assert root_of(sums) == KNOWN


KNOWN = "54614764665e6fa05c82f1a40b65f5d3839bda0ec94be032e8ab10b770df61e4"
