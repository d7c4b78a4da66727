"""duban's own files of the promises: of a district, or of a province's districts in one ledger."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from benchmarks.promises import AS_OF, MADE, READINGS, Promise, Reading

INFO: Final = f"""\
ledger: benchmark
title: 测速台账（虚构）
timezone: Asia/Shanghai
language: zh-CN
feedback: never
as_of: {AS_OF}
"""
ACTION: Final = "id: renewal\ntitle: 老旧小区改造专项行动\nlead: d-0001\n"
SOURCE: Final = "id: work-report\ntitle: 工作报告（虚构）\n"
DEPARTMENT: Final = "id: {id}\nname: 第{number}部门\ncommitments:\n"
FILING: Final = """\
department: {id}
on: {on}
filed: {on}T16:40:00+08:00
by: 第{number}部门联络员
entries:
"""


def write(folder: Path, files: Iterable[tuple[str, str]]) -> int:
    """Write files below a folder and return their bytes."""
    size = 0
    for name, text in files:
        path, data = folder / name, text.encode()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        size += len(data)
    return size


def ledger(promised: Iterable[Promise]) -> Iterator[tuple[str, str]]:
    """Yield the files of a ledger of these promises, by their names below its folder."""
    yield "data/duban.yaml", INFO
    yield "data/actions/renewal.yaml", ACTION
    yield "data/sources/work-report.yaml", SOURCE
    for number, own in by_department(promised).items():
        yield from _department(number, own)


def by_department(promised: Iterable[Promise]) -> dict[int, list[Promise]]:
    """Return the promises of every department, by its number."""
    own: defaultdict[int, list[Promise]] = defaultdict(list)
    for each in promised:
        own[each.department].append(each)
    return own


def department_id(number: int) -> str:
    """Return the id of a department."""
    return f"d-{number:04d}"


def _department(number: int, promised: Sequence[Promise]) -> Iterator[tuple[str, str]]:
    name = department_id(number)
    yield (
        f"data/departments/{name}.yaml",
        DEPARTMENT.format(id=name, number=number) + "".join(map(_commitment, promised)),
    )
    for week in range(READINGS):
        yield _filing(number, [(each.id, each.readings[week]) for each in promised])


def _commitment(promise: Promise) -> str:
    lines = (
        f"  - id: {promise.id}",
        f"title: {promise.title}",
        "action: renewal",
        f"made: {MADE}",
        f"source:\n      document: work-report\n      quote: {promise.quote}"
        if promise.quote
        else "",
        f"deadline: {promise.deadline}",
        f"target: {{kind: count, total: {promise.total}, unit: {promise.unit}}}",
        f"support: [{department_id(promise.supports)}]" if promise.supports else "",
        f"officer: {promise.officer}" if promise.officer else "",
        f"supervisor: {promise.supervisor}" if promise.supervisor else "",
        f"note: {promise.note}" if promise.note else "",
    )
    return "\n    ".join(each for each in lines if each) + "\n"


def _filing(number: int, figures: Sequence[tuple[str, Reading]]) -> tuple[str, str]:
    name, on = department_id(number), figures[0][1].on
    text = FILING.format(id=name, number=number, on=on) + "".join(
        _entry(commitment, reading) for commitment, reading in figures
    )
    seal = sha256(text.encode()).hexdigest()[:8]
    return f"data/progress/{name}/{on:%Y-%m}/{on}-{seal}.yaml", text


def _entry(commitment: str, reading: Reading) -> str:
    lines = [f"  - commitment: {commitment}", f"done: {reading.done}"]
    if reading.note:
        lines.append(f"note: {reading.note}")
    if reading.evidence:
        lines.append(f"evidence:\n      - {reading.evidence}")
    if problem := reading.problem:
        lines += [f"problem: {problem.what}", f"asks: {problem.asks}", f"next: {problem.next}"]
    return "\n    ".join(lines) + "\n"
