"""Values as a template sees them: named, in one language, and with nothing to call."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, TypeAlias

from duban.reports.document import Block, Lamp, Named
from duban.reports.templating.faults import UNKNOWN_NAME, RefusalError
from duban.words import Lang, Said, Words, say, shown
from duban.words.guess import guess

Plain: TypeAlias = str | bool | int | Decimal | Fraction | dt.date
NOTHING: Final = ""


class Given:
    """Named values; a template asks for them by `.name` and can do nothing else with them."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def named(self, name: str) -> Any:  # noqa: ANN401 - whatever the report gives
        """Return a value.

        Raises:
            RefusalError: where there is none of the name.
        """
        if name not in self._values:
            known = tuple(self._values)
            raise RefusalError(UNKNOWN_NAME, name=name, guess=guess(name, known), known=known)
        return self._values[name]


class Many:
    """Several values, to loop over."""

    def __init__(self, values: Sequence[Any]) -> None:
        self.values = values

    def __len__(self) -> int:
        return len(self.values)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.values)


class Placed:
    """A block, which can be put on a line; one without rows counts as nothing when asked."""

    def __init__(self, block: Block) -> None:
        self.block = block

    def __bool__(self) -> bool:
        return bool(getattr(self.block, "rows", True))


def as_given(value: object, lang: Lang) -> Any:  # noqa: ANN401 - one of the classes above, or plain
    """Return a value of a report as its template sees it."""
    match value:
        case Mapping():
            return Given({key: as_given(each, lang) for key, each in value.items()})
        case list() | tuple():
            return Many([as_given(each, lang) for each in value])
        case Words() | Said():
            return say(value, lang)
        case Named():
            return as_given(value.words, lang)
        case Lamp():
            return as_given(value.short, lang)
        case _ if isinstance(value, Block):
            return Placed(value)
        case _:
            return value


def text_of(value: object, lang: Lang) -> str | None:
    """Return a plain value as it stands in a text; None where it is no plain value."""
    match value:
        case None:
            return shown.NONE
        case bool():
            return say(shown.YES if value else shown.NO, lang)
        case str() | int() | Decimal() | Fraction() | dt.date():
            return say(value, lang)
        case _:
            return None
