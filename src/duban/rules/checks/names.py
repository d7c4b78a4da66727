"""Names that look the same and are not, and characters that only look like others."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from unicodedata import normalize

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.record import Place
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


class Named(NamedTuple):
    """A name and where it stands."""

    place: Place
    text: str


def lookalike_names(index: Index) -> Iterator[Diagnostic]:
    """Yield names of departments, actions and campaigns that differ only in what nobody sees."""
    first: dict[str, Named] = {}
    for each in sorted({*_of_departments(index), *_of_actions(index)}):
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
    for place, text in _all(index):
        if text.isascii():
            continue
        odd = ODD.search(text)
        if odd is not None and (plain := normalize("NFKC", odd[0])) != odd[0]:
            code = f"{ord(odd[0]):04X}"
            yield ODD_CHARACTER.at(place, text=text, found=odd[0], code=code, plain=plain)
        mixed = MIXED.search(text)
        if mixed is not None:
            yield MIXED_SCRIPTS.at(place, text=text, found=mixed[0])


def _of_departments(index: Index) -> Iterator[Named]:
    for each in index.ledger.departments:
        yield Named(each.at("name"), each.name)
        yield from (Named(each.at("aliases"), alias) for alias in each.aliases)


def _of_actions(index: Index) -> Iterator[Named]:
    for each in index.ledger.actions:
        yield Named(each.at("title"), each.title)
        yield from (Named(part.at("title"), part.title) for part in each.campaigns)


def _all(index: Index) -> Iterator[Named]:
    yield from _of_departments(index)
    yield from _of_actions(index)
    for _, each in index.ledger.commitments():
        yield Named(each.at("title"), each.title)
        yield from (Named(part.at("title"), part.title) for part in each.milestones)
        for key in ("officer", "supervisor"):
            if (name := getattr(each, key)) is not None:
                yield Named(each.at(key), name)
    for _, roster in rosters(index):
        yield from (Named(part.at("title"), part.title) for part in roster.items if part.title)


CHECKS: Final = (
    Check(lookalike_names, (LOOKALIKE_NAMES,)),
    Check(odd_characters, (ODD_CHARACTER, MIXED_SCRIPTS)),
)
