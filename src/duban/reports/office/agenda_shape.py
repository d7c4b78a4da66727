"""What the agenda offers: its data, and what its template may say."""

from typing import Final

from duban.reports.document import Column
from duban.reports.templating.slots import Slot, blocks, of_totals
from duban.words import Words, labels

NAME: Final = Words("月例会议程", "Agenda of the monthly meeting")
COLUMNS: Final = (
    Column("id", labels.ID, "id"),
    Column("what", Words("议程", "part"), "name"),
    Column("order", Words("顺序", "order"), "number"),
    Column("department", Words("部门", "department"), "name"),
    Column("group", Words("组别", "group"), "text", weight=2),
    Column("place", Words("名次", "place"), "number"),
    Column("tied", Words("并列", "tied"), "flag", weight=3),
    Column("title", labels.TITLE, "text"),
    Column("reason", Words("名次依据", "what the place rests on"), "text"),
    Column("asks", Words("待谁协调", "waits for"), "text"),
    Column("minutes", Words("分钟", "minutes"), "number"),
)
TOTALS: Final = (
    Column("first", Words("先进发言", "first to speak"), "number"),
    Column("last", Words("后进表态", "last to speak"), "number"),
    Column("problems", Words("会商的问题", "problems to settle"), "number"),
    Column("asked", Words("被提请协调的单位", "whom they wait for"), "number"),
    Column("reviewed", Words("点评的部门", "departments reviewed"), "number"),
    Column("minutes", Words("会期（分钟）", "minutes in all"), "number"),
)
KEPT: Final = (
    Slot("name", Words("部门", "the department")),
    Slot("why", Words("不安排的理由", "why it does not speak")),
)
SLOTS: Final = (
    Slot("month", Words("月份", "the month")),
    Slot("last", Words("末日，或截至日", "its last day, or the as-of day")),
    Slot("held", Words("会议日期", "the day of the meeting")),
    Slot("hour", Words("会议时刻，没有则为空", "its hour; nothing where none")),
    Slot("venue", Words("会议地点，没有则为空", "its place; nothing where none")),
    Slot("chair", Words("主持人，没有则为空", "its chair; nothing where none")),
    Slot("promised", Words("是否有承诺事项", "whether anything is promised")),
    Slot("scored", Words("是否按得分排定", "whether the order goes by scores")),
    Slot("seats_first", Words("每组先进名额", "how many of the first of each group")),
    Slot("seats_last", Words("每组后进名额", "how many of the last of each group")),
    Slot("minutes", Words("每个部门几分钟", "minutes of each department")),
    Slot("report_minutes", Words("通报几分钟", "minutes of the report")),
    Slot("problem_minutes", Words("每个单位会商几分钟", "minutes of each that problems wait for")),
    Slot("review_minutes", Words("点评几分钟", "minutes of the review")),
    Slot("kept_first", Words("不作先进发言的", "who does not speak as first"), "list", KEPT),
    Slot("kept_last", Words("不作后进表态的", "who does not speak as last"), "list", KEPT),
    Slot(
        "problems",
        Words("按被提请单位列的问题", "problems by whom they wait for"),
        "list",
        (
            Slot("name", Words("被提请单位", "whom they wait for")),
            Slot("count", Words("项数", "how many")),
            Slot("ids", Words("事项编号", "the commitments' ids"), "list"),
            Slot("offices", Words("提出的部门", "who filed them"), "list"),
        ),
    ),
    Slot("reviewed", Words("有点评意见的部门", "departments with comments"), "list"),
    of_totals(TOTALS),
    blocks(
        Slot("first", Words("先进发言顺序", "the first, in order of speaking"), "block"),
        Slot("last", Words("后进表态顺序", "the last, in order of speaking"), "block"),
        Slot("problems", Words("会商的问题", "the problems"), "block"),
    ),
)
