"""A template gives words and structure; what is inserted stays data."""

import datetime as dt

import pytest

from duban.formats import FORMATS, Style
from duban.reports.document import Block, Document, Lines
from duban.reports.templating.faults import TemplateError
from duban.words import say
from tests.formats.hostile import TEXTS
from tests.reports.templating.conftest import EMPTY, TABLE, Fill

HOSTILE = ("## 小节", "# 题", "- 条目", "{{ name }}", "{% if %}", "\ue0000\ue001", "一\n## 二", "")

LOOP = "{% for a in many %}{{ a.title }}{{ a.late }}{% if not loop.last %}，{% endif %}{% endfor %}"


def texts(block: Block) -> list[str]:
    assert isinstance(block, Lines)
    return [each if isinstance(each, str) else say(str(each), "zh") for each in block.texts]


def test_lines_become_blocks(fill: Fill) -> None:
    said = fill("# 题目\n\n开头\n接着\n\n另段\n## 一\n- 甲\n- 乙\n{{ tables.new }}\n末\n")
    assert said.title == "题目"
    first, second = said.sections
    assert first.title is None
    assert [texts(each) for each in first.blocks] == [["开头接着"], ["另段"]]
    assert second.title == "一"
    items, table, last = second.blocks
    assert (texts(items), table, texts(last)) == (["甲", "乙"], TABLE, ["末"])
    assert isinstance(items, Lines)
    assert items.bulleted


@pytest.mark.parametrize(
    ("text", "said", "why"),
    [
        ("{{ name }}报送", "甲局报送", "a value within words"),
        ("{{ day | day }}，{{ day | weekday }}", "2025年9月26日，星期五", "a day in Chinese"),
        ("{{ day | short_day }}", "9月26日", "a day without its year"),
        ("{{ day }}", "2025-09-26", "a day as it is"),
        ("{{ share | percent }}", "100%", "a share"),
        ("{{ share + 1 - 3 }}", "-1", "numbers are added"),
        ("{{ 3 | signed }}", "+3", "a sign"),
        ("“{{ '“甲”局' | inner }}”", "“‘甲’局”", "quoted within a quotation"),
        ("{{ nothing }}", "—", "nothing is said to be nothing"),
        ("{{ plain | join }}", "a、b", "a list in the language's own way"),
        ("{{ plain | join('/') }}", "a/b", "and in another"),
        ("{{ many | count }} 项", "2 项", "how many"),
        ("{{ (many | first).title }}", "甲", "the first"),
        (LOOP, "甲3，乙0", "a loop"),
        ("{% if tables.none %}有{% else %}无{% endif %}", "无", "a table without rows is nothing"),
        ("{% set x = name %}{{ x }}", "甲局", "a name for a value"),
        ("**粗** <b>", "**粗** <b>", "markup is shown as it was typed"),
        ("{# 注 #}甲", "甲", "notes are not shown"),
        ("{% if nothing is none %}空{% endif %}", "空", "the one test"),
    ],
)  # fmt: skip
def test_what_a_template_says(fill: Fill, text: str, said: str, why: str) -> None:
    (section,) = fill(text).sections
    assert texts(section.blocks[0]) == [said], why


def test_english_parts_words_by_spaces(fill: Fill) -> None:
    (section,) = fill("one\ntwo {{ plain | join }}", "en").sections
    assert texts(section.blocks[0]) == ["one two a, b"]


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("text", ["{{ name }}", "- {{ name }}", "## {{ name }}", "# {{ name }}"])
def test_a_value_makes_no_structure(fill: Fill, text: str, value: str) -> None:
    plain, hostile = fill(text, name="甲"), fill(text, name=value)
    assert [len(each.blocks) for each in hostile.sections] == [
        len(each.blocks) for each in plain.sections
    ]
    assert (hostile.title is None) == (plain.title is None)
    told = [hostile.title, *(each.title for each in hostile.sections)]
    told += [text for each in hostile.sections for block in each.blocks for text in texts(block)]
    assert value.strip() in told


@pytest.mark.parametrize("value", TEXTS)
def test_hostile_names_pass_through_every_format(fill: Fill, value: str) -> None:
    said = fill(
        "# {{ name }}\n{{ name }}\n## {{ name }}\n- {{ name }}\n{{ tables.new }}", name=value
    )
    made = Document(
        report="toy", title=said.title or "", ledger="t", ledger_title=value,
        as_of=dt.date(2025, 1, 1), columns=TABLE.columns, rows=TABLE.rows,
        sections=said.sections,
    )  # fmt: skip
    for each in FORMATS:
        assert each.render(made, Style("zh")) or each.needs


@pytest.mark.parametrize(
    ("text", "code", "why"),
    [
        ("表：{{ tables.new }}", "template-block-not-alone", "words before a table"),
        ("- {{ tables.new }}", "template-block-not-alone", "a table as an item"),
        ("### 三级", "template-structure", "there are two levels"),
        ("# 一\n# 二", "template-structure", "and one title"),
        ("#无空格", "template-structure", "a heading needs its space"),
    ],
)
def test_what_is_no_structure(fill: Fill, text: str, code: str, why: str) -> None:
    with pytest.raises(TemplateError) as refused:
        fill(text)
    assert refused.value.found.code == code, why


def test_a_second_title_is_told_at_its_own_line(fill: Fill) -> None:
    with pytest.raises(TemplateError) as refused:
        fill("# 一\n\n文字\n\n# 二")
    assert refused.value.found.place.line == 5


def test_an_empty_table_stands_all_the_same(fill: Fill) -> None:
    assert fill("{{ tables.none }}").sections[0].blocks == (EMPTY,)
