"""Whatever is typed, duban refuses it in plain words, and repeats nothing that steers a screen."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hostile.conftest import STEERING, Ran

ESC = "\x1b]0;pwn\x07\x1b[31m"
STEER = f"{ESC}\u202e\u200b\x9b"
LINES: tuple[tuple[list[str], int, str], ...] = (
    # arguments, exit code, what is said
    (["status", "--as-of", ""], 2, "不是日期"),
    (["status", "--as-of", "2018-2-3"], 2, "不是日期"),
    (["status", "--as-of", "2025-01-01\n"], 2, "不是日期"),
    (["status", "--as-of", "２０２５-０１-０１"], 2, "不是日期"),
    (["status", "--as-of", "1999-12-31"], 2, "不是日期"),
    (["status", "--as-of", "2101-01-01"], 2, "不是日期"),
    (["status", "--as-of", "2000-01-01"], 0, ""),
    (["status", "--as-of", "2100-12-31"], 0, ""),
    (["status", "--as-of", STEER], 2, "不是日期"),
    (["status", "--as-of"], 2, "后面要写值"),
    (["overdue", "--month", ""], 2, "不是月份"),
    (["overdue", "--month="], 2, "不是月份"),
    (["overdue", "--month", "2025-13"], 2, "不是月份"),
    (["overdue", "--month=-1"], 2, "不是月份"),
    (["overdue", "--month", "２０２５-０３"], 2, "不是月份"),
    (["overdue", "--month", "--month"], 0, "2025-06-30"),
    (["overdue", "--month", "2100-12", "--as-of", "2100-12-31"], 0, ""),
    (["report", "--month", "monthly"], 0, "2025-06-30"),
    (["report", STEER], 2, "monthly"),
    (["report", ""], 2, "monthly"),
    (["show"], 2, "ID"),
    (["show", "--", "-x"], 2, "HO-01"),
    (["show", ""], 2, "HO-01"),
    (["show", f"HO-01{STEER}"], 2, "HO-01"),
    (["show", "HO-01\n"], 2, "HO-01"),
    (["show", "\udcff\udcfe"], 2, "\\xff\\xfe"),
    (["show", "[link=http://x]HO-01[/link]"], 2, "[link=http://x]HO-01[/link]"),
    (["show", "H" * 100_000], 2, "HHH…"),
    (["status", "--department", "[red]x[/red]"], 2, "[red]x[/red]"),
    (["status", "--department", STEER], 2, "housing"),
    (["status", "--department", ""], 2, "housing"),
    (["status", "--format", ""], 2, "json"),
    (["status", "--format", STEER], 2, "json"),
    (["status", "--color", STEER], 2, "always"),
    (["status", "--lang", STEER], 2, "zh"),
    (["status", f"--no{STEER}"], 2, "没有选项"),
    ([f"sta{STEER}tus"], 2, "没有命令"),
    ([""], 2, "没有命令"),
    (["status", "-o", "."], 1, "无法写入"),
    (["status", "-o", "duban.yaml/x"], 1, "无法写入"),
    (["status", "-o", f"actions/{STEER}\udcff"], 0, "已写入 actions/␛]0;pwn␇␛[31m\\u{202e}"),
    (["schema", STEER], 2, "departments"),
    (["schema", "../../etc/passwd"], 2, "departments"),
    (["schema", "--out", "duban.yaml"], 1, "无法写入"),
    (["status", "--data", f"/{STEER}"], 2, "没有找到台账"),
    (["status", "--data", "/no\nlines"], 2, "没有找到台账"),
    (["check", "--data", "/dev/null"], 2, "没有找到台账"),
    (["check", "--data", "duban.yaml"], 0, "检查通过"),
    (["check", "more"], 2, "more"),
    ([], 2, "duban"),
)


@pytest.mark.parametrize(("args", "code", "said"), LINES)
@pytest.mark.usefixtures("folder")
def test_a_hostile_command_line(
    duban: Callable[..., Ran], args: list[str], code: int, said: str
) -> None:
    ran = duban(*args)
    assert ran.code == code, ran.err
    assert said in ran.err
    assert STEERING.findall(ran.out + ran.err) == []
    assert "Traceback" not in ran.err


def test_what_a_refusal_repeats_is_short(duban: Callable[..., Ran], folder: Path) -> None:
    for args in (["show", "H" * 100_000], ["status", "--as-of", "9" * 100_000]):
        assert len(duban(*args, "--data", str(folder)).err) < 1000


def test_init_writes_through_no_link(duban: Callable[..., Ran], tmp_path: Path) -> None:
    for link in ("data", "README.md", "schemas/actions.json"):
        target = tmp_path / link.replace("/", "-")
        (target / link).parent.mkdir(parents=True)
        (target / link).symlink_to(tmp_path / "elsewhere")
        ran = duban("init", str(target))
        assert (ran.code, sorted(tmp_path.glob("elsewhere"))) == (1, []), link
        assert "已存在" in ran.err


@pytest.mark.parametrize(
    ("name", "ledger"),
    [
        ("台账", "ledger"),
        ("台账 2025", "2025"),
        ("--help", "help"),
        (f"a{STEER}b", "a-0-pwn-31m-b"),
        ("x\ny", "x-y"),
        ("a: b", "a-b"),
        ("{{x", "x"),
        ("...", "ledger"),
        ("true", "true"),
        ("a" * 200, "a" * 64),
        ("\udcff", "ledger"),
    ],
)
def test_init_takes_any_folder_name(
    duban: Callable[..., Ran], tmp_path: Path, name: str, ledger: str
) -> None:
    made = duban("init", "--", str(tmp_path / name))
    assert (made.code, STEERING.findall(made.err)) == (0, [])
    assert f"ledger: {ledger}\n" in (tmp_path / name / "data" / "duban.yaml").read_text("utf-8")
    assert duban("check", "--data", str(tmp_path / name)).code == 0
