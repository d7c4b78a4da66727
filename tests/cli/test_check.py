"""check: every fault with its place; 0 sound, 1 faults; data on stdout, the count on stderr."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def break_it(root: Path) -> None:
    (root / "departments" / "other.yaml").write_text("id: other\nname: 乙局\nnmae: 丙\n")


@pytest.mark.usefixtures("small")
def test_a_sound_ledger_exits_0_and_says_how_much_there_is(duban: Run) -> None:
    done = duban("check")
    assert done.code == 0
    assert "检查通过：2 个部门，3 项承诺，1 次报送" in done.err
    assert "filing-unsealed" in done.text, "a warning is shown and is no fault"
    assert duban("check", "--strict").code == 1


def test_faults_have_place_code_line_and_hint(duban: Run, small: Path) -> None:
    break_it(small)
    done = duban("check")
    assert done.code == 1
    assert "departments/other.yaml:3:1: [unknown-key]" in done.text
    assert "nmae: 丙" in done.text
    assert "name" in done.text
    assert "错误 1 处" in done.err


def test_faults_as_data(duban: Run, small: Path) -> None:
    break_it(small)
    said = json.loads(duban("check", "--format", "json").out)
    (row,) = (each for each in said["rows"] if each["severity"] == "error")
    assert (row["file"], row["line"], row["column"]) == ("departments/other.yaml", 3, 1)
    assert row["code"] == "unknown-key"
    assert said["totals"]["errors"] == 1
    rows = list(csv.reader(io.StringIO(duban("check", "--format", "csv").out.decode("utf-8-sig"))))
    assert rows[0][:5] == ["文件", "行", "列", "程度", "代码"]
    assert ["departments/other.yaml", "3", "1", "error", "unknown-key"] in [r[:5] for r in rows]
    assert "unknown-key" in duban("check", "--format", "table").text
    assert duban("check", "-f", "md").text.startswith("# ")


def test_english_faults(duban: Run, small: Path) -> None:
    break_it(small)
    assert "unknown-key" in duban("check", "--lang", "en").text
    assert duban("check", "--lang", "en").err.startswith("1 ")


def test_a_ledger_without_its_own_file_is_not_found_and_a_broken_one_is_reported(
    duban: Run, small: Path
) -> None:
    (small / "duban.yaml").write_text("ledger: [\n")
    done = duban("check")
    assert done.code == 1
    assert "duban.yaml:" in done.text
    assert "Traceback" not in done.err
    for name in ("json", "csv", "md", "table"):
        assert duban("check", "-f", name).code == 1


@pytest.mark.parametrize("data", ["data", "examples/demo/data"])
def test_the_shipped_ledgers_are_sound(duban: Run, data: str) -> None:
    done = duban("check", "--data", data)
    assert done.code == 0, done.text
