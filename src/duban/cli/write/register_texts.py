"""What the commands say that register, make and withdraw."""

from typing import Final

from duban.words import Words

ADD: Final = Words("登记一项承诺。", "Register a commitment.")
NEW: Final = Words("新建部门或专项行动的文件。", "Make the file of a department or an action.")
UNDO: Final = Words(
    "撤回自己最后一份还没有提交到 git 的报送或决定。",
    "Withdraw one's own last filing or decision that is not committed to git.",
)
LEAD: Final = Words("牵头部门（编号或名称）。", "The department that leads it.")
WHICH_LEAD: Final = Words("牵头部门（{names}）", "Department ({names})")
NO_LEAD: Final = Words("缺少 --department：写明牵头部门", "name the department with --department")
LACKING: Final = Words(
    "缺少 {names}；在终端里运行，会逐项询问",
    "{names} missing; on a terminal they are asked for one by one",
)
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
