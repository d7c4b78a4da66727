"""Rankings of a ledger whose scores can be worked out by hand: see tests/cli/ranked.py."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.cli.ranked import BOARDS, CASES, FOLDER, RULES, SCORING, ledger, marks, put, written


@pytest.mark.parametrize(("file", "line"), CASES, ids=[line for _, line in CASES])
def test_ranking_is_the_golden_one(file: str, line: str, tmp_path: Path) -> None:
    assert written(line, tmp_path).decode() == (FOLDER / file).read_bytes().decode()


def test_every_golden_file_has_a_case() -> None:
    assert {file for file, _ in CASES} == {path.name for path in FOLDER.iterdir()}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def asked(duban: Run, line: str) -> dict[str, Any]:
    done = duban(*f"rank {line} --format json".split())
    assert done.code == 0, done.err
    return dict(json.loads(done.out))


def places(said: Mapping[str, Any]) -> str:
    return " ".join(f"{row['id']}{row['place'] or '-'}" for row in said["rows"])


SEPTEMBER = "--month 2018-09"


@pytest.mark.parametrize(
    ("ties", "expected", "why"),
    [
        ("ties: dense", "a1 b1 d2 c3", "equal scores share a place, and the next follows on"),
        ("ties: competition", "a1 b1 d3 c4", "as many places are left out as shared it"),
        ("ties: ordinal", "a1 b1 d3 c4", "without breakers nothing tells equal scores apart"),
        (
            "{ties: ordinal, tie_breakers: [deductions]}",
            "a1 b2 d3 c4",
            "b was deducted 2 and a nothing",
        ),
        (
            "{ties: ordinal, tie_breakers: [overdue, red, completion]}",
            "a1 b1 d3 c4",
            "nobody is overdue, red or done: all are equal still",
        ),
    ],
)
def test_equal_scores(duban: Run, root: Path, ties: str, expected: str, why: str) -> None:
    keys = ties.strip("{}").replace(", tie", "\n      tie")
    put(root, ledger(SCORING + f"      {keys}\n"))
    assert places(asked(duban, SEPTEMBER)) == expected, why


@pytest.mark.parametrize(
    ("line", "expected", "why"),
    [
        ("", "a1 b1 d1 c2", "each group has places of its own"),
        ("--group one", "a1 b1", "by id"),
        ("--group 第二组", "d1 c2", "by title"),
        ("--department c", "c2", "the rows are chosen, the places are among all"),
        ("--department 甲局 --department d", "a1 d1", "by name, and several"),
        ("--period 2018-Q3", "a1 b1 d1 c2", "September is the only month with marks"),
        ("--period 2018-H2", "a1 b1 c1 d2", "c: 100-0.125+10"),
        ("--period 2018", "a1 b1 c1 d2", "the year so far"),
    ],
)
def test_who_is_shown(duban: Run, root: Path, line: str, expected: str, why: str) -> None:
    put(root, ledger(f"    scoring:{RULES}"))
    chosen = line if "--period" in line else f"{SEPTEMBER} {line}"
    assert places(asked(duban, chosen)) == expected, why


def test_places_move_against_the_period_before(duban: Run, root: Path) -> None:
    put(root, ledger())
    rows = asked(duban, "--month 2018-10")["rows"]
    assert {row["id"]: (row["before"], row["place"], row["moved"]) for row in rows} == {
        "c": (4, 1, 3),
        "a": (1, 2, -1),
        "b": (1, 2, -1),
        "d": (3, 2, 1),
    }
    shown = duban("rank", "--month", "2018-10").text
    assert "↑3" in shown
    assert "↓1" in shown
    first = asked(duban, "--month 2018-08")["rows"]
    assert {row["before"] for row in first} == {None}, "July had no commitments"


@pytest.mark.parametrize(
    ("as_of", "expected", "why"),
    [
        ("2018-09-30", "a1 b1 c3 d3", "c's mark was decided in October"),
        ("2018-10-02", "a1 b1 c3 d3", "the day before it was"),
        ("2018-10-03", "a1 b1 d3 c4", "the day it was"),
    ],
)
def test_marks_count_from_the_day_they_are_known(
    duban: Run, root: Path, as_of: str, expected: str, why: str
) -> None:
    put(root, ledger())
    said = asked(duban, f"{SEPTEMBER} --as-of {as_of}")
    assert places(said) == expected, why
    assert (said["as_of"], said["totals"]["known_by"]) == ("2018-09-30", as_of)


@pytest.mark.parametrize(
    ("line", "period", "over"),
    [
        ("", "2018-11", False),
        ("--month", "2018-11", False),
        ("--as-of 2018-10-31", "2018-10", True),
        ("--period 2018-Q3", "2018-Q3", True),
        ("--period 2018-Q4", "2018-Q4", False),
    ],
)
def test_the_period_is_the_policys_or_the_one_asked_for(
    duban: Run, root: Path, line: str, period: str, over: bool
) -> None:
    put(root, ledger())
    said = asked(duban, line)
    assert (said["totals"]["period"], said["totals"]["over"]) == (period, over)
    assert said.get("month") == (period if "Q" not in period else None)
    assert ("本期尚未结束" in duban(*f"rank {line}".split()).text) is not over


def test_the_policy_names_the_period(duban: Run, root: Path) -> None:
    put(root, ledger(f"    scoring:\n      period: quarter{RULES}"))
    assert asked(duban, "")["totals"]["period"] == "2018-Q4"
    assert duban("rank", "--month", "2018-09").code == 0, "a month is scored all the same"


@pytest.mark.parametrize(
    ("rounding", "decimals", "total"),
    [
        ("half-up", 2, "99.88"),
        ("half-even", 2, "99.88"),
        ("down", 2, "99.87"),
        ("half-up", 3, "99.875"),
        ("half-up", 0, "100"),
    ],
)
def test_only_print_is_rounded(
    duban: Run, root: Path, rounding: str, decimals: int, total: str
) -> None:
    more = f"      rounding: {rounding}\n      decimals: {decimals}\n"
    put(root, ledger(SCORING + more))
    line = next(
        each for each in duban("rank", "--month", "2018-09").text.split("\n") if "丙" in each
    )
    assert line.split()[4] == total
    (row,) = asked(duban, f"{SEPTEMBER} --department c")["rows"]
    assert (row["total"], row["exact"]["total"], row["place"]) == (99.875, "99.875", 4)


def test_lists_and_who_is_kept_off(duban: Run, root: Path) -> None:
    put(root, ledger(SCORING + BOARDS))
    rows = {row["id"]: row for row in asked(duban, SEPTEMBER)["rows"]}
    assert {key: row["lists"] for key, row in rows.items()} == {
        "a": ["red-list"],
        "b": [],
        "c": ["black-list"],
        "d": ["red-list"],
    }
    assert rows["b"]["remarks"] == ["红榜：有“人工加减分（minus）”，不列入"]


MEASURED = """
      components:
        - {id: rules, title: 日常, share: 60}
        - {id: site, title: 现场, share: 40, source: marks}
