"""The golden pictures; run as a module, it writes them: look at the difference, in a browser too.

python -m tests.formats.svg_goldens
"""

from pathlib import Path
from typing import Final

from duban.formats.svg import svg
from duban.words import Lang
from tests.formats.pictured import NAMES, charts

FOLDER: Final = Path(__file__).parents[1] / "golden" / "pictures"
CASES: Final[tuple[tuple[str, int, Lang], ...]] = (
    ("strip.svg", 0, "zh"),
    ("burn-down.svg", 1, "zh"),
    ("burn-down-en.svg", 1, "en"),
    ("bump.svg", 2, "zh"),
    ("heat-map.svg", 3, "zh"),
    ("heat-map-en.svg", 3, "en"),
    ("gantt.svg", 4, "zh"),
    ("gantt-en.svg", 4, "en"),
)


def drawn(number: int, lang: Lang) -> bytes:
    """Return one of the made-up charts as a picture."""
    return svg(charts(NAMES)[number], lang)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for file, number, lang in CASES:
        (FOLDER / file).write_bytes(drawn(number, lang))
