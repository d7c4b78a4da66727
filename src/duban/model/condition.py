"""条件: when a light rule applies, as bounds on facts joined by `all` and `any`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Final

from duban.frozen import frozen
from duban.model.record import Record, record
from duban.model.scalars import Line, Number, ShortFor

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

JOINS: Final = ("all", "any")


@record
class Bounds(Record):
    """界限。What a fact's value must be; several bounds hold together."""

    gt: Number | None = None
    """大于。"""
    ge: Number | None = None
    """不小于。"""
    lt: Number | None = None
    """小于。"""
    le: Number | None = None
    """不大于。"""
    eq: Line | None = None
    """等于。"""
    ne: Line | None = None
    """不等于。"""
    one_of: tuple[Line, ...] = ()
    """属于。"""


@frozen(slots=False)
class FactsApart:
    """Lets facts stand beside `all` and `any` in a file, and keeps them apart in the record."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        """Return a validator that first moves the facts into `facts`."""
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(self._apart, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: "CoreSchema", handler: "GetJsonSchemaHandler"
    ) -> Mapping[str, Any]:
        """Return the schema of the record, whose `facts` the ledger's schema sets beside it."""
        return handler(schema)

    def _apart(self, given: object) -> object:
        if not isinstance(given, dict):
            return given
        kept = {key: given[key] for key in (*JOINS, "origin") if key in given}
        return {**kept, "facts": {key: given[key] for key in given if key not in kept}}


@record
class Condition(Record):
    """条件。All of its facts, all of `all`, and at least one of `any` must hold."""

    facts: Mapping[str, Annotated[Bounds, ShortFor("eq")]]
    """指标及其界限。"""
    all: "tuple[Annotated[Condition, FactsApart()], ...]" = ()
    """全部成立。"""
    any: "tuple[Annotated[Condition, FactsApart()], ...]" = ()
    """至少一项成立。"""


When = Annotated[Condition, FactsApart()]
