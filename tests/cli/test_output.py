"""Where the bytes go: stdout is data, stderr is talk, a file tells its format by its name."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("small")


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("out.json", b"{"),
        ("OUT.JSON", b"{"),
        ("out.md", "# 督办现状".encode()),
        ("out.markdown", "# 督办现状".encode()),
        ("out.csv", b"\xef\xbb\xbf"),
        ("out.txt", "督办现状".encode()),
        ("out", "督办现状".encode()),
        ("deep/er/out.json", b"{"),
    ],
)
def test_the_suffix_tells_the_format(duban: Run, tmp_path: Path, name: str, begins: bytes) -> None:
    file = tmp_path / name
    done = duban("status", "-o", str(file))
    assert (done.code, done.out) == (0, b"")
    assert str(file) in done.err
    assert file.read_bytes().startswith(begins)


def test_the_format_that_is_named_beats_the_suffix(duban: Run, tmp_path: Path) -> None:
    duban("status", "--format", "json", "-o", str(tmp_path / "out.md"))
    assert json.loads((tmp_path / "out.md").read_bytes())["report"] == "status"


@pytest.mark.parametrize("name", ["out.docx", "out.xlsx", "out.pdf"])
def test_a_suffix_of_no_format_is_refused(duban: Run, tmp_path: Path, name: str) -> None:
    done = duban("status", "-o", str(tmp_path / name))
    assert (done.code, done.out) == (2, b"")
    assert Path(name).suffix in done.err
    assert "--format" in done.err
    assert not (tmp_path / name).exists()
    assert duban("status", "-f", "table", "-o", str(tmp_path / name)).code == 0


def test_a_file_and_a_pipe_get_the_same_bytes(duban: Run, tmp_path: Path) -> None:
    for name in ("table", "md", "json", "csv"):
        file = tmp_path / f"out.{name}"
        duban("status", "--format", name, "-o", str(file))
        assert file.read_bytes() == duban("status", "--format", name).out


def test_a_file_that_cannot_be_written_is_said_and_exits_1(duban: Run, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    cases = ((tmp_path, "是目录，不是文件"), (tmp_path / "taken" / "out.md", "已有同名文件"))
    for path, cause in cases:
        done = duban("status", "-o", str(path))
        assert (done.code, done.out) == (1, b"")
        assert f"无法写入 {path}：" in done.err
        assert cause in done.err
        assert "Traceback" not in done.err


def test_unsound_or_wrong_use_leaves_no_file(duban: Run, tmp_path: Path) -> None:
    file = tmp_path / "out.md"
    assert duban("status", "--department", "nobody", "-o", str(file)).code == 2
    assert not file.exists()


def test_show_tells_the_life_of_one_promise(duban: Run) -> None:
    done = duban("show", "D-1")
    assert done.code == 0
    for part in (
        "安置房开工",
        "确保11月底前全部开工",
        "2018-09-29",
        "2018-10-08 补报",
        "逾期 15 天",
    ):
        assert part in done.text


def test_before_it_was_filed_late_progress_is_not_known(duban: Run) -> None:
    assert "新开工5个" not in duban("show", "D-1", "--as-of", "2018-10-07").text
    assert "新开工5个" in duban("show", "D-1", "--as-of", "2018-10-08").text
