"""What a check of a published table says."""

from collections.abc import Mapping
from typing import Final

from duban.rules.published.formula import Origin
from duban.rules.published.ties import Ties
from duban.rules.rounding import Rounding
from duban.words import Words

FORMULA: Final = Words(
    "{total}＝{formula}（{origin}；{follows}/{rows} 行相符；{rounding}）",
    "{total} = {formula} ({origin}; {follows} of {rows} rows follow; {rounding})",
)
ORIGINS: Final[Mapping[Origin, Words]] = {
    "told": Words("按所给公式", "as given"),
    "note": Words("按表中说明", "as the table's notes say"),
    "sum": Words("各项相加", "a plain sum"),
    "weights": Words(
        "按表中权重由原始分折算", "by the weights that the table states, from raw scores"
    ),
    "base": Words("由各行推得基数", "the base told from the rows"),
    "mean": Words("取平均", "a mean"),
    "factor": Words("乘系数", "times a factor"),
    "ratio": Words("相除", "a quotient"),
    "scaled": Words("按固定比例换算", "by a fixed ratio"),
    "found": Words("由各行反推", "the weights solved from the rows"),
}
DIFFERENCE: Final = Words("各项加减", "added and taken away")
WEIGHTED_ALREADY: Final = Words(
    "表头所列权重已计入各项，直接相加", "a plain sum: the weights in the heads are applied already"
)
ROUNDINGS: Final[Mapping[Rounding, Words]] = {
    "half-up": Words("四舍五入", "rounded half up"),
    "half-even": Words("四舍六入五成双", "rounded half to even"),
    "down": Words("截尾", "cut off"),
}
TIES: Final[Mapping[Ties, Words]] = {
    "competition": Words(
        "同分同名次，其后跳号（1、1、3）", "ties share a place and skip (1, 1, 3)"
    ),
    "dense": Words("同分同名次，其后不跳号（1、1、2）", "ties share a place, no skip (1, 1, 2)"),
    "ordinal": Words("同分不并列，名次各一", "ties are broken: each place once"),
}
NO_TIES: Final = Words("没有同分", "no ties")
NO_SKIP: Final = Words("同分同名次，其后没有别的名次", "ties share a place; none comes after")
WAY: Final = Words(
    "{place}：按 {score} {order}，{among}；{ties}", "{place}: by {score}, {order}, {among}; {ties}"
)
HIGH_FIRST: Final = Words("由高到低", "highest first")
LOW_FIRST: Final = Words("由低到高", "lowest first")
OVERALL: Final = Words("全表排名", "over the whole table")
WITHIN: Final = Words("按“{head}”分组排名", "within '{head}'")
BY_HEADINGS: Final = Words("按表中小标题分段排名", "within the headings between the rows")
BY_RESTART: Final = Words("名次分段重新起算", "places begin again further down")

MOVED: Final = Words(
    "{move}＝{formula}（{follows}/{rows} 行相符）",
    "{move} = {formula} ({follows} of {rows} rows follow)",
)
MOVED_FROM: Final = Words(
    "{past} 为 {before}，{head} 为 {now}", "{past} is {before}, {head} is {now}"
)
SUMMARY: Final = Words(
    "“{row}”行：{follows}/{cells} 格由以上各行得出",
    "The row '{row}': {follows} of {cells} cells follow from the rows above",
)
SUMMARY_OFF: Final = Words("与各行的“{row}”不符", "not what '{row}' of the rows makes")
AGREED: Final = Words(
    "依此，{heads} 各处都相符；照表中所列都不相符",
    "with this {heads} all follow; with what is stated none does",
)
NO_SUMMARY: Final = Words(
    "第 {line} 行“{row}”不是由表中各行得出，未核对。",
    "The row '{row}' (line {line}) is not made of the rows shown: not checked.",
)
TOO_HIGH: Final = Words("按 {formula} 重算，多 {gap}", "{gap} more than {formula} makes")
TOO_LOW: Final = Words("按 {formula} 重算，少 {gap}", "{gap} less than {formula} makes")
NO_TOTAL: Final = Words("有分项而没有总分；按 {formula} 应有", "components but no total: {formula}")
OVER_LIMIT: Final = Words("超过表头所列满分", "above the full mark that the table states")

