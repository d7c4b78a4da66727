"""Every link within the project leads somewhere: to a file that is there, and its heading."""

import re
from pathlib import Path

import pytest

from tools.docs.page import ROOT

PAGES = sorted(
    path
    for folder in (ROOT, ROOT / "docs", ROOT / "docs/decisions", ROOT / "data")
    for path in folder.glob("*.md")
)
LINK = re.compile(r"\]\((?!\w+:)(?P<file>[^)#\s]*)(?:#(?P<anchor>[^)\s]+))?\)")


def anchors(text: str) -> set[str]:
    """Return the anchors that GitHub and GitLab give a page's headings."""
    heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [("## Every day", "every-day"), ("### not-a-day", "not-a-day"), ("# 4. 看现状", "4-看现状")],
)
def test_anchors_of_headings(heading: str, anchor: str) -> None:
    assert anchors(f"text\n{heading}\n") == {anchor}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_resolve(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    broken = []
    for link in LINK.finditer(text):
        target = (page.parent / link["file"]).resolve() if link["file"] else page
        ok = target.exists() and target.is_relative_to(ROOT)
        if ok and link["anchor"]:
            ok = link["anchor"] in anchors(target.read_text(encoding="utf-8"))
        if not ok:
            broken.append(link[0])
    assert broken == []


def test_the_readme_leads_to_every_page() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    linked = {link["file"] for link in LINK.finditer(text)}
    pages = {str(path.relative_to(ROOT)) for path in PAGES if path.parts[-2] == "docs"}
    assert pages - linked <= {"docs/tutorial.md"}
