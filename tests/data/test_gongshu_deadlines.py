"""The shipped ledger has the dates that the article states, and no others."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

import pytest

from duban.model.department import Commitment
from duban.rules.deadlines import resolve_deadline

UNSTATED: Final = "时限待定"
END_OF_2018: Final = (dt.date(2018, 12, 31), dt.date(2018, 12, 31))
STATED: Final = {
    "11月份以前": (dt.date(2018, 10, 31), dt.date(2018, 11, 30)),
    "年底前": END_OF_2018,
    "年底": END_OF_2018,
    "今年": END_OF_2018,
    "年度": END_OF_2018,
    "全年": END_OF_2018,
    "三年行动": (dt.date(2020, 12, 31), dt.date(2020, 12, 31)),
    "2018-2021年": (dt.date(2021, 12, 31), dt.date(2021, 12, 31)),
}


def test_only_the_deadlines_that_the_article_states_have_dates(
    promises: Mapping[str, Commitment],
) -> None:
    dated: dict[str, set[str]] = {}
    for each in promises.values():
        meaning = resolve_deadline(each.deadline, each.made)
        if meaning.latest is not None:
            dated.setdefault(each.deadline.text, set()).add(each.id)
            assert (meaning.earliest, meaning.latest) == STATED[each.deadline.text]
    assert dated == {
        "11月份以前": {"UR-03", "UR-04"},
        "年底前": {"DR-05", "CM-06"},
        "年底": {"CU-03"},
        "今年": {"UR-10", "UR-11", "UR-12"},
        "年度": {"UR-05"},
        "全年": {"IP-01"},
        "三年行动": {"CM-01", "CM-02"},
        "2018-2021年": {"CU-01"},
    }


def test_nobody_has_fixed_a_date_in_the_article_stead(promises: Mapping[str, Commitment]) -> None:
    deadlines = [
        *(each.deadline for each in promises.values()),
        *(milestone.deadline for each in promises.values() for milestone in each.milestones),
    ]
    assert [each.text for each in deadlines if each.on or each.earliest or each.latest] == []


@pytest.mark.parametrize(
    ("wording", "nature", "why"),
    [
        ("早日", "open", "as printed: soon is no date"),
        ("尽早", "open", "as printed: as early as possible is no date"),
        (UNSTATED, "open", "the article names no time"),
        ("持之以恒", "standing", "as printed: it never ends"),
        ("持续开展", "standing", "as printed: it never ends"),
        ("日通报", "recurring", "as printed: every day"),
        ("每日", "recurring", "as printed: every day"),
        ("周暗访", "recurring", "as printed: every week"),
        ("月例会", "recurring", "as printed: every month"),
    ],
)
def test_wordings_without_a_date_are_understood(
    promises: Mapping[str, Commitment], wording: str, nature: str, why: str
) -> None:
    meanings = [
        resolve_deadline(each.deadline, each.made).nature
        for each in promises.values()
        if each.deadline.text == wording
    ]
    assert set(meanings) == {nature}, why


def test_whoever_names_no_time_is_asked_for_it(promises: Mapping[str, Commitment]) -> None:
    wordings = {UNSTATED, "早日", "尽早"}
    silent = [each for each in promises.values() if each.deadline.text in wordings]
    assert len(silent) == 56
    assert [each.id for each in silent if not each.questions] == []
