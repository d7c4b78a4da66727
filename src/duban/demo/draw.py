"""Draws by digest: the same key gives the same choice on every machine and in every Python."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Final, TypeVar

SEED: Final = "yunting-2025"
Thing = TypeVar("Thing")


def below(bound: int, *key: object) -> int:
    """Return a number from 0 up to, not including, a bound."""
    text = "\x1f".join([SEED, *map(str, key)])
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big") % bound


def between(low: int, high: int, *key: object) -> int:
    """Return a number from the lower to the higher bound, both included."""
    return low + below(high - low + 1, *key)


def chance(percent: int, *key: object) -> bool:
    """Return whether something happens that does so in so many percent of all cases."""
    return below(100, *key) < percent


def pick(things: Sequence[Thing], *key: object) -> Thing:
    """Return one of some things."""
    return things[below(len(things), *key)]
