"""What `rank --verify` says of itself: help and refusals."""

from typing import Final

from duban.words import Words

RANK: Final = Words(
    "核对一张已公布的评分排名表：总分、名次是否由各列得出。",
    "Check a published score table: whether its totals and places follow from its columns.",
)
VERIFY: Final = Words(
    "要核对的 CSV 文件；不需要台账。", "The CSV file to check; no ledger is needed."
)
TOTAL: Final = Words("总分列的表头。", "The head of the column of totals.")
PLACE: Final = Words("名次列的表头。", "The head of the column of places.")
UNIT: Final = Words("单位名称列的表头。", "The head of the column of names.")
GROUP: Final = Words("分组列的表头。", "The head of the column of groups.")
FORMULA: Final = Words(
    "总分的公式，如 系统*0.4+现场*0.6。", "The formula of the total, such as A*0.4+B*0.6."
)
TIES: Final = Words(
    "同分的名次：dense（1、1、2）、competition（1、1、3）或 ordinal（不并列）。",
    "Places of ties: dense (1, 1, 2), competition (1, 1, 3) or ordinal (none shared).",
)
NO_FILE: Final = Words("请用 --verify 写明要核对的文件", "--verify has to name the file to check")
NOT_THERE: Final = Words("没有文件 {path}", "there is no file {path}")
FOLDER: Final = Words("{path} 是目录，不是文件", "{path} is a folder, not a file")
UNREAD: Final = Words("{path} 读不了：{why}", "{path} cannot be read: {why}")
TOO_LARGE: Final = Words(
    "{path} 超过 {most} MiB，未予核对", "{path} is larger than {most} MiB: not checked"
)
REFUSED: Final = Words("{path}：{why}", "{path}: {why}")
