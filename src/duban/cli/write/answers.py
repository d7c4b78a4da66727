"""What somebody answers who is asked for figures, read by the kind of target."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from duban.cli.language import told
from duban.cli.write import texts
from duban.cli.write.entry import LISTED, items
from duban.ledger.gate.entries import ASKED
from duban.model.notation import Value

Read: TypeAlias = Callable[[str], Mapping[str, Value]]


def figures(kind: str) -> tuple[str, Read]:
    """Return how figures of a kind of target are asked for, and what reads an answer.

    An answer is `key=value`, several with blanks between; the first key need not be named.
    """
    keys = ASKED[kind]
    if LISTED in keys:
        return told(texts.ITEMS), _items
    others = "".join(f" / {key}=" for key in keys[1:])
    return f"{keys[0]}={others}", lambda text: _pairs(text, keys)


def _items(text: str) -> Mapping[str, Value]:
    return {LISTED: items(text.split())} if text else {}


def _pairs(text: str, keys: tuple[str, ...]) -> Mapping[str, Value]:
    """Return the figures that an answer gives.

    Raises:
        ValueError: where it names something else.
    """
    found: dict[str, Value] = {}
    for word in text.split():
        key, equals, value = word.partition("=")
        if not equals:
            key, value = keys[0], word
        if key not in keys or not value or key in found:
            raise ValueError(word)
        found[key] = value
    return found
