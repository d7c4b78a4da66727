"""Bulletins from the command line: days and weeks, own templates, one file a department."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner, Result

from duban.cli.app import application
from duban.cli.everyday import own_vault
from duban.cli.opening import read
from duban.ledger.snapshot.seen import unchanged
from tests.reports.kept import ROOT

DEMO: Final = ROOT / "examples" / "demo" / "data"
DEPARTMENT: Final = """
    id: dep
    name: "## 局|<b>*甲*"
    commitments:
      - id: D-1
        title: "- 条目 {{ name }} [链接](x)"
        action: act
        made: 2025-01-01
        deadline: 2025-06-30
        feedback: weekly
        target: {kind: count, total: 9, unit: "# 个"}
"""
FILING: Final = """
    department: dep
    on: 2025-03-05
    filed: 2025-03-05T09:00:00+08:00
    by: 联络员
    entries: [{commitment: D-1, done: 4, problem: "## 资金：\\"{% raw %}\\"", asks: "- 财政"}]
"""
FILES: Final = {
    "departments/dep.yaml": DEPARTMENT,
    "progress/dep/2025-03/2025-03-05-x.yaml": FILING,
}
Write = Callable[[Mapping[str, str]], Path]


def run(line: str, root: Path = DEMO) -> Result:
    args = [*line.split(), "--data", str(root)]
    return CliRunner().invoke(application(args), args, env={"DUBAN_LANG": None})


@pytest.mark.parametrize(
    ("line", "code", "told", "why"),
    [
        ("report weekly --week --as-of 2025-09-10", 0, "9月8日至9月10日", "the present week"),
        ("report weekly --week=2025-W37", 0, "9月8日至9月14日", "with a sign"),
        ("report weekly --week 2025-w37", 0, "9月8日至9月14日", "in small letters"),
        ("report weekly --as-of 2025-09-10", 0, "2025年第37周", "no week: the present one"),
        ("report weekly --week 2025-W54", 2, "不是周次", "no such week"),
        ("report weekly --week 2025-W53", 2, "不是周次", "2025 has 52"),
        ("report weekly --week 2026-W02", 2, "截至日期", "yet to come"),
        ("report daily --day 2026-01-02", 2, "截至日期", "yet to come"),
        ("report daily --day 2025-9-1", 2, "不是日期", "not a day as it is written"),
        ("report daily --week 2025-W37", 2, "不用 --week", "a day's report has no week"),
        ("report weekly --day 2025-09-10", 2, "不用 --day", "nor a week's a day"),
        ("report daily --out x", 2, "不用 --out", "a day's is one for all"),
        ("report monthly --month 2025-09 -f ics", 2, "overdue、reminder", "no events"),
        ("status -f ics", 2, "overdue、reminder", "none either"),
        ("check -f ics", 2, "overdue、reminder", "faults are no events"),
        ("overdue -f ics --as-of 2025-09-25", 0, "BEGIN:VCALENDAR", "what is overdue is"),
        ("report reminder --month 2025-10", 0, "截至2025年9月30日", "as it was before the month"),
    ],
)
def test_what_is_asked_for(line: str, code: int, told: str, why: str) -> None:
    done = run(line)
    assert done.exit_code == code, why
    assert told in done.stdout + done.stderr, why


def test_a_template_of_ones_own_goes_first(write: Write) -> None:
    root = write({**FILES, "templates/daily.zh.j2": "# 日报\n\n收到 {{ totals.filings }} 份。\n"})
    done = run("report daily --day 2025-03-05 -f md", root)
    assert done.stdout.startswith("# 日报\n")
    assert done.stdout.endswith("\n\n收到 1 份。\n")
    english = run("report daily --day 2025-03-05 --lang en", root)
    assert english.stdout.startswith("Daily bulletin"), "the other language has no own one"
    assert run("check", root).exit_code == 0


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("# 日报\n{{ totals.filngs }}", "template-unknown-name", 2),
        ("# 日报\n\n{% if %}", "template-syntax", 3),
        ("{{ day.strftime('%Y') }}", "template-not-allowed", 1),
        ("# 日报\n表：{{ tables.moves }}", "template-block-not-alone", 2),
    ],
)
def test_a_faulty_template_is_told_and_stops_its_report_only(
    write: Write, text: str, code: str, line: int
) -> None:
    root = write({**FILES, "templates/daily.zh.j2": text})
    checked = run("check", root)
    assert checked.exit_code == 1
    assert f"templates/daily.zh.j2:{line}:" in checked.stdout
    assert f"[{code}]" in checked.stdout
    refused = run("report daily --day 2025-03-05", root)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert f"[{code}]" in refused.stderr
    assert run("status --as-of 2025-03-05", root).exit_code == 0
    assert run("report daily --day 2025-03-05 --lang en", root).exit_code == 0


@pytest.mark.parametrize(
    ("file", "data", "told", "why"),
    [
        ("templates/dayly.zh.j2", b"x", "template-unknown-report", "no such report"),
        ("templates/daily.fr.j2", b"x", "misplaced-file", "no such language"),
        ("templates/daily.zh.j2", "题".encode("gbk"), "gbk", "another encoding"),
        ("templates/daily.zh.j2", b"<<<<<<< HEAD\n", "conflict-marker", "a merge left open"),
        ("templates/daily.zh.j2", "\u202e".encode(), "bidi", "what turns the reading direction"),
    ],
)
def test_a_file_that_is_no_template(
    write: Write, file: str, data: bytes, told: str, why: str
) -> None:
    root = write(FILES)
    (root / "templates").mkdir()
    (root / file).write_bytes(data)
    checked = run("check", root)
    assert checked.exit_code == 1, why
    assert told in checked.stdout.casefold(), why


def test_what_fails_while_it_is_filled_is_told(write: Write) -> None:
    root = write({**FILES, "templates/daily.zh.j2": "一\n{{ worst | day }}\n"})
    assert run("check", root).exit_code == 0, "nobody knows before what it is"
    refused = run("report daily --day 2025-03-05", root)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "templates/daily.zh.j2:2:" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_an_answer_is_not_kept_over_a_changed_template(
    write: Write, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUBAN_CACHE", str(tmp_path_factory.mktemp("cache")))
    root = write({**FILES, "templates/daily.zh.j2": "甲\n"})
    vault = own_vault()
    assert vault is not None
    read(root, vault)
    assert unchanged(vault, str(root), 2**62) is not None
    (root / "templates" / "daily.zh.j2").write_text("乙\n", encoding="utf-8")
    assert unchanged(vault, str(root), 2**62) is None


@pytest.mark.parametrize("name", ["daily", "weekly", "bulletin", "burden", "reminder"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_hostile_names_make_no_structure(write: Write, name: str, lang: str) -> None:
    done = run(f"report {name} --as-of 2025-03-05 -f md --lang {lang}", write(FILES))
    assert done.exit_code == 0, done.stderr
    heads = [line for line in done.stdout.split("\n") if line.startswith("#")]
    assert not [line for line in heads[1:] if "<b>" in line or "资金" in line]
    assert "{% raw %}" not in done.stdout


@pytest.mark.parametrize("name", ["daily", "weekly", "bulletin", "burden", "reminder"])
@pytest.mark.parametrize("day", ["2024-12-31", "2025-01-01", "2030-01-01"])
def test_an_empty_ledger_and_days_before_and_after_it(write: Write, name: str, day: str) -> None:
    empty = write({})
    for files in ({}, FILES):
        done = run(f"report {name} --as-of {day}", write(files) if files else empty)
        assert done.exit_code == 0, done.stderr
        assert any(each in done.stdout for each in ("无", "没有", "到期")), "it says so"


def test_one_file_for_each_department(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run(f"report reminder --as-of 2025-09-25 --out {out} -f md")
    assert done.exit_code == 0, done.stderr
    names = {path.stem for path in (DEMO / "departments").glob("*.yaml")}
    assert {path.name for path in out.iterdir()} == {f"{name}.md" for name in names}
    water = (out / "water.md").read_text(encoding="utf-8")
    assert water == run("report reminder --as-of 2025-09-25 --department water -f md").stdout
    assert "区交通局" not in water


@pytest.mark.parametrize(
    ("behind", "option", "why"),
    [
        ("report brief water --month 2025-11", "--department water", "a department by its id"),
        ("report reminder 区水利局 --month 2025-12", "--department water", "or by its name"),
        ("report history JS-01", "--commitment JS-01", "one commitment"),
    ],
)
def test_what_stands_behind_a_name_is_what_the_option_says(
    behind: str, option: str, why: str
) -> None:
    words = behind.split()
    said = run(behind)
    assert said.exit_code == 0, why
    assert said.stdout == run(" ".join([*words[:2], option, *words[3:]])).stdout


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("report status water", "it is about everything"),
        ("report brief nobody", "there is no such department"),
        ("report history JS-01 --commitment JS-02", "one of the two"),
    ],
)
def test_what_a_report_is_not_about_is_refused(line: str, why: str) -> None:
    assert run(line).exit_code == 2, why
