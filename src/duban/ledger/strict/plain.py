"""The quick reader: files in plain notation, which nearly all are, without a YAML parser.

Plain notation is mappings and lists, by lines or in brackets on one line, of texts on one line.
Whatever goes beyond it, or might, is left to the strict reader: a law of the tests is that both
say the same, with the same places, wherever this one says anything.
"""

from duban.ledger.strict.limits import MAX_BYTES, MAX_NODES, MAX_SCALAR
from duban.ledger.strict.plain_lines import Lines
from duban.ledger.strict.plain_signs import DoubtError, admitted
from duban.ledger.strict.values import Map


def read_plain(data: bytes, file: str) -> Map | None:
    """Return what a file says if it is all in plain notation, else None: the strict one decides."""
    text = _fitting(data)
    if text is None:
        return None
    try:
        value = Lines(file).read(text)
    except DoubtError:
        return None
    return value if isinstance(value, Map) else None


def _fitting(data: bytes) -> str | None:
    """Return a text all of whose lines have an end, or nothing beyond the caps and signs."""
    if len(data) > MAX_BYTES:
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    if not admitted(data) or _may_be_too_much(text):
        return None
    return text if text.endswith("\n") else f"{text}\n"


def _may_be_too_much(text: str) -> bool:
    """Return whether a text may pass the caps: counted too high, as that is quick."""
    if len(text) <= MAX_SCALAR:
        return False
    # A key and its value have a colon, a member of a list has a dash, a comma or its bracket.
    nodes = 1 + 2 * (text.count(": ") + text.count(":\n")) + text.count("- ")
    if "[" in text:
        nodes += text.count(",") + text.count("[")
    return nodes > MAX_NODES or max(map(len, text.split("\n"))) > MAX_SCALAR
