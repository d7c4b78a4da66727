"""What the commands say that record decisions."""

from typing import Final

from duban.words import Words

DECIDE: Final = Words(
    "记录决定：裁定、延期、调整、中止、恢复、取消、免责等。",
    "Record a ruling, extension, amendment, suspension, resumption, cancellation, exemption.",
)
VERIFY: Final = Words("记录核查：报完成是否属实。", "Record whether a claim of completion holds.")
CLOSE: Final = Words("销号。", "Close out a commitment.")
REOPEN: Final = Words("重开：已报完成或销号的又回潮。", "Reopen what has relapsed.")
OBJECT: Final = Words("记录申诉及其答复。", "Record an objection, or the answer to one.")
KIND: Final = Words("决定类型：{kinds}。", "The kind: {kinds}.")
PASSED: Final = Words("通过或退回。", "Whether it passes.")
PASSED_OR_NOT: Final = Words(
    "请写明 --passed（通过）或 --refused（退回）", "say whether it is --passed or --refused"
)
UPHELD: Final = Words("申诉成立或不成立；不写即办理中。", "The answer; pending if left out.")
ONLY_FOR: Final = Words("{what}用于 {kinds}。", "{what}For {kinds}.")
DECISION_KEYS: Final = {
    "decided": Words("决定日期；不写即今天。", "The day of the decision; today if left out. "),
    "reason": Words("理由。", "Why. "),
    "evidence": Words("依据（可重复）。", "What it rests on (repeatable). "),
    "deadline": Words("新的时限，照原文写。", "The new deadline, as worded. "),
    "milestone": Words("节点编号。", "The milestone's id. "),
    "requested": Words("申请日期。", "The day it was asked for. "),
    "outcome": Words("结果。", "The outcome. "),
    "title": Words("调整后的内容。", "The new title. "),
    "target": Words(
        "调整后的目标，如 '{kind: count, total: 20}'（可重复）。",
        "The new target, such as '{kind: count, total: 20}' (repeatable). ",
    ),
    "noticed": Words("公示开始日期。", "The first day of the public notice. "),
    "received": Words("收到申诉的日期。", "The day the objection came. "),
    "against": Words(
        "申诉对象：决定的文件名或问题编号。", "A decision's file name or a finding's id. "
    ),
    "recused": Words("回避人员（可重复）。", "Who has withdrawn (repeatable). "),
    "until": Words("免责至哪天。", "The last day it holds. "),
}
METAVARS: Final = {
    "decided": "DATE",
    "deadline": "TEXT",
    "requested": "DATE",
    "received": "DATE",
    "noticed": "DATE",
    "until": "DATE",
    "milestone": "ID",
    "target": "YAML",
}
NOT_YAML: Final = Words("“{text}”不是一个目标", "'{text}' is no target")
MOVES: Final = Words("时限：{before} → {after}", "Deadline: {before} → {after}")
NO_DAY: Final = Words("待定", "no date")
ASKED_LATE: Final = Words(
    "注意：{asked} 才申请延期，已过时限 {due}；逾期申请本身即为逾期，台账会如实标明。",
    "Note: asked for on {asked}, after the deadline of {due}: that is itself an overdue, "
    "and the ledger says so.",
)
