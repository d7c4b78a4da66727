"""The page of the commands, from the application itself."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from duban.formats import FORMATS, Format
from duban.reports.registry import REPORTS, offering
from duban.words import Lang, Words
from tools.docs.page import ROOT, code, codes, en, heading, page, plain, table, zh

TITLE = Words("命令", "Commands")
FROM = Words("程序自身的帮助", "the program's own help")
COLUMNS = ("参数 Parameter", "说明", "Meaning")
REPORTS_TITLE = Words("报告", "Reports")
FORMATS_TITLE = Words("格式", "Formats")
CODES_TITLE = Words("退出码", "Exit codes")
ENVIRONMENT_TITLE = Words("环境变量", "Environment")
CODES: Final = (
    ("0", "正常", "sound"),
    ("1", "有数据错误或未经登记的改动；或用了 `--exit-code` 而有逾期；或文件无法写入",
     "faults, or changes without record; with `--exit-code`, what is overdue; a file not written"),
    ("2", "命令用法有误，没有找到台账，或 `--since` 的版本无从比较",
     "wrong use, no ledger found, or a revision of `--since` that cannot be compared with"),
    ("3", "duban 自身的错误", "a fault of duban itself"),
)  # fmt: skip
ENVIRONMENT: Final = (
    ("DUBAN_DATA", "台账目录，同 `--data`", "the ledger's folder, as `--data`"),
    ("DUBAN_LANG", "语言：zh 或 en，同 `--lang`", "the language, zh or en, as `--lang`"),
    ("NO_COLOR", "设为任何值即不用颜色", "set to anything: no colour"),
)
TYPERS_OWN: Final = {
    "--install-completion": "为当前 shell 安装 Tab 键补全。",
    "--show-completion": "显示当前 shell 的补全脚本。",
}
"""What typer itself says in English only."""
TALK: Final = (
    "数据写到标准输出，提示写到标准错误。屏幕上的表格按宽度排版；写入管道或文件的内容完整、不带颜色。\n"
    "找台账：`--data`，其次 `DUBAN_DATA`，再次从当前目录起逐级向上找 `data/duban.yaml` 或 "
    "`duban.yaml`。\n\n"
    "Data goes to stdout, talk to stderr. A terminal gets tables that fit it; a pipe or a file "
    "gets full, uncoloured text.\n"
    "The ledger: `--data`, else `DUBAN_DATA`, else the nearest `data/duban.yaml` or `duban.yaml` "
    "from the working folder upwards.\n"
)


def make() -> str:
    """Return the page."""
    told = {lang: _described(lang) for lang in ("zh", "en")}
    about = f"{told['zh']['help']}\n\n{told['en']['help']}\n"
    whole = _parameters(told["zh"], told["en"])
    pairs = zip(told["zh"]["commands"], told["en"]["commands"], strict=True)
    commands = (part for pair in pairs for part in _command(*pair))
    return page(TITLE, FROM, (about, TALK, whole, *commands, *_tables()))


def _described(lang: Lang) -> dict[str, Any]:
    environment = {**os.environ, "DUBAN_LANG": lang, "PYTHONPATH": str(ROOT / "src")}
    script = str(Path(__file__).with_name("app.py"))
    # utf-8 whatever the locale; no terminal width in the help
    environment |= {"PYTHONUTF8": "1", "COLUMNS": "80"}
    done = subprocess.run(
        [sys.executable, "-P", script], check=True, stdout=subprocess.PIPE, env=environment
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _command(chinese: dict[str, Any], english: dict[str, Any]) -> Iterator[str]:
    arguments = [each for each in chinese["parameters"] if not each["names"][0].startswith("-")]
    usage = [_usage(each) for each in arguments]
    yield f"## duban {chinese['name']}\n"
    yield f"{plain(chinese['help'])}\n\n{plain(english['help'])}\n"
    yield code(" ".join(("duban", chinese["name"], *usage, "[OPTIONS]"))) + "\n"
    yield _parameters(chinese, english)


def _parameters(chinese: dict[str, Any], english: dict[str, Any]) -> str:
    pairs = zip(chinese["parameters"], english["parameters"], strict=True)
    return table(COLUMNS, (_row(*pair) for pair in pairs))


def _usage(argument: dict[str, Any]) -> str:
    name: str = argument["names"][0].strip("[]")
    return name if argument["required"] else f"[{name}]"


def _row(chinese: dict[str, Any], english: dict[str, Any]) -> tuple[str, str, str]:
    names = codes(f"{name} {chinese['value']}".strip() for name in chinese["names"])
    said = TYPERS_OWN.get(chinese["names"][0], chinese["help"])
    return names, plain(said), plain(english["help"])


def _format(each: Format) -> tuple[str, ...]:
    whom = "全部 all" if each.needs is None else codes(offering(each.needs))
    return code(each.name), codes(each.suffixes), whom, zh(each.title), en(each.title)


def _tables() -> Iterator[str]:
    yield heading(REPORTS_TITLE)
    reports = ((code(each.name), zh(each.about), en(each.about)) for each in REPORTS)
    yield table(("名称 Name", "内容", "What it tells"), reports)
    yield heading(FORMATS_TITLE)
    yield table(("名称 Name", "后缀 Suffix", "用于 For", "说明", "Meaning"), map(_format, FORMATS))
    yield heading(CODES_TITLE)
    yield table(("码 Code", "意思", "Meaning"), CODES)
    yield heading(ENVIRONMENT_TITLE)
    yield table(("变量 Variable", "意思", "Meaning"), ((code(n), z, e) for n, z, e in ENVIRONMENT))
