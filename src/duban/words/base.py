"""How a text is kept in both languages until somebody reads it in one."""

import datetime as dt
from collections.abc import Callable, Hashable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from string import Formatter
from typing import Final, Literal, TypeAlias

from duban.frozen import frozen

Lang: TypeAlias = Literal["zh", "en"]
Blank: TypeAlias = "str | int | Decimal | Fraction | dt.date | Words | Said | tuple[Blank, ...]"
Filling: TypeAlias = "Blank | Later"
Number: TypeAlias = "int | Decimal | Fraction"

BETWEEN: Final[Mapping[Lang, str]] = {"zh": "、", "en": ", "}


@frozen()
class Words:
    """One text in both languages, with `{named}` blanks to fill in."""

    zh: str
    en: str

    def __call__(self, **blanks: Filling) -> "Said":
        """Return the text with its blanks filled, still in both languages."""
        return Said(self, tuple(sorted(blanks.items())))


@frozen()
class Said:
    """A text whose blanks are filled; the language is chosen when somebody reads it."""

    words: Words
    blanks: tuple[tuple[str, Filling], ...] = ()


@frozen()
class Later:
    """What costs something to work out, which is done where somebody reads the text."""

    find: Callable[..., Blank]
    given: tuple[Hashable, ...]

    def __repr__(self) -> str:
        # faults are ordered by their blanks, and a set's order is another one in every run
        return "Later()"


def say(value: Filling, lang: Lang) -> str:
    """Return a value as text in one language.

    Fractions are rounded to two decimals, without trailing zeros; days are ISO 8601.
    """
    match value:  # the commonest first
        case str() | int() | dt.date():
            return str(value)
        case Words():
            return _in(value, lang)
        case Said():
            return _filled(value, lang)
        case tuple():
            return BETWEEN[lang].join(say(part, lang) for part in value)
        case Later():
            return say(value.find(*value.given), lang)
        case Fraction() | Decimal():
            return decimal_text(value)
        case _:
            return str(value)


def _in(words: Words, lang: Lang) -> str:
    return words.zh if lang == "zh" else words.en


def _filled(said: Said, lang: Lang) -> str:
    """Return a text with its blanks filled by name only: values are never taken for templates."""
    blanks = dict(said.blanks)
    return "".join(
        text if name is None else text + _blank(blanks[name], form, lang)
        for text, name, form in _pieces(_in(said.words, lang))
    )


@lru_cache(maxsize=1024)  # there are some hundred templates; each is filled for every row
def _pieces(template: str) -> tuple[tuple[str, str | None, str], ...]:
    """Return a template as pieces: a text, the name of the blank after it, and its form."""
    # a rule pack's text is a template from a file: names only, never attributes or indices
    return tuple((text, name, form or "") for text, name, form, _ in Formatter().parse(template))


def _blank(value: Filling, form: str, lang: Lang) -> str:
    if form:
        return format(float(value) if isinstance(value, Fraction) else value, form)
    return say(value, lang)


def decimal_text(value: Number, places: int = 2, *, times: int = 1) -> str:
    """Return so many times a number in decimal notation, half up, without trailing zeros."""
    numerator, denominator = value.as_integer_ratio()
    if denominator == 1:  # as most figures are
        return str(numerator * times)
    one = 10**places
    scaled = abs(numerator) * times * one
    whole, rest = divmod((2 * scaled + denominator) // (2 * denominator), one)
    sign = "-" if numerator < 0 and (whole or rest) else ""
    return f"{sign}{whole}.{rest:0{places}d}".rstrip("0") if rest else f"{sign}{whole}"
