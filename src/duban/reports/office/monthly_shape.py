"""What the monthly bulletin offers: its data, and what its template may say."""

from typing import Final

from duban.reports.document import Column
from duban.reports.status import TOTALS as OF_STATUS
from duban.reports.templating.slots import Slot, blocks, of_totals
from duban.words import Words

NAME: Final = Words("月度督查通报", "Monthly bulletin")
TOTALS: Final = (
    *OF_STATUS,
    Column("new", Words("新增到期未完成", "newly due and unmet"), "number"),
    Column("carried", Words("结转未完成", "carried over"), "number"),
    Column("missing", Words("应报未报", "filings missing"), "number"),
    Column("filings", Words("本月报送份数", "filings of the month"), "number"),
    Column("closed", Words("本月销号", "closed in the month"), "number"),
    Column("early", Words("其中提前完成", "of these done early"), "number"),
    Column("better", Words("灯变好", "lights turned better"), "number"),
    Column("worse", Words("灯变差", "lights turned worse"), "number"),
    Column("problems", Words("报送的问题", "problems filed"), "number"),
    Column("blockers", Words("其中未解决堵点", "of these blockers not solved"), "number"),
    Column("waiting", Words("待协调", "waiting for somebody"), "number"),
    Column("due_next", Words("下月到期", "due next month"), "number"),
)
COUNTED: Final = (
    Slot("name", Words("名称", "the name")),
    Slot("count", Words("项数", "how many")),
)
OFFICES: Final = (
    Slot("name", Words("部门", "the department")),
    Slot("count", Words("项数", "how many")),
    Slot("ids", Words("编号", "their ids"), "list"),
)
SAID: Final = (
    Slot("text", Words("内容", "what was said")),
    Slot("by", Words("提出人", "by whom")),
    Slot("day", Words("日期", "when")),
    Slot("department", Words("所涉部门，没有则为空", "about whom; nothing where about all")),
)
LISTED: Final = (
    Slot("name", Words("部门", "the department")),
    Slot("group", Words("组别，不分组则为空", "its group; empty in one list of all")),
    Slot("place", Words("名次", "the place")),
    Slot("tied", Words("是否并列", "whether others have the same place")),
    Slot("total", Words("得分", "the score")),
    Slot("why", Words("不列入的理由", "why it is kept off")),
)
BOARD: Final = (
    Slot("title", Words("名称", "the name")),
    Slot("first", Words("取前几名（否则取后几名）", "whether it takes the first")),
    Slot("count", Words("每组名额", "how many of each group")),
    Slot("at_least", Words("得分下限，没有则为空", "the least score; nothing where none")),
    Slot("at_most", Words("得分上限，没有则为空", "the greatest score; nothing where none")),
    Slot("without", Words("一票否决的规则", "the rules that keep a department off"), "list"),
    Slot("listed", Words("列入的", "who is on it"), "list", LISTED),
    Slot("kept_off", Words("不列入的", "who is kept off"), "list", LISTED),
)
EARLY: Final = (
    Slot("name", Words("部门", "the department")),
    Slot("id", Words("编号", "the id")),
    Slot("title", Words("内容", "what was promised")),
    Slot("met", Words("完成日期", "when it was done")),
    Slot("due", Words("原定时限", "its first deadline")),
)
LIGHT: Final = (
    *COUNTED,
    Slot("offices", Words("各部门", "by department"), "list", OFFICES),
)
PROBLEM: Final = (
    *COUNTED,
    Slot("asks", Words("待谁协调", "whom they wait for"), "list"),
    Slot("ids", Words("事项编号", "the commitments' ids"), "list"),
)
SLOTS: Final = (
    Slot("month", Words("月份", "the month")),
    Slot("next_month", Words("下月", "the month after it")),
    Slot("first", Words("首日", "its first day")),
    Slot("last", Words("末日，或截至日", "its last day, or the as-of day")),
    Slot("issued", Words("印发日", "the day on which it is issued")),
    Slot("policy", Words("规则名称", "the name of the policy")),
    Slot("offices", Words("有承诺事项的部门数", "departments that have commitments")),
    Slot("states", Words("各状态", "the states"), "list", COUNTED),
    Slot("lights", Words("各灯", "the lights"), "list", COUNTED),
    Slot("kinds", Words("到期未完成的各类", "what is due and unmet"), "list", COUNTED),
    Slot("unmet", Words("到期未完成合计", "all that is due and unmet")),
    Slot("warned", Words("需要注意的各灯", "the lights that ask for attention"), "list", LIGHT),
    Slot("unjudged", Words("应亮灯而无法判定的", "what could not be judged"), "list", OFFICES),
    Slot("asked_late", Words("过期才申请延期的", "extensions asked for too late"), "list"),
    Slot("scored", Words("是否有得分", "whether there are scores")),
    Slot("boards", Words("红黑榜", "the boards"), "list", BOARD),
    Slot("unplaced", Words("缺得分不排名的部门", "who has no place for want of a score"), "list"),
    Slot("firsts", Words("各组第一名", "the first of each group"), "list", LISTED),
    Slot("early", Words("提前完成并销号的", "what was closed and done early"), "list", EARLY),
    Slot("practices", Words("好的做法", "good practices"), "list", SAID),
    Slot("faults", Words("指出的问题", "problems that were pointed out"), "list", SAID),
    Slot("requirements", Words("提出的要求", "requirements"), "list", SAID),
    Slot("problems", Words("报送的各类问题", "problems filed, by type"), "list", PROBLEM),
    Slot("late_offices", Words("有逾期承诺的部门", "who has overdue promises"), "list", OFFICES),
    Slot("missing_offices", Words("欠报的部门", "whose filings are missing"), "list", OFFICES),
    Slot("next_offices", Words("下月有到期的部门", "who has something due next"), "list", OFFICES),
    of_totals(each for each in TOTALS if each.kind == "number"),
    blocks(
        Slot("lights", Words("亮灯预警", "lights that ask for attention"), "block"),
        Slot("new", Words("新增到期未完成", "newly due and unmet"), "block"),
        Slot("carried", Words("结转", "carried over"), "block"),
        Slot("open", Words("时限待定与待裁定", "undated and unruled"), "block"),
        Slot("silent", Words("未报送", "filings missing"), "block"),
        Slot("departments", Words("各部门", "the departments"), "block"),
        Slot("scores", Words("得分排名", "scores and places"), "block"),
        Slot("problems", Words("报送的问题", "problems filed"), "block"),
        Slot("due_next", Words("下月到期", "due next month"), "block"),
    ),
)
