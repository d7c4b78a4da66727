"""Sharing: the same results in the same order, by one process or two, whatever becomes of one."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from duban.cli.sharing import MOST, shared_out
from tests.cli.processors import only_where_it_forks, with_processors

OPEN: Final = Path("/proc/self/fd")

pytestmark = only_where_it_forks


@pytest.fixture(autouse=True)
def _two(monkeypatch: pytest.MonkeyPatch) -> None:
    with_processors(monkeypatch, 2)


def meeting() -> Callable[[int], int]:
    """Return work at two things that ends only when each is done by another process."""
    here, there = os.pipe(), os.pipe()

    def work(number: int) -> int:
        mine, other = (here, there) if number == 0 else (there, here)
        os.write(other[1], b".")
        os.read(mine[0], 1)
        return os.getpid()

    return work


@pytest.mark.parametrize("count", [0, 1, 2, 3, 50, MOST, MOST + 1, 5 * MOST - 1])
def test_results_come_in_the_order_of_what_was_asked(count: int) -> None:
    assert shared_out(str, range(count)) == [str(each) for each in range(count)]


def test_two_processes_work_at_the_same_time() -> None:
    first, second = shared_out(meeting(), (0, 1))
    assert first == os.getpid() != second


def test_one_processor_does_all_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    with_processors(monkeypatch, 1)
    assert shared_out(lambda _: os.getpid(), range(9)) == [os.getpid()] * 9


def ends(_: int) -> int:
    """End the second process on the spot."""
    os._exit(9)


def fails(_: int) -> int:
    raise ZeroDivisionError


@pytest.mark.parametrize("other", [ends, fails])
def test_what_a_second_process_owes_is_made_up_for(other: Callable[[int], int]) -> None:
    first, (begun, begins) = os.getpid(), os.pipe()

    def work(number: int) -> int:
        if os.getpid() != first:
            os.write(begins, b".")
            return other(number)
        if number == 0:
            os.read(begun, 1)
        return first

    assert shared_out(work, (0, 1)) == [first, first]


def test_what_fails_wherever_it_is_done_fails_here(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ZeroDivisionError):
        shared_out(fails, range(9))
    assert capfd.readouterr().err == ""


def test_one_process_speaks(capfd: pytest.CaptureFixture[str]) -> None:
    work = meeting()

    def loud(number: int) -> int:
        sys.stderr.write(f"{number}\n")
        sys.stderr.flush()
        return work(number)

    shared_out(loud, (0, 1))
    assert capfd.readouterr().err == "0\n"


def test_nothing_stays_open() -> None:
    before = len([*OPEN.iterdir()])
    for _ in range(3):
        shared_out(str, range(9))
    assert len([*OPEN.iterdir()]) == before
