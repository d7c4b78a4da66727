"""Quotation marks within quotation marks: Chinese alternates double and single ones."""

from typing import Final

SWAPPED: Final = str.maketrans("“”‘’", "‘’“”")


def inner(text: str) -> str:
    """Return a text as it stands within quotation marks, where its own are of the other kind."""
    return text.translate(SWAPPED)
