"""Colours of pictures: told apart by the colour-blind and in black and white, on any background."""

from collections.abc import Mapping
from typing import Final

from duban.frozen import frozen


@frozen()
class Paint:
    """A colour, and that of a letter upon it."""

    fill: str
    ink: str


BLACK: Final = "#111111"
WHITE: Final = "#ffffff"
PAINTS: Final[Mapping[str, Paint]] = {
    "red": Paint("#b3142b", WHITE),
    "orange": Paint("#e8770a", BLACK),
    "yellow": Paint("#f9d548", BLACK),
    "green": Paint("#5fc2a0", BLACK),
    "blue": Paint("#2166ac", WHITE),
    "magenta": Paint("#a8327a", WHITE),
    "cyan": Paint("#7fd3ee", BLACK),
    "grey": Paint("#9aa0a8", BLACK),
    "white": Paint(WHITE, BLACK),
}
"""The colours a policy may give a light. Red is dark and green light and bluish, so that a reader
who sees no red or no green, and a printer without colours, still show two."""
OTHER: Final = Paint("#d5d9de", BLACK)
LATE: Final = Paint(BLACK, WHITE)
FLAG: Final = "#d0021b"

TRACKS: Final = ("#2166ac", "#c2510a", "#1b7f5f", "#a8327a", "#5b4bb5", "#7a5a00")
DASHES: Final = ("", "6 3", "2 3")
"""Lines of a ranking take each colour in turn, and with every round of colours another dash."""

FONTS: Final = (
    "system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',"
    "'WenQuanYi Zen Hei',sans-serif"
)
LIGHT: Final = (
    ".d-paper{fill:#ffffff}.d-ink{fill:#1f2328}.d-dim{fill:#59636e}.d-axis{stroke:#59636e}"
    ".d-grid{stroke:#d1d9e0}.d-line{stroke:#2166ac}.d-dot{fill:#2166ac}.d-plan{stroke:#59636e}"
    ".d-due{stroke:#b3142b}.d-warn{fill:#b3142b}.d-halo{stroke:#ffffff}"
)
DARK: Final = (
    ".d-paper{fill:#0d1117}.d-ink{fill:#f0f6fc}.d-dim{fill:#9ba5b0}.d-axis{stroke:#9ba5b0}"
    ".d-grid{stroke:#3d444d}.d-line{stroke:#79b8ff}.d-dot{fill:#79b8ff}.d-plan{stroke:#9ba5b0}"
    ".d-due{stroke:#ff8f86}.d-warn{fill:#ff8f86}.d-halo{stroke:#0d1117}.d-track{filter:brightness(1.75)}"
)
STYLE: Final = (
    f"text{{font:14px {FONTS}}}.d-bold{{font-weight:bold}}.d-small{{font-size:12px}}"
    ".d-halo{stroke-width:4px;paint-order:stroke}"
    f".d-axis,.d-grid,.d-plan,.d-line,.d-due,.d-track{{fill:none}}{LIGHT}"
    f"@media screen and (prefers-color-scheme:dark){{{DARK}}}"
)
"""What is printed keeps to the colours for white paper, whatever the screen likes."""


def paint(color: str) -> Paint:
    """Return the paint of a light's colour."""
    return PAINTS.get(color, OTHER)