"""
SCORE = (
    "{{department: {}, decided: 2018-10-05, by: 督查室, reason: 现场, component: site, score: {}}}"
)


def measured(*given: tuple[str, str]) -> str:
    lines = "\n".join(f"  - {SCORE.format(*each)}" for each in given)
    return marks("2018-09", (("a", "2018-09-20", "肯定", "praise", 3),), f"scores:\n{lines}\n")


def test_without_a_component_there_is_no_place(duban: Run, root: Path) -> None:
    files = {"marks/2018-09.yaml": measured(("a", "80"), ("b", "90.5"), ("d", "80"))}
    put(root, {**ledger(SCORING + MEASURED), **files})
    said = asked(duban, SEPTEMBER)
    assert places(said) == "b1 a2 d3 c-"
    rows = {row["id"]: row for row in said["rows"]}
    assert rows["a"]["components"] == {"rules": 61.8, "site": 32}, "103 × 60 % and 80 × 40 %"
    assert rows["a"]["scores"] == {"rules": 103, "site": 80}
    assert rows["b"]["total"] == 96.2
    assert (rows["c"]["total"], rows["c"]["remarks"]) == (None, ["缺“现场”得分，不排名次"])
    assert (said["totals"]["ranked"], said["totals"]["unranked"]) == (3, 1)
    told = duban("rank", "--month", "2018-09", "--explain", "c").text
    assert "还没有人给出这一部分的得分" in told
    assert "缺“现场”" in told


def test_actions_are_ranked_by_what_is_scored_by_rules(duban: Run, root: Path) -> None:
    one = marks(
        "2018-09",
        (),
        "marks:\n  - {department: a, decided: 2018-09-20, by: 办, reason: 好, kind: praise, "
        "commitment: a-1}\n",
    )
    put(root, {**ledger(SCORING + MEASURED), "marks/2018-09.yaml": one})
    said = asked(duban, f"{SEPTEMBER} --by action")
    assert [(row["id"], row["what"], row["place"]) for row in said["rows"]] == [
        ("act", "action", 1),
        ("other", "action", 2),
    ]
    assert said["rows"][0]["total"] == 60.6, "101 × 60 %; what is measured is of departments"
    text = duban(*f"rank {SEPTEMBER} --by action".split()).text
    assert "没有“现场”得分，不计这一部分：其余部分共占 60%" in text
    assert "没有“现场”得分" not in duban(*f"rank {SEPTEMBER}".split()).text
    assert places(asked(duban, f"{SEPTEMBER} --by action --action 另一行动")) == "other2"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("--month 2018-12", ("2018-12 在截至日期 2018-11-05 之后",)),
        ("--period 2019", ("2019", "还没有可报的")),
        ("--period 2018-Q5", ("2018-Q5", "2018-H2")),
        ("--period 1850", ("1850", "2018-Q3")),
        ("--month 2018-09 --period 2018", ("--month", "--period")),
        ("--group third", ("third", "one")),
        ("--group one --by action", ("--group",)),
        ("--by light", ("light", "action")),
        ("--action act", ("--action",)),
        ("--by action --department a", ("--department",)),
        ("--explain x", ("“x”", "a")),
        ("--explain a --group two", ("“a”没有承诺事项",)),
        ("--explain a --what-if x.yaml", ("--explain", "--what-if")),
        ("--light red", ("--light",)),
    ],
)
def test_wrong_use(duban: Run, root: Path, line: str, said: tuple[str, ...]) -> None:
    put(root, ledger())
    done = duban(*f"rank {line}".split())
    assert (done.code, done.out) == (2, b"")
    assert [part for part in said if part not in done.err] == []


def test_a_policy_without_scores_is_told_how_to_get_them(duban: Run, root: Path) -> None:
    put(root, ledger(""))
    for line in ("rank", "rank --explain a", "report rank", "report rank-explain"):
        done = duban(*line.split())
        assert (done.code, done.out) == (2, b"")
        assert "没有得分办法" in done.err
        assert "duban.yaml 里加一行“scoring: 编号”" in done.err
    info = root / "duban.yaml"
    info.write_text(info.read_text() + "\nscoring: thousand-a-year\n")
    assert duban("rank").code == 0


def test_before_the_first_commitment_nobody_is_ranked(duban: Run, root: Path) -> None:
    put(root, ledger())
    said = asked(duban, "--month 2018-07")
    assert said["rows"] == []
    assert "还没有承诺事项" in duban("rank", "--month", "2018-07").text


@pytest.mark.parametrize("name", ["rank", "rank-explain"])
def test_a_report_by_name_is_the_same(duban: Run, root: Path, name: str) -> None:
    put(root, ledger())
    by_name = duban("report", name, "--month", "2018-09", "--format", "json")
    assert by_name.code == 0, by_name.err
    rows = json.loads(by_name.out)["rows"]
    assert {row["id"] for row in rows} == {"a", "b", "c", "d"}
    if name == "rank":
        assert by_name.out == duban("rank", *SEPTEMBER.split(), "--format", "json").out
    refused = duban("report", name, "--light", "red")
    assert (refused.code, "--light" in refused.err) == (2, True)
    assert duban("report", "rank-what-if").code == 2, "it needs files"
