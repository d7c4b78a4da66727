"""What every record shares: it is frozen, knows its place, and refuses unknown keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic_core import CoreSchema, core_schema

Made = TypeVar("Made", bound=type)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def record(cls: Made) -> Made:
    """Make a class a frozen, slotted dataclass whose fields are given by name."""
    return dataclass(frozen=True, slots=True, kw_only=True)(cls)  # type: ignore[return-value]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a file below the ledger's folder, a line and a column from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Origin:
    """The place of a record, and of each of its keys, in the file that it was read from.

    The gate puts it into every mapping it reads; a file cannot give it.
    """

    place: Place
    keys: Mapping[str, tuple[int, int]] = field(default_factory=dict)

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

    origin: Origin = field(default=NOWHERE, compare=False, repr=False)

    def at(self, key: str) -> Place:
        """Return the place of one of the record's keys."""
        return self.origin.at(key)
