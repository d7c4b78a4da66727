"""What `duban publish` says: its help, its refusals, and its index."""

from typing import Final

from duban.words import Words

PUBLISH: Final = Words(
    "发布一个月的整套材料：通报、排名、点评、提醒、挂图、日历和目录。",
    "Write a month's set: bulletins, ranking, reviews, reminders, charts, calendars, an index.",
)
MONTH: Final = Words("要发布的月份。", "The month to publish.")
OUT: Final = Words("写入此目录。", "The folder to write it into.")
AS_OF: Final = Words(
    "发布日：此后报送、评分、点评的一概不计。不写即按规则中月度通报的印发日，未到则为今天。",
    "The day of publication: nothing later is known. By default the day on which the policy has "
    "the monthly bulletin issued, or today where that is still to come.",
)

INSIDE: Final = Words(
    "{path} 在台账目录里，材料不能写在那里：换一个目录",
    "{path} is inside the ledger, where no set can be: name another folder",
)
FOREIGN: Final = Words(
    "{path} 不是以前由 duban publish 写的，没有发布，什么也没有改。请换一个目录，或先把它移走。",
    "{path} is no file of an earlier set, so nothing was published and nothing changed. "
    "Name another folder, or move it away.",
)
UNSOUND: Final = Words(
    "台账有 {count} 处错误，没有发布。改正后再运行；duban check 可列出全部。",
    "The ledger has {count} faults, so nothing was published. Mend them; duban check lists all.",
)
DONE: Final = Words(
    "已发布 {month}（截至 {as_of}，评分、点评计至 {known_by}）：{count} 个文件，目录是 {path}。",
    "Published {month} (as of {as_of}, marks and reviews known on {known_by}): {count} files; "
    "see {path}.",
)
REMOVED: Final = Words(
    "移除了上一次发布、这次没有的 {count} 个文件。",
    "Removed {count} files of the earlier set that this one does not have.",
)

TITLE: Final = Words("{month}督办材料", "Supervision in {month}: the set")
ABOUT: Final = Words("{ledger}　截至 {as_of}", "{ledger} · as of {as_of}")
KNOWN: Final = Words(
    "本月已结束。评分记录和点评计至 {day}，此后作出的不计。",
    "The month is over. Marks and reviews are known up to {day}; later ones are left out.",
)
UNFINISHED: Final = Words(
    "本月尚未结束（{last}止），以下按 {day} 的情况。",
    "The month is not over before {last} has passed; this is how it stood on {day}.",
)
UNSEALED: Final = Words(
    "本期未封存：截至日没有封存文件可供核对。",
    "Not sealed: no release of the as-of day can prove what was counted.",
)
WHOLE: Final = Words("全部材料", "For all")
WEEKS: Final = Words("各周", "The weeks")
DEPARTMENTS: Final = Words("各部门", "The departments")
LEFT_OUT: Final = Words("未列入", "Left out")
NO_SCORES: Final = Words(
    "{title}：规则 {policy} 没有得分办法。", "{title}: the policy {policy} has no scoring."
)
WHAT: Final = Words("材料", "what")
ABOUT_IT: Final = Words("说明", "about")
FILES: Final = Words("文件", "files")
DEPARTMENT: Final = Words("部门", "department")
HOW: Final = Words(
    "各文件的 SHA-256 见 [index.json](index.json)。同一台账、同一发布日，"
    "重新发布得到的文件逐字节相同。",
    "[index.json](index.json) has the SHA-256 of every file. The same ledger and day of "
    "publication give the same bytes again.",
)