WRONG_PLACE: Final = Words(
    "{score} 为 {value}，在 {count} 个中应排此名次",
    "with {value} in {score} among {count} this place follows",
)
AS_RECOMPUTED: Final = Words(
    "按重算的 {score} {value}，在 {count} 个中应排此名次",
    "with {score} recomputed as {value}, among {count} this place follows",
)
WRONG_ORDER: Final = Words(
    "{score} 为 {value}，与前后名次的先后不符", "{score} is {value}: out of order among the others"
)
PLACE_TWICE: Final = Words("同一名次出现两次", "the same place twice")
NO_PLACE: Final = Words("缺名次；{score} 为 {value}", "no place is stated; {score} is {value}")

UNIT_ON_LINE: Final = Words("{unit}（第 {line} 行）", "{unit} (line {line})")
NO_UNIT: Final = Words("第 {line} 行", "line {line}")
ROWS: Final = Words("{rows}", "{rows}")
MANY: Final = Words("{rows}等 {count} 行", "{rows}, {count} rows in all")
NO_FORMULA: Final = Words(
    "“{total}”没有找到多数行都相符的公式，未核对；可用 --formula 写明。",
    "No formula for '{total}' is followed by most rows: not checked. --formula can state it.",
)
NEAREST: Final = Words(
    "“{total}”没有找到多数行都相符的公式，未核对；最接近的是 {formula}（{follows}/{rows} 行），"
    "可用 --formula 写明。",
    "No formula for '{total}' is followed by most rows: not checked. The nearest is {formula} "
    "({follows} of {rows} rows); --formula can state it.",
)
NO_TOTALS: Final = Words(
    "没有认出总分列；可用 --total 指明。",
    "No column of totals was recognised; --total can name it.",
)
NO_PARTS: Final = Words(
    "除“{total}”外没有可供重算的分项。",
    "Beside '{total}' there are no components to recompute from.",
)
RIVAL: Final = Words(
    "“{total}”另有相近的公式 {formula}（{follows}/{rows} 行相符）。",
    "Another formula comes close for '{total}': {formula} ({follows} of {rows} rows).",
)
WITHIN_ROUNDING: Final = Words(
    "{units} 的“{total}”与重算相差在分项四舍五入的误差以内（最多 {gap}），不计为不相符。",
    "'{total}' of {units} differs by no more than the rounding of its components ({gap} at most); "
    "that is not counted.",
)
VETOED: Final = Words(
    "{units} 注明否决，“{total}”为 0，不计为不相符。",
    "{units}: a veto is stated, so that '{total}' is 0; that is not counted.",
)
TAKEN: Final = Words(
    "{heads}：按表中所印取用，本身未重算。",
    "{heads}: taken as printed, not recomputed themselves.",
)
NOT_USED: Final = Words(
    "{heads}：没有认出如何得出，也未用到，未核对。",
    "{heads}: how they are made was not told, and nothing was made of them: not checked.",
)
UNREAD_CELLS: Final = Words(
    "{units} 有不是数的内容，未核对。",
    "{units}: something is no number there, and was not checked.",
)
NO_PLACES: Final = Words(
    "没有认出名次列；可用 --place 指明。",
    "No column of places was recognised; --place can name it.",
)
UNORDERED: Final = Words(
    "“{place}”与各列数值都不成顺序，未核对。",
    "'{place}' follows the order of no column: not checked.",
)
SPLIT_TIES: Final = Words(
    "{units} 的“{score}”印出来相同而“{place}”不同：可能按未印出的小数或其他规则区分。",
    "'{score}' is printed the same for {units} but '{place}' is not: decimals that are not printed "
    "or another rule may tell them apart.",
)
EXACT_TIES: Final = Words(
    "{units} 的“{score}”印出来相同，“{place}”按未舍入的得分区分。",
    "'{score}' is printed the same for {units}; '{place}' follows the scores before rounding.",
)
UNPLACED: Final = Words(
    "{units} 未列“{place}”，不参加排名。", "{units}: without '{place}', not ranked."
)
EXCERPT: Final = Words(
    "“{place}”中间有缺，似为节选：只核对先后，不核对名次本身。",
    "'{place}' has gaps, as an excerpt has: only the order was checked, not the places themselves.",
)
ONE_ROW: Final = Words(
    "“{place}”若不计 {unit}，其余都相符：可能只是这一行有误。",
    "In '{place}' all other places follow without {unit}: only that row may be wrong.",
)
