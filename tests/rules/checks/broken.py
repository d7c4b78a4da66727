"""How a broken ledger of `tests/errors/checks` is laid out and read.

A `.ledger` file holds the files that differ from `sound/`: each begins with `=== <path>`.
"""

from pathlib import Path

from duban.formats.diagnostics import diagnostic_lines
from duban.ledger.gate.name_faults import FILING_UNSEALED
from duban.ledger.load import Loaded, open_ledger
from duban.ledger.quote import with_excerpts
from duban.rules.checks.registry import checked
from duban.words import Lang

CASES = Path(__file__).parents[2] / "errors" / "checks"
SOUND = CASES / "sound"
MARK = "=== "
LANGS: tuple[Lang, ...] = ("zh", "en")


def laid_out(changes: str, root: Path) -> Path:
    """Write the sound ledger with some of its files replaced or added."""
    files = {
        path.relative_to(SOUND).as_posix(): path.read_text(encoding="utf-8")
        for path in SOUND.rglob("*.yaml")
    }
    for part in changes.split(MARK)[1:]:
        name, _, text = part.partition("\n")
        files[name] = text
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def opened(root: Path) -> Loaded:
    """Read a ledger in which nothing is wrong with any single file but missing seals."""
    loaded = open_ledger(root)
    assert {each.code for each in loaded.diagnostics} <= {FILING_UNSEALED.code}
    return loaded


def said_of(root: Path) -> str:
    """Return what is said of a ledger's sense, in both languages."""
    ledger = opened(root).ledger
    assert ledger is not None
    found = with_excerpts(checked(ledger), root)
    lines = (line for each in found for lang in LANGS for line in diagnostic_lines(each, lang))
    return "".join(f"{line}\n" for line in lines)
