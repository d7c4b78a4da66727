"""Why a comparison cannot be made, and what it cannot see."""

from typing import Final

from duban.words import Said, Words

NO_GIT: Final = Words(
    "无法用 git 比较：{why}\n台账须在 git 仓库的工作目录里；没有 git 就证明不了什么没有被改。",
    "git cannot compare: {why}\n"
    "The ledger has to lie in the work tree of a git repository; without git nothing can be shown.",
)
NO_NAME: Final = Words(
    "“{revision}”不能作版本名。请写分支、标签或提交号。",
    "'{revision}' cannot name a revision. Name a branch, a tag or a commit.",
)
NO_REVISION: Final = Words(
    "没有“{revision}”这个版本。持续集成里请先取回目标分支（git fetch origin …）；"
    "浅克隆请加大深度（git fetch --deepen=100）。",
    "There is no revision '{revision}'. In CI fetch the target branch first (git fetch origin …); "
    "deepen a shallow clone (git fetch --deepen=100).",
)
AMBIGUOUS: Final = Words(
    "“{revision}”指几个不同的提交：{names}。请写全名，或写提交号。",
    "'{revision}' names different commits: {names}. Write one of those names in full, or a commit.",
)
NO_HEAD: Final = Words("还没有任何提交，无从比较。", "There is no commit yet to compare with.")
NOT_BEFORE: Final = Words(
    "“{revision}”（{commit}）不是当前提交的祖先：历史可能被改写过（force push），或者基准写错了。"
    "持续集成里请用合并基点：git merge-base origin/main HEAD。",
    "'{revision}' ({commit}) is no ancestor of the present commit: history was rewritten (a force "
    "push), or the base is wrong. In CI use the merge base: git merge-base origin/main HEAD.",
)
MOVED: Final = Words(
    "基准里的台账在 {there}，不在 {here}。台账整个移走或被另一个遮住，都无从比较。",
    "At the base the ledger lies in {there}, not in {here}. One that was moved as a whole, or "
    "hidden by another, cannot be compared.",
)
BEGUN: Final = Words(
    "基准里还没有这个台账：全部文件都是新的，没有可比的。",
    "There is no such ledger at the base: all of its files are new, with nothing to compare.",
)
CUT: Final = Words(
    "这是浅克隆：看不到全部历史。文件已逐一比较；{what}。要看全，请先 git fetch --unshallow。",
    "This is a shallow clone, which cannot see all of the history. The files were compared; "
    "{what}. To see all, run git fetch --unshallow first.",
)
UNSEEN_ORDER: Final = Words(
    "基准是不是当前提交的祖先，看不出", "whether the base is an ancestor cannot be told"
)
UNSEEN_HANDS: Final = Words(
    "有的改动是谁提交的，看不出", "who made some of the changes cannot be told"
)
LACKING: Final = Words(
    "这个克隆缺少要比较的内容（{why}）。请先取全：git fetch --refetch，或重新克隆。",
    "This clone lacks what has to be compared ({why}). Fetch it first: git fetch --refetch, or "
    "clone anew.",
)


class RefusedError(Exception):
    """There is nothing to compare with; says why."""

    def __init__(self, said: Said) -> None:
        super().__init__(said)
        self.said = said
