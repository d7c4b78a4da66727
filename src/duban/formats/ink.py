"""How text gets weight and colour: by SGR codes set here, and in no other way."""

from collections.abc import Mapping
from typing import Final

from duban.reports.document import Cell, Lamp

BOLD: Final = "1"
DIM: Final = "2"
COLORS: Final[Mapping[str, str]] = {
    "red": "1;31",
    "orange": "1;38;5;208",
    "yellow": "1;33",
    "green": "1;32",
    "blue": "1;34",
    "magenta": "1;35",
    "cyan": "1;36",
    "grey": "90",
}
"""The colours a policy may give a light, as a terminal is told."""


def ink(value: Cell) -> str:
    """Return the code in which a cell stands: lights have the colour their policy gives them."""
    return COLORS.get(value.color, BOLD) if isinstance(value, Lamp) else ""


def painted(text: str, code: str) -> str:
    """Return a text in weight or colour; nothing is painted where there is no code or no text."""
    return f"\x1b[{code}m{text}\x1b[0m" if code and text else text
