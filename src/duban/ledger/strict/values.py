"""What a YAML file says before it is typed: text, mappings and lists that know their places."""

from typing import Any, Final, TypeAlias

from duban.frozen import empty
from duban.model.record import Origin, Place, shared

Spot: TypeAlias = tuple[int, int]
"""A line and a column, both from 1, counted in characters."""

HEAD: Final = 2
"""Of flat places: the line and the column of the mapping itself."""
EACH: Final = 3
"""Of flat places: a key, its line and its column."""
COLON: Final = 2
"""Characters between a key and its value where they stand as close as they may."""


class Map(dict[str, "Value"]):
    """A mapping of a file, in the file's order.

    `keys` and `values` are the places of each key and of each value. They hide the methods
    of those names: iterate over the mapping itself or over `items()`.

    A large file has thousands of mappings, and hardly anybody asks for the places of one key.
    So they lie flat, as in an `Origin`, until somebody does; from then on there are dicts, which
    may be changed.

    Attributes:
        file: the file.
        flat: the mapping's line and column, then each key with its own; None once there are dicts.
        ats: line and column of each value, flat; None where each stands right behind its key.
    """

    __slots__ = ("_keys", "_place", "_values", "ats", "file", "flat")

    file: str
    flat: Any  # a list while it grows, or a tuple
    ats: Any
    _place: Place
    _keys: dict[str, Spot]
    _values: dict[str, Spot]

    def __init__(self, place: Place) -> None:
        self.file = place.file
        self.flat = self.ats = None
        self._place, self._keys, self._values = place, {}, {}

    @property
    def place(self) -> Place:
        """Where the mapping stands."""
        flat = self.flat
        return self._place if flat is None else Place(self.file, flat[0], flat[1])

    @property  # type: ignore[override]  # hides dict.keys on purpose
    def keys(self) -> dict[str, Spot]:
        """The place of each key."""
        self._unfold()
        return self._keys

    @keys.setter
    def keys(self, spots: dict[str, Spot]) -> None:
        self._unfold()
        self._keys = spots

    @property  # type: ignore[override]  # hides dict.values on purpose
    def values(self) -> dict[str, Spot]:
        """The place of each value."""
        self._unfold()
        return self._values

    @values.setter
    def values(self, spots: dict[str, Spot]) -> None:
        self._unfold()
        self._values = spots

    def origin(self) -> Origin:
        """Return the origin of the record that the mapping is to become."""
        flat = self.flat
        if flat is None:
            return Origin.of(self._place, self._keys)
        line, shape = flat[0], list(flat[1:])
        shape[HEAD::EACH] = [each - line for each in shape[HEAD::EACH]]
        made: Any = empty(Origin)
        made.file, made.line, made.shape = self.file, line, shared(tuple(shape))
        whole: Origin = made
        return whole

    def _unfold(self) -> None:
        """Make dicts of the places that lie flat."""
        flat, ats = self.flat, self.ats
        if flat is None:
            return
        self._place = self.place
        keys = flat[HEAD::EACH]
        lines, columns = flat[HEAD + 1 :: EACH], flat[HEAD + 2 :: EACH]
        self._keys = dict(zip(keys, zip(lines, columns, strict=True), strict=True))
        if ats is None:
            self._values = {k: (at, c + len(k) + COLON) for k, (at, c) in self._keys.items()}
        else:
            self._values = dict(zip(keys, zip(ats[::2], ats[1::2], strict=True), strict=True))
        self.flat = self.ats = None


class Seq(list["Value"]):
    """A list of a file; `spots` are the places of its members."""

    __slots__ = ("place", "spots")

    place: Place
    spots: list[Spot]

    def __init__(self, place: Place) -> None:
        self.place = place
        self.spots = []


Value: TypeAlias = str | Map | Seq
"""Any value of a file."""
