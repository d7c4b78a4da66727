"""What is said of files that are written once, where one of them was touched."""

from typing import Final

from duban.frozen import frozen
from duban.model.diagnostic import Fault
from duban.words import Words

LATER: Final = Words(
    "请恢复原文件；报错了的，另报一份，用 corrects 写明更正哪一份",
    'restore it; to mend a mistake, file another that names it with "corrects"',
)
FILING_REMOVED: Final = Fault(
    "filing-removed", Words("报送 {name} 被删除", "the filing {name} was removed"), LATER
)
FILING_EDITED: Final = Fault(
    "filing-edited", Words("报送 {name} 被改动", "the filing {name} was edited"), LATER
)
FILING_RENAMED: Final = Fault(
    "filing-renamed",
    Words("报送 {name} 被移到 {to}", "the filing {name} was moved to {to}"),
    Words(
        "请移回原处；只有未封存的可以在原目录改成带校验码的名字",
        "move it back; only an unsealed one may be given its sealed name, where it lies",
    ),
)
ANOTHER: Final = Words(
    "请恢复原文件；决定有变的，另作一份决定（amendment、ruling、reopening 等）",
    "restore it; what is decided otherwise is another decision (amendment, ruling, reopening …)",
)
DECISION_REMOVED: Final = Fault(
    "decision-removed", Words("决定 {name} 被删除", "the decision {name} was removed"), ANOTHER
)
DECISION_EDITED: Final = Fault(
    "decision-edited", Words("决定 {name} 被改动", "the decision {name} was edited"), ANOTHER
)
DECISION_RENAMED: Final = Fault(
    "decision-renamed",
    Words("决定 {name} 被移到 {to}", "the decision {name} was moved to {to}"),
    Words("请移回原处", "move it back"),
)
DECISION_TOUCHED: Final = Fault(
    "decision-touched",
    Words(
        "决定 {name} 的写法有改动，内容未变",
        "the decision {name} is written otherwise, and says the same",
    ),
    Words("决定作出后不必再动", "a decision need not be touched once it is taken"),
    severity="warning",
)
RECORDED: Final = Words(
    "请恢复原文件；情况有变的，另记一份（整改、复查或新的问题）",
    "restore it; what has changed is another record (a rectification, a recheck, a finding)",
)
INSPECTION_REMOVED: Final = Fault(
    "inspection-removed",
    Words("暗访记录 {name} 被删除", "the inspection {name} was removed"),
    RECORDED,
)
INSPECTION_EDITED: Final = Fault(
    "inspection-edited",
    Words("暗访记录 {name} 被改动", "the inspection {name} was edited"),
    RECORDED,
)
INSPECTION_RENAMED: Final = Fault(
    "inspection-renamed",
    Words("暗访记录 {name} 被移到 {to}", "the inspection {name} was moved to {to}"),
    Words("请移回原处", "move it back"),
)
INSPECTION_TOUCHED: Final = Fault(
    "inspection-touched",
    Words(
        "暗访记录 {name} 的写法有改动，内容未变",
        "the inspection {name} is written otherwise, and says the same",
    ),
    Words("入账后不必再动", "it need not be touched once it is recorded"),
    severity="warning",
)
PUBLISHED: Final = Words(
    "请恢复原文件；已公布的不再变动，有更正的另行公布",
    "restore it; what was published stays, and a correction is published beside it",
)
RELEASE_REMOVED: Final = Fault(
    "release-removed", Words("公布记录 {name} 被删除", "the release {name} was removed"), PUBLISHED
)
RELEASE_EDITED: Final = Fault(
    "release-edited", Words("公布记录 {name} 被改动", "the release {name} was edited"), PUBLISHED
)
RELEASE_RENAMED: Final = Fault(
    "release-renamed",
    Words("公布记录 {name} 被移到 {to}", "the release {name} was moved to {to}"),
    Words("请移回原处", "move it back"),
)


@frozen()
class Once:
    """What is said of one folder's files; `touched` where only their layout may change."""

    removed: Fault
    edited: Fault
    renamed: Fault
    touched: Fault | None = None

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All of them."""
        return tuple(f for f in (self.removed, self.edited, self.renamed, self.touched) if f)


ONCE: Final = {
    "progress": Once(FILING_REMOVED, FILING_EDITED, FILING_RENAMED),
    "decisions": Once(DECISION_REMOVED, DECISION_EDITED, DECISION_RENAMED, DECISION_TOUCHED),
    "inspections": Once(
        INSPECTION_REMOVED, INSPECTION_EDITED, INSPECTION_RENAMED, INSPECTION_TOUCHED
    ),
    "releases": Once(RELEASE_REMOVED, RELEASE_EDITED, RELEASE_RENAMED),
}
