"""What the writing commands say of themselves: help, questions, and what was reached."""

from typing import Final

from duban.words import Words

PROGRESS: Final = Words(
    "报送进展：数值、佐证、问题。", "File progress: figures, evidence, problems."
)
CLAIM: Final = Words("报完成，请督查室核查。", "Claim that something is complete, to be verified.")

BY: Final = Words(
    "报送人或决定人；不写则用 git 的 user.name。", "Who files or decides; else git's user.name."
)
DRY_RUN: Final = Words("只显示将写入的内容，不写。", "Show what would be written; write nothing.")
YES: Final = Words("有提醒也照样写入。", "Write in spite of warnings.")
ON: Final = Words("数据日期；不写即今天。", "The day the figures are about; today if left out.")
TARGET: Final = Words("目标编号（有几个目标时）。", "The target's id, where there are several.")
MILESTONE: Final = Words("节点编号。", "The milestone's id.")
FIGURE: Final = Words("{kinds}的数值：{key}。", "The figure of a {kinds}: {key}.")
ITEM: Final = Words(
    "清单中一项所处阶段或达标要点（可重复）。", "An item's step, or a point it has (repeatable)."
)
NOTE: Final = Words("进展说明。", "What was done.")
EVIDENCE: Final = Words("佐证（可重复）。", "What shows it (repeatable).")
PROBLEM: Final = Words("存在问题。", "What stands in the way.")
ASKS: Final = Words("问题等谁协调。", "Whom the problem waits for.")
NEXT: Final = Words("下一步打算。", "What comes next.")
STARTED: Final = Words("实际启动日期。", "The day that work began.")
FROM: Final = Words(
    "从 YAML 文件一次报送多项（见说明）。", "File many at once, from a YAML file of entries."
)
CORRECT: Final = Words(
    "更正一份报送：写它的文件名；没有改到的条目照旧。",
    "Correct a filing, named by its file; entries that are not given stay.",
)
SEAL: Final = Words(
    "封存手写的报送文件：按内容改名，内容不动。",
    "Seal a filing written by hand: its name is made of its bytes, which stay.",
)
OF: Final = Words(
    "报送部门（编号或名称）；不写即牵头部门。", "The department that files; else the lead."
)

NOBODY: Final = Words(
    "没有写明是谁：用 --by 写明，或设置 DUBAN_BY，或 git config user.name",
    "nobody is named: use --by, set DUBAN_BY, or git config user.name",
)
NOTHING_GIVEN: Final = Words(
    "没有写报什么：例如 --done 7、--note …；duban progress -h 列出全部",
    "nothing to file: give --done 7, --note … or the like; duban progress -h lists them",
)
NO_ID: Final = Words(
    "缺少承诺事项编号：写编号，或 --from 文件，或在终端里直接运行 duban progress 逐项填报",
    "no commitment: give an id, or --from FILE, or run duban progress on a terminal to be asked",
)
NO_PAIR: Final = Words(
    "“{text}”应写成 项目=阶段，如 SY-01=开工", "'{text}' should be ITEM=STEP, such as SY-01=done"
)
NO_FILING: Final = Words("没有名为“{text}”的报送", "there is no filing '{text}'")
NOT_THEIRS: Final = Words(
    "{commitment} 由 {department} 牵头；不能与别的部门的事项报在一份里",
    "{commitment} is led by {department}; one filing cannot speak for two departments",
)

