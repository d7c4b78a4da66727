"""One word per idea: the written pages use the glossary's, and none of those it forbids."""

import re
from collections import Counter

import pytest

from duban.cli import texts
from duban.words import Words
from duban.words.glossary import GLOSSARY

NEVER = [word for term in GLOSSARY for word in term.never]
DESIGN = """
    ledger action campaign commitment department lead support officer supervisor target roster
    milestone filing reading pace deadline baseline extension ruling claim verification
    close-out reopening inspection finding rectification light standing situation score ranking
    bulletin review schedule forecast diagnostic
"""


def forbidden(text: str) -> list[str]:
    """Return the forbidden words in a text; Chinese puts no blanks between words."""
    return [
        word
        for word in NEVER
        if re.search(rf"\b{word}\b" if word.isascii() else word, text, re.IGNORECASE)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a commitment", []),
        ("a Task", ["task"]),
        ("to-do list", ["to-do"]),
        ("multitasking", []),
        ("存入数据库里", ["数据库"]),
    ],
)
def test_forbidden_words_are_found(text: str, found: list[str]) -> None:
    assert forbidden(text) == found


def test_written_pages_use_the_words(written: str) -> None:
    assert forbidden(written) == []


def test_commands_use_the_words() -> None:
    said = [each for each in vars(texts).values() if isinstance(each, Words)]
    assert len(said) > 20
    assert [each for each in said if forbidden(each.en) or forbidden(each.zh)] == []


def test_every_word_stands_once() -> None:
    counts = Counter(word for term in GLOSSARY for word in (term.word.zh, term.word.en))
    assert [word for word, count in counts.items() if count > 1] == []
    assert not {term.word.en for term in GLOSSARY} & set(NEVER)


def test_the_vocabulary_is_whole() -> None:
    assert set(DESIGN.split()) <= {term.word.en for term in GLOSSARY}
