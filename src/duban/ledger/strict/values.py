"""What a YAML file says before it is typed: text, mappings and lists that know their places."""

from typing import TypeAlias

from duban.model.record import Place

Spot: TypeAlias = tuple[int, int]
"""A line and a column, both from 1, counted in characters."""


class Map(dict[str, "Value"]):
    """A mapping of a file, in the file's order.

    `keys` and `values` are the places of each key and of each value. They hide the methods
    of those names: iterate over the mapping itself or over `items()`.
    """

    __slots__ = ("keys", "place", "values")

    place: Place
    keys: dict[str, Spot]  # type: ignore[assignment]  # hides dict.keys on purpose
    values: dict[str, Spot]  # type: ignore[assignment]  # hides dict.values on purpose

    def __init__(self, place: Place) -> None:
        self.place = place
        self.keys = {}
        self.values = {}


class Seq(list["Value"]):
    """A list of a file; `spots` are the places of its members."""

    __slots__ = ("place", "spots")

    place: Place
    spots: list[Spot]

    def __init__(self, place: Place) -> None:
        self.place = place
        self.spots = []


Value: TypeAlias = str | Map | Seq
