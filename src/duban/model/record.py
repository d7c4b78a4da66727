"""What every record shares: it is frozen, knows its place, and refuses unknown keys."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final, NamedTuple, TypeVar, dataclass_transform

from duban.frozen import frozen

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic_core import CoreSchema, core_schema

Made = TypeVar("Made", bound=type)


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: Made) -> Made:
    """Make a class one of frozen values whose fields are given by name; its place is no part."""
    return frozen(kw_only=True, uncompared=("origin",))(cls)


class Place(NamedTuple):
    """Where something stands: a file below the ledger's folder, a line and a column from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


NO_KEYS: Final[Mapping[str, tuple[int, int]]] = MappingProxyType({})


@frozen()
class Origin:
    """The place of a record, and of each of its keys, in the file that it was read from.

    The gate puts it into every mapping it reads; a file cannot give it. A large ledger has a
    million of them, so the places lie flat: a mapping in each would outweigh the records.

    Attributes:
        file: the file, below the ledger's folder.
        spots: the record's line and column, then each key that the file gives, with its line
            and column: `(12, 3, "commitment", 12, 5, "done", 12, 28)`.
    """

    file: str
    spots: tuple[Any, ...] = (1, 1)

    @classmethod
    def of(cls, place: Place, keys: Mapping[str, tuple[int, int]] = NO_KEYS) -> "Origin":
        """Return the origin of what stands at a place, with the places of its keys."""
        home = place.line
        spots: list[Any] = [home, place.column]
        for key, (line, column) in keys.items():
            spots += (key, home if line == home else line, column)  # one number, not two alike
        return cls(place.file, tuple(spots))

    @property
    def place(self) -> Place:
        """The place of the record."""
        return Place(self.file, self.spots[0], self.spots[1])

    def gives(self, key: str) -> bool:
        """Return whether the file gives a key; otherwise the field has its default."""
        return key in self.spots

    def at(self, key: str) -> Place:
        """Return the place of a key, or of the record where the key was left out."""
        if key not in self.spots:
            return self.place
        where = self.spots.index(key)
        return Place(self.file, self.spots[where + 1], self.spots[where + 2])

    def places(self) -> Mapping[str, Place]:
        """Return the place of every key that the file gives, for who asks for all of them."""
        _, _, *flat = self.spots
        every = zip(flat[::3], flat[1::3], flat[2::3], strict=True)
        return {key: Place(self.file, line, column) for key, line, column in every}

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: object) -> "CoreSchema":
        from pydantic_core import core_schema

        return core_schema.is_instance_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: "core_schema.CoreSchema", _handler: "GetJsonSchemaHandler"
    ) -> dict[str, Any]:
        from pydantic_core import PydanticOmit

        raise PydanticOmit


NOWHERE: Final = Origin("")


@record
class Record:
    """What a file says, unjudged."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    origin: Origin = NOWHERE

    def at(self, key: str) -> Place:
        """Return the place of one of the record's keys."""
        return self.origin.at(key)
