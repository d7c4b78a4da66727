"""How text reaches rich: as `Text` objects made here, and in no other way."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from duban.reports.document import Cell, Lamp

if TYPE_CHECKING:
    from rich.text import Text

BOLD: Final = "bold"
DIM: Final = "dim"
COLORS: Final[Mapping[str, str]] = {
    "red": "bold red",
    "orange": "bold color(208)",
    "yellow": "bold yellow",
    "green": "bold green",
    "blue": "bold blue",
    "magenta": "bold magenta",
    "cyan": "bold cyan",
    "grey": "bright_black",
}


def cell(lines: Iterable[str], style: str = "") -> "Text":
    """Return folded lines for rich, which must never see a plain string: that would be markup."""
    from rich.text import Text

    return Text("\n".join(lines), style=style)


def ink(value: Cell) -> str:
    """Return the style in which a cell stands: lights have the colour their policy gives them."""
    return COLORS.get(value.color, "bold") if isinstance(value, Lamp) else ""
