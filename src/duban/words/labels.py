"""Names of columns, sections and kinds, as people read them."""

from collections.abc import Mapping
from typing import Final

from duban.words.base import Words

ID = Words("编号", "id")
WHAT = Words("事项类别", "what")
TITLE = Words("内容", "title")
DEPARTMENT = Words("牵头部门", "department")
ACTION = Words("专项行动", "action")
CAMPAIGN = Words("会战", "campaign")
STATE = Words("状态", "state")
LIGHT = Words("灯", "light")
REASON = Words("亮灯理由", "reason")
RULE = Words("规则", "rule")
DEADLINE = Words("时限", "deadline")
TEXT = Words("时限措辞", "deadline as worded")
ON = Words("判定日期", "judged by")
EARLIEST = Words("最早", "earliest")
LATEST = Words("最晚", "latest")
PRECISION = Words("精度", "precision")
BASELINE = Words("原定", "baseline")
LAST_WORKDAY = Words("最后工作日", "last workday")
ESTIMATED = Words("暂估", "estimated")
AMBIGUOUS = Words("待裁定", "needs a ruling")
DAYS_LATE = Words("逾期天数", "days late")
DAYS_LEFT = Words("剩余天数", "days left")
PROGRESS = Words("完成率", "progress")
EXPECTED = Words("序时应达", "expected")
ACTUAL = Words("完成数", "actual")
TOTAL = Words("目标数", "total")
UNIT = Words("单位", "unit")
FILED_ON = Words("最近报送", "last filed")
CARRIED = Words("结转", "carried over")
DUE = Words("应完成日期", "due")
DAY = Words("日期", "day")
EVENT = Words("事件", "event")
DETAIL = Words("详情", "detail")
BY = Words("经办", "by")
PLACE = Words("文件位置", "place")
COUNT = Words("数量", "count")
OVERDUE = Words("逾期", "overdue")
UNDATED = Words("时限待定", "no date yet")
COMMITMENTS = Words("承诺事项", "commitments")
QUESTIONS = Words("待明确的问题", "open questions")

WHATS: Final[Mapping[str, Words]] = {
    "commitment": Words("承诺事项", "commitment"),
    "milestone": Words("节点", "milestone"),
    "stage": Words("阶段目标", "stage target"),
    "period": Words("常规职责", "duty period"),
    "rectification": Words("问题整改", "rectification"),
    "filing": Words("进展报送", "filing"),
}
NO_LIGHT: Final = Words("—", "—")
