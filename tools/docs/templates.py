"""The page of the templates: how one is written, and what each report offers it."""

from collections.abc import Iterator

from duban.reports.registry import REPORTS
from duban.reports.report import Report
from duban.reports.templating.filters import ABOUT as FILTERS
from duban.reports.templating.slots import LOOP, Slot
from duban.rules.cadence import DEFAULTS
from duban.words import Words
from tools.docs.page import block, code, en, heading, page, table, zh

TITLE = Words("通报模板", "Templates")
FROM = Words("各报告提供的名字", "the names that the reports offer")
EXAMPLE = """\
# 督查日报（{{ day | day }}）

{% if totals.filings %}
今日收到 {{ totals.departments }} 个部门报送 {{ totals.filings }} 份。
{% else %}
今日无报送。
{% endif %}

## 报送数值

{{ tables.moves }}
"""
ABOUT = (
    "通报的文字和结构出自模板，一种语言一份。要用自己的写法，把随程序附带的 "
    "`src/duban/templates/<报告>.<zh|en>.j2` 复制到台账的 `templates/` 下再改；台账里有的先用。"
    "`duban check` 检查每份模板；有错的模板只影响它自己的报告。\n\n"
    "The words and the structure of a bulletin come from a template, one for each language. To "
    "have your own, copy `src/duban/templates/<report>.<zh|en>.j2` into the ledger's `templates/` "
    "and change it: the ledger's goes first. `duban check` looks at each; a faulty template stops "
    "its own report and nothing else.\n"
)
RULES = (
    "- `# ` 是标题，全文一个；`## ` 是小节；`- ` 是条目；空行分段，段内各行连写。\n"
    "- `{{ 名字 }}` 填入一个值，`{{ tables.… }}` 填入一个表，表独占一行。\n"
    "- 可用 `{% if %}`、`{% for %}`、`{% set 名字 = 值 %}`、`{# 注 #}`、比较、`and`、`or`、`not`、"
    "加减和下列过滤器；没有函数，不能读别的文件。\n"
    "- 模板里的字和填入的值都只是文字：写 `**粗**` 就显示 `**粗**`，值里的 `## ` 也成不了小节。\n\n"
    "- `# ` is the title, one in all; `## ` a section; `- ` an item; blank lines part paragraphs, "
    "whose lines are joined.\n"
    "- `{{ name }}` puts in a value, `{{ tables.… }}` a table, which stands alone on its line.\n"
    "- There are `{% if %}`, `{% for %}`, `{% set name = value %}`, `{# notes #}`, comparisons, "
    "`and`, `or`, `not`, plus and minus, and the filters below; no functions, and no other files.\n"
    "- What a template says and what is put in are texts: `**bold**` is shown as it is typed, and "
    "`## ` in a value makes no section.\n"
)
CADENCE = (
    "规则文件的 `cadence` 可逐个报告另定，字段见[数据格式](data-format.md)。\n\n"
    "A policy's `cadence` says otherwise, report by report: see [the data](data-format.md).\n"
)
UNITS = {
    "day": Words("每日", "daily"),
    "week": Words("每周", "weekly"),
    "month": Words("每月", "monthly"),
}
NAMES = ("名字 Name", "说明", "Meaning")


def make() -> str:
    """Return the page."""
    return page(TITLE, FROM, (ABOUT, block(EXAMPLE, "jinja"), RULES, *_filters(), *_each()))


def _filters() -> Iterator[str]:
    yield heading(Words("过滤器", "Filters"))
    yield table(NAMES, ((code(name), zh(what), en(what)) for name, what in FILTERS.items()))
    yield heading(Words("周期", "Cadence"))
    yield CADENCE
    rows = (
        (code(each.report), zh(UNITS[each.every]), en(UNITS[each.every]), str(each.collect or ""),
         str(each.issue), "✓" if each.ahead else "", each.hour or "", code(each.holiday))
        for each in DEFAULTS
    )  # fmt: skip
    heads = (
        "报告 Report",
        "周期",
        "Every",
        "`collect`",
        "`issue`",
        "`ahead`",
        "`hour`",
        "`holiday`",
    )
    yield table(heads, rows)


def _each() -> Iterator[str]:
    for report in REPORTS:
        if report.slots:
            yield from _report(report)


def _report(report: Report) -> Iterator[str]:
    yield heading(Words(f"`{report.name}` {report.title.zh}", report.title.en))
    yield f"{zh(report.about)}\n\n{en(report.about)}\n"
    loops = (LOOP,) if any(each.kind == "list" for each in report.slots) else ()
    yield table(NAMES, (row for slot in (*report.slots, *loops) for row in _rows(slot, "")))


def _rows(slot: Slot, above: str) -> Iterator[tuple[str, str, str]]:
    name = f"{above}{slot.name}"
    shown = f"{name}[]" if slot.kind == "list" else name
    yield code(shown), zh(slot.about), en(slot.about)
    for each in slot.fields:
        yield from _rows(each, f"{shown}.")
