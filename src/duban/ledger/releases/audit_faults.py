"""What an audit can find: each thing that was counted for a period and is not as it was."""

from typing import Final

from duban.model.diagnostic import Fault
from duban.words import Words

BRING_BACK: Final = Words(
    "从 git 历史或备份恢复原文件；要更正的，另行报送或另作决定",
    "bring the file back from git or a copy; whatever was wrong is mended by a later file",
)
SEALED_FILE_MISSING: Final = Fault(
    "sealed-file-missing",
    Words("封存 {period} 时计入，现在没有了", "it was counted for {period}, and is gone"),
    BRING_BACK,
)
SEALED_FILE_CHANGED: Final = Fault(
    "sealed-file-changed",
    Words(
        "封存 {period} 时计入，内容已被改动", "it was counted for {period}, and reads otherwise now"
    ),
    BRING_BACK,
)
SEALED_FILE_AMENDED: Final = Fault(
    "sealed-file-amended",
    Words(
        "封存 {period} 以后有改动；当时的内容在提交 {commit} 里，逐字可查",
        "it has changed since {period} was sealed; commit {commit} holds it as it was then",
    ),
    Words(
        "这类文件可以修改；改动有没有依据，用 duban check --since {commit} 查",
        "such files may change; whether with good reason, duban check --since {commit} tells",
    ),
    severity="warning",
)
SEALED_FILE_UNPROVED: Final = Fault(
    "sealed-file-unproved",
    Words(
        "封存 {period} 以后有改动，当时的内容在 git 历史里查不到",
        "it has changed since {period} was sealed, and git does not hold it as it was then",
    ),
    Words(
        "从备份找出当时的文件，逐项说明改动的依据",
        "find the file of that time in a copy, and account for every change",
    ),
)
RELEASE_INCONSISTENT: Final = Fault(
    "release-inconsistent",
    Words(
        "封存文件自相矛盾：所列文件 {count} 个、根 {root}，写明的是 {said} 个、{told}",
        "the release contradicts itself: its files are {count}, their root {root}, where it says "
        "{said} and {told}",
    ),
    Words(
        "文件已损坏或被改；请用别处收到的副本核对",
        "it was damaged or changed: compare it with a copy that somebody else received",
    ),
)
RELEASE_BEFORE_MISSING: Final = Fault(
    "release-before-missing",
    Words(
        "它接续的封存 {period}（SHA-256 {digest}）没有找到，或已被改动",
        "the release before it, {period} (SHA-256 {digest}), was not found, or was changed",
    ),
    Words(
        "把那一期的封存文件一并写在 --against 之后",
        "name that release's file with --against as well",
    ),
)
RELEASE_OF_ANOTHER_LEDGER: Final = Fault(
    "release-of-another-ledger",
    Words("这是台账 {ledger} 的封存，不是本台账", "it is a release of another ledger, {ledger}"),
    Words("核对文件和 --data 目录", "look at the file, and at the folder named with --data"),
)
RELEASE_REWRITTEN: Final = Fault(
    "release-rewritten",
    Words(
        "台账里的 {name} 与这份封存不同", "the ledger's own {name} is not the same as this release"
    ),
    Words(
        "有一份被改过；与其他收件单位手里的副本核对",
        "one of the two was changed: compare them with what others have received",
    ),
)
SEALED_COMMIT_LOST: Final = Fault(
    "sealed-commit-lost",
    Words(
        "封存时的提交 {commit} 不在当前历史里：历史被改写过，或不是同一个仓库",
        "the commit {commit} is not in the present history: it was rewritten, or is another one",
    ),
    Words(
        "查明谁改写了历史；受保护的分支不应允许强制推送",
        "find out who rewrote it; a protected branch takes no forced push",
    ),
)
SEALED_COMMIT_UNSEEN: Final = Fault(
    "sealed-commit-unseen",
    Words(
        "这是浅克隆，看不到封存时的提交 {commit}，无法证明历史未被改写",
        "this clone is shallow and does not show commit {commit}: that history was not rewritten "
        "cannot be proved",
    ),
    Words("先执行 git fetch --unshallow", "run git fetch --unshallow first"),
)

AUDIT_FAULTS: Final[tuple[Fault, ...]] = (
    SEALED_FILE_MISSING,
    SEALED_FILE_CHANGED,
    SEALED_FILE_AMENDED,
    SEALED_FILE_UNPROVED,
    RELEASE_INCONSISTENT,
    RELEASE_BEFORE_MISSING,
    RELEASE_OF_ANOTHER_LEDGER,
    RELEASE_REWRITTEN,
    SEALED_COMMIT_LOST,
    SEALED_COMMIT_UNSEEN,
)
