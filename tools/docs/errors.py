"""The page of the faults: what each says, what to do, and a file that has it."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from duban.ledger.faults import READING_FAULTS
from duban.ledger.gate.faults import GATE_FAULTS
from duban.ledger.gate.name_faults import NAME_FAULTS
from duban.ledger.releases.audit_faults import AUDIT_FAULTS
from duban.model.diagnostic import Fault
from duban.reports.templating.faults import TEMPLATE_FAULTS
from duban.rules import guard
from duban.rules.checks import registry as checks
from duban.words import Words
from tools.docs.page import ROOT, block, code, en, heading, page, table, zh

TITLE = Words("数据错误", "Faults in the data")
FROM = Words("程序中的错误定义和 `tests/errors` ", "the faults' definitions and `tests/errors`")
ABOUT: Final = (
    "`duban check` 一次报告台账的全部错误：`文件:行:列: [代码] 问题`，下附原文和改法。"
    "代码不变，可供程序使用。有内容读不了、规则有误或编号重复的，改正之前不作判断；"
    "其余`错误`不妨碍出报告，但会提示结论可能有误；`提醒`只在 `check` 里说。\n\n"
    "`duban check` reports every fault in one run: `file:line:column: [code] what`, the line "
    "itself, and what to do. Codes are stable. What cannot be read, faulty rules and duplicate ids "
    "keep the ledger from being judged; other errors are counted beside the reports, and warnings "
    "are told by `check` alone.\n\n"
    "例子若含多份文件，各份以 `=== 路径` 开头，其余文件见 `tests/errors/checks/sound`。\n\n"
    "Where an example has several files, each begins with `=== path`; the others are those of "
    "`tests/errors/checks/sound`.\n\n"
    "`duban check --since` 的代码列在最后：例子是对 `tests/errors/guard/sound` 的改动，"
    "怎样比较、看不到什么，见[守账](guard.md)。\n\n"
    "The codes of `duban check --since` come last; their examples are changes of "
    "`tests/errors/guard/sound`. What is compared and what cannot be seen: [the guard](guard.md).\n"
)
GROUPS: Final = (
    (Words("读文件", "Reading files"), READING_FAULTS),
    (Words("字段和取值", "Keys and values"), GATE_FAULTS),
    (Words("文件名和所指", "Names of files and what they refer to"), NAME_FAULTS),
    (Words("前后是否相符", "Sense across the ledger"), checks.FAULTS),
    (
        Words("改动有无登记", "Changes without their record"),
        tuple(each for each in guard.FAULTS if each not in checks.FAULTS),
    ),
    (Words("对照封存", "Against releases (duban audit)"), AUDIT_FAULTS),
    (Words("通报模板", "Templates of bulletins"), TEMPLATE_FAULTS),
)
SEVERITY: Final = {"error": Words("错误", "error"), "warning": Words("提醒", "warning")}
LANGUAGES: Final = {".yaml": "yaml", ".ledger": "yaml", ".patch": "diff", ".j2": "jinja"}
EXAMPLES: Final = ROOT / "tests" / "errors"


def make() -> str:
    """Return the page."""
    return page(TITLE, FROM, (ABOUT, *_index(), *_groups()))


def by_code(faults: tuple[Fault, ...]) -> tuple[tuple[str, tuple[Fault, ...]], ...]:
    """Return the faults by their code, in order of the code: two may share one."""
    ordered = sorted(dict.fromkeys(faults), key=lambda each: each.code)
    return tuple((name, tuple(same)) for name, same in groupby(ordered, lambda each: each.code))


def _index() -> Iterator[str]:
    for title, faults in GROUPS:
        links = (f"[`{name}`](#{name})" for name, _ in by_code(faults))
        yield f"- {zh(title)} {en(title)}：{' '.join(links)}"
    yield ""


def _groups() -> Iterator[str]:
    for title, faults in GROUPS:
        yield heading(title)
        for name, same in by_code(faults):
            yield f"### {name}\n"
            yield from (_fault(each) for each in same)
            yield from _example(name)


def _fault(fault: Fault) -> str:
    rows = (
        ("中文", zh(SEVERITY[fault.severity]), zh(fault.what), zh(fault.hint)),
        ("English", en(SEVERITY[fault.severity]), en(fault.what), en(fault.hint)),
    )
    return table((" ", "程度 Severity", "问题 What", "提示 Hint"), rows)


def _example(name: str) -> Iterator[str]:
    output = example(name)
    if output is None:
        return
    for suffix, language in LANGUAGES.items():
        file = output.with_suffix(suffix)
        if file.is_file():
            yield f"例 Example: {code(file.relative_to(ROOT).as_posix())}\n"
            yield block(_text(file.read_bytes()), language)
    yield block(output.read_text(encoding="utf-8"))


def example(name: str) -> Path | None:
    """Return the exact output for a broken ledger that has a fault; None where there is none."""
    return next(iter(sorted(EXAMPLES.glob(f"*/{name}.out"))), None)


def _text(data: bytes) -> str:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return data.decode(encoding, "surrogateescape")
