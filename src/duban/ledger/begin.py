"""The files of a ledger that begins: nothing is promised yet, and every next step is said."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from duban.ledger.gate.families import FILINGS, family_of

SCHEMA: Final = "# yaml-language-server: $schema={path}schemas/{name}.json\n"
LEDGER: Final = """\
ledger: {ledger}
title: 督办台账              # 台账名称，请改成自己的
timezone: Asia/Shanghai
language: zh-CN
"""
ACTION: Final = """\
id: first-action            # 文件名与编号一致
title: 第一个专项行动
lead: first-department      # 牵头部门的编号
"""
DEPARTMENT: Final = """\
id: first-department        # 文件名与编号一致
name: 第一个部门
# 在 commitments 下逐条登记承诺事项，例如（去掉行首的 # 即可）：
# commitments:
#   - id: FD-01
#     title: 完成 12 个老旧小区改造
#     action: first-action
#     made: 2025-01-10        # 作出承诺的日期
#     deadline: 11月底前       # 照原文写；也可写 2025-11-30、2025-11、2025-Q4
#     target: {kind: count, total: 12, unit: 个}
"""
README: Final = """\
# 督办台账

- `data/duban.yaml`：台账名称、时区、语言、规则。
- `data/actions/`：专项行动，一个一份文件。
- `data/departments/`：部门及其承诺事项，一个部门一份文件。
- `data/progress/部门/年-月/`：部门报送的进展，一次一份文件，不再改动。
- `data/decisions/年-月/`：裁定、延期、核查、销号等决定。
- `schemas/`：编辑器据此提示和检查字段；`duban schema --out schemas` 可重新生成。

登记后运行 `duban check` 检查，运行 `duban status` 查看现状。
"""

FOR_GIT: Final = {
    ".gitignore": "# 写到一半被中断的临时文件\n.duban-*.tmp\n",
    ".gitattributes": "# 报送的文件名由内容算出，一个字节也不能变\n*.yaml -text -merge\n",
}
"""What git has to know of a ledger: which files are nobody's, and that no byte may change."""


def beginning(name: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files of an empty ledger, as paths below the target folder and their bytes.

    Args:
        name: the folder's name, from which the ledger's id is made.
    """
    slug = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-._")[:64] or "ledger"
    yield "data/duban.yaml", LEDGER.format(ledger=slug).encode()
    yield "data/actions/first-action.yaml", ACTION.encode()
    yield "data/departments/first-department.yaml", DEPARTMENT.encode()
    yield "README.md", README.encode()


def with_schemas(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Yield the files, each kept by hand with a first line that names its schema for an editor.

    Filings are left as they are: their names are made from their bytes.
    """
    for path, data in files:
        family = family_of(path.removeprefix("data/"))
        if family is None or family is FILINGS:
            yield path, data
        else:
            line = SCHEMA.format(path="../" * path.count("/"), name=family.name)
            yield path, line.encode() + data
