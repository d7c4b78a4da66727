"""Texts in Markdown: readable in the source, and nothing but text when read."""

import pytest

from duban.formats.markdown_text import at_start, inside


@pytest.mark.parametrize(
    ("text", "source", "why"),
    [
        ("UR-03 于2018-09-29完成（46.7%）", "UR-03 于2018-09-29完成（46.7%）", "nothing to encode"),
        ("a|b", "a&#124;b", "no cell ends early"),
        ("[看](x)", "&#91;看&#93;(x)", "no link"),
        ("<b>&", "&#60;b&#62;&#38;", "no HTML, no entity"),
        ("a_b*c`d~e\\", "a&#95;b&#42;c&#96;d&#126;e&#92;", "no emphasis, no code, no escape"),
        ("https://a.cn", "https&#58;//a.cn", "no link of its own"),
        ("www.a.cn", "www&#46;a.cn", "nor without a scheme"),
        ("请@zhang看", "请＠zhang看", "nobody is called"),
        ("a@b.cn", "a&#64;b.cn", "an address calls nobody"),
        ("3#楼", "3&#35;楼", "a building is no reference"),
        ("见#12", "见＃12", "an issue is not linked"),
        ("!!:warning:", "&#33;&#33;：warning:", "no picture stands for a word"),
        ("16:40:00", "16:40:00", "an hour is an hour"),
        ("一\n\n# 二", "一 &#35; 二", "one line"),
    ],
)
def test_inside_a_line(text: str, source: str, why: str) -> None:
    assert inside(text) == source, why


@pytest.mark.parametrize(
    ("text", "source", "why"),
    [
        ("- 甲", "&#45; 甲", "no list"),
        ("1. 甲", "1&#46; 甲", "no numbered list"),
        ("2) 甲", "2&#41; 甲", "in either style"),
        ("2018.9起", "2018.9起", "a number is no list"),
        ("===", "&#61;==", "no heading"),
        ("::include{file=a}", "&#58;:include&#123;file=a&#125;", "no other file"),
    ],
)
def test_at_the_start_of_a_line(text: str, source: str, why: str) -> None:
    assert at_start(text) == source, why
