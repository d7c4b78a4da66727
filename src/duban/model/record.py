"""What every record shares: it is frozen, knows its place, and refuses unknown keys."""

from collections.abc import Mapping
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


class Origin(NamedTuple):
    """The place of a record, and of each of its keys, in the file that it was read from.

    The gate puts it into every mapping it reads; a file cannot give it.
    """

    place: Place
    keys: Mapping[str, tuple[int, int]] = {}

    def at(self, key: str) -> Place:
        """Return the place of a key, or of the record where the key was left out."""
        if key not in self.keys:
            return self.place
        return Place(self.place.file, *self.keys[key])

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


NOWHERE: Final = Origin(Place(""))


@record
class Record:
    """What a file says, unjudged."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    origin: Origin = NOWHERE

    def at(self, key: str) -> Place:
        """Return the place of one of the record's keys."""
        return self.origin.at(key)
