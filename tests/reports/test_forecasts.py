"""duban forecast on the demonstration ledger, and on its own past."""

import json
from collections.abc import Mapping

import pytest
from typer.testing import CliRunner

from duban.cli.app import application
from tests.reports.forecasts import CASES, FOLDER
from tests.reports.kept import CLEAN, written


@pytest.mark.parametrize(("file", "line"), CASES)
def test_forecasts_are_as_kept(file: str, line: str) -> None:
    assert written(line) == (FOLDER / file).read_bytes()


def told(line: str) -> Mapping[str, list[Mapping[str, object]]]:
    return dict(json.loads(written(f"{line} --format json")))


def test_what_is_more_likely_late_is_found() -> None:
    args = ["forecast", "--exit-code", "--as-of", "2025-08-31"]
    assert CliRunner().invoke(application(args), args, env=CLEAN).exit_code == 1


def test_the_least_sure_come_first_and_what_is_done_last() -> None:
    rows = told("forecast --as-of 2025-08-31")["rows"]
    are_open = [each["basis"] in {"resampled", "plan"} for each in rows]
    assert are_open == sorted(are_open, reverse=True)
    chances = [each["chance"] for each in rows if each["basis"] == "resampled"]
    assert chances == sorted(chances, key=lambda each: (each is None, each))


def test_a_backtest_knows_no_more_than_was_known_then() -> None:
    """The months of a shorter past are told as in a longer one, but for what came after it."""
    short = told("forecast --backtest --as-of 2025-06-15")["rows"]
    long = told("forecast --backtest")["rows"]
    same = ("month", "forecasts", "resampled")
    assert [[each[key] for key in same] for each in short] == [
        [each[key] for key in same] for each in long[: len(short)]
    ]


@pytest.mark.parametrize("args", [["forecast", "GX-03", "--backtest"], ["forecast", "NO-99"]])
def test_what_is_asked_wrongly_is_refused(args: list[str]) -> None:
    assert CliRunner().invoke(application(args), args, env=CLEAN).exit_code == 2
