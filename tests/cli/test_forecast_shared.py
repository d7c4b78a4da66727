"""forecast: the same of all promises and of all past months, by one process or by two."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from duban.cli.app import application
from duban.reports.foreseeing import document
from tests.cli.processors import only_where_it_forks, with_processors

DEMO = Path(__file__).resolve().parents[2] / "examples" / "demo" / "data"


def foreseen(*args: str) -> str:
    asked = ["forecast", *args, "--format", "json", "--data", str(DEMO), "--as-of", "2025-06-30"]
    done = CliRunner().invoke(application(asked), asked, env={"DUBAN_CACHE": "off"})
    assert done.exit_code == 0
    return done.stdout


@only_where_it_forks
@pytest.mark.parametrize("args", [(), ("--backtest",)])
def test_two_processes_foresee_what_one_does(
    monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
) -> None:
    monkeypatch.setattr(document, "LONG", 1)
    with_processors(monkeypatch, 1)
    alone = foreseen(*args)
    with_processors(monkeypatch, 2)
    assert foreseen(*args) == alone
    assert '"resampled"' in alone
