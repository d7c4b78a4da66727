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
NO_ENTRIES: Final = Words(
    "{path} 里没有 entries；应逐条写，如 entries: [{{commitment: UR-03, done: 7}}]",
    "{path} has no entries; write them as entries: [{{commitment: UR-03, done: 7}}]",
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
