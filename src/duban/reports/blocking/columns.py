"""The columns of blockers, and of whom they wait for: their keys are a contract."""

from typing import Final

from duban.reports.document import Column
from duban.words import Words, labels

ASKS: Final = Words("待谁解决", "waits for")
WORKDAYS: Final = Words("已堵工作日", "working days open")
OVERRUN: Final = Words("致延误工作日", "working days too long")
UNKNOWN: Final = Words("影响不明", "harm not known")

COLUMNS: Final = (
    Column("id", Words("事项编号", "id"), "id"),
    Column("blocker", Words("堵点", "blocker"), "id"),
    Column("kind", Words("类别", "type"), "name"),
    Column("title", labels.TITLE, "text", weight=2),
    Column("department", labels.DEPARTMENT, "name", weight=2),
    Column("asks", ASKS, "name"),
    Column("state", labels.STATE, "name", weight=2),
    Column("opened", Words("发生日期", "opened"), "day", weight=2),
    Column("answered", Words("答复日期", "answered"), "day", weight=2),
    Column("closed", Words("解决日期", "closed"), "day", weight=2),
    Column("workdays_open", WORKDAYS, "number"),
    Column("days_open", Words("已堵自然日", "calendar days open"), "number", weight=3),
    Column("step", Words("受阻步骤", "step held"), "name", weight=2),
    Column("item", Words("清单项目", "item"), "id", weight=3),
    Column("ahead", Words("轮到前工作日", "working days before its turn"), "number", weight=3),
    Column("float", Words("发生时时差", "float when it arose"), "number", weight=2),
    Column("eaten", Words("已占时差", "float eaten"), "number"),
    Column("overrun", OVERRUN, "number"),
    Column("why", Words("影响不明的原因", "why not known"), "text", weight=2),
    Column("escalation", Words("应提请", "escalated to"), "text", weight=2),
    Column("escalation_what", Words("怎么办", "what is done"), "text", weight=3),
    Column("escalated_on", Words("自何日起", "since"), "day", weight=3),
    Column("next_escalation", Words("下一级", "next to"), "text", weight=3),
    Column("next_on", Words("下一级日期", "next on"), "day", weight=3),
    Column("note", Words("说明", "note"), "text", weight=3),
)
UNITS: Final = (
    Column("asks", ASKS, "name"),
    Column("waiting", Words("未解决堵点", "blockers waiting"), "number"),
    Column("answered", Words("其中已答复", "of these answered"), "number"),
    Column("oldest", Words("最早发生", "oldest"), "day"),
    Column("workdays", Words("已堵工作日合计", "working days in all"), "number"),
    Column("overrun", OVERRUN, "number"),
    Column("unknown", UNKNOWN, "number"),
    Column("ids", labels.COMMITMENTS, "list"),
)
TOTALS: Final = (
    Column("blockers", Words("堵点", "blockers"), "number"),
    Column("standing", Words("未解决", "not solved"), "number"),
    Column("answered", Words("其中已答复", "of these answered"), "number"),
    Column("commitments", Words("受阻事项", "commitments held"), "number"),
    Column("delaying", Words("已致延误", "making a promise late"), "number"),
    Column("unknown", UNKNOWN, "number"),
    Column("escalated", Words("应提请上级", "to be escalated"), "number"),
    Column("units", ASKS, "list", UNITS),
)
