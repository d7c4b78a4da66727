"""The bulletins of the demonstration ledger, byte by byte, and the numbers in their sentences."""

import csv
import io
import json
import re
from collections import Counter
from typing import Any

import pytest

from tests.reports.bulletins import BULLETIN, BURDEN, CASES, DAY, FOLDER, REMINDER, WEEK
from tests.reports.kept import written


@pytest.mark.parametrize(("file", "line"), CASES, ids=[line for _, line in CASES])
def test_bulletin_is_the_golden_one(file: str, line: str) -> None:
    assert written(line).decode() == (FOLDER / file).read_bytes().decode()


def test_every_golden_bulletin_has_a_case() -> None:
    assert {file for file, _ in CASES} == {path.name for path in FOLDER.iterdir()}


def said(line: str) -> dict[str, Any]:
    return dict(json.loads(written(f"{line} -f json")))


def numbers(line: str, heading: str) -> list[int]:
    """Return the whole numbers of the first paragraph behind a heading, days left out."""
    text = written(f"{line} -f md").decode()
    _, _, rest = text.partition(heading)
    paragraph = rest.strip().split("\n\n")[0]
    plain = re.sub(r"\d+年(\d+月)?(\d+日)?|\d+月\d+日", "", paragraph)
    return [int(each) for each in re.findall(r"(?<![\d.])(\d+)(?![\d.%])", plain)]


def of(rows: list[dict[str, Any]], key: str, value: str) -> list[dict[str, Any]]:
    return [each for each in rows if each[key] == value]


def test_the_days_sentence_agrees_with_its_rows() -> None:
    made = said(DAY)
    moves = of(made["rows"], "what", "move")
    totals = made["totals"]
    assert totals["commitments"] == len({each["id"] for each in moves})
    assert totals["departments"] == len({each["department"] for each in moves})
    assert totals["moved"] == sum(bool(each["change"]) for each in moves)
    assert totals["claims"] == len({each["id"] for each in moves if each["claimed"]})
    assert totals["unfiled"] == len(of(made["rows"], "what", "filing"))
    keys = ("departments", "filings", "commitments", "moved", "claims")
    assert numbers(DAY, "截至 2025-09-26") == [totals[each] for each in keys]


def test_what_remains_and_what_is_done_change_alike() -> None:
    rows = said(DAY)["rows"]
    done = {each["id"]: each["change"] for each in of(rows, "what", "move")}
    left = {each["id"]: each["change"] for each in of(rows, "what", "counter")}
    assert left
    assert {each: -change for each, change in left.items()}.items() <= done.items()


def test_the_weeks_sentence_agrees_with_its_departments() -> None:
    text = (FOLDER / "weekly-2025-W37-en.md").read_text(encoding="utf-8")
    table = [
        line for line in text.split("## 1.")[1].split("## 2.")[0].split("\n") if "| 区" in line
    ]
    sums = [sum(column) for column in zip(*(map(int, row(line)) for line in table), strict=True)]
    totals = said(WEEK)["totals"]
    assert sums == list(totals.values())
    keys = ("filings", "moved", "claims", "worse", "better", "unfiled", "overdue")
    told = [totals[each] for each in keys if totals[each]]  # of nothing, nothing is said
    assert numbers(WEEK, "截至 2025-09-14") == told


def row(line: str) -> list[str]:
    return [each.strip() for each in line.strip("|\n ").split("|")][1:]


def test_the_bulletins_sentences_agree_with_its_rows() -> None:
    made = said(BULLETIN)
    totals, kinds = made["totals"], Counter(each["what"] for each in made["rows"])
    assert totals["problems"] == kinds["problem"]
    states = Counter(each["state"] for each in of(made["rows"], "what", "finding"))
    assert totals["open_findings"] == states["open"] + states["late"]
    assert totals["late_findings"] == states["late"]
    keys = ("departments", "filings", "commitments", "moved", "claims", "unfiled")
    assert numbers(BULLETIN, "一、总体情况") == [totals[each] for each in keys]
    assert totals["waiting"] == totals["problems"]  # 均提请: the number stands there once
    assert numbers(BULLETIN, "四、存在问题") == [totals["problems"]]
    inspected = ("findings", "open_findings", "late_findings")
    told = [totals[each] for each in inspected if totals[each]]  # of nothing, nothing is said
    assert numbers(BULLETIN, "五、暗访及整改") == told


def test_the_burden_agrees_with_its_departments() -> None:
    made = said(BURDEN)
    for key, total in made["totals"].items():
        assert total == sum(each[key] for each in made["rows"]), key
    keys = ("asked", "filings", "entries", "figures", "repeats")
    assert numbers(BURDEN, "截至 2025-09-30") == [made["totals"][each] for each in keys]


def test_the_reminder_lists_what_its_rows_hold() -> None:
    made = said(f"{REMINDER} --department transport")
    text = written(f"{REMINDER} --department transport -f md").decode()
    for each in made["rows"]:
        if each["group"] == "due" and each["what"] == "commitment":
            assert f"（{each['id']}）" in text
    counts = Counter(each["group"] for each in made["rows"])
    assert {key: counts[key] for key in ("due", "late", "unfiled", "filing")} == {
        key: value for key, value in made["totals"].items() if key != "departments"
    }


def test_rows_of_the_csv_are_those_of_the_json() -> None:
    heads, *rows = csv.reader(io.StringIO(written(f"{DAY} -f csv").decode("utf-8-sig")))
    assert len(heads) == len(rows[0])
    assert [each[0] for each in rows] == [each["id"] for each in said(DAY)["rows"]]
