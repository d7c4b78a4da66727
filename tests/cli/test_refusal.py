"""typer's refusals, in the words of the ledger's readers."""

from pathlib import Path

import pytest

from duban.cli.refusal import in_words
from tests.cli.conftest import Run


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["show"], "错误：缺少 ID"),
        (["publish", "--month", "2018-08"], "错误：缺少选项 --out"),
        (["publish", "--month", "2018-08", "--out", ""], "错误：--out：没有写目录"),
        (["report", "reminder", "--out", " "], "错误：--out：没有写目录"),
        (["show", "D-9"], "错误：没有“D-9”"),
        (["show", "D-1", "B"], "错误：多写了 B"),
        (["stat"], "错误：没有命令“stat”"),
        (["statu"], "错误：没有命令“statu”；是否为 'status'？"),
        (["status", "--nope"], "错误：没有选项“--nope”"),
        (["overdue", "--mont", "2018-10"], "错误：没有选项“--mont”；是否为 --month"),
        (["status", "--as-of"], "错误：选项 --as-of 后面要写值"),
        (["status", "--as-of", "x"], "错误：--as-of：“x”不是日期"),
        (["status", "--lang", "fr"], "错误：--lang：没有“fr”；可用：zh、en"),
    ],
    ids=" ".join,
)
def test_no_refusal_is_half_english(duban: Run, args: list[str], said: str) -> None:
    done = duban(*args)
    assert done.code == 2
    told = in_words(done.err)
    assert said in told
    assert [word for word in ("Error", "Usage", "Try ", "Invalid") if word in told] == []


@pytest.mark.usefixtures("small")
def test_a_user_is_refused_in_one_language(shell: Run) -> None:
    assert "错误：缺少 ID" in shell("show").err
    assert "Error: Missing argument 'ID'." in shell("show", "--lang", "en").err


def test_a_long_list_of_choices_says_how_long_it_is(duban: Run, small: Path) -> None:
    promises = "".join(
        f"  - {{id: E-{n}, title: 题, action: act, made: 2018-08-13, deadline: 年底前,"
        f" target: {{kind: count, total: 9}}}}\n"
        for n in range(10, 40)
    )
    path = small / "departments" / "dep.yaml"
    path.write_text(path.read_text().rstrip() + "\n" + promises)
    refused = duban("show", "完全不像")
    assert "E-27 等 33 个" in refused.err
    assert "E-28" not in refused.err


def test_a_file_without_rights_is_refused_in_words() -> None:
    said = in_words("Error: Invalid value for '--verify': Path 'a.csv' is not readable.")
    assert said == "错误：--verify：a.csv 读不了：没有权限"


def test_what_has_no_known_form_stays_as_it_is() -> None:
    assert in_words("Error: something new") == "Error: something new"
