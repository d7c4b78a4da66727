"""How a text is kept in both languages until somebody reads it in one."""

import datetime as dt
import string
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, Literal, TypeAlias

Lang: TypeAlias = Literal["zh", "en"]
Blank: TypeAlias = "str | int | Decimal | Fraction | dt.date | Words | Said | tuple[Blank, ...]"
Filling: TypeAlias = "Blank | Later"

BETWEEN: Final[Mapping[Lang, str]] = {"zh": "、", "en": ", "}


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages, with `{named}` blanks to fill in."""

    zh: str
    en: str

    def __call__(self, **blanks: Filling) -> "Said":
        """Return the text with its blanks filled, still in both languages."""
        return Said(self, tuple(sorted(blanks.items())))


@dataclass(frozen=True, slots=True)
class Said:
    """A text whose blanks are filled; the language is chosen when somebody reads it."""

    words: Words
    blanks: tuple[tuple[str, Filling], ...] = ()


@dataclass(frozen=True, slots=True)
class Later:
    """What costs something to work out, which is done where somebody reads the text."""

    # faults are ordered by their blanks, and a set's order is another one in every run
    find: Callable[..., Blank] = field(repr=False)
    given: tuple[Hashable, ...] = field(repr=False)


class _Filler(string.Formatter):
    """Fills blanks by name only: values from files are never taken for templates."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def get_field(self, field_name: str, args: Any, kwargs: Any) -> Any:  # noqa: ANN401 - the base class's signature
        # a rule pack's text is a template from a file: names only, never attributes or indices
        return kwargs[field_name], field_name

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401 - as above
        if format_spec:
            return format(float(value) if isinstance(value, Fraction) else value, format_spec)
        return say(value, self.lang)


def say(value: Filling, lang: Lang) -> str:
    """Return a value as text in one language.

    Fractions are rounded to two decimals, without trailing zeros; days are ISO 8601.
    """
    match value:
        case Words():
            return _in(value, lang)
        case Said():
            return _Filler(lang).vformat(_in(value.words, lang), (), dict(value.blanks))
        case Later():
            return say(value.find(*value.given), lang)
        case Fraction() | Decimal():
            return decimal_text(value)
        case tuple():
            return BETWEEN[lang].join(say(part, lang) for part in value)
        case _:
            return str(value)


def _in(words: Words, lang: Lang) -> str:
    return words.zh if lang == "zh" else words.en


def decimal_text(value: Fraction | Decimal, places: int = 2) -> str:
    """Return a number in decimal notation, rounded half up, without trailing zeros."""
    numerator, denominator = value.as_integer_ratio()
    scaled = 2 * abs(numerator) * 10**places + denominator
    whole, rest = divmod(scaled // (2 * denominator), 10**places)
    sign = "-" if value < 0 and (whole or rest) else ""
    return f"{sign}{whole}.{rest:0{places}d}".rstrip("0").rstrip(".") if rest else f"{sign}{whole}"
