"""Chinese unless somebody asks for English: by option, by environment, by the ledger."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_the_ledgers_language_is_the_default(duban: Run, small: Path) -> None:
    assert "督办现状" in duban("status").text
    info = small / "duban.yaml"
    info.write_text(info.read_text().replace("zh-CN", "en"))
    assert duban("status").text.startswith("Status")


@pytest.mark.usefixtures("small")
def test_the_option_beats_the_environment_which_beats_the_ledger(
    duban: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert duban("status", "--lang", "en").text.startswith("Status")
    monkeypatch.setenv("DUBAN_LANG", "en")
    assert duban("status").text.startswith("Status")
    assert duban("status", "--lang", "zh").text.startswith("督办现状")
    monkeypatch.setenv("DUBAN_LANG", "xx")
    assert duban("status").text.startswith("督办现状"), "what names no language is passed over"


@pytest.mark.parametrize("form", [["--lang", "en"], ["--lang=en"]], ids=" ".join)
def test_help_and_refusals_are_english_where_asked_for(
    shell: Run, small: Path, form: list[str]
) -> None:
    done = shell("status", *form, "--department", "depp", "--data", str(small))
    assert done.code == 2
    assert "did you mean" in done.err
    assert "Only this department" in shell("status", *form, "--help").text
    assert "只看某部门" in shell("status", "--help", LANG="C.UTF-8").text
    assert "Only this department" in shell("status", "--help", DUBAN_LANG="en").text
