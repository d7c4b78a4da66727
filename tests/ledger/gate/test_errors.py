"""One broken file per fault of the gate, with exactly what is said about it."""

from hashlib import sha256
from pathlib import Path

import pytest

from duban.formats.diagnostics import diagnostic_lines
from duban.ledger.faults import READING_FAULTS
from duban.ledger.gate.faults import GATE_FAULTS
from duban.ledger.gate.name_faults import NAME_FAULTS, NO_LEDGER
from duban.ledger.load import open_ledger
from duban.ledger.quote import with_excerpts
from duban.words import Lang

CASES = Path(__file__).parents[2] / "errors" / "gate"
FAULTS = tuple(each for each in (*GATE_FAULTS, *NAME_FAULTS) if each != NO_LEDGER)

LANGS: tuple[Lang, ...] = ("zh", "en")
DUBAN = "{ledger: test, title: 测试台账, timezone: Asia/Shanghai, language: zh-CN}"
TARGETS = {
    "D-1": "target: {kind: count, total: 15}",
    "D-2": "targets: [{kind: count, id: households}, {kind: count, id: companies}]",
    "D-3": "target: {kind: rate, percent: 100}",
    "D-4": "note: 没有目标",
}


def department() -> str:
    promised = "title: 事项, action: act, made: 2018-08-13, deadline: 2018-11"
    lines = [f"  - {{id: {name}, {promised}, {goal}}}" for name, goal in TARGETS.items()]
    return "\n".join(("id: dep", "name: 部门", "commitments:", *lines, ""))


def said_of(case: Path, root: Path) -> str:
    """Put a file where its first line says, into a sound ledger, and return what is said of it."""
    data = case.read_bytes()
    first = data.decode().splitlines()[0].removeprefix("# ")
    name = first.replace("<seal>", sha256(data).hexdigest()[:8])
    ledger = {"duban.yaml": DUBAN, "departments/dep.yaml": department()}
    for path, text in ledger.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(data)
    found = with_excerpts(open_ledger(root).diagnostics, root)
    assert {each.place.file for each in found} == {name}, "the fault is the file's own"
    lines = (line for each in found for lang in LANGS for line in diagnostic_lines(each, lang))
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("code", [fault.code for fault in FAULTS])
def test_a_broken_file_is_told_what_is_wrong_and_what_to_do(code: str, tmp_path: Path) -> None:
    said = said_of(CASES / f"{code}.yaml", tmp_path)
    assert f"[{code}]" in said
    assert said == (CASES / f"{code}.out").read_text(encoding="utf-8")


def test_every_broken_file_belongs_to_a_fault() -> None:
    assert {path.stem for path in CASES.iterdir()} == {fault.code for fault in FAULTS}


def test_codes_are_unique() -> None:
    codes = [fault.code for fault in (*READING_FAULTS, *GATE_FAULTS, *NAME_FAULTS)]
    assert len(codes) == len(set(codes))


CONDITIONS = [
    ("always", "总是成立写 {}", "a word for what an empty mapping says"),
    ("[{days_late: {gt: 3}}]", "any: [...]", "a list of conditions"),
    ("{state: [claimed, verified]}", "one_of: [甲, 乙]", "several values"),
    ("{gap_points: [10, 30]}", "范围写 {ge: 10, le: 30}", "a range"),
    ("{or: [{days_late: {gt: 3}}]}", "any: [...]", "another word for any"),
    ("{gap_points: {gte: 10}}", "是否为“ge”？", "another word for a bound"),
]


@pytest.mark.parametrize(("when", "hint", "why"), CONDITIONS)
def test_a_condition_written_otherwise(tmp_path: Path, when: str, hint: str, why: str) -> None:
    case = tmp_path / "case"
    light = "{id: red, name: 红灯, short: 红, color: red}"
    rule = f"{{light: red, when: {when}, because: 理由}}"
    text = f"# policies/p.yaml\nid: p\ntitle: 规则\nlights: [{light}]\nrules:\n  - {rule}\n"
    case.write_text(text, encoding="utf-8")
    assert hint in said_of(case, tmp_path / "data"), why
