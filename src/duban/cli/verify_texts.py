"""What `rank --verify` says of itself: help and refusals."""

from typing import Final

from duban.words import Words

VERIFY: Final = Words(
    "要核对的 CSV 文件；不需要台账。", "The CSV file to check; no ledger is needed."
)
TOTAL: Final = Words("总分列的表头。", "The head of the column of totals.")
PLACE: Final = Words("名次列的表头。", "The head of the column of places.")
UNIT: Final = Words("单位名称列的表头。", "The head of the column of names.")
FORMULA: Final = Words(
    "总分的公式，如 系统*0.4+现场*0.6。", "The formula of the total, such as A*0.4+B*0.6."
)
TIES: Final = Words(
    "同分的名次：dense（1、1、2）、competition（1、1、3）或 ordinal（不并列）。",
    "Places of ties: dense (1, 1, 2), competition (1, 1, 3) or ordinal (none shared).",
)
NO_FILE: Final = Words(
    "--total、--place、--unit、--formula、--ties 只和 --verify 同用",
    "--total, --place, --unit, --formula and --ties go with --verify",
)
ALONE: Final = Words(
    "--verify 只看一张表，不看台账，不能和选择期间、部门的选项同用",
    "--verify looks at a table, not at a ledger: it goes with no period and no department",
)
NOT_THERE: Final = Words("没有文件 {path}", "there is no file {path}")
FOLDER: Final = Words("{path} 是目录，不是文件", "{path} is a folder, not a file")
UNREAD: Final = Words("{path} 读不了：{why}", "{path} cannot be read: {why}")
TOO_LARGE: Final = Words(
    "{path} 超过 {most} MiB，未予核对", "{path} is larger than {most} MiB: not checked"
)
REFUSED: Final = Words("{path}：{why}", "{path}: {why}")
