"""What can be wrong with a template: a fault like any other, that stops its own report only."""

from typing import Final

from duban.model.diagnostic import Diagnostic, Fault
from duban.model.record import Place
from duban.words import Filling, Words

SEE: Final = Words("写法见 docs/templates.md", "docs/templates.md shows how they are written")

UNKNOWN_REPORT: Final = Fault(
    "template-unknown-report",
    Words("没有叫“{name}”、可用模板的报告", 'no report "{name}" is made from a template'),
    Words("{guess}可用：{known}", "{guess}choose from: {known}"),
    blocks=False,
)
SYNTAX: Final = Fault(
    "template-syntax",
    Words("模板语法有误：{why}", "the template cannot be read: {why}"),
    SEE,
    blocks=False,
)
NOT_ALLOWED: Final = Fault(
    "template-not-allowed",
    Words("模板里不能用 {what}", "a template may not use {what}"),
    Words(
        "模板只能取值、判断和循环；可用的过滤器：{filters}",
        "a template may only show values, ask about them and loop; filters: {filters}",
    ),
    blocks=False,
)
UNKNOWN_NAME: Final = Fault(
    "template-unknown-name",
    Words("模板里没有“{name}”这个名字", 'this template knows no "{name}"'),
    Words("{guess}这里可用：{known}", "{guess}known here: {known}"),
    blocks=False,
)
MISPLACED_BLOCK: Final = Fault(
    "template-block-not-alone",
    Words("{name} 是表格，要独占一行", "{name} is a table and has to stand alone on its line"),
    Words("前后不要写字，也不要空格以外的内容", "write nothing before and nothing behind it"),
    blocks=False,
)
STRUCTURE: Final = Fault(
    "template-structure",
    Words("“{line}”不是模板认得的结构", '"{line}" is no structure that a template knows'),
    Words(
        "“# ”是标题，全文一个；“## ”是小节；“- ”是条目；空行分段",
        '"# " is the title, one in all; "## " a section; "- " an item; blank lines part paragraphs',
    ),
    blocks=False,
)
TOO_LARGE: Final = Fault(
    "template-too-large",
    Words("模板超过 {limit} 个字符", "the template has more than {limit} characters"),
    Words("请改短", "make it shorter"),
    blocks=False,
)
TOO_MUCH: Final = Fault(
    "template-too-much",
    Words(
        "模板套出的内容太多（上限 {limit} {unit}）",
        "the template makes too much ({limit} {unit} at most)",
    ),
    Words("请减少循环", "use fewer loops"),
    blocks=False,
)
FAILED: Final = Fault(
    "template-failed",
    Words("模板在这里算不下去：{why}", "the template fails here: {why}"),
    SEE,
    blocks=False,
)
TEMPLATE_FAULTS: Final = (
    UNKNOWN_REPORT, SYNTAX, NOT_ALLOWED, UNKNOWN_NAME, MISPLACED_BLOCK, STRUCTURE, TOO_LARGE,
    TOO_MUCH, FAILED,
)  # fmt: skip


class TemplateError(Exception):
    """A template that cannot be filled.

    jinja2 calls back into us from the middle of a template, where no value can be returned.
    """

    def __init__(self, found: Diagnostic) -> None:
        super().__init__(found.code)
        self.found = found


class RefusalError(Exception):
    """What is wrong with a template, before anybody knows on which line."""

    def __init__(self, fault: Fault, **blanks: Filling) -> None:
        super().__init__(fault.code)
        self.fault = fault
        self.blanks = blanks

    def at(self, place: Place) -> TemplateError:
        """Return the same with its place."""
        return TemplateError(self.fault.at(place, "", **self.blanks))
