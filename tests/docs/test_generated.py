"""Every generated page, and every output that a written page shows, is what the code says now."""

import difflib
import re
import subprocess
import sys

import pytest

from tools.docs import PAGES
from tools.docs.page import ROOT, Page

EACH = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


@EACH
def test_page_is_current(page: Page) -> None:
    current, made = page.current() or "", page.make()
    changed = list(difflib.unified_diff(current.splitlines(), made.splitlines(), lineterm="", n=0))
    assert changed[:20] == [], "run python tools/gendocs.py"


WRITTEN = {
    "architecture.md",
    "blockers.md",
    "forecast.md",
    "guard.md",
    "keeping.md",
    "performance.md",
    "pictures.md",
    "planning.md",
    "policy-packs.md",
    "publishing.md",
    "ranking.md",
    "releases.md",
    "reliability.md",
    "scoring.md",
    "tutorial.md",
    "tutorial.en.md",
    "verify-tables.md",
}


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "docs").glob("*.md")))
def test_every_page_is_written_by_hand_or_generated_and_says_so(name: str) -> None:
    says = "This page is generated from" in (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert says == (name not in WRITTEN)
    if says:
        text = (ROOT / "docs" / name).read_text(encoding="utf-8")
        assert f"docs/{name}" in {page.name for page in PAGES}
        assert "`tools/gendocs.py`" in text.splitlines()[3]


@EACH
def test_tables_are_whole(page: Page) -> None:
    """A sign in a cell that is taken for its end would shift all cells behind it."""
    text = re.sub(r"^(`{3,})\w*\n.*?^\1$", "", page.current() or "", flags=re.MULTILINE | re.DOTALL)
    tables = [each.splitlines() for each in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)]
    widths = [{len(re.findall(r"(?<!\\)\|", line)) for line in lines} for lines in tables]
    assert [lines[0] for lines, width in zip(tables, widths, strict=True) if len(width) > 1] == []


def test_check_names_stale_pages() -> None:
    code = (
        "import sys; sys.path[:0] = ['tools', '.', 'src']\n"
        "import gendocs, tools.docs as docs\n"
        "from tools.docs.page import Page\n"
        "docs.PAGES = (Page('README.md', lambda: 'other'), Page('LICENSE', lambda: None))\n"
        "sys.exit(gendocs.main(['--check']))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"README.md is stale" in done.stderr
