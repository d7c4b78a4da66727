"""Markdown with pictures, and bars where there are none."""

import re
from fractions import Fraction
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt

from duban.formats import Style, format_named
from duban.formats.bars import bar, spark
from duban.formats.pictures import pictures
from duban.formats.width import width
from duban.frozen import replace
from duban.reports.document import Document, Section
from tests.formats.naughty import NAUGHTY
from tests.formats.pictured import NAMES, document, strip


def markdown(source: Document, assets: str | None) -> str:
    chosen = format_named("md")
    assert chosen is not None
    return chosen.render(source, Style("zh", assets=assets)).decode()


def links(source: str) -> list[str]:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(source)
    children = [child for token in tokens for child in token.children or ()]
    return [str(each.attrs["src"]) for each in children if each.type == "image"]


@pytest.mark.parametrize("assets", ["img", "../图 (一)", "a%20b", "C:/x", "a](http://x"])
def test_markdown_links_the_very_files_that_are_written(assets: str) -> None:
    found = links(markdown(document(), assets))
    names = list(pictures(document(), "zh"))
    assert [unquote(each) for each in found] == [f"{assets}/{name}" for name in names]
    assert names == [
        "sample-2018-12-05-1-strip.svg",
        "sample-2018-12-05-2-burn-down.svg",
        "sample-2018-12-05-3-bump.svg",
        "sample-2018-12-05-4-lights.svg",
        "sample-2018-12-05-5-gantt.svg",
    ]


def test_without_a_folder_there_is_the_table_alone() -> None:
    assert links(markdown(document(), None)) == []
    with_pictures = markdown(document(), "img")
    tables = [line for line in markdown(document(), None).split("\n") if line.startswith("|")]
    assert tables == [line for line in with_pictures.split("\n") if line.startswith("|")]
    assert with_pictures.count("<details>") == with_pictures.count("</details>") == 5


@pytest.mark.parametrize("texts", NAUGHTY.values(), ids=NAUGHTY)
def test_hostile_titles_stay_in_their_picture(texts: tuple[str, ...]) -> None:
    out = markdown(document(texts), "img")
    assert len(links(out)) == 5
    assert not re.search(r"(?i)://|www\.", out)
    assert set(re.findall("<[^>]*>", out)) == {"<details>", "</details>", "<summary>", "</summary>"}


@pytest.mark.parametrize("texts", NAUGHTY.values(), ids=NAUGHTY)
def test_hostile_names_of_steps_stay_in_their_lines(texts: tuple[str, ...]) -> None:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown(document(texts), None))
    fences = [each for each in tokens if each.type == "fence"]
    assert [each.info for each in fences] == ["mermaid"]
    lines = fences[0].content.splitlines()
    assert lines[0] == "gantt"
    assert not any(re.search("[;#%]", line.replace("%m-%d", "")) for line in lines)
    assert all(line.count(":") <= 1 for line in lines)


def test_what_stands_beside_its_table_is_not_told_twice() -> None:
    beside = replace(strip(NAMES), beside=True)
    alone = replace(document(), sections=(Section(None, (beside,)),))
    assert "|" not in markdown(alone, "img")
    assert len(links(markdown(alone, "img"))) == 1
    chosen = format_named("table")
    assert chosen is not None
    for style in (Style("zh"), Style("zh", 80)):
        assert "区住建局" not in chosen.render(alone, style).decode()


@pytest.mark.parametrize("columns", [None, 12, 40, 72, 80, 120])
@pytest.mark.parametrize("blocks", [True, False])
def test_charts_fit_the_screen(columns: int | None, blocks: bool) -> None:
    chosen = format_named("table")
    assert chosen is not None
    out = chosen.render(document(), Style("zh", columns, blocks=blocks)).decode()
    assert columns is None or max(map(width, out.split("\n"))) <= columns
    assert ("█" in out) is blocks, "in heads of columns too"


@pytest.mark.parametrize(
    ("share", "drawn", "plain", "why"),
    [
        (Fraction(0), "", "", "nothing has no bar"),
        (Fraction(1, 160), "▏", "", "an eighth of a character is the least"),
        (Fraction(1, 2), "█" * 10, "#" * 10, "half of the longest"),
        (Fraction(1), "█" * 20, "#" * 20, "the longest"),
    ],
)
def test_a_bar_is_as_long_as_its_share(share: Fraction, drawn: str, plain: str, why: str) -> None:
    assert (bar(share, Style("zh")), bar(share, Style("zh", blocks=False))) == (drawn, plain), why


def test_a_line_of_bars_has_gaps_where_nothing_is_known() -> None:
    shares = (Fraction(0), None, Fraction(1, 2), Fraction(1))
    assert spark(shares, Style("zh")) == "▁·▅█"
    assert spark(shares, Style("zh", blocks=False)) == "_.+@"
