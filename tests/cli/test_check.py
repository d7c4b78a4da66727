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
    assert duban("check", "--lang", "en").err.startswith("Errors: 1; ")


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


def test_of_a_file_with_many_faults_the_first_are_listed_and_all_are_counted(
    duban: Run, small: Path
) -> None:
    entries = "".join(f"  - {{commitment: X-{n}, done: 1}}\n" for n in range(2000))
    name = "progress/dep/2018-09/2018-09-30-x.yaml"
    (small / name).write_text(
        "department: dep\non: 2018-09-30\nfiled: 2018-09-30T09:00:00+08:00\nby: 联络员\n"
        f"entries:\n{entries}"
    )
    done = duban("check")
    assert done.text.count("[unknown-commitment]") == 50
    assert f"{name}:55:6: [more-faults] 本文件另有 1950 处" in done.text
    assert "错误 2000 处" in done.err
    said = json.loads(duban("check", "--format", "json").out)
    codes = [each["code"] for each in said["rows"] if each["file"] == name]
    assert codes == ["unknown-commitment"] * 50 + ["more-faults"] * 2, "errors, then a warning"
    assert said["totals"]["errors"] == 2000
    assert "台账有 2000 处错误" in duban("status").err
