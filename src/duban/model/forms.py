"""Forms: which kinds of text there are, each with its fault and its JSON Schema.

Every scalar reaches the records as the text that stands in the file. A form turns it into
a value and refuses what only resembles one (`010` years, full-width trickery, epoch numbers),
because a ledger that guesses is a ledger that is wrong.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from duban.frozen import frozen
from duban.model.parsing import (
    FIRST_YEAR,
    LAST_YEAR,
    STAMP,
    matching,
    parse_amount,
    parse_day,
    parse_flag,
    parse_line,
    parse_moment,
    parse_number,
    parse_percent,
    parse_prose,
    parse_template,
    parse_until,
    parse_whole,
)

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema, PydanticCustomError


@frozen(eq=False)
class Form:
    """How one kind of text is read.

    Attributes:
        code: the code of the fault that is reported when the text does not fit.
        parse: returns the value, or raises ValueError.
        schema: the JSON Schema of the text as it may stand in a YAML file.
    """

    code: str
    parse: Callable[[str], object]
    schema: Mapping[str, Any] = MappingProxyType({})

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        """Return the gate's validator for this form."""
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(
        self, _schema: "CoreSchema", _handler: "GetJsonSchemaHandler"
    ) -> dict[str, Any]:
        """Return the JSON Schema of this form."""
        return dict(self.schema)

    def _read(self, text: object) -> object:
        if not isinstance(text, str):
            raise _unfit("wrong-shape")
        try:
            return self.parse(text)
        except ValueError:
            raise _unfit(self.code) from None


def _unfit(code: str) -> "PydanticCustomError":
    """Return how the gate is told that a text does not fit."""
    from pydantic_core import PydanticCustomError

    return PydanticCustomError(code, "the text does not fit")


PLAIN: Final = {"type": ["string", "number", "boolean"]}
TEXT: Final = {**PLAIN, "minLength": 1}
DAY: Final = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
DIGITS: Final = "[0-9０-９]{1,15}"
DECIMALS: Final = f"{DIGITS}([.．][0-9０-９]{{1,6}})?"
PERIOD: Final = "^[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?|-Q[1-4]|-H[12])?$"
ONE_LINE: Final = r"^\s*\S(.*\S)?\s*$"
BLANKS: Final = r"^([^{}]|\{[a-z_]+\}|\{\{|\}\})+$"
LINE: Final = Form("not-a-line", parse_line, {**TEXT, "pattern": ONE_LINE})
PROSE: Final = Form("blank-text", parse_prose, {**TEXT, "pattern": r"\S"})
SLUG: Final = Form(
    "not-an-id",
    matching(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}"),
    {"type": ["string", "number"], "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},
)
DATE: Final = Form("not-a-day", parse_day, DAY)
MOMENT: Final = Form("not-a-moment", parse_moment, {"type": "string", "pattern": STAMP})
UNTIL: Final = Form(
    "not-a-period",
    parse_until,
    {
        "type": ["string", "integer"],
        "pattern": PERIOD,
        "minimum": FIRST_YEAR,
        "maximum": LAST_YEAR,
    },
)
WHOLE: Final = Form(
    "not-a-whole-number",
    parse_whole,
    {"type": ["integer", "string"], "minimum": 0, "pattern": f"^{DIGITS}$"},
)
AMOUNT: Final = Form(
    "not-an-amount",
    parse_amount,
    {"type": ["number", "string"], "minimum": 0, "pattern": f"^{DECIMALS}$"},
)
PERCENT: Final = Form(
    "not-a-percentage",
    parse_percent,
    {"type": ["number", "string"], "minimum": 0, "pattern": f"^{DECIMALS} *[%％]?$"},
)
NUMBER: Final = Form(
    "not-a-number",
    parse_number,
    {"type": ["number", "string"], "pattern": f"^-?{DECIMALS} *[%％]?$"},
)
TEMPLATE: Final = Form(
    "not-a-template", parse_template, {"type": "string", "minLength": 1, "pattern": BLANKS}
)
DIGEST: Final = Form(
    "not-a-digest",
    matching("[0-9a-f]{40}|[0-9a-f]{64}"),
    {"type": "string", "pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$"},
)
SUM_LINE: Final = r"[0-9a-f]{64}  (?![./])(?!.*/[./]).+"
SUM: Final = Form(
    "not-a-digest", matching(SUM_LINE), {"type": "string", "pattern": f"^{SUM_LINE}$"}
)
FLAG: Final = Form("not-true-or-false", parse_flag, {"enum": [True, False, "true", "false"]})
