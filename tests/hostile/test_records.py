"""Hostile zones, policies, corrections and decisions: each told as the fault it is, or harmless."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pytest

from tests.hostile.catalogue import FILE, having
from tests.hostile.conftest import LEDGER, STEERING, Ran

INFO: Final = LEDGER["duban.yaml"]
OWN: Final = f"{INFO}policy: own\n"
LIGHTS: Final = "lights: [{id: red, name: 红灯, short: 红, color: red}]\n"


def policy(when: str, because: str = "x", lights: str = LIGHTS) -> Mapping[str, str]:
    """Return a policy of one rule, in force."""
    rules = f"rules:\n  - {{light: red, when: {when}, because: {because}}}\n"
    return {"duban.yaml": OWN, "policies/own.yaml": f"id: own\ntitle: 规则\n{lights}{rules}"}


def nested(depth: int) -> str:
    """Return a condition in conditions."""
    return "{all: [" * depth + "{gap_points: {gt: 1}}" + "]}" * depth


def filing(more: str, entry: str = "done: 1", day: str = "2025-03-01") -> str:
    """Return a filing with a line of its own."""
    return (
        f"department: housing\non: {day}\nfiled: {day}T10:00:00+08:00\nby: 某人\n{more}"
        f"entries:\n  - {{commitment: HO-01, {entry}}}\n"
    )


def suspended(name: str) -> Mapping[str, str]:
    """Return a suspension."""
    text = "kind: suspension\ncommitment: HO-01\ndecided: 2025-03-01\nby: 督查室\nreason: 理由\n"
    return {f"decisions/2025-03/{name}.yaml": text}


FILED: Final = "progress/housing/2025-03/2025-03-01-{}.yaml"
FAULTY: Final[tuple[tuple[Mapping[str, str], str], ...]] = (
    *(({"duban.yaml": INFO.replace("Asia/Shanghai", zone)}, "unknown-timezone") for zone in (
        "../../etc/passwd", "/etc/passwd", "localtime", "Asia", "Asia/Shanghai/../../x", "A" * 9999,
    )),
    *(({"duban.yaml": INFO.replace("sample", name)}, "not-an-id") for name in (
        "a/b", "../..", "'[red]x'", "a" * 500,
    )),
    *(({"duban.yaml": INFO.replace("2025-06-30", day)}, "not-a-day") for day in (
        "1999-12-31", "2101-01-01", "2025-02-30",
    )),
    ({"duban.yaml": f"{INFO}policy: ../../etc/passwd\n"}, "not-an-id"),
    ({"duban.yaml": f"{INFO}policy: nobody\n"}, "unknown-policy"),
    *((policy("{}", because), "not-a-template") for because in (
        "'{gap_points.__class__}'", "'{0}'", "'{}'", "'{gap_points'", "'gap}'", "'{gap_points!r}'",
        "'{gap_points:99999999999d}'", "'{gap_points[0]}'", "'{gap_points:{gap_points}}'",
    )),
    (policy("{}", "'{nope}'"), "unknown-blank"),
    (policy("{nope: 1}"), "unknown-fact"),
    (policy("{origin: 1}"), "unknown-fact"),
    (policy("{gap_points: {gt: 1e999}}"), "not-a-number"),
    (policy("{gap_points: {gt: .inf}}"), "not-a-number"),
    (policy("{gap_points: {gt: 5, lt: 3}}"), "impossible-bounds"),
    (policy("{gap_points: {}}"), "no-bound"),
    (policy("{all: x}"), "wrong-shape"),
    (policy(nested(9)), "too-deep"),
    (policy(nested(20_000)), "too-deep"),
    (policy("{}", lights="lights: []\n"), "no-lights"),
    (policy("{}", lights='lights: [{id: red, name: "\\e[31m", short: 红, color: red}]\n'),
     "escaped-character"),
    (policy("{}", lights="lights: [{id: red, name: 红, short: 红, color: 31m}]\n"), "not-one-of"),
    ({FILED.format("a"): filing("corrects: 2025-03-01-a\n")}, "corrects-later-filing"),
    ({FILED.format("a"): filing("corrects: 2025-03-01-b\n"),
      FILED.format("b"): filing("corrects: 2025-03-01-a\n")}, "corrects-later-filing"),
    ({FILED.format("a"): filing("corrects: ../../etc/passwd\n")}, "not-an-id"),
    ({FILED.format("a"): filing("", "done: .nan")}, "not-an-amount"),
    ({FILED.format("a"): filing("", "origin: x")}, "unknown-key"),
    ({FILED.format("a"): filing("").replace("+08:00", "+99:99")}, "not-a-moment"),
    ({**suspended("a"), **suspended("b")}, "suspended-twice"),
    ({"calendar/2025.yaml": "year: 2025\nnotice: x\ndays: [{day: 2025-02-30, work: true}]\n"},
     "not-a-day"),
)  # fmt: skip
TITLES: Final = (
    "[red]x[/red]", "[link=http://evil]y[/link]", "[conceal]z[/conceal]", "[/]", "[x]完成",
    ":warning:", "末尾\\", '=HYPERLINK("http://evil","x")', "-1+1", "＝1＋1", "@SUM(A1)",
    "<script>alert(1)</script>", "# 题 | 表 | `c` **b** [a](http://x)", "{title} {0} %s",
    "&lt;b&gt; &#27;[31m", "שלום مرحبا", "🔴🏗", "e\u0301" * 300, "长" * 10_000, "长x" * 3_000,
)  # fmt: skip


def lay(folder: Path, files: Mapping[str, str]) -> None:
    """Write files into the ledger."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("files", "code"), FAULTY, ids=[f"{n}-{c}" for n, (_, c) in enumerate(FAULTY)]
)
def test_hostile_records(
    duban: Callable[..., Ran], folder: Path, files: Mapping[str, str], code: str
) -> None:
    lay(folder, files)
    ran = duban("check")
    told = [each for each in ran.out.splitlines() if f" [{code}] " in each]
    assert ran.code == 1, ran.err
    assert any(each.startswith(tuple(f"{name}:" for name in files)) for each in told), ran.out
    assert STEERING.findall(ran.out + ran.err) == []


@pytest.mark.parametrize("title", TITLES, ids=[ascii(each[:20]) for each in TITLES])
def test_hostile_titles_are_shown_as_they_are(
    duban: Callable[..., Ran], folder: Path, title: str
) -> None:
    lay(folder, {FILE: having(title="'" + title.replace("'", "''") + "'")})
    for command in (["show", "HO-01"], ["report", "monthly"]):
        for name in ("table", "md", "csv", "json"):
            ran = duban(*command, "--format", name, "--as-of", "2025-12-31")
            shown = ran.out.removeprefix("\ufeff").replace("\r\n", "\n")
            assert (ran.code, STEERING.findall(shown)) == (0, [])
            if name == "table":
                assert title.replace("e\u0301", "é") in ran.out
