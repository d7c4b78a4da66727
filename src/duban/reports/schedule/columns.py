"""The columns of plans: their keys are a contract."""

from typing import Final

from duban.frozen import replace
from duban.reports.document import Column
from duban.reports.foreseeing.columns import CHANCE, ENDS, LIKELY
from duban.words import Words, labels

SUBJECT: Final = Words("事项编号", "id")
STEP: Final = Words("步骤", "step")
STEP_ID: Final = Words("步骤编号", "step id")
BY: Final = Words("办理单位", "done by")
OUTSIDE: Final = Words("外部办理", "outside")
STATE: Final = Words("状态", "state")
DURATION: Final = Words("工期", "duration")
UNIT: Final = Words("工期单位", "unit")
STARTED: Final = Words("实际开始", "started")
FINISHED: Final = Words("实际办结", "finished")
EARLY_START: Final = Words("最早开始", "earliest start")
EARLY_FINISH: Final = Words("最早办结", "earliest finish")
LATE_START: Final = Words("最迟开始", "latest start")
LATE_FINISH: Final = Words("最迟办结", "latest finish")
TOTAL_FLOAT: Final = Words("总时差", "total float")
FREE_FLOAT: Final = Words("自由时差", "free float")
CRITICAL: Final = Words("关键", "critical")
CRITICALITY: Final = Words("关键率", "decides")
URGENCY: Final = Words("紧迫", "urgency")
WHY: Final = Words("最迟日期由何决定", "why not later")
BLOCKERS: Final = Words("堵点", "blockers")
WHY_EARLY: Final = Words("最早日期由何决定", "why not sooner")

STEPS: Final = (
    Column("id", SUBJECT, "id", weight=3),
    Column("step", STEP_ID, "id", weight=3),
    Column("title", STEP, "text"),
    Column("by", BY, "text", weight=2),
    Column("outside", OUTSIDE, "flag", weight=3),
    Column("state", STATE, "name", weight=2),
    Column("duration", DURATION, "number", weight=2),
    Column("unit", UNIT, "name", weight=3),
    Column("started", STARTED, "day", weight=3),
    Column("finished", FINISHED, "day", weight=3),
    Column("earliest_start", EARLY_START, "day", weight=2),
    Column("earliest_finish", EARLY_FINISH, "day", weight=2),
    Column("latest_start", LATE_START, "day"),
    Column("latest_finish", LATE_FINISH, "day"),
    Column("total_float", TOTAL_FLOAT, "number"),
    Column("free_float", FREE_FLOAT, "number", weight=2),
    Column("critical", CRITICAL, "flag"),
    Column("criticality", CRITICALITY, "share", weight=2),
    Column("urgency", URGENCY, "name"),
    Column("why", WHY, "text"),
    Column("why_early", WHY_EARLY, "text", weight=3),
    Column("blockers", BLOCKERS, "list", weight=2),
)
STARTING_STEPS: Final = tuple(
    replace(each, weight=1) if each.key == "id" else each for each in STEPS
)
"""Where steps of many plans stand together: whose each of them is comes first on any screen."""

PROCEDURE: Final = Words("办理程序", "procedure")
VARIANTS: Final = Words("变通做法", "variants")
DEADLINE: Final = Words("时限", "deadline")
FROM: Final = Words("起算日期", "from")
END: Final = Words("最早全部办结", "all over by")
SPARE: Final = Words("余量（工作日）", "working days to spare")
VERDICT: Final = Words("结论", "verdict")
REASON: Final = Words("说明", "why")
CHAIN: Final = Words("关键链", "critical chain")
TODAY: Final = Words("今日须开始", "must start today")
WEEK: Final = Words("本周须开始", "must start this week")
NEXT: Final = Words("下一步", "next step")
NEXT_START: Final = Words("下一步最迟开始", "its latest start")
YEARS: Final = Words("未公布年份", "years not published")
LENGTH: Final = Words("历时（自然日）", "length in days")
LENGTH_WORK: Final = Words("历时（工作日）", "length in working days")
GAINS: Final = Words("各变通做法可提前（工作日）", "working days each variant wins")
DEBTS: Final = Words("待补正式手续", "formal closings owed")

PLANS: Final = (
    Column("id", SUBJECT, "id"),
    Column("title", labels.TITLE, "text"),
    Column("department", labels.DEPARTMENT, "name", weight=2),
    Column("procedure", PROCEDURE, "id", weight=3),
    Column("variants", VARIANTS, "list", weight=3),
    Column("deadline", DEADLINE, "day"),
    Column("earliest_end", END, "day"),
    Column("spare", SPARE, "number"),
    Column("chance", CHANCE, "share", weight=2),
    Column("verdict", VERDICT, "name"),
    Column("reason", REASON, "text", weight=2),
    Column("next_step", NEXT, "text", weight=2),
    Column("next_start", NEXT_START, "day", weight=2),
    Column("chain", CHAIN, "list", weight=3),
    Column("week", WEEK, "list", weight=3),
)

ONE_TOTALS: Final = (
    *PLANS,
    Column("likely", LIKELY, "day"),
    *ENDS,
    Column("from", FROM, "day"),
    Column("today", TODAY, "list"),
    Column("length_days", LENGTH, "number"),
    Column("length_workdays", LENGTH_WORK, "number"),
    Column("gains", GAINS, "object"),
    Column("debts", DEBTS, "list"),
    Column("estimated_years", YEARS, "list"),
    Column("plans", Words("计划数", "plans"), "number"),
)
NOTE: Final = Words("做法", "what is done")
GAIN: Final = Words("效果", "what it wins")
COUNTS: Final = Words("各结论项数", "of each verdict")
WITHOUT: Final = Words("未指定程序的承诺事项", "commitments without a procedure")
ALL_TOTALS: Final = (
    Column("plans", Words("计划数", "plans"), "number"),
    Column("verdicts", COUNTS, "object"),
    Column("without", WITHOUT, "number"),
    Column("week", WEEK, "number"),
    Column("from", FROM, "day"),
)

WHO: Final = Words("办理单位", "who")
MONTH: Final = Words("月份", "month")
STARTING: Final = Words("最迟本月开始", "to start")
ENDING: Final = Words("最迟本月办结", "to finish")
LOAD_DAYS: Final = Words("办理天数（工作日）", "working days")
LOAD: Final = (
    Column("who", WHO, "text"),
    Column("month", MONTH, "text"),
    Column("starting", STARTING, "number"),
    Column("ending", ENDING, "number"),
    Column("days", LOAD_DAYS, "number"),
)
