"""What every record shares: it is frozen, knows its place, and refuses unknown keys."""

from collections.abc import Mapping
from functools import lru_cache
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


@lru_cache(maxsize=65_536)
def shared(shape: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the one object that stands for all equal shapes."""
    return shape


@frozen()
class Origin:
    """The place of a record, and of each of its keys, in the file that it was read from.

    The gate puts it into every mapping it reads; a file cannot give it. A large ledger has a
    million of them, and most look alike but for the line: the shape is one object for all those.

    Attributes:
        file: the file, below the ledger's folder.
        line: the record's line.
        shape: its column, then each key that the file gives, with the lines down to it and its
            column: `(5, "commitment", 0, 6, "done", 1, 5)`.
    """

    file: str
    line: int = 1
    shape: tuple[Any, ...] = (1,)

    @classmethod
    def of(cls, place: Place, keys: Mapping[str, tuple[int, int]] = NO_KEYS) -> "Origin":
        """Return the origin of what stands at a place, with the places of its keys."""
        shape: list[Any] = [place.column]
        for key, (line, column) in keys.items():
            shape += (key, line - place.line, column)
        return cls(place.file, place.line, shared(tuple(shape)))

    @property
    def place(self) -> Place:
        """The place of the record."""
        return Place(self.file, self.line, self.shape[0])

    def gives(self, key: str) -> bool:
        """Return whether the file gives a key; otherwise the field has its default."""
        return key in self.shape

    def at(self, key: str) -> Place:
        """Return the place of a key, or of the record where the key was left out."""
        if key not in self.shape:
            return self.place
        where = self.shape.index(key)
        return Place(self.file, self.line + self.shape[where + 1], self.shape[where + 2])

    def places(self) -> Mapping[str, Place]:
        """Return the place of every key that the file gives, for who asks for all of them."""
        _, *flat = self.shape
        every = zip(flat[::3], flat[1::3], flat[2::3], strict=True)
        return {key: Place(self.file, self.line + down, column) for key, down, column in every}

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
