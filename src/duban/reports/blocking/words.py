"""What blockers are told in."""

from collections.abc import Mapping
from typing import Final

from duban.reports.unplanned import WHYS as WHYS_OF_PLANS
from duban.words import Words

NAME: Final = Words("堵点", "Blockers")
KINDS: Final[Mapping[str, Words]] = {
    "land-quota": Words("土地指标", "land quota"),
    "zoning": Words("控规调整", "zoning change"),
    "feasibility": Words("可研报批", "feasibility approval"),
    "funds": Words("资金", "funds"),
    "relocation": Words("征迁", "relocation"),
    "other": Words("其他", "other"),
}
STATES: Final[Mapping[str, Words]] = {
    "open": Words("未答复", "not answered"),
    "answered": Words("已答复未解决", "answered, not solved"),
    "closed": Words("已解决", "closed"),
    "lapsed": Words("随事项了结", "over with the promise"),
}
NOBODY: Final = Words("未提出", "nobody named")

WHYS: Final[Mapping[str, Words]] = {
    "no-procedure": Words(
        "没有指定办理程序，不知有多少时差", "no procedure, so its float is not known"
    ),
    **{key: WHYS_OF_PLANS[key] for key in ("unknown-procedure", "no-steps", "circle", "too-long")},
    "unknown-step": Words("程序中没有这个步骤", "the procedure has no such step"),
    "step-over": Words("发生时这个步骤已经办结", "the step was over when it arose"),
    "no-deadline": Words("发生时时限待定", "no date was fixed when it arose"),
    "complete": Words("发生时事项已完成", "the promise was complete when it arose"),
    "idle": Words(
        "发生时事项已取消、中止或免责",
        "the promise was cancelled, suspended or exempt when it arose",
    ),
}
"""Why it is not known what a blocker costs: as plans tell it, or of the day on which it arose."""
