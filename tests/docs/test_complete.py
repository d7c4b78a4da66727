"""What there is, is documented: looked for in the sources, not in the tuples the pages use."""

import re

import pytest

from duban.ledger.packs import DEFAULT
from tools.docs.page import ROOT

SOURCES = {path: path.read_text(encoding="utf-8") for path in (ROOT / "src/duban").rglob("*.py")}
FAULTS = sorted(
    {code for text in SOURCES.values() for code in re.findall(r'Fault\(\s*"([a-z0-9-]+)"', text)}
)
FACTS = sorted(
    {name for path, text in SOURCES.items() if path.parent.name == "facts"
     for name in re.findall(r'\bFact\(\s*"([a-z_]+)"', text)}
)  # fmt: skip
PACKS = sorted(path.stem for path in (ROOT / "src/duban/policies").glob("*.yaml"))
COMMANDS = (
    "status",
    "overdue",
    "check",
    "show",
    "report",
    "codeowners",
    "init",
    "schema",
    "seal",
    "audit",
    "log",
)
FILES = (
    "duban.yaml", "actions", "departments", "policies", "progress", "decisions", "inspections",
    "calendar", "sources", "releases",
)  # fmt: skip


def _page(name: str) -> str:
    return (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")


def test_the_sources_were_found() -> None:
    assert len(FAULTS) > 100
    assert len(FACTS) >= 16
    assert len(PACKS) >= 6


@pytest.mark.parametrize(
    ("page", "names"),
    [("errors", FAULTS), ("rules", FACTS), ("rules", PACKS)],
    ids=["faults", "facts", "packs"],
)
def test_each_has_a_section(page: str, names: list[str]) -> None:
    sections = set(re.findall(r"^### (\S+)$", _page(page), re.MULTILINE))
    assert [name for name in names if name not in sections] == []


def test_the_default_pack_comes_first() -> None:
    text = _page("rules")
    assert min(PACKS, key=lambda name: text.index(f"### {name}\n")) == DEFAULT


def test_every_command_has_a_section() -> None:
    assert re.findall(r"^## duban (\S+)$", _page("commands"), re.MULTILINE) != []
    assert [name for name in COMMANDS if f"\n## duban {name}\n" not in _page("commands")] == []


def test_every_family_of_files_is_named() -> None:
    assert [name for name in FILES if f"| `{name}" not in _page("data-format")] == []


@pytest.mark.parametrize("record", ["Commitment", "Deadline", "Roster", "Extension", "Filing"])
def test_every_key_of_a_record_says_something(record: str) -> None:
    """The last two cells are its description in Chinese and, where needed, in English."""
    section = _page("data-format").split(f"\n### {record}\n")[1].split("\n### ")[0]
    rows = [line.split(" | ") for line in section.splitlines() if line.startswith("| `")]
    assert rows != []
    assert [row[0] for row in rows if not row[-2].strip()] == []
