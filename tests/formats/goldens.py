"""The golden outputs of the sample; run as a module, it writes them: look at the difference.

python -m tests.formats.goldens
"""

from pathlib import Path
from typing import Final

from duban.formats import Style, format_named
from tests.formats.samples import DOCUMENT

FOLDER: Final = Path(__file__).parents[1] / "golden" / "formats"
CASES: Final = (
    ("zh-pipe.txt", "table", Style("zh")),
    ("en-pipe.txt", "table", Style("en")),
    ("zh-pipe-color.txt", "table", Style("zh", color=True)),
    ("zh-60.txt", "table", Style("zh", 60)),
    ("zh-80.txt", "table", Style("zh", 80)),
    ("en-80.txt", "table", Style("en", 80)),
    ("zh-120.txt", "table", Style("zh", 120)),
    ("zh-80-color.txt", "table", Style("zh", 80, color=True)),
    ("zh-60-color.txt", "table", Style("zh", 60, color=True)),
    ("zh.md", "md", Style("zh")),
    ("en.md", "md", Style("en")),
    ("zh.json", "json", Style("zh")),
    ("en.json", "json", Style("en")),
    ("zh.csv", "csv", Style("zh")),
    ("en.csv", "csv", Style("en")),
    ("zh.github", "github", Style("zh")),
    ("en.github", "github", Style("en")),
    ("zh-gitlab.json", "gitlab", Style("zh")),
    ("en-gitlab.json", "gitlab", Style("en")),
    ("zh.sarif", "sarif", Style("zh")),
    ("en.sarif", "sarif", Style("en")),
    ("zh-junit.xml", "junit", Style("zh")),
    ("en-junit.xml", "junit", Style("en")),
    ("zh-badge.json", "badge", Style("zh")),
    ("en-badge.json", "badge", Style("en")),
    ("zh.ics", "ics", Style("zh")),
    ("en.ics", "ics", Style("en")),
)


def rendered(name: str, style: Style) -> bytes:
    """Return the sample in a format."""
    chosen = format_named(name)
    assert chosen is not None, name
    return chosen.render(DOCUMENT, style)


if __name__ == "__main__":
    for file, name, style in CASES:
        (FOLDER / file).write_bytes(rendered(name, style))
