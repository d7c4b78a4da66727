"""The shipped ledger's targets hold the article's figures, and ask for those it leaves out."""

from collections.abc import Iterator, Mapping

import pytest

from duban.model.department import Commitment
from duban.model.targets import Count, Duty, Rate, Roster, Target


def goal(commitment: Commitment, name: str) -> Target:
    """Return one target of a commitment."""
    return next(each for each in commitment.goals if each.id == name)


def sized(commitment: Commitment) -> Iterator[Target]:
    """Yield the targets that a figure belongs to."""
    return (each for each in commitment.goals if isinstance(each, Count | Rate))


@pytest.mark.parametrize(
    ("commitment", "target", "figure"),
    [
        ("UR-01", "households", 55),
        ("UR-01", "enterprises", 38),
        ("UR-02", "main", 4),
        ("UR-03", "main", 15),
        ("UR-04", "main", 46),
        ("UR-10", "main", 18),
        ("UR-11", "main", 6),
        ("UR-12", "main", 3),
        ("DR-01", "main", 9),
        ("DR-02", "main", 22),
        ("DR-03", "main", 20),
        ("DR-09", "main", 4),
        ("CM-02", "main", 19),
        ("CM-06", "main", 100),
        ("CM-10", "main", 50),
        ("CU-02", "main", 10),
        ("CU-03", "projects", 44),
        ("CU-03", "nodes", 425),
        ("CU-04", "main", 16),
        ("IP-05", "main", 4),
        ("PL-01", "subjects", 19),
        ("PL-01", "projects", 28),
    ],
)
def test_figures_are_the_articles(
    promises: Mapping[str, Commitment], commitment: str, target: str, figure: int
) -> None:
    assert goal(promises[commitment], target).full() == figure


def test_a_figure_that_the_article_does_not_give_is_asked_for(
    promises: Mapping[str, Commitment],
) -> None:
    open_ = [
        each
        for each in promises.values()
        if any(each_goal.full() is None for each_goal in sized(each))
    ]
    assert {"UR-05", "DR-10", "IP-01", "PL-02", "PL-03"} <= {each.id for each in open_}
    assert [each.id for each in open_ if not each.questions] == []


def test_lists_without_names_stay_without_names(promises: Mapping[str, Commitment]) -> None:
    counted = {
        each.id
        for each in promises.values()
        for roster in each.goals
        if isinstance(roster, Roster) and roster.expected and not roster.items
    }
    expected = "CM-02 CM-10 CU-02 CU-03 CU-04 DR-02 DR-03 PL-01 UR-03 UR-04 UR-10 UR-11 UR-12"
    assert counted == set(expected.split())


@pytest.mark.parametrize(
    ("commitment", "names"),
    [
        ("UR-02", "渔业新村 夹板市场 南方机电 粮油市场"),
        ("DR-09", "大悦城 万融城 滨绿 复地壹中心"),
        ("IP-05", "腾讯 华侨城 首开股份 WEWORK"),
    ],
)
def test_named_lists_hold_the_names_printed(
    promises: Mapping[str, Commitment], commitment: str, names: str
) -> None:
    roster = goal(promises[commitment], "main")
    assert isinstance(roster, Roster)
    assert [item.title for item in roster.items] == names.split()


def test_a_street_counts_once_all_five_points_are_met(promises: Mapping[str, Commitment]) -> None:
    roster = goal(promises["CM-10"], "main")
    assert isinstance(roster, Roster)
    assert roster.rubric == ("洁化", "绿化", "亮化", "序化", "美化")


def test_a_visit_counts_once_all_four_steps_are_taken(promises: Mapping[str, Commitment]) -> None:
    roster = goal(promises["DR-14"], "visits")
    assert isinstance(roster, Roster)
    assert roster.rubric == ("一查", "二问", "三看", "四核")


def test_duties_recur_as_printed_and_their_day_is_asked_for(
    promises: Mapping[str, Commitment],
) -> None:
    duties = {
        each.title: (duty.every, duty.weekday, duty.day)
        for each in promises.values()
        for duty in each.goals
        if isinstance(duty, Duty) and each.questions
    }
    assert duties == {
        "日通报": ("day", None, None),
        "每日情报": ("day", None, None),
        "周汇总": ("week", None, None),
        "周暗访": ("week", None, None),
        "周通报": ("week", None, None),
        "月提醒": ("month", None, None),
        "月例会": ("month", None, None),
        "月排名": ("month", None, None),
        "月点评": ("month", None, None),
    }