FAULT: Final = Words("[{code}] {what}\n    提示：{hint}", "[{code}] {what}\n    hint: {hint}")
WARNING: Final = Words(
    "[{code}] 提醒：{what}\n    提示：{hint}", "[{code}] warning: {what}\n    hint: {hint}"
)
REFUSED: Final = Words("未写入：请改正以上错误。", "Nothing was written: mend the faults above.")
QUESTIONED: Final = Words(
    "未写入：核对以上提醒；确认无误的，加 --yes 再运行。",
    "Nothing was written: look at the warnings above; if all is right, run it again with --yes.",
)
SURE: Final = Words("确认照此写入？", "Write it all the same?")
NOT_SURE: Final = Words("未写入。", "Nothing was written.")
KEPT: Final = Words("已落盘：{path}（SHA-256 {digest}）", "On this disk: {path} (SHA-256 {digest})")
KEPT_BEFORE: Final = Words(
    "同样的内容先前已落盘，没有重复写入：{path}（SHA-256 {digest}）",
    "The same was on this disk before and was not written again: {path} (SHA-256 {digest})",
)
WOULD: Final = Words("将写入（未写）：{path}", "Would write (nothing was written): {path}")
UNKEPT: Final = Words(
    "未确认落盘：{path}：{why}。可原样再运行一次：已写入的不会重复。",
    "Not confirmed on this disk: {path}: {why}. Run it again: what was written is not repeated.",
)
TAKEN: Final = Words(
    "未写入：{path} 已存在，内容不同。", "Nothing was written: {path} exists and says otherwise."
)
INTERRUPTED: Final = Words(
    "已中断，未确认落盘。可原样再运行一次：已写入的不会重复。",
    "Interrupted; not confirmed on this disk. Run it again: what was written is not repeated.",
)
ELSEWHERE: Final = Words(
    "注意：台账另有 {count} 处读不了的错误，与本次写入无关；请运行 duban check。",
    "Note: the ledger has {count} other faults in files that cannot be read: run duban check.",
)
AFTER_ARCHIVE: Final = Words(
    "注意：这是归档台账，不写 --as-of 时只看到 {day} 为止；本次写入在其后。",
    "Note: this ledger is archived: without --as-of it shows nothing after {day}, and this is.",
)
NOT_BELOW: Final = Words(
    "未改动：{path} 不在台账的 {folder} 里。",
    "Nothing was changed: {path} does not lie in the ledger's {folder}.",
)

WHICH: Final = Words("报送部门（{names}）", "Department ({names})")
WALK: Final = Words(
    "{department}：{count} 项要报。直接回车跳过一项，输入 q 结束；最后确认后才写入。",
    "{department}: {count} to file. Enter skips one, q ends; nothing is written before the end.",
)
NOTHING_DUE: Final = Words("{department} 现在没有要报的。", "{department} has nothing to file now.")
PROMISED: Final = Words("[{n}/{count}] {id} {title}", "[{n}/{count}] {id} {title}")
DUE_BY: Final = Words(
    "    时限 {due}；{light}：{why}；本期报送截止 {day}",
    "    due {due}; {light}: {why}; to be filed by {day}",
)
STANDS: Final = Words(
    "    {target}现为 {actual}，序时应达 {expected}", "    {target}at {actual}, {expected} expected"
)
LAST: Final = Words("    上次（{on}）：{said}", "    last time ({on}): {said}")
NEVER_FILED: Final = Words("    还没有报过", "    nothing filed so far")
FIGURE_NOW: Final = Words("    {target}现在（{keys}）", "    {target}now ({keys})")
NOTE_NOW: Final = Words("    进展说明", "    what was done")
EVIDENCE_NOW: Final = Words("    佐证", "    evidence")
PROBLEM_NOW: Final = Words("    存在问题", "    what stands in the way")
NOT_A_FIGURE: Final = Words("    “{text}”看不懂；{keys}", "    '{text}' cannot be read; {keys}")
NO_WORDS: Final = Words("    上次没有文字说明", "    no words last time")
ITEMS: Final = Words("项目=阶段，几项之间空格", "ITEM=STEP, with blanks between")
FILE_ALL: Final = Words("共 {count} 条，写入？", "{count} entries: write them?")
UNKNOWN: Final = Words("未报", "not filed")

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

