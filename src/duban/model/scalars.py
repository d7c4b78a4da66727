"""The types of single values in the records, each with the form its text must have."""

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

from duban.frozen import frozen
from duban.model import forms

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

Line: TypeAlias = Annotated[str, forms.LINE]
Prose: TypeAlias = Annotated[str, forms.PROSE]
Slug: TypeAlias = Annotated[str, forms.SLUG]
Day: TypeAlias = Annotated[dt.date, forms.DATE]
Moment: TypeAlias = Annotated[dt.datetime, forms.MOMENT]
Until: TypeAlias = Annotated[dt.date, forms.UNTIL]
Whole: TypeAlias = Annotated[int, forms.WHOLE]
Amount: TypeAlias = Annotated[Decimal, forms.AMOUNT]
Percent: TypeAlias = Annotated[Decimal, forms.PERCENT]
Number: TypeAlias = Annotated[Decimal, forms.NUMBER]
Digest: TypeAlias = Annotated[str, forms.DIGEST]
Sum: TypeAlias = Annotated[str, forms.SUM]
Template: TypeAlias = Annotated[str, forms.TEMPLATE]
Flag: TypeAlias = Annotated[bool, forms.FLAG]
Frequency: TypeAlias = Literal["daily", "weekly", "monthly", "quarterly", "never"]


@frozen(slots=False)
class OneOf:
    """Marks a union whose members are told apart by one key, such as `kind`."""

    key: str

    def __get_pydantic_core_schema__(
        self,
        source: Any,  # noqa: ANN401 - any union
        handler: "GetCoreSchemaHandler",
    ) -> "CoreSchema":
        """Return a validator that chooses the member by its key."""
        from pydantic import Discriminator

        return handler.generate_schema(Annotated[source, Discriminator(self.key)])


def any_of(members: Iterable[type]) -> Any:  # noqa: ANN401 - a union made at run time
    """Return the union of some classes, as if they had been written with `|`."""
    return reduce(or_, members)


@frozen(slots=False)
class ShortFor:
    """Marks a record that a file may give as one text, which stands for its `key`."""

    key: str

    def __get_pydantic_core_schema__(
        self, source: object, handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        """Return a validator that first spells the text out as a mapping."""
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(self._spell_out, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: "CoreSchema", handler: "GetJsonSchemaHandler"
    ) -> Mapping[str, Any]:
        """Return a schema that takes the text or the mapping."""
        return {"anyOf": [dict(forms.TEXT), handler(schema)]}

    def _spell_out(self, given: object) -> object:
        return {self.key: given} if isinstance(given, str) else given
