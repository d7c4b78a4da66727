import sys
from pathlib import Path

import pytest

from benchmarks.measure import FailedError, measured
from benchmarks.peers.base import lines
from benchmarks.rounds import sampled
from benchmarks.trial import Trial

PRINT = (
    "import os, sys; print(os.isatty(1), os.get_terminal_size(1).columns if os.isatty(1) else 0)"
)


@pytest.mark.parametrize(
    ("columns", "expected", "why"),
    [
        (0, "False 0", "a pipe is no terminal"),
        (80, "True 80", "a terminal is as wide as is asked"),
        (120, "True 120", "or wider"),
    ],
)
def test_where_a_trial_writes(columns: int, expected: str, why: str, tmp_path: Path) -> None:
    _, text = measured(Trial("where", (sys.executable, "-c", PRINT), tmp_path, columns=columns))
    assert text.strip() == expected, why


def test_what_fails_is_not_measured(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match=r"odd: exit 7\nwhy"):
        measured(Trial("odd", ("sh", "-c", "echo why >&2; exit 7"), tmp_path))


@pytest.mark.parametrize(
    ("patience", "runs", "why"),
    [
        (300, 2, "after the run that warms it up, as many as are asked for"),
        (0, 1, "without patience the first run is all there is"),
    ],
)
def test_how_often_a_trial_is_run(patience: int, runs: int, why: str, tmp_path: Path) -> None:
    trial = Trial("echo", ("echo", "one"), tmp_path, count=lines)
    (sample,) = sampled((trial,), 2, patience, lambda _: None)
    assert (len(sample.costs), sample.counted) == (runs, 1), why


def test_a_trial_that_fails_is_left_out(tmp_path: Path) -> None:
    told: list[str] = []
    assert not sampled((Trial("odd", ("false",), tmp_path),), 2, 300, told.append)
    assert told == ["odd: exit 1\n"]
