"""What is said of a commitment, a department or an action that is not what it was."""

from typing import Final

from duban.model.diagnostic import Fault
from duban.words import Words

RESTORE: Final = Words(
    "请恢复原文；变动另写一份 amendment 决定，在理由里说明",
    "restore it, and record the change as an amendment whose reason says so",
)
DEADLINE: Final = Fault(
    "baseline-deadline-edited",
    Words("{commitment} 原定的时限被改动", "{commitment}: the deadline as promised was edited"),
    Words(
        "请恢复原文；延期用 extension，提前用 amendment，措辞指哪一天用 ruling，各写一份决定",
        "restore it, and decide: an extension moves it later, an amendment earlier, a ruling says "
        "which day its wording means",
    ),
)
TARGET: Final = Fault(
    "baseline-target-edited",
    Words("{commitment} 原定的目标被改动", "{commitment}: the target as promised was edited"),
    Words(
        "请恢复原文；调整目标写一份 amendment 决定，用 target 或 targets 写明新目标",
        "restore it, and record an amendment with the new target or targets",
    ),
)
QUOTE: Final = Fault(
    "baseline-quote-edited",
    Words("{commitment} 的出处或原文被改动", "{commitment}: its source or quote was edited"),
    Words(
        "请恢复原文；文件本身有误植的，记入 sources/ 里的 misprints",
        "restore it; a slip of the document itself belongs to its misprints in sources/",
    ),
)
MADE: Final = Fault(
    "baseline-made-edited",
    Words("{commitment} 作出承诺的日期被改动", "{commitment}: the day it was made was edited"),
    RESTORE,
)
START: Final = Fault(
    "baseline-start-edited",
    Words("{commitment} 原定的启动时间被改动", "{commitment}: the start as promised was edited"),
    Words(
        "请恢复原文；停工缓办的写一份 suspension 决定，其他变动写 amendment",
        "restore it, and record a suspension where work waits, an amendment for all else",
    ),
)
MODAL: Final = Fault(
    "baseline-modal-edited",
    Words("{commitment} 的力度（确保、力争）被改动", "{commitment}: firm or stretch was edited"),
    RESTORE,
)
MILESTONES: Final = Fault(
    "baseline-milestones-edited",
    Words("{commitment} 原定的节点被改动", "{commitment}: the milestones as promised were edited"),
    Words(
        "请恢复原文；节点延期或裁定写一份 extension 或 ruling 决定，用 milestone 写明哪个节点；"
        "另加的节点登记为新的承诺事项",
        "restore them; an extension or ruling moves the one that it names as its milestone, and "
        "what is added is a commitment of its own",
    ),
)
ACTION: Final = Fault(
    "baseline-action-edited",
    Words(
        "{commitment} 所属的专项行动或会战被改动", "{commitment}: its action or campaign was edited"
    ),
    RESTORE,
)
SUPPORT: Final = Fault(
    "baseline-support-edited",
    Words("{commitment} 的配合单位被改动", "{commitment}: the supporting departments were edited"),
    RESTORE,
)
FEEDBACK: Final = Fault(
    "baseline-feedback-edited",
    Words("{commitment} 的报送频次被改动", "{commitment}: how often progress is due was edited"),
    RESTORE,
)
WEIGHT: Final = Fault(
    "baseline-weight-edited",
    Words("{commitment} 的权重被改动", "{commitment}: its weight was edited"),
    RESTORE,
)
TITLE: Final = Fault(
    "title-edited",
    Words(
        "{commitment} 的内容由“{before}”改成“{after}”，没有相应的决定",
        '{commitment} was called "{before}" and is now "{after}", with no decision that says so',
    ),
    Words(
        "写一份 amendment 决定，title 写“{after}”；否则恢复原文",
        'record an amendment with the title "{after}", or restore it',
    ),
)
REMOVED: Final = Fault(
    "commitment-removed",
    Words("承诺事项 {commitment} 被删除", "the commitment {commitment} was removed"),
    Words(
        "请恢复原文；不再督办的写一份 cancellation 决定，办结的用 close-out",
        "restore it; a cancellation says that it is no longer pursued, a close-out that it is done",
    ),
)
MOVED: Final = Fault(
    "commitment-moved",
    Words(
        "承诺事项 {commitment} 由 {before} 移到了 {after}",
        "the commitment {commitment} was moved from {before} to {after}",
    ),
    Words(
        "请移回；换了牵头部门的，原承诺写一份 cancellation 决定，新部门另编号登记",
        "move it back; where another department takes over, cancel it and register it anew there",
    ),
)
RENUMBERED: Final = Fault(
    "commitment-id-changed",
    Words("承诺事项 {commitment} 的编号改成了 {to}", "the id {commitment} was changed to {to}"),
    Words("请改回：编号一经使用不再变动", "change it back: an id is stable for ever"),
)
REUSED: Final = Fault(
    "id-reused",
    Words("编号 {id} 已经有了，见 {first}", "the id {id} is taken: see {first}"),
    Words("另编一个没有用过的编号", "choose an id that was never used"),
)
DEPARTMENT_REMOVED: Final = Fault(
    "department-removed",
    Words("部门 {id} 被删除或改了编号", "the department {id} was removed, or its id changed"),
    Words(
        "请恢复；更名的只改 name，旧名记入 aliases，编号不变；"
        "撤并的对其各项承诺写 cancellation 决定",
        "restore it; one that was renamed keeps its id, with its old name among the aliases; "
        "cancel the commitments of one that no longer exists",
    ),
)
GROUP: Final = Fault(
    "department-group-edited",
    Words("部门 {id} 的排名组别被改动", "the department {id} was put into another ranking group"),
    Words(
        "请恢复；要调整的，在 duban.yaml 用 policy_since 写明自下月或以后某月 1 日起适用",
        'restore it, or state in duban.yaml with "policy_since" from which first of a month to '
        "come it holds",
    ),
)
ACTION_REMOVED: Final = Fault(
    "action-removed",
    Words("专项行动 {id} 被删除或改了编号", "the action {id} was removed, or its id changed"),
    Words("请恢复：编号一经使用不再变动", "restore it: an id is stable for ever"),
)
CAMPAIGN_REMOVED: Final = Fault(
    "campaign-removed",
    Words("{id} 的会战 {campaign} 被删除或改了编号", "the campaign {campaign} of {id} was removed"),
    Words("请恢复：编号一经使用不再变动", "restore it: an id is stable for ever"),
)
LEAD: Final = Fault(
    "action-lead-edited",
    Words("专项行动 {id} 的牵头部门被改动", "the lead of the action {id} was edited"),
    Words(
        "请恢复；换牵头部门的，另立一个专项行动，新的承诺归入其中",
        "restore it; where another department leads, begin another action for what follows",
    ),
)
SOURCE: Final = Fault(
    "source-of-record-edited",
    Words("{id} 的出处或原文被改动", "{id}: its source or quote was edited"),
    Words("请恢复原文", "restore it"),
)
RENAMED: Final = Fault(
    "guard-renamed",
    Words(
        "{id} 的名称由“{before}”改成“{after}”", '{id} was called "{before}" and is now "{after}"'
    ),
    Words(
        "确为更名或改错字的可以合并；旧名请留在 aliases 里",
        "merge it where it is a new name or a slip mended; keep the old one among the aliases",
    ),
    severity="warning",
)
