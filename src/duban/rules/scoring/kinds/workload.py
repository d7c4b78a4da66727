"""工作量: who has more commitments in hand than the mean of the group."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from duban.model.department import Department
from duban.model.scoring import ScoringRule
from duban.rules.scoring.base import COMMITMENT, Kind, Occurrence
from duban.rules.scoring.scope import Scope
from duban.rules.states import OVER
from duban.words import Words

MORE: Final = Words(
    "在办 {count} 项，本组 {departments} 个部门共 {all} 项，平均 {mean} 项",
    "{count} in hand; the group's {departments} departments have {all}, {mean} on average",
)


def workload(scope: Scope, rule: ScoringRule) -> Iterator[Occurrence]:
    """Yield every department with more in hand than the mean, by how many."""
    own = _in_hand(scope)
    groups: defaultdict[str | None, list[Department]] = defaultdict(list)
    for each in scope.situation.ledger.departments:
        if each.id in own:
            groups[each.group if scope.scoring.grouped else None].append(each)
    for members in groups.values():
        everything = sum(own[each.id] for each in members)
        mean = Fraction(everything, len(members))
        for each in members:
            if own[each.id] - mean > Fraction(rule.above):
                yield Occurrence(
                    department=each.id,
                    about=each.id,
                    on=scope.end,
                    why=MORE(
                        count=own[each.id], departments=len(members), all=everything, mean=mean
                    ),
                    place=each.origin.place,
                    count=own[each.id] - mean,
                )


def _in_hand(scope: Scope) -> Counter[str]:
    """Return how many commitments of each department were not over when the span began."""
    over = {each.id for each in scope.eve.standings if each.case.state in OVER}
    return Counter(
        each.case.department.id for each in scope.situation.standings if each.id not in over
    )


KINDS: Final = (
    Kind(
        "workload",
        Words("工作量", "workload"),
        Words(
            "部门在办事项数（期初未销号、未取消的，含本期新增）超过本组部门平均数的项数；超过 "
            "above 的才计，计时全部计入。没有在办事项的部门不参加平均；"
            "不分组排名的，全部部门算一组。",
            "By how many commitments a department has more in hand (neither closed nor cancelled "
            "when the period began, new ones included) than the mean of its group; only more than "
            "`above` counts, and then all of it. Departments without any take no part in the "
            "mean; without groups, all departments are one.",
        ),
        COMMITMENT,
        workload,
        frozenset({"above"}),
        excusable=False,
    ),
)
