"""Why something is not planned: for those who tell of plans, and of what stands in their way."""

from collections.abc import Mapping
from typing import Final

from duban.words import Words

WHYS: Final[Mapping[str, Words]] = {
    "no-procedure": Words("没有指定办理程序", "it names no procedure"),
    "unknown-procedure": Words("所指办理程序不存在", "there is no such procedure"),
    "no-steps": Words("所指办理程序没有步骤", "its procedure has no steps"),
    "no-deadline": Words(
        "时限待定，无从倒排；可用 --from 顺排", "no date is fixed to go back from; try --from"
    ),
    "circle": Words("步骤互相等待，排不出来", "its steps wait for each other in a circle"),
    "too-long": Words("工期超出日历范围", "its steps reach beyond the calendar"),
    "complete": Words("已完成", "it is complete"),
    "idle": Words("已取消、中止或免责", "it is cancelled, suspended or exempt"),
}
