"""What the reminder offers: its groups, its data, and what its template may say."""

from typing import Final

from duban.reports.document import Column
from duban.reports.templating.slots import Slot, of_totals
from duban.words import Words, labels

NAME: Final = Words("月提醒", "Monthly reminder")
TITLE: Final = Words("{month}到期提醒", "What falls due by the end of {month}")
GROUPS: Final = {
    "due": Words("即将到期", "falls due"),
    "late": Words("已逾期", "overdue"),
    "unfiled": Words("欠报", "filing missing"),
    "filing": Words("应报送", "to be filed"),
}
TO_RECTIFY: Final = Words("整改暗访问题：{title}", "put right what an inspection found: {title}")
OF_WHOLE: Final = Words("{promise}：{title}", "{promise}: {title}")
COLUMNS: Final = (
    Column("id", labels.ID, "id"),
    Column("group", Words("类别", "group"), "name"),
    Column("what", labels.WHAT, "name", weight=2),
    Column("department", Words("责任部门", "department"), "name"),
    Column("title", labels.TITLE, "text"),
    Column("due", labels.DUE, "day"),
    Column("last_workday", labels.LAST_WORKDAY, "day"),
    Column("days_late", labels.DAYS_LATE, "number", weight=2),
    Column("progress", labels.PROGRESS, "share", weight=2),
    Column("commitment", labels.COMMITMENTS, "id", weight=3),
)
TOTALS: Final = (
    Column("departments", Words("部门", "departments"), "number"),
    *(Column(key, head, "number") for key, head in GROUPS.items()),
)
PARTS: Final = (
    Slot("id", Words("承诺事项编号，没有则为其自身编号", "its commitment's id, else its own")),
    Slot("what", labels.WHAT),
    Slot("title", labels.TITLE),
    Slot("due", labels.DUE),
    Slot("last_workday", labels.LAST_WORKDAY),
    Slot("moved", Words("应完成日是否休息日", "whether the due day is a free day")),
    Slot("days_late", labels.DAYS_LATE),
    Slot("progress", Words("完成率，不明则为空", "the share done; nothing where not known")),
)
SLOTS: Final = (
    Slot("month", Words("所提醒的月份", "the month it reminds of")),
    Slot("last", Words("该月末日", "the month's last day")),
    Slot("as_of", Words("截至日", "the as-of day")),
    Slot("issued", Words("印发日", "the day on which it is issued")),
    Slot(
        "departments",
        Words("各部门", "the departments"),
        "list",
        (
            Slot("name", Words("名称", "the name")),
            *(Slot(key, head, "list", PARTS) for key, head in GROUPS.items()),
            Slot("nothing", Words("是否什么都没有", "whether there is nothing")),
        ),
    ),
    of_totals(TOTALS),
)
