"""What the commands about releases say: help, refusals, and talk on stderr."""

from typing import Final

from duban.words import Words

SEAL: Final = Words(
    "封存一个月：记下计入的每个文件，此后改动都能查出。",
    "Seal a month: note every file that was counted, so that any change shows.",
)
AUDIT: Final = Words(
    "对照封存文件，查当时计入的是否都在、有无改动。",
    "Prove against releases that what was counted is all there, unchanged.",
)
LOG: Final = Words(
    "谁在何时报送、决定了什么，存到了哪一步。",
    "Who filed and decided what, when, and how safely it is kept.",
)
MONTH: Final = Words("要封存的月份。", "The month to seal.")
DRY_RUN: Final = Words("只显示，不写入。", "Show what would be written; write nothing.")
AGAINST: Final = Words(
    "封存文件，可以来自别处（可重复）。", "A release's file, from wherever it comes (repeatable)."
)

NOT_OVER: Final = Words(
    "{period} 还没有结束（到 {last} 为止），不能封存",
    "{period} is not over before {last} has passed, and cannot be sealed",
)
OUT_OF_ORDER: Final = Words(
    "已封存到 {period}（截至 {day}），不能再封存更早的 {asked}",
    "{period} is sealed already (as of {day}); {asked}, which is earlier, no longer can be",
)
UNSOUND: Final = Words(
    "台账有 {count} 处错误，没有封存。改正后再运行；duban check 可列出全部。",
    "The ledger has {count} faults, so nothing was sealed. Mend them; duban check lists all.",
)
BROKEN: Final = Words(
    "上一次封存（{period}）计入的文件已不完整，没有再封存。请先改正以上 {count} 处。",
    "What was counted for {period} is no longer whole, so nothing was sealed. "
    "Mend the {count} faults above first.",
)
ON_DISK: Final = Words(
    "已落盘。请提交到 git，并把这份文件发给台账以外的人保存：能证明多少，看谁手里有它。",
    "On this disk. Commit it, and give the file to somebody outside: it proves as much as others "
    "hold it.",
)
UNCHANGED: Final = Words(
    "{period} 已经封存，内容与现在一致，没有另写。",
    "{period} is sealed already and reads the same; nothing was written.",
)
SEALED_OTHERWISE: Final = Words(
    "{period} 已经封存，不再另写。那里写的是 {there}；按现在的文件应是 {now}。"
    "哪些文件变了，用 duban audit --against {name} 查。",
    "{period} is sealed already, and stays so. It says {there}; the files now give {now}. "
    "duban audit --against {name} tells which changed.",
)
NOT_WRITTEN: Final = Words("试运行：没有写入 {name}。", "Dry run: {name} was not written.")

NO_FILE: Final = Words("没有文件 {path}", "there is no file {path}")
PROVED: Final = Words(
    "封存 {period}（{root}）：计入的 {count} 个文件都在，没有错误。",
    "Sealed {period} ({root}): all {count} files that were counted are there; no faults.",
)
DISPROVED: Final = Words(
    "封存 {period}（{root}）：{errors} 处错误。", "Sealed {period} ({root}): {errors} faults."
)
NOT_PROVED: Final = Words(
    "不能证明的：首次封存以前有没有删过；封存文件本身是不是真的（要看它是从谁那里收到的）。",
    "Not proved: that nothing was removed before the first release; that the file itself is "
    "genuine, which rests on whom it was received from.",
)
NO_GIT: Final = Words(
    "没有 git，无法证明历史未被改写，也查不到可修改的文件（部门、规则等）当时的内容。",
    "There is no git: that history was not rewritten cannot be proved, nor what the files that "
    "may change (departments, policies) said then.",
)

LOG_WITHOUT_GIT: Final = Words(
    "没有 git：首次提交时间和状态留空，倒填日期无从查起。",
    "There is no git: first commits are left blank, and no backdating can be seen.",
)
LOG_GIT_FAILED: Final = Words(
    "git 没有回答，首次提交时间和状态留空：{why}",
    "git did not answer, so that when files were first committed is left blank: {why}",
)
MAIN: Final = Words(
    "“已入主干”指 {name} 里有同样的内容。", '"merged" means that {name} holds the same content.'
)
NO_MAIN: Final = Words(
    "没有找到主干（origin/HEAD、main 或 master），最多说到“已提交”。",
    'No main branch was found (origin/HEAD, main or master): no more than "committed" is said.',
)
SHALLOW: Final = Words(
    "这是浅克隆：截断处以前的首次提交时间查不到，留空。",
    "This clone is shallow: what was first committed before it begins is left blank.",
)
