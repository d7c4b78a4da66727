"""同类: how far the commitments of one action are, in order, with any one of them left out."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import overload

Ordered = Sequence[Fraction]


class Shares:
    """The known shares of an action's commitments, put in order once."""

    def __init__(self, shares: Mapping[str, Fraction | None]) -> None:
        known = [(share, name) for name, share in shares.items() if share is not None]
        known.sort(key=lambda each: each[0])
        self._shares = tuple(share for share, _ in known)
        self._places = {name: place for place, (_, name) in enumerate(known)}

    def without(self, name: str) -> Ordered:
        """Return the shares of the others, the least first."""
        place = self._places.get(name)
        return self._shares if place is None else _Others(self._shares, place)


class _Others(Sequence[Fraction]):
    """A sequence without one of its members; a copy for each of thousands would cost too much."""

    def __init__(self, shares: Ordered, left_out: int) -> None:
        self._shares = shares
        self._left_out = left_out

    def __len__(self) -> int:
        return len(self._shares) - 1

    @overload
    def __getitem__(self, place: int) -> Fraction: ...

    @overload
    def __getitem__(self, place: slice) -> Ordered: ...

    def __getitem__(self, place: int | slice) -> Fraction | Ordered:
        if isinstance(place, slice):
            return tuple(self)[place]
        if not 0 <= place < len(self):
            raise IndexError(place)
        return self._shares[place + (place >= self._left_out)]
