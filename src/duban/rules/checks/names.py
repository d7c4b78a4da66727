"""Names that look the same and are not, and characters that only look like others."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias
from unicodedata import normalize

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.record import Place, Record
from duban.rules.checks.base import Check
from duban.rules.checks.index import Index
from duban.rules.checks.rosters import rosters
from duban.words import Words

LOOKALIKE_NAMES: Final = Fault(
    "lookalike-names",
    Words("“{name}”与“{other}”只是看上去相同", '"{name}" only looks the same as "{other}"'),
    Words(
        "同一名称须用同样的字符：{other} 见 {first}",
        "write the same name with the same characters: {other} stands at {first}",
    ),
    severity="warning",
)
ODD_CHARACTER: Final = Fault(
    "odd-character",
    Words(
        "“{text}”里的“{found}”（U+{code}）是字形相同的另一个字符",
        'in "{text}", "{found}" (U+{code}) is another character that looks like "{plain}"',
    ),
    Words("改成“{plain}”", 'write "{plain}"'),
    severity="warning",
)
MIXED_SCRIPTS: Final = Fault(
    "mixed-scripts",
    Words("“{text}”里混用了不同文字的字母：“{found}”", '"{text}" mixes alphabets: "{found}"'),
    Words("重新输入这个词", "type the word again"),
    severity="warning",
)
ODD: Final = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")
MIXED: Final = re.compile(
    "[a-zA-Z][\u0370-\u052f]|[\u0370-\u052f][a-zA-Z]|[\u0370-\u03ff][\u0400-\u052f]"
)
VARIANTS: Final = str.maketrans("戶戸內爲眞靑黃產敎錄説値呂吳", "户户内为真青黄产教录说值吕吴")
"""Forms of one character that Unicode keeps apart even in its compatibility form."""


Naming: TypeAlias = tuple[Record, str, str]
"""The record that bears a name, the key that gives it, and the name."""


class Named(NamedTuple):
    """A name and where it stands."""

    place: Place
    text: str


def lookalike_names(index: Index) -> Iterator[Diagnostic]:
    """Yield names of departments, actions and campaigns that differ only in what nobody sees."""
    first: dict[str, Named] = {}
    given = (*_of_departments(index), *_of_actions(index))
    for each in sorted({Named(record.at(key), text) for record, key, text in given}):
        before = first.setdefault(skeleton(each.text), each)
        if before.text != each.text:
            yield LOOKALIKE_NAMES.at(
                each.place, name=each.text, other=before.text, first=str(before.place)
            )


def skeleton(text: str) -> str:
    """Return what a text looks like: without width, blanks, case and variants of a character."""
    return "".join(normalize("NFKC", text).split()).casefold().translate(VARIANTS)


def odd_characters(index: Index) -> Iterator[Diagnostic]:
    """Yield names with radicals in place of characters, or with letters of two alphabets."""
    for record, key, text in _all(index):
        if text.isascii():
            continue
        odd, mixed = ODD.search(text), MIXED.search(text)
        if odd is None and mixed is None:
            continue
        place = record.at(key)
        if odd is not None and (plain := normalize("NFKC", odd[0])) != odd[0]:
            code = f"{ord(odd[0]):04X}"
            yield ODD_CHARACTER.at(place, text=text, found=odd[0], code=code, plain=plain)
        if mixed is not None:
            yield MIXED_SCRIPTS.at(place, text=text, found=mixed[0])


def _of_departments(index: Index) -> Iterator[Naming]:
    for each in index.ledger.departments:
        yield each, "name", each.name
        yield from ((each, "aliases", alias) for alias in each.aliases)


def _of_actions(index: Index) -> Iterator[Naming]:
    for each in index.ledger.actions:
        yield each, "title", each.title
        yield from ((part, "title", part.title) for part in each.campaigns)


def _all(index: Index) -> Iterator[Naming]:
    yield from _of_departments(index)
    yield from _of_actions(index)
    for _, each in index.ledger.commitments():
        yield each, "title", each.title
        for part in each.milestones:
            yield part, "title", part.title
        if each.officer is not None:
            yield each, "officer", each.officer
        if each.supervisor is not None:
            yield each, "supervisor", each.supervisor
    for _, roster in rosters(index):
        yield from ((part, "title", part.title) for part in roster.items if part.title)


CHECKS: Final = (
    Check(lookalike_names, (LOOKALIKE_NAMES,)),
    Check(odd_characters, (ODD_CHARACTER, MIXED_SCRIPTS)),
)
