"""The examples of what the guard finds: each a patch to the sound ledger, as reviewers see it.

A line `By: …` before it says who commits it. What has to hold at the base stands in another
patch beside it, `<code>.base.patch`.
"""

from pathlib import Path
from typing import Final

from duban.formats.diagnostics import diagnostic_lines
from duban.ledger.quote import with_excerpts
from duban.words import Lang
from tests.guard.desk import OFFICE, Desk

CASES: Final = Path(__file__).parents[1] / "errors" / "guard"
LANGS: Final[tuple[Lang, ...]] = ("zh", "en")
BY: Final = "By: "


def patched(code: str, top: Path) -> tuple[Desk, tuple[str, ...]]:
    """Return a desk with an example's patch applied, and who is said to have made it."""
    desk = Desk.opened(top, below="")
    base = CASES / f"{code}.base.patch"
    if base.is_file():
        desk.git("apply", "--whitespace=nowarn", str(base))
        desk.commit(OFFICE)
    patch = CASES / f"{code}.patch"
    desk.git("apply", "--whitespace=nowarn", str(patch))
    first = patch.read_text(encoding="utf-8").partition("\n")[0]
    return desk, (first.removeprefix(BY),) if first.startswith(BY) else ()


def said_of(code: str, top: Path) -> str:
    """Return what the guard says of an example, in both languages."""
    desk, by = patched(code, top)
    found = with_excerpts(desk.found("HEAD", *by), desk.root)
    lines = (line for each in found for lang in LANGS for line in diagnostic_lines(each, lang))
    return "".join(f"{line}\n" for line in lines)
