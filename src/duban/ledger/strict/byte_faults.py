"""Faults that are seen in a file's bytes and characters, before any YAML is read."""

from typing import Final

from duban.model.diagnostic import Fault
from duban.words import Words

AS_UTF8: Final = Words(
    "请用“另存为”选 UTF-8 编码再存一次", 'save it once more with "Save as", encoding UTF-8'
)
RETYPE: Final = Words("请删去这一处，重新键入", "delete it and type the place anew")

TOO_LARGE: Final = Fault(
    "too-large",
    Words(
        "文件有 {size} 字节，上限是 {limit} 字节", "the file has {size} bytes, the most is {limit}"
    ),
    Words("请拆成几个文件；附件不要放进台账", "split it; attachments do not belong in the ledger"),
)
UTF_16: Final = Fault(
    "utf-16", Words("文件是 UTF-16 或 UTF-32 编码", "the file is UTF-16 or UTF-32"), AS_UTF8
)
GBK: Final = Fault(
    "gbk",
    Words("文件不是 UTF-8 编码，看来是 GBK", "the file is not UTF-8; it looks like GBK"),
    AS_UTF8,
)
NOT_UTF8: Final = Fault(
    "not-utf8",
    Words("这里的字节 {byte} 不是 UTF-8 文字", "the byte {byte} here is no UTF-8 text"),
    Words(
        "文件可能已损坏，或不是文本；请取回原件，以 UTF-8 编码保存",
        "the file may be damaged or no text; fetch the original and save it as UTF-8",
    ),
)
SURROGATE: Final = Fault(
    "lone-surrogate",
    Words("这里有半个字符（代理码 {byte}）", "half a character stands here (surrogate {byte})"),
    RETYPE,
)
NUL: Final = Fault(
    "nul",
    Words("这里有 {count} 个空字节（NUL）", "{count} empty bytes (NUL) stand here"),
    Words(
        "文件可能写到一半就断电了；请从 git 或备份恢复",
        "the power may have failed while it was written; restore it from git or a backup",
    ),
)
CONTROL: Final = Fault(
    "control-character",
    Words("这里有控制字符 {point}", "a control character stands here, {point}"),
    RETYPE,
)
BIDI: Final = Fault(
    "bidi-control",
    Words(
        "这里有改变文字方向的字符 {point}，显示的内容会与实际不同",
        "a character that turns the text's direction stands here, {point}; what is shown misleads",
    ),
    RETYPE,
)
INVISIBLE: Final = Fault(
    "invisible-character",
    Words("这里有看不见的字符 {point}", "an invisible character stands here, {point}"),
    RETYPE,
)
LOST_TEXT: Final = Fault(
    "lost-text",
    Words(
        "这里有替换符 {point}（�），原来的文字已经丢失",
        "a replacement character stands here, {point} (�): the text was lost",
    ),
    Words(
        "文字是在转换编码时丢失的；请取回原件，按原来的编码打开，再以 UTF-8 保存",
        "it was lost in a conversion; open the original in its own encoding and save it as UTF-8",
    ),
)
TAB: Final = Fault(
    "tab",
    Words("这里有制表符（Tab）", "a tab stands here"),
    Words("请改用空格；缩进每层两个空格", "use spaces; indent by two for each level"),
)
BARE_CR: Final = Fault(
    "cr-line-end",
    Words("这里单用回车符（CR）换行", "a line ends with a carriage return (CR) alone"),
    Words("请把换行符改为 LF 或 CRLF 再保存", "save the file with line ends LF or CRLF"),
)
CONFLICT: Final = Fault(
    "conflict-marker",
    Words(
        "这里留有合并冲突的标记 {marker}", "a marker of a merge conflict was left here, {marker}"
    ),
    Words(
        "请与对方核对，留下正确的内容，删去 <<<<<<<、=======、>>>>>>> 各行",
        "agree on what is right, keep it, and delete the lines <<<<<<<, ======= and >>>>>>>",
    ),
)
DIRECTIVE: Final = Fault(
    "directive",
    Words(
        "以 % 开头的行是 YAML 指令，台账不用",
        "a line that begins with % is a YAML directive, which the ledger does not use",
    ),
    Words("请删去这一行；若是文字，请加引号", "delete the line; if it is text, put it in quotes"),
)
MORE_FAULTS: Final = Fault(
    "more-faults",
    Words("本文件另有 {count} 处问题未列出", "the file has {count} more faults, not listed"),
    Words("请先改正以上各处，再检查一次", "mend those above, then check again"),
)

BYTE_FAULTS: Final = (
    TOO_LARGE, UTF_16, GBK, NOT_UTF8, SURROGATE, NUL, CONTROL, BIDI, INVISIBLE, LOST_TEXT, TAB,
    BARE_CR, CONFLICT, DIRECTIVE, MORE_FAULTS,
)  # fmt: skip
