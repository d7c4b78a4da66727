"""Help in the language of its reader, no wider than the screen."""

import re

import pytest

from duban.cli.commands import COMMANDS
from duban.cli.help import explained
from duban.formats.width import width
from tests.cli.conftest import Run

PAGES = ["", *(each.name for each in COMMANDS)]


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("page", ["", "rank", "report", "publish"])
def test_no_line_of_help_is_wider_than_the_screen(shell: Run, page: str, columns: int) -> None:
    text = shell(*page.split(), "--help", COLUMNS=str(columns)).text
    names = re.compile(r"  (-|\[?[A-Z]).*\|")  # choices of an option stand on a line of their own
    wide = [line for line in text.splitlines() if width(line) > columns and not names.match(line)]
    assert wide == []


@pytest.mark.parametrize("page", PAGES)
def test_chinese_help_speaks_no_english(duban: Run, page: str) -> None:
    text = duban(*page.split(), "--help").text
    english = re.compile(r"Usage|Options|Arguments|Commands|Show|Install|default|env var|required")
    assert [line for line in text.splitlines() if english.search(line)] == []


def test_english_help_keeps_typers_words(shell: Run) -> None:
    text = shell("report", "--lang", "en", "--help").text
    for said in ("Usage: duban report", "Arguments:", "[required]", "Show this message and exit."):
        assert said in text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_command_is_cut_short(shell: Run, lang: str) -> None:
    text = shell("--help", DUBAN_LANG=lang, COLUMNS="60").text
    assert [line for line in text.splitlines() if line.endswith("...") and "[" not in line] == []


@pytest.mark.parametrize(
    ("typers", "said"),
    [
        ("台账目录。  [env var: DUBAN_DATA]", "台账目录。  [环境变量 DUBAN_DATA]"),
        ("目录。  [env var: A; default: b; required]", "目录。  [环境变量 A; 默认 b; 必填]"),
        ("[required]", "[必填]"),
        ("写作 [甲, 乙]", "写作 [甲, 乙]"),
        ("Show this message and exit.", "显示本说明。"),
    ],
)
def test_what_typer_adds_is_said_in_chinese(typers: str, said: str) -> None:
    assert explained(typers) == said