ADD: Final = Words("登记一项承诺。", "Register a commitment.")
NEW: Final = Words("新建部门或专项行动的文件。", "Make the file of a department or an action.")
UNDO: Final = Words(
    "撤回自己最后一份还没有提交到 git 的报送或决定。",
    "Withdraw one's own last filing or decision that is not committed to git.",
)
LEAD: Final = Words("牵头部门（编号或名称）。", "The department that leads it.")
WHICH_LEAD: Final = Words("牵头部门（{names}）", "Department ({names})")
NO_LEAD: Final = Words("缺少 --department：写明牵头部门", "name the department with --department")
PROMISE_KEYS: Final = {
    "id": (Words("编号；不写即接着上一项。", "Its id; the next one if left out."), "ID"),
    "title": (Words("内容。", "What is promised."), "TEXT"),
    "action": (Words("所属专项行动。", "The action it belongs to."), "ID"),
    "campaign": (Words("所属会战。", "The campaign it belongs to."), "ID"),
    "made": (Words("作出承诺的日期；不写即今天。", "When it was promised; else today."), "DATE"),
    "deadline": (Words("时限，照原文写。", "The deadline, as worded."), "TEXT"),
    "target": (
        Words(
            "目标，如 '{kind: count, total: 20, unit: 个}'（可重复）。",
            "The target, such as '{kind: count, total: 20}' (repeatable).",
        ),
        "YAML",
    ),
    "start": (Words("计划启动时间。", "When the work is to begin."), "TEXT"),
    "modal": (Words("力度：firm 确保、stretch 力争。", "firm, or stretch."), "firm|stretch"),
    "document": (Words("出处文件的编号。", "The id of the source."), "ID"),
    "quote": (Words("原文的句子。", "The sentence of the source."), "TEXT"),
    "support": (Words("配合单位（可重复）。", "Who supports it (repeatable)."), "ID"),
    "officer": (Words("责任人。", "The officer."), "NAME"),
    "supervisor": (Words("督查专人。", "The supervisor."), "NAME"),
    "feedback": (Words("报送频次。", "How often progress is due."), "weekly|monthly|…"),
    "questions": (Words("待明确的问题（可重复）。", "What is left open (repeatable)."), "TEXT"),
    "tags": (Words("标签（可重复）。", "Tags (repeatable)."), "TEXT"),
    "note": (Words("说明。", "A note."), "TEXT"),
}
ASK: Final = {
    "id": Words("编号", "Id"),
    "title": Words("内容", "What is promised"),
    "action": Words("专项行动（{names}）", "Action ({names})"),
    "made": Words("作出承诺的日期", "Promised on"),
    "deadline": Words("时限（照原文写）", "Deadline, as worded"),
}
ASK_TOTAL: Final = Words("总数（不是数量目标的，直接回车）", "Total (Enter where it is no number)")
ASK_UNIT: Final = Words("单位", "Unit")
NO_ROOM: Final = Words(
    "未写入：{path} 的 commitments 写在一行里，插不进新的行；请改成逐条的写法，或自行加入：",
    "Nothing was written: {path} has its commitments on one line, with no room for more; "
    "put them on lines of their own, or add this by hand:",
)
MEANS: Final = Words("时限“{text}” → {on}", 'Deadline "{text}" → {on}')
MEANS_EITHER: Final = Words(
    "时限“{text}”有歧义：{on} 或 {latest}（{why}）；裁定前按 {on} 判断。",
    'Deadline "{text}" is ambiguous: {on} or {latest} ({why}); {on} counts until it is ruled.',
)
MEANS_NOTHING: Final = Words(
    "时限“{text}”没有可判断的日期：{why}", 'Deadline "{text}" names no day: {why}'
)
WOULD_INSERT: Final = Words("将插入（未写）：{path}", "Would insert (nothing was written): {path}")
REGISTER: Final = Words("照此登记？", "Register it?")
WHAT: Final = Words("department（部门）或 action（专项行动）。", "A department or an action.")
NEW_ID: Final = Words("编号；文件以它命名。", "Its id, after which the file is named.")
NAME: Final = Words("名称。", "Its name.")
GROUP: Final = Words("部门的排名组别。", "A department's ranking group.")
ACTION_LEAD: Final = Words("专项行动的牵头部门。", "The department that leads an action.")
CAMPAIGN: Final = Words("专项行动的会战（可重复）。", "An action's campaign (repeatable).")
NOTHING_TO_UNDO: Final = Words(
    "没有可撤回的：“{by}”没有尚未提交的报送或决定。已提交的用更正（--correct）或新的决定。",
    'Nothing to withdraw: "{by}" has no filing or decision that is not committed. '
    "What is committed is mended by a correction, or by another decision.",
)
NO_GIT: Final = Words(
    "没有 git，分不清哪些已经给了别人，所以不撤回；请用更正（duban progress --correct）。",
    "Without git nobody can tell what others have already: nothing is withdrawn. "
    "Correct it instead (duban progress --correct).",
)
GIT_SAYS: Final = Words("git：{said}", "git: {said}")
WOULD_UNDO: Final = Words("将撤回（未动）：{path}", "Would withdraw (nothing was done): {path}")
UNDO_IT: Final = Words("撤回 {path}？", "Withdraw {path}?")
LEFT_ALONE: Final = Words("未撤回。", "Nothing was withdrawn.")
UNDONE: Final = Words("已撤回：{path}；原内容如下：", "Withdrawn: {path}; it said:")
