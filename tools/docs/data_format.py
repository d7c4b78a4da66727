"""The page of the ledger's files: every family, every record, every key."""

from collections.abc import Iterator
from typing import Any, Final

from duban.ledger.gate.families import FAMILIES, Family
from duban.model.template import PATH as TEMPLATES
from duban.rules.deadlines import forms
from duban.words import Words
from tools.docs.fields import Key, called, keys_of, link, records_of, said, tops
from tools.docs.forms import FORMS
from tools.docs.page import both, code, en, heading, page, table, zh

TITLE = Words("数据格式", "Data format")
FROM = Words("程序的数据模型", "the program's records")
ABOUT: Final = (
    "台账是一个目录，内有 `duban.yaml` 和下列文件。缺省的目录视为空。文件一律用 UTF-8 编码的 YAML；"
    "不接受锚点、别名、标签、合并键、重复键和未知键。每个值先按文字读入，再按“形式”一栏认定，"
    "不会被悄悄改成别的值。编辑器里的提示和检查用 `duban schema` 输出的 JSON Schema。\n\n"
    "A ledger is a folder with `duban.yaml` and the files below; folders that are not there are "
    "empty. Files are YAML in UTF-8, without anchors, aliases, tags, merge keys, duplicate keys "
    "or unknown keys. Every value is read as text and then typed by its form, so nothing turns "
    "into something else. `duban schema` prints the JSON Schemas for editors.\n"
)
FILES: Final = Words("文件", "Files")
FORMS_TITLE: Final = Words("值的形式", "Forms of values")
WORDINGS: Final = Words("时限的写法", "Wordings of deadlines")
WORDINGS_ABOUT: Final = (
    "下表的例子都按 2018-08-13 写成来解释。认不出的写法一律拒绝并给出建议，不猜。\n\n"
    "The examples are read as written on 2018-08-13. What is not understood is refused with a "
    "suggestion, never guessed.\n"
)
TEMPLATE: Final = Words("报告的模板", "the template of a report")
REQUIRED: Final = "必填 required"
COLUMNS: Final = ("键 Key", "形式 Form", "缺省 Default", "说明", "Meaning")


def make() -> str:
    """Return the page."""
    return page(TITLE, FROM, (ABOUT, *_files(), *_records(), *_forms(), *_wordings()))


def _files() -> Iterator[str]:
    yield heading(FILES)
    rows = ((code(each.path), both(each.title), _links(each)) for each in FAMILIES)
    templates = (code(TEMPLATES), both(TEMPLATE), "[templates.md](templates.md)")
    yield table(("路径 Path", "内容 Holds", "记录 Records"), (*rows, templates))


def _links(family: Family) -> str:
    return " ".join(link(each) for each in tops(family.record))


def _records() -> Iterator[str]:
    seen: set[type] = set()
    for family in FAMILIES:
        yield f"{heading(family.title)}\n{code(family.path)}\n"
        for record in records_of(family.record):
            if record not in seen:
                seen.add(record)
                yield from _record(record)


def _record(record: Any) -> Iterator[str]:  # noqa: ANN401 - any record's class
    yield f"### {called(record)}\n"
    chinese, english = said(record.__doc__ or "")
    yield "\n\n".join(each for each in (chinese, english) if each) + "\n"
    yield table(COLUMNS, (_row(each) for each in keys_of(record)))


def _row(key: Key) -> tuple[str, ...]:
    chinese, english = said(key.about)
    default = REQUIRED if key.required else code(key.default) if key.default else ""
    return code(key.name), key.form, default, chinese, english


def _forms() -> Iterator[str]:
    yield heading(FORMS_TITLE)
    rows = ((both(each.name), code(each.example), zh(each.about), en(each.about)) for each in FORMS)
    yield table(("形式 Form", "例 Example", "说明", "Meaning"), rows)


def _wordings() -> Iterator[str]:
    yield heading(WORDINGS)
    yield WORDINGS_ABOUT
    rows = (
        (zh(each.title), en(each.title), code(each.example), zh(each.meaning), en(each.meaning))
        for each in forms()
    )
    yield table(("写法", "Form", "例 Example", "意思", "Meaning"), rows)
