"""The acceptance table: real wordings, the day they were written, and what they mean."""

import csv
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duban.rules.deadlines import resolve
from duban.rules.deadlines.rule import Rule
from duban.rules.deadlines.scan import GRAMMAR
from duban.rules.deadlines.text import normal
from duban.words import say
from tests.rules.deadlines.rendering import COLUMNS, rendered

TABLE = Path(__file__).with_name("wordings.tsv")


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


ROWS = rows()
NORMAL = [normal(row["wording"]) for row in ROWS]
NAMES = [f"{row['wording']}@{row['made']}" for row in ROWS]


@pytest.mark.parametrize("row", ROWS, ids=NAMES)
def test_a_wording_means_what_the_table_says(row: dict[str, str]) -> None:
    found = resolve(row["wording"], dt.date.fromisoformat(row["made"]))
    assert rendered(found) == tuple(row[column] for column in COLUMNS), row["why"]


@pytest.mark.parametrize("row", ROWS, ids=NAMES)
def test_what_names_no_day_says_what_to_do(row: dict[str, str]) -> None:
    found = resolve(row["wording"], dt.date.fromisoformat(row["made"]))
    if found.latest is None and found.nature != "recurring":
        assert found.suggestion is not None
        assert say(found.suggestion, "zh")
        assert say(found.suggestion, "en")


def test_the_table_has_no_row_twice() -> None:
    assert len(set(NAMES)) == len(NAMES)


@given(st.sampled_from([row["wording"] for row in ROWS]), st.text(" \t\u3000", max_size=3))
def test_blanks_around_a_wording_change_nothing(wording: str, blanks: str) -> None:
    made = dt.date(2018, 8, 13)
    assert resolve(blanks + wording + blanks, made) == resolve(wording, made)


@given(st.sampled_from([row["wording"] for row in ROWS]))
def test_full_width_figures_change_nothing(wording: str) -> None:
    made = dt.date(2018, 8, 13)
    wide = wording.translate({ord("0") + n: ord("０") + n for n in range(10)})
    assert resolve(wide, made) == resolve(wording, made)


@pytest.mark.parametrize("rule", GRAMMAR, ids=[rule.title.en for rule in GRAMMAR])
def test_a_rule_needs_what_it_says_it_needs(rule: Rule) -> None:
    for wording in NORMAL:
        match = rule.pattern.search(wording)
        assert not match or not rule.needs or set(rule.needs) & set(match[0] + match.string)


def test_a_phrase_is_never_empty() -> None:
    matches = [rule.pattern.search(wording) for rule in GRAMMAR for wording in ("", *NORMAL)]
    assert all(match[0] for match in matches if match)


def test_every_rule_reads_its_own_example() -> None:
    silent = [rule.title.en for rule in GRAMMAR if not rule.pattern.search(normal(rule.example))]
    assert silent == []
