"""How text reaches rich: as `Text` objects made here, and in no other way."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from duban.reports.document import Cell, Lamp

if TYPE_CHECKING:
    from rich.text import Text

BOLD: Final = "bold"
DIM: Final = "dim"
COLORS: Final[Mapping[str, tuple[str, str]]] = {
    "red": ("bold red", "1;31"),
    "orange": ("bold color(208)", "1;38;5;208"),
    "yellow": ("bold yellow", "1;33"),
    "green": ("bold green", "1;32"),
    "blue": ("bold blue", "1;34"),
    "magenta": ("bold magenta", "1;35"),
    "cyan": ("bold cyan", "1;36"),
    "grey": ("bright_black", "90"),
}
"""The colours a policy may give a light: as rich names them, and as a terminal is told."""
OTHER: Final = (BOLD, "1")


def cell(lines: Iterable[str], style: str = "") -> "Text":
    """Return folded lines for rich, which must never see a plain string: that would be markup."""
    from rich.text import Text

    return Text("\n".join(lines), style=style)


def ink(value: Cell) -> str:
    """Return the style in which a cell stands: lights have the colour their policy gives them."""
    return COLORS.get(value.color, OTHER)[0] if isinstance(value, Lamp) else ""


def painted(text: str, value: Cell) -> str:
    """Return a cell's text in its colour without rich, for a pipe that was promised colour."""
    if not isinstance(value, Lamp):
        return text
    return f"\x1b[{COLORS.get(value.color, OTHER)[1]}m{text}\x1b[0m"
