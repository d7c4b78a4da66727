"""plan 倒排工期: the latest day on which each step may begin, and whether all can be in time.

Plans are made by modules that are imported when one of these is asked for: every other report is
spared them.
"""

from typing import Final

from duban.reports.document import Document
from duban.reports.report import Asked, Report
from duban.reports.schedule import columns, words
from duban.rules.situation import Situation
from duban.words import Words


def _plan(situation: Situation, asked: Asked) -> Document:
    from duban.reports.schedule.one import one

    return one(situation, asked)


def _plans(situation: Situation, asked: Asked) -> Document:
    from duban.reports.schedule.every import every

    return every(situation, asked)


REPORT: Final = Report(
    name="plan",
    title=words.PLAN,
    about=Words(
        "从时限倒排：每个步骤最早、最迟何时开始和办结，时差多少，由什么决定（duban plan ID）。",
        "Back from the deadline: each step's earliest and latest days, float, and what decides "
        "(duban plan ID).",
    ),
    columns=columns.STEPS,
    totals=columns.ONE_TOTALS,
    build=_plan,
    of_one=True,
    dated=True,
)
ALL: Final = Report(
    name="plans",
    title=words.PLANS,
    about=Words(
        "倒排工期总表：哪些来不及，哪些一天不能耽误，本周须开始什么，各单位逐月负荷。",
        "All plans: what is impossible, critical or free, what must start this week, and the load.",
    ),
    columns=columns.PLANS,
    totals=columns.ALL_TOTALS,
    build=_plans,
    dated=True,
)
