"""rank --verify on the command line: no ledger, four formats, exit codes, nothing that steers."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

HEADS = "单位,系统（60%）,现场（40%）,总分,名次\n"
SOUND = f"{HEADS}甲局,90,80,86,1\n乙局,80,85,82,2\n丙局,70,60,66,3\n"
WRONG = SOUND.replace("66,3", "69,3")
FORMATS = ("table", "md", "json", "csv")


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "table.csv"
    path.write_text(WRONG, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_names_the_cell_and_exits_1(duban: Run, table: Path, name: str) -> None:
    done = duban("rank", "--verify", str(table), "--format", name)
    assert done.code == 1
    assert all(part in done.out.decode("utf-8-sig") for part in ("丙局", "总分", "69", "66"))


def test_json_says_what_was_gone_by(duban: Run, table: Path) -> None:
    done = duban("rank", "--verify", str(table), "--format", "json", "--as-of", "2018-12-31")
    told = json.loads(done.out)
    assert (told["report"], told["as_of"]) == ("rank-verify", "2018-12-31")
    assert [(row["line"], row["expected"]) for row in told["rows"]] == [(4, "66")]
    assert (told["totals"]["rows"], told["totals"]["checked"]) == (3, 6)
    assert "系统（60%）×0.6" in told["totals"]["formulas"][0]


def test_a_sound_table_exits_0(duban: Run, table: Path) -> None:
    table.write_text(SOUND, encoding="utf-8")
    done = duban("rank", "--verify", str(table))
    assert (done.code, "没有不相符之处" in done.text) == (0, True)
    assert "Everything follows" in duban("rank", "--verify", str(table), "--lang", "en").text


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--verify", "nowhere.csv"], "没有文件"),
        (["--verify", "."], "是目录"),
        (["--verify", "table.csv", "--total", "合计"], "没有“合计”这一列"),
        (["--verify", "table.csv", "--formula", "系统*("], "读不懂"),
        (["--verify", "table.csv", "--formula", "系统*现状"], "没有“现状”这一列"),
        (["--verify", "table.csv", "--ties", "shared"], "dense"),
        (["--verify", "book.xlsx"], "另存为 CSV"),
        (["--verify", "empty.csv"], "没有找到评分表"),
        (["--total", "合计"], "--verify"),
        (["--verify", "table.csv", "--month", "2025-01"], "不能和"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
@pytest.mark.usefixtures("table")
def test_wrong_use_exits_2(duban: Run, args: list[str], said: str) -> None:
    Path("book.xlsx").write_bytes(b"PK\x03\x04rest")
    Path("empty.csv").write_bytes(b"")
    done = duban("rank", *args)
    assert (done.code, done.out) == (2, b"")
    assert said in done.err


def test_a_file_too_large_is_not_read(duban: Run, table: Path) -> None:
    table.write_bytes(b"a," * (6 * 1024 * 1024))
    done = duban("rank", "--verify", str(table))
    assert (done.code, "10 MiB" in done.err) == (2, True)


def test_cells_steer_no_screen(duban: Run, table: Path) -> None:
    hostile = WRONG.replace("丙局", "丙\x1b[31m\u202e局=1+1")
    table.write_text(hostile, encoding="utf-8")
    for name in FORMATS:
        text = duban("rank", "--verify", str(table), "--format", name).out.decode()
        assert "\x1b" not in text
        assert "\u202e" not in text


def test_the_users_own_words_are_gone_by(duban: Run, table: Path) -> None:
    own = ("--formula", "系统*0.5+现场*0.5", "--total", "总分", "--place", "名次", "--unit", "单位")
    done = duban("rank", "--verify", str(table), "--format", "json", *own)
    assert [row["expected"] for row in json.loads(done.out)["rows"]] == ["85", "65"]
