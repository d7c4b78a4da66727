"""The README's promise can be opened, and its two versions say the same."""

from collections.abc import Callable, Mapping

import pytest

from duban.ledger.load import Loaded
from tools.docs.blocks import blocks
from tools.docs.page import ROOT

READMES = ("README.md", "README.zh-CN.md")
ACTION = "{id: key-blocks, title: 重点区块开发专项行动, lead: housing}"


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", READMES)
def test_promise_opens(name: str, loaded: Callable[[Mapping[str, str]], Loaded]) -> None:
    (promise,) = (each for each in blocks(_text(name)) if each.language == "yaml")
    assert promise.path == "data/departments/housing.yaml"
    found = loaded({"departments/housing.yaml": promise.text, "actions/key-blocks.yaml": ACTION})
    assert found.diagnostics == ()
    assert found.ledger is not None
    assert [each.id for _, each in found.ledger.commitments()] == ["HB-01"]


@pytest.mark.parametrize("name", READMES)
def test_says_in_five_lines_what_it_is(name: str) -> None:
    about = _text(name).split("## ")[0].strip().split("\n\n")[-1]
    assert len(about.splitlines()) == 5


@pytest.mark.parametrize("command", ["./run.sh status", "./test.sh", "uv run duban status"])
@pytest.mark.parametrize("name", READMES)
def test_names_the_commands_to_begin_with(name: str, command: str) -> None:
    assert command in _text(name)


def test_both_languages_show_the_same_commands() -> None:
    english, chinese = (
        [line.partition("#")[0].split() for each in blocks(_text(name)) if each.language == "sh"
         for line in each.text.splitlines() if "--department" not in line and "export" not in line]
        for name in READMES
    )  # fmt: skip
    assert english == chinese
    assert len(english) >= 8
