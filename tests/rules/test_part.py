"""A part of a situation: one department's is found without a look at the rest, and is the same."""

import datetime as dt
from pathlib import Path
from typing import Final

import pytest

from duban.ledger.load import open_ledger
from duban.rules.evaluate import evaluate
from duban.rules.part import part_about
from duban.rules.situation import Situation

ROOT: Final = Path(__file__).resolve().parents[2]
NOBODY: Final = "nobody"
"""A second name, so that everything is looked at."""


@pytest.fixture(scope="module")
def demo() -> Situation:
    """The demonstration in its autumn."""
    ledger = open_ledger(ROOT / "examples" / "demo" / "data").ledger
    assert ledger is not None
    return evaluate(ledger, dt.date(2025, 9, 30))


@pytest.mark.parametrize("more", [{}, {"lights": ["yellow"]}, {"actions": ["livelihood"]}])
def test_one_department_alone_is_as_it_is_among_others(
    demo: Situation, more: dict[str, list[str]]
) -> None:
    assert {each.what for each in demo.owed} > {"commitment", "filing", "rectification"}
    for name in demo.departments:
        alone, sifted = part_about(demo, [name], **more), part_about(demo, [name, NOBODY], **more)
        assert [each.id for each in alone.standings] == [each.id for each in sifted.standings]
        assert alone.owed == sifted.owed, name


def test_departments_together_are_the_whole(demo: Situation) -> None:
    parts = [part_about(demo, [name]) for name in demo.departments]
    assert sum(len(each.standings) for each in parts) == len(demo.standings)
    assert {each.id for part in parts for each in part.owed} == {each.id for each in demo.owed}


def test_a_part_of_a_part_is_about_both(demo: Situation) -> None:
    red = part_about(demo, lights=["red"])
    assert red.standings
    for name in demo.departments:
        both = part_about(demo, [name], lights=["red"])
        assert [each.id for each in part_about(red, [name]).standings] == [
            each.id for each in both.standings
        ]


def test_nobody_known_has_nothing(demo: Situation) -> None:
    none = part_about(demo, [NOBODY])
    assert (none.standings, none.owed, none.whole) == ((), (), demo)


def test_nothing_asked_is_everything(demo: Situation) -> None:
    assert part_about(demo) is demo
