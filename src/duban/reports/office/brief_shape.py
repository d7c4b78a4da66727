"""What the monthly review offers: its data, and what its template may say."""

from typing import Final

from duban.reports.document import Column
from duban.reports.templating.slots import Slot, blocks, of_totals
from duban.words import Words, labels

NAME: Final = Words("月点评", "Monthly review")
COLUMNS: Final = (
    Column("id", labels.ID, "id"),
    Column("what", Words("类别", "what"), "name"),
    Column("department", Words("部门", "department"), "name"),
    Column("title", labels.TITLE, "text"),
    Column("before", Words("上月末", "a month before"), "number"),
    Column("after", Words("现数", "now"), "number"),
    Column("change", Words("增减", "change"), "number"),
    Column("unit", labels.UNIT, "text", weight=2),
    Column("was", Words("上月末灯", "light before"), "light"),
    Column("light", labels.LIGHT, "light"),
    Column("points", Words("加减分", "points"), "number"),
    Column("reason", Words("说明", "about it"), "text"),
    Column("by", Words("点评人", "by whom"), "text", weight=2),
    Column("decided", Words("点评日期", "when"), "day", weight=2),
)
TOTALS: Final = (
    Column("departments", Words("部门", "departments"), "number"),
    Column("commitments", labels.COMMITMENTS, "number"),
    Column("overdue", labels.OVERDUE, "number"),
    Column("moved", Words("数值有变化", "figures that moved"), "number"),
    Column("turned", Words("变灯", "lights that turned"), "number"),
    Column("losses", Words("扣分笔数", "deductions"), "number"),
    Column("asks", Words("拟问", "questions that follow"), "number"),
    Column("comments", Words("点评意见", "comments"), "number"),
    Column("questions", Words("拟提问题", "questions by hand"), "number"),
)
COUNTED: Final = (
    Slot("name", Words("名称", "the name")),
    Slot("count", Words("项数", "how many")),
)
SAID: Final = (
    Slot("text", Words("内容", "what was said")),
    Slot("by", Words("点评人", "by whom")),
    Slot("day", Words("日期", "when")),
)
SCORE: Final = (
    Slot("group", Words("组别，不分组则为空", "its group; empty in one list of all")),
    Slot("total", Words("得分，缺则为空", "the score; nothing while a part is missing")),
    Slot("place", Words("名次", "the place")),
    Slot("tied", Words("是否并列", "whether others have the same place")),
    Slot("size", Words("同组排名的部门数", "how many have a place in the group")),
    Slot("before", Words("上月名次，没有则为空", "the place a month before; nothing where none")),
    Slot("deducted", Words("扣分合计", "all deductions")),
    Slot("spared", Words("封顶少扣", "what limits gave back")),
    Slot("shown", Words("列出的笔数", "how many deductions are listed")),
    Slot("rest", Words("未列出的笔数", "how many are not")),
    Slot("rest_points", Words("未列出的合计", "and what they come to")),
)
DEPARTMENT: Final = (
    Slot("name", Words("名称", "the name")),
    Slot("commitments", Words("承诺事项数", "how many it promised")),
    Slot("states", Words("各状态", "the states"), "list", COUNTED),
    Slot("lights", Words("各灯", "the lights"), "list", COUNTED),
    Slot("overdue", Words("到期未完成的承诺", "commitments due and unmet")),
    Slot("filings", Words("本月报送份数", "filings of the month")),
    Slot("missing", Words("应报未报", "filings missing")),
    Slot("moved", Words("数值有变化", "figures that moved")),
    Slot("better", Words("灯变好", "lights turned better")),
    Slot("worse", Words("灯变差", "lights turned worse")),
    Slot("scored", Words("是否有得分", "whether it has a score")),
    Slot("score", Words("得分", "the score"), "record", SCORE),
    Slot("asks", Words("由台账得出的拟问", "questions that follow from the ledger"), "list"),
    Slot("questions", Words("拟提问题", "questions by hand"), "list", SAID),
    Slot("comments", Words("点评意见", "comments"), "list", SAID),
    blocks(
        Slot("standings", Words("亮灯预警", "lights that ask for attention"), "block"),
        Slot("moves", Words("数值变化", "figures that moved"), "block"),
        Slot("turns", Words("变灯", "lights that turned"), "block"),
        Slot("losses", Words("扣分", "deductions"), "block"),
    ),
)
SLOTS: Final = (
    Slot("month", Words("月份", "the month")),
    Slot("first", Words("首日", "its first day")),
    Slot("last", Words("末日，或截至日", "its last day, or the as-of day")),
    Slot("departments", Words("各部门", "the departments"), "list", DEPARTMENT),
    of_totals(TOTALS),
)
